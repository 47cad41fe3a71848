import type { Node, Parent } from 'unist';
import { CONTINUE, EXIT, SKIP, type visit as Visit } from 'unist-util-visit';

export { CONTINUE, EXIT, SKIP };

type Answer = boolean | number | 'skip' | [boolean | 'skip', number?] | null | undefined;
type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => unknown;
type Matches = (node: Node) => boolean;

/**
 * `visit` of unist-util-visit, called as there: with a tree, with a type, a list of types or a
 * predicate if not all nodes are meant, and with a visitor. The library makes and names a function for
 * each node that it comes by, for stack traces; with a walk for each plugin that is most of their time.
 */
export const visit = ((tree: Node, ...others: [Visitor] | [unknown, Visitor]): void => {
  const visitor = others[others.length - 1] as Visitor;
  const matches = others.length === 1 ? undefined : matcher(others[0]);
  walk(tree, undefined, undefined, matches, visitor);
}) as typeof Visit;

function matcher(test: unknown): Matches {
  if (typeof test === 'function') return test as Matches;
  if (Array.isArray(test)) return (node) => test.includes(node.type);
  return (node) => node.type === test;
}

/** @returns where to go on among the siblings, if the visitor has said so; false to go on nowhere */
function walk(
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
  matches: Matches | undefined,
  visitor: Visitor,
): number | false | undefined {
  let action: boolean | 'skip' = CONTINUE;
  let next: number | undefined;
  if (matches === undefined || matches(node)) {
    const answer = visitor(node, index, parent) as Answer;
    if (typeof answer === 'number') next = answer;
    else if (Array.isArray(answer)) [action, next] = answer;
    else if (answer !== null && answer !== undefined) action = answer;
    if (action === EXIT) return EXIT;
  }
  if (action === SKIP || !('children' in node)) return next;
  const above = node as Parent;
  let at = 0;
  // The visitor may change the list.
  while (at < above.children.length) {
    const child = above.children[at];
    if (child === undefined) break;
    const answer = walk(child, at, above, matches, visitor);
    if (answer === EXIT) return EXIT;
    at = answer ?? at + 1;
  }
  return next;
}
