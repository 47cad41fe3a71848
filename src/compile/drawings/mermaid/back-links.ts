import type { Graph, GraphLink } from './graph.ts';

/**
 * The links that lead back to where a reader comes from, if what is named first is read first.
 *
 * Graphviz finds such links itself, but begins with groups wherever they stand, and turns the whole
 * drawing upside down; so this is done for graphs with groups.
 */
export function backLinks(graph: Graph): ReadonlySet<GraphLink> {
  const back = new Set<GraphLink>();
  if (graph.groups.size === 0) return back;
  const unitOf = unitsOf(graph);
  const leaving = new Map<string, GraphLink[]>();
  for (const link of graph.links) {
    const unit = unitOf(link.from);
    if (unit === unitOf(link.to)) continue;
    const links = leaving.get(unit) ?? [];
    links.push(link);
    leaving.set(unit, links);
  }
  const open = new Set<string>();
  const done = new Set<string>();
  for (const id of [...graph.nodes.keys(), ...graph.groups.keys()]) {
    const path: { unit: string; next: number }[] = [];
    const enter = (unit: string): void => {
      if (open.has(unit) || done.has(unit)) return;
      open.add(unit);
      path.push({ unit, next: 0 });
    };
    enter(unitOf(id));
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      const link = leaving.get(last.unit)?.[last.next];
      last.next += 1;
      if (link === undefined) {
        open.delete(last.unit);
        done.add(last.unit);
        path.pop();
      } else if (open.has(unitOf(link.to))) back.add(link);
      else enter(unitOf(link.to));
    }
  }
  return back;
}

/** Says in which outermost group a node stands, or a group; what stands in none is by itself. */
function unitsOf({ groups }: Graph): (id: string) => string {
  const parents = new Map<string, string | undefined>();
  for (const [id, { parent, nodes }] of groups) {
    parents.set(id, parent);
    for (const node of nodes) if (!groups.has(node)) parents.set(node, id);
  }
  return (id) => {
    let outermost = id;
    for (let parent = parents.get(id); parent !== undefined; parent = parents.get(parent)) {
      outermost = parent;
    }
    return outermost;
  };
}
