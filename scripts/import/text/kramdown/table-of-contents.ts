import { isBlankLine, type SourceLine, type SourceText } from './source-lines.ts';

const ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}\.)[ \t]/;

/** The list in whose place kramdown put the table of contents. */
export function takeContents(block: number, last: number, text: SourceText, line: number): number {
  const first = lastItems(text.lines, block, last);
  const isAtStart = text.lines
    .slice(0, first)
    .every(({ text: one }) => isBlankLine(one) || /^#{1,6}[ \t]/.test(one));
  // A heading such as "Contents" that stood over the list alone.
  let from = first;
  while (from > 0 && isBlankLine(text.lines[from - 1]?.text)) from -= 1;
  const above = from > 0 ? text.lines[from - 1]?.text : undefined;
  const isTitle =
    above !== undefined &&
    /^(?:#{1,6}[ \t]+|\*\*)?(?:table of contents|contents|toc|outline)(?:\*\*)?:?[ \t]*(?:\{.*\})?$/i.test(
      above.trim(),
    );
  const start = isTitle ? from - 1 : first;
  text.lines.splice(start, last + 1 - start);
  text.context.setFrontMatter({ toc: isAtStart ? { beginning: true } : true });
  text.note(
    'converted',
    line,
    'The table of contents ({:toc}) is made by "toc" in the front matter.',
  );
  return start;
}

/** Where the list begins that ends with a line. */
function lastItems(lines: readonly SourceLine[], from: number, last: number): number {
  let first = last;
  while (first > from && !ITEM.test(lines[first]?.text ?? '')) first -= 1;
  while (first > from && ITEM.test(lines[first - 1]?.text ?? '')) first -= 1;
  return first;
}
