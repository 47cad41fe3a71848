import { isBlankLine, type SourceText } from './source-lines.ts';

const ORDERED = /^([ \t>]*)(\d{1,9}\.[ \t]+)(?=\S)/;
const BULLET = /^[ \t>]*(?:[-*+])[ \t]+(?=\S)/;

/**
 * Indents points below a numbered item so far that they belong to it. For kramdown any indent will
 * do, Markdown elsewhere wants them where the words of the item begin.
 */
export function indentNestedLists(text: SourceText): void {
  let item: { indent: number; content: number } | undefined;
  let shift = 0;
  for (const line of text.lines) {
    if (isBlankLine(line.text)) {
      item = undefined;
      shift = 0;
      continue;
    }
    const [, before = '', marker] = ORDERED.exec(line.text) ?? [];
    const indent = /^[ \t>]*/.exec(line.text)?.[0].length ?? 0;
    if (marker !== undefined && (item === undefined || indent <= item.indent)) {
      item = { indent: before.length, content: before.length + marker.length };
      shift = 0;
      continue;
    }
    if (item === undefined || indent <= item.indent) {
      item = undefined;
      shift = 0;
      continue;
    }
    if (shift === 0 && BULLET.test(line.text) && indent < item.content)
      shift = item.content - indent;
    if (shift > 0)
      line.text = `${line.text.slice(0, indent)}${' '.repeat(shift)}${line.text.slice(indent)}`;
  }
}
