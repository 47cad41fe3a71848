import { labelOf } from './label.ts';
import { Scanner } from './scanner.ts';
import type { Description, Statement } from './statements.ts';

/** The parts of a whole. */
export interface Pie {
  title: string | undefined;
  name: string | undefined;
  slices: Slice[];
  /** Whether the legend has the numbers, too. */
  showsData: boolean;
}

/** One part. */
export interface Slice {
  label: string;
  /** Not negative. */
  value: number;
  /** The same as its author wrote it. */
  written: string;
}

/**
 * Reads a pie chart of Mermaid.
 *
 * @throws Unreadable at the first thing that is no part of one
 * @see https://mermaid.js.org/syntax/pie.html
 */
export function readPie({ about, statements, first, title }: Description): Pie {
  const pie: Pie = { title, name: undefined, slices: [], showsData: false };
  const head = new Scanner(`${' '.repeat(first.offset)}pie ${about}`, first.line, first.offset + 4);
  pie.showsData = head.take(/^showData\b/i) !== undefined;
  if (!head.isAtEnd && !readWords(head, pie)) {
    head.fail(notExpected(head), 'Behind pie may stand: showData title Pets.');
  }
  for (const statement of statements) readStatement(statement, pie);
  if (!pie.slices.some(({ value }) => value > 0)) {
    head.fail('The pie has no slice that is larger than nothing.', SLICE);
  }
  return pie;
}

const SLICE = 'Write each on a line of its own, with its size: "Dogs" : 386';

function readStatement({ text, line, offset }: Statement, pie: Pie): void {
  const scanner = new Scanner(text, line, offset);
  if (scanner.take(/^showData\b/i) !== undefined) pie.showsData = true;
  else if (!readWords(scanner, pie)) pie.slices.push(readSlice(scanner));
  if (!scanner.isAtEnd) scanner.fail(notExpected(scanner), SLICE);
}

/** @returns whether there is a title, or what is said to those who do not see the pie */
function readWords(scanner: Scanner, pie: Pie): boolean {
  const [, command, words = ''] =
    scanner.take(/^(title|accTitle|accDescr)\b\s*:?\s*\{?([^}]*)\}?$/i) ?? [];
  if (command === undefined) return false;
  if (command.toLowerCase() === 'title') pie.title = labelOf(words);
  else pie.name = labelOf(words);
  return true;
}

function readSlice(scanner: Scanner): Slice {
  const [quoted] = scanner.take(/^(?:"[^"]*"|'[^']*')/) ?? [];
  if (quoted === undefined) scanner.fail(notExpected(scanner), SLICE);
  if (scanner.take(/^:/) === undefined) {
    scanner.fail('A colon was expected behind the label of a slice.', SLICE);
  }
  const [written] = scanner.take(/^\+?(?:\d+(?:\.\d*)?|\.\d+)/) ?? [];
  if (written === undefined) {
    scanner.fail('The size of a slice is a number that is not negative.', SLICE);
  }
  return { label: labelOf(`"${quoted.slice(1, -1)}"`), value: Number(written), written };
}

function notExpected(scanner: Scanner): string {
  return `"${scanner.rest.trim().slice(0, 20)}" was not expected here.`;
}
