import { Document, isScalar, isSeq, visit } from 'yaml';

/** The order in which people write keys; others follow in the order in which they came. */
const ORDER =
  'layout title subtitle description permalink redirect_from date last_updated end inline key course_id term year type role event venue location draft published tags categories category importance weight group img image thumbnail og_image'.split(
    ' ',
  );

/** Lists of this many characters stand on one line. */
const ONE_LINE = 80;

/**
 * Writes front matter as people do: plain where it can be, quoted where it must be, short lists on one
 * line, several lines as a block.
 *
 * @returns with its two lines of dashes; nothing when there are no keys
 */
function writeFrontMatter(keys: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(keys).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return '';
  const document = new Document(Object.fromEntries(inOrder(entries)));
  visit(document, {
    Seq: (_, node) => {
      const words = node.items.map((item) => (isScalar(item) ? String(item.value) : ''));
      const isShort = words.every((word) => word !== '' && !word.includes('\n'));
      if (isShort && words.join(', ').length <= ONE_LINE && words.length > 0) node.flow = true;
      return isSeq(node) ? undefined : visit.SKIP;
    },
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && node.value.includes('\n')) node.type = 'BLOCK_LITERAL';
    },
  });
  const yaml = document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
  return `---\n${yaml}---\n`;
}

function inOrder(entries: readonly [string, unknown][]): [string, unknown][] {
  const place = (key: string): number => {
    const index = ORDER.indexOf(key);
    return index === -1 ? ORDER.length : index;
  };
  return [...entries].sort(([left], [right]) => place(left) - place(right));
}

/** A file of content: front matter, an empty line, and the text if there is one. */
export function contentFile(keys: Readonly<Record<string, unknown>>, text: string): string {
  const head = writeFrontMatter(keys);
  const shown = text.trim() === '' ? '' : text.replace(/^\n+/, '');
  return head !== '' && shown !== '' ? `${head}\n${shown}` : head + shown;
}
