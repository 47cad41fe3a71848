import type * as VizModule from '@viz-js/viz';
import { positionAt } from '../../site/content-error.ts';
import { nearest } from '../../site/nearest.ts';
import { whenUsed } from '../../site/when-used.ts';
import { adaptSvg, type SvgRules } from './adapt-svg.ts';
import { undrawn, type Draughtsman, type DrawingMistake } from './drawing.ts';
import { SQUARE } from './text-width.ts';
import { lintDot, noGraph, openInDot } from './lint-dot.ts';

const viz = whenUsed<typeof VizModule>('@viz-js/viz');
let instance: ReturnType<typeof VizModule.instance> | undefined;

/** Graphviz knows how wide the letters of this face are; those of the page are about as wide. */
const FAMILY = 'Arial';

const rules: SvgRules = {
  color: (value) => (isBlack(value) ? 'currentColor' : value === 'transparent' ? 'none' : value),
  // Groups within groups do not get the face that all others get.
  families: [FAMILY, 'Times,serif'],
  // The heads of arrows are filled, too, but nothing stands in them.
  needsPaper: (fill, classes) =>
    !classes.includes('edge') && !['none', 'transparent'].includes(fill) && !isBlack(fill),
};

function isBlack(value: string): boolean {
  return value === 'black' || value === '#000000';
}

/**
 * Draws graphs in the DOT language by Graphviz itself.
 *
 * @see https://graphviz.org/doc/info/lang.html
 */
export const graphviz: Draughtsman = {
  filesIn: () => [],
  async draw(source) {
    const program = await (instance ??= viz().instance());
    const result = program.render(withWidths(source), {
      format: 'svg',
      engine: engineOf(source, program.engines),
      graphAttributes: { bgcolor: 'transparent', fontname: FAMILY, pad: 0.05 },
      nodeAttributes: { fontname: FAMILY, margin: '0.14,0.06' },
      edgeAttributes: { fontname: FAMILY },
    });
    const mistakes = result.errors.flatMap(({ message: said }) => {
      const message = said.replaceAll(WIDTH, '');
      return isNoise(message)
        ? []
        : [mistakeOf(message, result.status === 'failure', source, program.engines)];
    });
    if (result.status === 'failure') {
      // What Graphviz says of these is said where it noticed, and not where they are.
      const known = source.trim() === '' ? undefined : (noGraph(source) ?? openInDot(source));
      if (known !== undefined) return undrawn([known]);
      return undrawn(mistakes.length > 0 ? [...mistakes, ...lintDot(source)] : [nothingThere]);
    }
    const told = [...mistakes, ...lintDot(source)];
    return {
      svg: adaptSvg(result.output.replaceAll(WIDTH, ''), rules),
      name: undefined,
      mistakes: told,
    };
  },
};

/** A control character of two bytes that no text has. */
const WIDTH = '\u0091';
const SQUARES = new RegExp(`(?:${SQUARE.source}){3}`, 'gu');

/**
 * To Graphviz each byte of a letter that it does not know is as wide as a space. Two of these are as
 * wide as most letters, and three somewhat less than a square: so each third square gets two more, which
 * are taken out of the drawing again.
 */
function withWidths(source: string): string {
  return source.replaceAll(SQUARES, (letters) => letters + WIDTH);
}

const nothingThere: DrawingMistake = {
  severity: 'error',
  line: 0,
  column: 1,
  message: 'There is no graph in the block.',
  fix: 'Write one: digraph { a -> b }, or graph { a -- b }.',
};

/** Graphviz guesses how wide a letter is that it does not know; the guess is good enough. */
function isNoise(message: string): boolean {
  return message.includes('no value for width of non-ASCII');
}

/** The graph may ask for an engine itself: `layout=neato`. Unknown ones are told by Graphviz. */
function engineOf(source: string, engines: readonly string[]): string {
  const [, asked = 'dot'] = /\blayout\s*=\s*"?(\w+)"?/.exec(source) ?? [];
  return engines.includes(asked) ? asked : 'dot';
}

function mistakeOf(
  message: string,
  isFatal: boolean,
  source: string,
  engines: readonly string[],
): DrawingMistake {
  const [, line, near] = /^syntax error in line (\d+)(?: near '(.*)')?/s.exec(message) ?? [];
  if (line === undefined) {
    return {
      severity: isFatal ? 'error' : 'warning',
      ...valueMistake(message, source, engines),
    };
  }
  const written = source.split('\n')[Number(line) - 1] ?? '';
  const column = near === undefined ? written.length : written.lastIndexOf(near) + 1;
  return {
    severity: 'error',
    line: Number(line),
    column: Math.max(1, column),
    message:
      near === undefined
        ? 'Graphviz cannot read the graph, which ends too early.'
        : `Graphviz cannot read the graph at "${near}".`,
    fix: adviceOf(near, source),
  };
}

function adviceOf(near: string | undefined, source: string): string {
  if (near === '->') return 'In a graph, -- joins two nodes; arrows are those of a digraph.';
  if (near === '--')
    return 'In a digraph, -> leads from one node to another; lines are those of a graph.';
  if (near === undefined || (near === '}' && source.includes('['))) {
    return 'Close the bracket, the brace or the quotation mark that is open.';
  }
  return 'Put names that are not plain words between quotation marks; graphviz.org/doc/info/lang.html has the grammar.';
}

/** Names of shapes, those of biology left out. */
const shapes: readonly string[] =
  'box polygon ellipse oval circle point egg triangle plaintext plain diamond trapezium parallelogram house pentagon hexagon septagon octagon doublecircle doubleoctagon tripleoctagon invtriangle invtrapezium invhouse Mdiamond Msquare Mcircle rect rectangle square star none underline cylinder note tab folder box3d component cds record Mrecord'.split(
    ' ',
  );

const DOCUMENTATION = 'graphviz.org/doc/info/attrs.html lists what can be said of a graph.';

/** What is wrong with a value that Graphviz tells of, and where it stands. */
function valueMistake(
  message: string,
  source: string,
  engines: readonly string[],
): Omit<DrawingMistake, 'severity'> {
  const [, shape, color, layout] =
    /unknown shape (\S+)|^(\S+) is not a known color|^Layout type: "(.*?)" not recognized/.exec(
      message,
    ) ?? [];
  const value = shape ?? color ?? layout;
  const offset =
    value === undefined ? -1 : source.search(new RegExp(`=\\s*"?${RegExp.escape(value)}`));
  const behind = source.slice(offset).search(/[^=\s"]/);
  const place = offset === -1 ? { line: 0, column: 1 } : positionAt(source, offset + behind);
  if (value !== undefined && color === undefined) {
    const known = shape === undefined ? engines : shapes;
    const meant = nearest(value, known);
    return {
      ...place,
      message: `Graphviz knows no ${shape === undefined ? 'layout' : 'shape'} "${value}".`,
      fix: meant === undefined ? `Write one of: ${known.join(', ')}.` : `Did you mean "${meant}"?`,
    };
  }
  const said = `Graphviz says of this drawing: ${message.replace(/^Warning: /, '')}.`;
  return {
    ...place,
    message:
      color === undefined ? said.replace(/\.\.$/, '.') : `Graphviz knows no colour "${color}".`,
    fix:
      color === undefined
        ? DOCUMENTATION
        : 'Write a name such as blue, or a number such as "#2040a0".',
  };
}
