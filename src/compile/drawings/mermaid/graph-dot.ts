import { backLinks } from './back-links.ts';
import { attributesOfLook } from './look.ts';
import type { Graph, GraphLink, GraphNode, Group, LinkEnd, Look, Shape } from './graph.ts';

type Attributes = Readonly<Record<string, string>>;

/** What Graphviz calls each shape. */
const shapes: Readonly<Record<Shape, Attributes>> = {
  bar: {
    shape: 'box',
    label: '',
    width: '0.9',
    height: '0.06',
    fillcolor: 'black',
    style: 'filled',
  },
  box: { shape: 'box' },
  circle: { shape: 'circle', margin: '0.03' },
  choice: { shape: 'diamond', label: '', width: '0.35', height: '0.35' },
  cylinder: { shape: 'cylinder' },
  diamond: { shape: 'diamond', margin: '0.02', height: '0.8' },
  doublecircle: { shape: 'doublecircle' },
  end: {
    shape: 'doublecircle',
    label: '',
    width: '0.12',
    height: '0.12',
    fixedsize: 'true',
    fillcolor: 'black',
    style: 'filled',
  },
  flag: { shape: 'cds' },
  hexagon: { shape: 'hexagon' },
  'inverted trapezium': { shape: 'invtrapezium' },
  note: { shape: 'note' },
  parallelogram: { shape: 'parallelogram' },
  rounded: { shape: 'box', style: 'rounded' },
  start: {
    shape: 'circle',
    label: '',
    width: '0.18',
    height: '0.18',
    fixedsize: 'true',
    fillcolor: 'black',
    style: 'filled',
  },
  subroutine: { shape: 'box', peripheries: '2' },
  text: { shape: 'plaintext' },
  trapezium: { shape: 'trapezium' },
};

const arrows: Readonly<Record<LinkEnd, string>> = {
  none: 'none',
  arrow: 'normal',
  circle: 'odot',
  cross: 'tee',
};

const lines: Readonly<Record<GraphLink['line'], Attributes>> = {
  solid: {},
  dotted: { style: 'dashed' },
  thick: { penwidth: '2.2' },
  invisible: { style: 'invis' },
};

/** Writes a graph in the language of Graphviz, which lays it out. */
export function graphDot(graph: Graph): string {
  const inGroups = new Set([...graph.groups.values()].flatMap(({ nodes }) => nodes));
  const names = new Set(graph.groups.keys());
  const back = backLinks(graph);
  return [
    `digraph { compound=true; rankdir=${graph.direction}; nodesep=0.4; ranksep=0.45; node [height=0.45]; edge [arrowsize=0.8];`,
    ...groupsIn(undefined, graph),
    ...[...graph.nodes]
      .filter(([id]) => !inGroups.has(id) && !names.has(id))
      .map(([id, node]) => nodeDot(id, node, graph)),
    ...graph.links.map((link, index) => linkDot(link, index, back.has(link), graph)),
    // Behind the groups, which would have it, too.
    ...(graph.title === undefined
      ? []
      : [`graph ${attributes({ label: graph.title, labelloc: 't', fontsize: '16' })}`]),
    '}',
  ].join('\n');
}

function groupsIn(parent: string | undefined, graph: Graph): string[] {
  return [...graph.groups]
    .filter(([, group]) => group.parent === parent)
    .map(([id, group]) => groupDot(id, group, graph));
}

function groupDot(id: string, group: Group, graph: Graph): string {
  const look = { label: group.label, ...lookOf(graph.nodes.get(id), graph) };
  const nodes = group.nodes.flatMap((name) => {
    const node = graph.nodes.get(name);
    return node === undefined || graph.groups.has(name) ? [] : [nodeDot(name, node, graph)];
  });
  const statements = [`graph ${attributes({ style: 'rounded', margin: '12', ...look })}`, ...nodes];
  return `subgraph ${quoted(`cluster_${id}`)} { ${[...statements, ...groupsIn(id, graph)].join('; ')} }`;
}

function nodeDot(id: string, node: GraphNode, graph: Graph): string {
  const href = node.href === undefined ? {} : { URL: node.href };
  const look = lookOf(node, graph);
  const shape = shapes[node.shape];
  const style = [shape.style, look.style].filter((one) => one !== undefined).join(',');
  return `${quoted(id)} ${attributes({ label: node.label, ...shape, ...look, ...(style !== '' && { style }), ...href })}`;
}

function lookOf(node: GraphNode | undefined, { classes }: Graph): Attributes {
  const looks = (node?.looks ?? []).map((look) =>
    typeof look === 'string' ? classes.get(look) : look,
  );
  const all = [classes.get('default'), ...looks].filter((look) => look !== undefined);
  return attributesOfLook(Object.assign({}, ...all) as Look);
}

/**
 * A link that leads to a group ends at its border.
 *
 * @param isBack whether it leads back, so that Graphviz is told of it the other way round
 */
function linkDot(link: GraphLink, index: number, isBack: boolean, graph: Graph): string {
  const look = graph.linkLooks
    .filter(({ links }) => links === 'default' || links === index)
    .reduce<Look>((all, { look }) => ({ ...all, ...look }), {});
  const [tail, head] = isBack ? [link.to, link.from] : [link.from, link.to];
  const given: Attributes = {
    ...(link.label !== '' && { label: ` ${link.label} ` }),
    dir: 'both',
    arrowtail: arrows[isBack ? link.end : link.start],
    arrowhead: arrows[isBack ? link.start : link.end],
    ...(link.length > 1 && { minlen: String(link.length) }),
    ...lines[link.line],
    ...attributesOfLook(look),
    ...(graph.groups.has(tail) && { ltail: `cluster_${tail}` }),
    ...(graph.groups.has(head) && { lhead: `cluster_${head}` }),
  };
  const [from, to] = [memberOf(tail, 'end', graph), memberOf(head, 'start', graph)];
  return `${quoted(from)} -> ${quoted(to)} ${attributes(given)}`;
}

/**
 * A node that stands for a group, for Graphviz joins nodes only: what leads to a group leads to where
 * it begins, and what comes from it comes from its end.
 */
function memberOf(id: string, side: 'start' | 'end', graph: Graph): string {
  if (!graph.groups.has(id)) return id;
  const members = nodesIn(id, graph);
  const inside = new Set(members);
  const passed = new Set(
    graph.links
      .filter(({ from, to }) => inside.has(from) && inside.has(to) && from !== to)
      .map(({ from, to }) => (side === 'start' ? to : from)),
  );
  const outer = members.filter((one) => !passed.has(one) && graph.nodes.get(one)?.shape !== 'note');
  const ones = outer.length > 0 ? outer : members;
  return (side === 'start' ? ones[0] : ones.at(-1)) ?? id;
}

/** The nodes of a group and of those in it. */
function nodesIn(id: string, graph: Graph): string[] {
  const own = (graph.groups.get(id)?.nodes ?? []).filter((one) => !graph.groups.has(one));
  const inner = [...graph.groups].filter(([, { parent }]) => parent === id);
  return [...own, ...inner.flatMap(([name]) => nodesIn(name, graph))];
}

function attributes(values: Attributes): string {
  return `[${Object.entries(values)
    .map(([name, value]) => `${name}=${quoted(value)}`)
    .join(', ')}]`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
