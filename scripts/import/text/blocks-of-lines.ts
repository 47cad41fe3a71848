/** What a line begins with, as far as indented code and fences go. */

const LIST_ITEM = /^[ \t>]*(?:[*+-]|\d{1,9}[.)])([ \t]+|$)/;
const NOTE_OR_DEFINITION = /^[ \t]{0,3}(?:\[\^[^\]]+\]:|\*\[[^\]]+\]:|:[ \t])/;

/** How many columns of white space a line begins with; a tab goes to the next multiple of four. */
export function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === ' ') columns += 1;
    else if (character === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}

/**
 * Follows lists, footnotes and definitions from line to line, to tell what is indented because it
 * belongs to one from what is code.
 */
export class Containers {
  /** Where the content of each open item begins, the outermost first. */
  #columns: number[] = [];
  #afterBlank = true;

  /** Takes a line that is no code, in its order. */
  take(line: string): void {
    if (line.trim() === '') {
      this.#afterBlank = true;
      return;
    }
    const indent = indentOf(line);
    const item = LIST_ITEM.exec(line);
    if (item !== null) {
      this.#columns = this.#columns.filter((column) => column <= indent);
      this.#columns.push(Math.max(item[0].length, indent + 2));
    } else if (NOTE_OR_DEFINITION.test(line)) this.#columns = [Math.max(indent, 4)];
    else if (this.#afterBlank) this.#columns = this.#columns.filter((column) => column <= indent);
    this.#afterBlank = false;
  }

  /** Whether a line is indented code here. */
  isCode(line: string): boolean {
    if (!this.#afterBlank || line.trim() === '') return false;
    return indentOf(line) >= this.columnOfCode(line);
  }

  /** The column at which code would begin, if this line were code. */
  columnOfCode(line: string): number {
    const indent = indentOf(line);
    return (this.#columns.filter((column) => column <= indent).at(-1) ?? 0) + 4;
  }

  /** Code ends, and what follows is no part of the paragraph before it. */
  afterCode(): void {
    this.#afterBlank = true;
  }
}
