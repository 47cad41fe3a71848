import { classesOf, textIn, type HtmlElement } from './html-tree.ts';

/** Whether a list is the words of an example of linguists, each with its gloss. */
export function isAligned(element: HtmlElement): boolean {
  return element.name === 'dl' && classesOf(element).includes('gloss-words');
}

/** The lines of such a list: its words, and what stands below each. */
function linesOf({ children }: HtmlElement): (HtmlElement | undefined)[][] {
  const words = children
    .filter((child) => typeof child !== 'string')
    .map((word) => word.children.filter((child) => typeof child !== 'string'));
  const count = Math.max(0, ...words.map(({ length }) => length));
  return Array.from({ length: count }, (_, line) => words.map((word) => word[line]));
}

/** The words as a table, which stay aligned where there is no style. */
export function alignedTable(element: HtmlElement): HtmlElement {
  const rows = linesOf(element).map((line): HtmlElement => {
    const children = line.map((cell): HtmlElement => {
      const { attributes = [], children: words = [] } = cell ?? {};
      return { name: 'td', attributes, children: [...words] };
    });
    return { name: 'tr', attributes: [], children };
  });
  const body: HtmlElement = { name: 'tbody', attributes: [], children: rows };
  return { name: 'table', attributes: element.attributes, children: [body] };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The words as lines of text, which spaces align. */
export function alignedText(element: HtmlElement): string {
  const lines = linesOf(element).map((line) => line.map((cell) => wordIn(cell)));
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => widthOf(line[column] ?? ''))),
  );
  return lines
    .map((line) =>
      line
        .map((word, column) => word + ' '.repeat((widths[column] ?? 0) - widthOf(word)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** As its author writes it: words that belong together in braces. */
function wordIn(cell: HtmlElement | undefined): string {
  const text = cell === undefined ? '' : textIn(cell.children).trim();
  return text === '' || /\s/.test(text) ? `{${text}}` : text;
}

function widthOf(text: string): number {
  return [...graphemes.segment(text)].length;
}
