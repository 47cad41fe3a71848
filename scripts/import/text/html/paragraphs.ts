import { cutColumns } from '../code-lines.ts';
import { indentOf } from '../blocks-of-lines.ts';

const LIST = /^[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]/m;

/** Lines of a block of HTML without the white space that they are indented by, which means nothing there. */
export function paragraphs(text: string): string {
  const lines = text.split('\n');
  const indented = lines.slice(1).filter((line) => line.trim() !== '');
  const columns = indented.length === 0 ? 0 : Math.min(...indented.map(indentOf));
  const hasList = LIST.test(text);
  return lines
    .map((line, index) => {
      if (line.trim() === '') return '';
      if (!hasList) return line.replace(/^[ \t]+/, '');
      return index === 0 ? line.trimStart() : cutColumns(line, columns);
    })
    .join('\n');
}
