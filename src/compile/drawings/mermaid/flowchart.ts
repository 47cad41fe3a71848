import { lookUp } from '../../../site/look-up.ts';
import { labelOf } from './label.ts';
import { readLink } from './flow-links.ts';
import { readNode } from './flow-nodes.ts';
import {
  emptyGraph,
  mentionLook,
  nodeOf,
  putIntoGroup,
  type Direction,
  type Graph,
} from './graph.ts';
import { readLook } from './look.ts';
import { Scanner } from './scanner.ts';
import type { Description } from './statements.ts';

/** The groups that are open, innermost last. */
type Open = string[];

/**
 * Reads a flowchart of Mermaid.
 *
 * @throws Unreadable at the first thing that is no part of one
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function readFlowchart({ statements, about, first }: Description): Graph {
  const graph = emptyGraph('TB');
  graph.direction = directionOf(about, graph, new Scanner('', first.line, first.offset));
  const open: Open = [];
  for (const statement of statements) {
    const scanner = new Scanner(statement.text, statement.line, statement.offset);
    if (!readCommand(scanner, graph, open) && !readMotion(scanner, graph)) {
      readChain(scanner, graph, open);
    }
    if (!scanner.isAtEnd) {
      scanner.fail(
        `"${scanner.rest.trim().slice(0, 20)}" was not expected here.`,
        'Join nodes by -->, --- or -- words -->; words with brackets in them stand between quotation marks.',
      );
    }
  }
  const last = open.at(-1);
  if (last !== undefined) {
    const end = new Scanner('', statements.at(-1)?.line ?? 0);
    end.fail(`The group "${last}" is not ended.`, 'Write end on a line below its nodes.');
  }
  return graph;
}

const directions: Readonly<Record<string, Direction>> = {
  TB: 'TB',
  // "Top down".
  TD: 'TB',
  BT: 'BT',
  LR: 'LR',
  RL: 'RL',
};

/** The direction that is named; one that there is not is told, and from top to bottom. */
export function directionOf(written: string, graph: Graph, scanner: Scanner): Direction {
  const direction = lookUp(directions, written.toUpperCase());
  if (direction === undefined && written !== '') {
    graph.mistakes.push(
      scanner.mistake(`"${written}" is no direction.`, 'Write TD, LR, BT or RL.'),
    );
  }
  return direction ?? 'TB';
}

/** How a link moves, `e1@{ animate: true }`, changes nothing in a drawing. */
function readMotion(scanner: Scanner, { linkNames }: Graph): boolean {
  const name = /^([\w-]+)@\{/.exec(scanner.rest)?.[1] ?? '';
  return linkNames.has(name) && scanner.take(/^.*$/) !== undefined;
}

/** `A & B --> C -- words --> D` */
function readChain(scanner: Scanner, graph: Graph, open: Open): void {
  let from = readNodes(scanner, graph, open);
  for (let link = readLink(scanner, graph); link !== undefined; link = readLink(scanner, graph)) {
    const to = readNodes(scanner, graph, open);
    for (const start of from) {
      for (const end of to) graph.links.push({ from: start, to: end, ...link });
    }
    from = to;
  }
}

function readNodes(scanner: Scanner, graph: Graph, open: Open): string[] {
  const ids: string[] = [];
  do {
    const id = readNode(scanner, graph);
    ids.push(id);
    putIntoGroup(id, open.at(-1), graph);
  } while (scanner.take(/^&/) !== undefined);
  return ids;
}

/** @returns whether it is a command, and not nodes and links */
function readCommand(scanner: Scanner, graph: Graph, open: Open): boolean {
  const command = scanner.take(
    /^(subgraph|end|direction|classDef|class|style|linkStyle|click|accTitle|accDescr)(?=$|[\s:{])/,
  )?.[1];
  switch (command) {
    case undefined:
      return false;
    case 'subgraph':
      openGroup(scanner, graph, open);
      return true;
    case 'end':
      if (open.pop() === undefined) {
        scanner.fail('There is no group to end.', 'Begin it with: subgraph Its words.');
      }
      return true;
    case 'direction': {
      const direction = directionOf(scanner.take(/^\w+/)?.[0] ?? '', graph, scanner);
      // Graphviz has one for the whole, and none for groups.
      if (open.length === 0) graph.direction = direction;
      return true;
    }
    case 'accTitle':
    case 'accDescr': {
      const words = scanner.take(/^:?\s*\{?([^}]*)\}?$/)?.[1]?.trim() ?? '';
      graph.name = command === 'accDescr' ? words : (graph.name ?? words);
      return true;
    }
    case 'click':
      readClick(scanner, graph);
      return true;
    default:
      readStyle(command, scanner, graph);
      return true;
  }
}

/** `subgraph id [Its words]`, `subgraph Its words` */
function openGroup(scanner: Scanner, graph: Graph, open: Open): void {
  const [, id = '', inBrackets] =
    scanner.take(/^([^[\s]+)\s*\[(.*)\]$/) ?? scanner.take(/^(.*)$/) ?? [];
  const name = labelOf(id);
  const label = inBrackets === undefined ? name : labelOf(inBrackets);
  const key = name === '' ? `group ${graph.groups.size + 1}` : name;
  graph.groups.set(key, { label, parent: open.at(-1), nodes: [] });
  open.push(key);
}

/** `click A "https://…"`, `click A href "https://…" "What is shown on hover"` */
function readClick(scanner: Scanner, graph: Graph): void {
  const [, id = '', href] =
    scanner.take(/^(\S+)\s+(?:href\s+)?"([^"]*)"(?:\s+"[^"]*")?(?:\s+_\w+)?\s*$/) ?? [];
  if (href === undefined) {
    const fix = 'Lead to a page: click A "https://…".';
    graph.mistakes.push(scanner.mistake('Nothing can be called from a drawing.', fix));
    scanner.take(/^.*$/);
  } else nodeOf(id, graph).href = href;
}

function readStyle(command: string, scanner: Scanner, graph: Graph): void {
  const [, names = ''] = scanner.take(/^(\S+)/) ?? [];
  if (command === 'class') {
    const style = scanner.take(/^[\w-]+/)?.[0] ?? '';
    for (const id of names.split(',').filter((name) => !graph.linkNames.has(name))) {
      mentionLook(id.trim(), style, graph, scanner);
    }
    return;
  }
  const look = readLook(scanner.take(/^.*$/)?.[0] ?? '');
  for (const name of names.split(',')) {
    if (command === 'classDef') graph.classes.set(name, look);
    else if (command === 'style') nodeOf(name, graph).looks.push(look);
    else graph.linkLooks.push({ links: name === 'default' ? name : Number(name), look });
  }
}
