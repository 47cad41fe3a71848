import type { Root, Text } from 'mdast';
import type { Node } from 'unist';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { visit } from './visit.ts';

/** Stand for quotation marks until it is known which. They are noncharacters: no text has them. */
export const OPENING = { double: '\uFDE0', single: '\uFDE2' };
export const CLOSING = { double: '\uFDE1', single: '\uFDE3' };

const marks = { openingQuotes: OPENING, closingQuotes: CLOSING };
const noSigns = { dashes: false, ellipses: false, backticks: false };
// `--` is an en dash and `---` an em dash, as in LaTeX and kramdown.
const all = unified()
  .use(remarkSmartypants, { dashes: 'oldschool', ...marks })
  .freeze();
const quotes = unified()
  .use(remarkSmartypants, { ...noSigns, ...marks })
  .freeze();

/**
 * Does what remark-smartypants does, with marks of our own for quotes. The library takes all words of
 * a text apart, twice; here it is asked only about those with a quote, once about each.
 */
export function smartypants(tree: Root): void {
  const pieces = piecesOf(tree);
  const text = pieces.map(written).join('');
  if (!SIGN.test(text)) return;
  if (NEEDS_CONTEXT.test(text)) {
    all.runSync(tree);
    return;
  }
  const quoted = text.replaceAll(WORD, (word) => (/["']/.test(word) ? withQuotes(word) : word));
  let start = 0;
  for (const piece of pieces) {
    const end = start + written(piece).length;
    if (isText(piece)) piece.value = quoted.slice(start, end).replaceAll(SIGNS, signFor);
    start = end;
  }
}

/** White space, as the library has it. */
const SPACE = '\\t-\\r \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
/** A word and all that stands at it. */
const WORD = new RegExp(`[^${SPACE}]+`, 'g');
/** In languages without spaces a word is a sentence, which will not come again. */
const LONGEST_KNOWN = 40;
/** Where words further away decide: decades, a lone `'s` where a sentence may begin, dots with spaces. */
const NEEDS_CONTEXT = new RegExp(`["']\\d\\ds|(?<![^${SPACE}])'s|\\.\\s+\\.+\\s+\\.`);
const SIGNS = /-{2,}|\.{3,}|`{2,}|'{2,}|(?<!–)–-(?!-)/g;
const SIGN = new RegExp(`["']|${SIGNS.source}|\\.\\s+\\.`);

const signs: Readonly<Record<string, string>> = {
  '--': '–',
  '---': '—',
  '–-': '—',
  '``': '“',
  "''": '”',
};

function signFor(sign: string): string {
  return sign.startsWith('.') ? '…' : (signs[sign] ?? sign);
}

const known = new Map<string, string>();

/** As many characters as before. */
function withQuotes(word: string): string {
  let result = known.get(word);
  if (result === undefined) {
    const before = 'a ';
    const text: Text = { type: 'text', value: before + word };
    const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [text] }] };
    quotes.runSync(tree);
    result = text.value.slice(before.length);
    if (word.length <= LONGEST_KNOWN) known.set(word, result);
  }
  return result;
}

/** What the library reads, in order: texts, code, and blocks for where they begin. */
function piecesOf(tree: Root): Node[] {
  const pieces: Node[] = [];
  visit(tree, (node, _, parent) => {
    if (parent === undefined || !PIECES.has(node.type)) return;
    const isVerbatim =
      parent.type === 'mdxJsxTextElement' && /^(?:script|style)$/.test(parent.name ?? '');
    if (!isVerbatim) pieces.push(node);
  });
  return pieces;
}

const PIECES: ReadonlySet<string> = new Set([
  'text',
  'inlineCode',
  'paragraph',
  'heading',
  'tableCell',
]);

/** Code counts as a word; a quote right at the start of a block opens. */
function written(piece: Node): string {
  if (isText(piece)) return piece.value;
  return 'value' in piece && typeof piece.value === 'string' ? 'A'.repeat(piece.value.length) : ' ';
}

function isText(node: Node): node is Text {
  return node.type === 'text';
}
