import { indentOf } from '../blocks-of-lines.ts';
import type { HtmlWriter } from './writer.ts';

const LIST = /^[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]/m;

/**
 * Lines of a block of HTML without the white space that they are indented by, which means nothing there:
 * lines of text, and those of formulas in it.
 */
export function paragraphs(text: string, writer: HtmlWriter): string {
  const lines = text.split('\n');
  const indented = lines.slice(1).filter((line) => line.trim() !== '');
  const columns = indented.length === 0 ? 0 : Math.min(...indented.map(indentOf));
  const hasList = LIST.test(text);
  return lines
    .map((line, index) => {
      if (line.trim() === '') return '';
      if (!hasList) return writer.dedented(line, Infinity);
      return writer.dedented(index === 0 ? line.trimStart() : line, columns);
    })
    .join('\n');
}
