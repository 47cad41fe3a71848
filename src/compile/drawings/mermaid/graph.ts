import { nearest } from '../../../site/nearest.ts';
import type { DrawingMistake } from '../drawing.ts';
import type { Scanner } from './scanner.ts';

/** A graph as Mermaid describes one: boxes, what joins them, and groups of boxes. */
export interface Graph {
  direction: Direction;
  /** In the order in which they are first named. */
  nodes: Map<string, GraphNode>;
  links: GraphLink[];
  groups: Map<string, Group>;
  /** Looks that have a name, by name. */
  classes: Map<string, Look>;
  /** The look of links by their numbers, or of all. */
  linkLooks: { links: number | 'default'; look: Look }[];
  /** Names of links, which only what moves needs. */
  linkNames: Set<string>;
  mistakes: DrawingMistake[];
  /** Mentions of looks by name, each with what is wrong should there be none of that name. */
  mentions: { name: string; mistake: DrawingMistake }[];
  /** Stands over it. */
  title: string | undefined;
  /** What the author says of it for those who cannot see it. */
  name: string | undefined;
}

/**
 * Where the ranks of a graph go: from the top to the bottom, from left to right, or the other way.
 */
export type Direction = 'TB' | 'BT' | 'LR' | 'RL';

/** Outline of a node; `bar`, `choice`, `end` and `start` are of diagrams of states. */
export type Shape =
  | 'bar'
  | 'box'
  | 'circle'
  | 'choice'
  | 'cylinder'
  | 'diamond'
  | 'doublecircle'
  | 'end'
  | 'flag'
  | 'hexagon'
  | 'inverted trapezium'
  | 'note'
  | 'parallelogram'
  | 'rounded'
  | 'start'
  | 'subroutine'
  | 'text'
  | 'trapezium';

/** A box, or what stands in its place. */
export interface GraphNode {
  label: string;
  shape: Shape;
  /** Names of looks, and looks of its own. */
  looks: (string | Look)[];
  /** Where it leads, if it is a link. */
  href?: string;
}

/** What a line has where it meets a node. */
export type LinkEnd = 'none' | 'arrow' | 'circle' | 'cross';

/** A line between two nodes or groups, by their ids. */
export interface GraphLink {
  from: string;
  to: string;
  label: string;
  line: 'solid' | 'dotted' | 'thick' | 'invisible';
  start: LinkEnd;
  end: LinkEnd;
  /** How many ranks it spans. */
  length: number;
}

/** A frame around nodes; one in another has that as its parent. */
export interface Group {
  label: string;
  parent: string | undefined;
  /** Ids of the nodes that stand in it, and in none of its groups. */
  nodes: string[];
}

/** Declarations as in CSS, by name: `fill`, `stroke`, `color`, `stroke-width`, `stroke-dasharray`. */
export type Look = Readonly<Record<string, string>>;

/** A graph with nothing in it. */
export function emptyGraph(direction: Direction): Graph {
  return {
    direction,
    nodes: new Map(),
    links: [],
    groups: new Map(),
    classes: new Map(),
    linkLooks: [],
    linkNames: new Set(),
    mistakes: [],
    mentions: [],
    title: undefined,
    name: undefined,
  };
}

/** Gives a node a look by its name, which may be given a meaning later. */
export function mentionLook(id: string, name: string, graph: Graph, scanner: Scanner): void {
  nodeOf(id, graph).looks.push(name);
  const message = `Nothing says how what is of the class "${name}" looks.`;
  const fix = `Define it on a line of its own: classDef ${name} fill:#ffe0b2.`;
  graph.mentions.push({ name, mistake: scanner.mistake(message, fix) });
}

/** The node with an id; a new one has its id for words. */
export function nodeOf(id: string, { nodes }: Graph): GraphNode {
  const known = nodes.get(id);
  if (known !== undefined) return known;
  const node: GraphNode = { label: id, shape: 'box', looks: [] };
  nodes.set(id, node);
  return node;
}

/** What is wrong with a graph that has been read. */
export function mistakesOf({ mistakes, mentions, classes }: Graph): DrawingMistake[] {
  const unknown = mentions.filter(({ name }) => !classes.has(name));
  return [
    ...mistakes,
    ...unknown.map(({ name, mistake }) => {
      const meant = nearest(name, classes.keys());
      return meant === undefined ? mistake : { ...mistake, fix: `Did you mean "${meant}"?` };
    }),
  ];
}

/** Puts a node into a group, if it is in none yet: it stands where it is named first. */
export function putIntoGroup(id: string, name: string | undefined, { groups }: Graph): void {
  const group = name === undefined ? undefined : groups.get(name);
  const isTaken = [...groups.values()].some(({ nodes }) => nodes.includes(id));
  if (group !== undefined && !isTaken) group.nodes.push(id);
}
