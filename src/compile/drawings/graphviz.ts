import type * as VizModule from '@viz-js/viz';
import { positionAt } from '../../site/content-error.ts';
import { whenUsed } from '../../site/when-used.ts';
import { adaptSvg, type SvgRules } from './adapt-svg.ts';
import { undrawn, type Draughtsman, type DrawingMistake } from './drawing.ts';

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
    const result = program.render(source, {
      format: 'svg',
      engine: engineOf(source, program.engines),
      graphAttributes: { bgcolor: 'transparent', fontname: FAMILY, pad: 0.05 },
      nodeAttributes: { fontname: FAMILY, margin: '0.14,0.06' },
      edgeAttributes: { fontname: FAMILY },
    });
    const mistakes = result.errors.flatMap(({ message }) =>
      isNoise(message) ? [] : [mistakeOf(message, result.status === 'failure', source)],
    );
    if (result.status === 'failure') {
      return undrawn(mistakes.length > 0 ? mistakes : [nothingThere]);
    }
    return { svg: adaptSvg(result.output, rules), name: undefined, mistakes };
  },
};

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

function mistakeOf(message: string, isFatal: boolean, source: string): DrawingMistake {
  const [, line, near] = /^syntax error in line (\d+)(?: near '(.*)')?/s.exec(message) ?? [];
  if (line === undefined) {
    return {
      severity: isFatal ? 'error' : 'warning',
      ...placeOf(message, source),
      message: `Graphviz says of this drawing: ${message.replace(/^Warning: /, '')}.`.replace(
        /\.\.$/,
        '.',
      ),
      fix: 'graphviz.org/doc/info/attrs.html lists what can be said of a graph.',
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

/** Where the value stands that a message is about. */
function placeOf(message: string, source: string): { line: number; column: number } {
  const [, shape, color] = /unknown shape (\S+)|^(\S+) is not a known color/.exec(message) ?? [];
  const value = shape ?? color;
  const offset = value === undefined ? -1 : source.indexOf(value);
  return offset === -1 ? { line: 0, column: 1 } : positionAt(source, offset);
}
