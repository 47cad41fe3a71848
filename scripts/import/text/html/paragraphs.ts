import { indentOf } from '../blocks-of-lines.ts';
import type { HtmlWriter } from './writer.ts';

const LIST = /^[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]/m;

/**
 * Takes from the lines of a block of HTML the white space that they are indented by, which means nothing
 * there: from lines of text, and those of formulas and code in it. What belongs to an item of a list stays
 * indented below it, after an empty line, too.
 */
export class Paragraphs {
  readonly #writer: HtmlWriter;
  /** The columns before the outermost items of the list that was last open. */
  #list: number | undefined;

  constructor(writer: HtmlWriter) {
    this.#writer = writer;
  }

  /**
   * The next lines in their order.
   *
   * @param start where they begin in the text of the writer
   */
  take(text: string, start: number): string {
    const lines = text.split('\n');
    const isAtLineStart = start === 0 || this.#writer.text[start - 1] === '\n';
    const indents = lines
      .slice(isAtLineStart ? 0 : 1)
      .filter((line) => line.trim() !== '')
      .map((line) => indentOf(this.#writer.filled(line)));
    const least = Math.min(...indents);
    if (this.#list !== undefined && least > this.#list && least !== Infinity) {
      return this.#dedented(lines, this.#list, isAtLineStart);
    }
    if (!LIST.test(text)) {
      if (text.trim() !== '') this.#list = undefined;
      return this.#dedented(lines, Infinity, isAtLineStart);
    }
    this.#list = least === Infinity ? 0 : least;
    return this.#dedented(lines, this.#list, isAtLineStart);
  }

  #dedented(lines: readonly string[], columns: number, isAtLineStart: boolean): string {
    return lines
      .map((line, index) => {
        if (line.trim() === '') return '';
        const isBehindTag = index === 0 && !isAtLineStart;
        return this.#writer.dedented(isBehindTag ? line.trimStart() : line, columns);
      })
      .join('\n');
  }
}
