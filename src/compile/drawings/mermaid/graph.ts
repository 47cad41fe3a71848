import type { DrawingMistake } from '../drawing.ts';

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
    name: undefined,
  };
}

/** Puts a node into a group, if it is in none yet: it stands where it is named first. */
export function putIntoGroup(id: string, name: string | undefined, { groups }: Graph): void {
  const group = name === undefined ? undefined : groups.get(name);
  const isTaken = [...groups.values()].some(({ nodes }) => nodes.includes(id));
  if (group !== undefined && !isTaken) group.nodes.push(id);
}
