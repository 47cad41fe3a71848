import { labelOf } from './label.ts';
import type { Graph, GraphLink, LinkEnd } from './graph.ts';
import type { Scanner } from './scanner.ts';

/** How a link looks; who it joins stands around it. */
export type Link = Omit<GraphLink, 'from' | 'to'>;

/** A whole link, such as `-->`, `<-.->`, `o==x` or `~~~`. */
const WHOLE = /^([<ox]?)(?:(--+)|(==+)|(-\.+-)|(~~~+))([->=ox]?)/;

/** The first half of a link with words in it: `-- words -->`. */
const OPEN = /^([<ox]?)(--|==|-\.)(?=[ \t]*[^->=.\s~])/;
const CLOSE = /^("[^"]*"|(?:[^-=.|]|-(?![-.])|=(?!=)|\.(?!-))+?)\s*(?:(--+)|(==+)|(\.+-))([>ox]?)/;

const ends: Readonly<Record<string, LinkEnd>> = {
  '<': 'arrow',
  '>': 'arrow',
  o: 'circle',
  x: 'cross',
};

/**
 * Reads a link, with its words.
 *
 * @returns undefined when none stands here
 * @see https://mermaid.js.org/syntax/flowchart.html#links-between-nodes
 */
export function readLink(scanner: Scanner, { linkNames }: Graph): Link | undefined {
  const name = scanner.take(/^([\w-]+)@(?=[<ox]?[-=~])/)?.[1];
  if (name !== undefined) linkNames.add(name);
  return readWithWords(scanner) ?? readWhole(scanner);
}

function readWithWords(scanner: Scanner): Link | undefined {
  const open = OPEN.exec(scanner.rest);
  if (open === null) return undefined;
  const [, start = '', stroke = ''] = open;
  const behind = scanner.rest.slice(open[0].length).trimStart();
  const close = CLOSE.exec(behind);
  if (close === null || lineOf(stroke) !== lineOf(close[2] ?? close[3] ?? close[4] ?? '')) {
    return undefined;
  }
  scanner.take(OPEN);
  scanner.take(CLOSE);
  const [, words = '', solid, thick, dotted = '', end = ''] = close;
  return {
    label: labelOf(words),
    line: lineOf(stroke),
    start: ends[start] ?? 'none',
    end: ends[end] ?? 'none',
    length: lengthOf(solid ?? thick, dotted, end),
  };
}

function readWhole(scanner: Scanner): Link | undefined {
  const whole = scanner.take(WHOLE);
  if (whole === undefined) return undefined;
  const [, start = '', solid, thick, dotted = '', invisible, end = ''] = whole;
  const words = scanner.take(/^\|([^|]*)\|/)?.[1];
  return {
    label: words === undefined ? '' : labelOf(words),
    line: invisible === undefined ? lineOf(solid ?? thick ?? dotted) : 'invisible',
    start: ends[start] ?? 'none',
    end: ends[end] ?? 'none',
    length: lengthOf(solid ?? thick, dotted, end),
  };
}

function lineOf(stroke: string): Link['line'] {
  if (stroke.includes('.')) return 'dotted';
  return stroke.includes('=') ? 'thick' : 'solid';
}

/** Each sign more than the shortest link has makes a link one rank longer. */
function lengthOf(strokes: string | undefined, dots: string, end: string): number {
  if (strokes === undefined) return Math.max(1, dots.replaceAll('-', '').length);
  return Math.max(1, strokes.length - (/[>ox]/.test(end) ? 1 : 2));
}
