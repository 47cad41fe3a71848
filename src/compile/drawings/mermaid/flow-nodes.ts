import { lookUp } from '../../../site/look-up.ts';
import { labelOf } from './label.ts';
import { mentionLook, nodeOf, type Graph, type GraphNode, type Shape } from './graph.ts';
import type { Scanner } from './scanner.ts';

/** What encloses the words of a node, the longer before what they begin with. */
const brackets: readonly { open: string; close: string; shape: Shape }[] = [
  { open: '(((', close: ')))', shape: 'doublecircle' },
  { open: '((', close: '))', shape: 'circle' },
  { open: '([', close: '])', shape: 'rounded' },
  { open: '(', close: ')', shape: 'rounded' },
  { open: '[[', close: ']]', shape: 'subroutine' },
  { open: '[(', close: ')]', shape: 'cylinder' },
  { open: '[/', close: '/]', shape: 'parallelogram' },
  { open: '[/', close: '\\]', shape: 'trapezium' },
  { open: '[\\', close: '\\]', shape: 'parallelogram' },
  { open: '[\\', close: '/]', shape: 'inverted trapezium' },
  { open: '[', close: ']', shape: 'box' },
  { open: '{{', close: '}}', shape: 'hexagon' },
  { open: '{', close: '}', shape: 'diamond' },
  { open: '>', close: ']', shape: 'flag' },
];

/**
 * Names of shapes in `A@{ shape: cyl }`, as far as they are shapes that are drawn here.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html#expanded-node-shapes-in-mermaid-flowcharts-v11-3-0
 */
const shapeNames: Readonly<Record<string, Shape>> = {
  ...shapesOf('box', 'rect rectangle proc process'),
  ...shapesOf('circle', 'circle circ'),
  ...shapesOf('cylinder', 'cyl cylinder database db das h-cyl lin-cyl disk'),
  ...shapesOf('diamond', 'diam diamond decision question'),
  ...shapesOf('doublecircle', 'dbl-circ double-circle'),
  ...shapesOf('end', 'fr-circ framed-circle stop'),
  ...shapesOf('flag', 'odd flag'),
  ...shapesOf('hexagon', 'hex hexagon prepare'),
  ...shapesOf('inverted trapezium', 'trap-t inv-trapezoid manual'),
  ...shapesOf('note', 'doc document notch-rect card'),
  ...shapesOf('parallelogram', 'lean-r lean-right in-out lean-l lean-left out-in'),
  ...shapesOf('rounded', 'rounded event stadium pill terminal'),
  ...shapesOf('start', 'sm-circ small-circle start f-circ junction'),
  ...shapesOf('subroutine', 'fr-rect subprocess subproc subroutine framed-rectangle'),
  ...shapesOf('text', 'text'),
  ...shapesOf('trapezium', 'trap-b trapezoid priority'),
};

function shapesOf(shape: Shape, spelled: string): Record<string, Shape> {
  return Object.fromEntries(spelled.split(' ').map((name) => [name, shape]));
}

/** A hyphen or a full stop belongs to a name only if more of the name follows. */
const ID = /^[\p{L}\p{N}_]+(?:[-./:][\p{L}\p{N}_]+)*/u;

/**
 * Reads a node, such as `A[Some words]:::important`.
 *
 * @returns its id
 */
export function readNode(scanner: Scanner, graph: Graph): string {
  const id = scanner.take(ID)?.[0];
  if (id === undefined) {
    return scanner.fail(
      `A name was expected at "${scanner.rest.trim().slice(0, 20)}".`,
      'Nodes have plain names, and their words stand in brackets behind them: A[Some words] --> B.',
    );
  }
  const node = nodeOf(id, graph);
  readShape(scanner, node);
  const style = scanner.take(/^:::([\w-]+)/)?.[1];
  if (style !== undefined) mentionLook(id, style, graph, scanner);
  return id;
}

function readShape(scanner: Scanner, node: GraphNode): void {
  const named = scanner.take(/^@\{([^}]*)\}/)?.[1];
  if (named !== undefined) {
    const [, label] = /\blabel\s*:\s*("[^"]*"|[^,]+)/.exec(named) ?? [];
    const [, shape = ''] = /\bshape\s*:\s*"?([\w-]+)/.exec(named) ?? [];
    node.shape = lookUp(shapeNames, shape) ?? node.shape;
    if (label !== undefined) node.label = labelOf(label);
    return;
  }
  const fitting = brackets.filter(({ open }) => scanner.rest.startsWith(open));
  for (const { open, close, shape } of fitting) {
    const words = scanner.take(enclosed(open, close))?.[1];
    if (words === undefined) continue;
    node.label = labelOf(words);
    node.shape = shape;
    return;
  }
  const [first] = fitting;
  if (first === undefined) return;
  scanner.fail(
    `The bracket "${first.open}" is not closed.`,
    `Write ${first.close} behind its words; words with brackets in them stand between quotation marks.`,
  );
}

/** Words between brackets: in quotation marks they may hold anything, else no bracket of their kind. */
function enclosed(open: string, close: string): RegExp {
  const last = close.at(-1) ?? '';
  const inner = `[^${RegExp.escape(last)}"]`;
  const plain = `(?:${inner}|${RegExp.escape(last)}(?!\\s*(?:$|[-=.<~&;:]|[ox]--)))*?`;
  return new RegExp(
    `^${RegExp.escape(open)}\\s*("[^"]*"|${plain})\\s*${RegExp.escape(close)}`,
    'u',
  );
}
