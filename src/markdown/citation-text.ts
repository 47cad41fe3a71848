import type { Nodes } from 'mdast';
import { toString, type Options } from 'mdast-util-to-string';

/**
 * The plain text of a part of the tree, where no citation can stand: without those in brackets, and
 * with the key of those that are part of their sentence.
 *
 * ```md
 * As @noether1921 shows [@krull1939].   →   As @noether1921 shows.
 * ```
 */
export function plainText(node: Nodes, options?: Options): string {
  return toString(withoutCitations(node), options);
}

function withoutCitations(node: Nodes): Nodes {
  if (!('children' in node)) return node;
  const children: Nodes[] = [];
  for (const child of node.children) {
    if (child.type !== 'citation') {
      children.push(withoutCitations(child));
      continue;
    }
    const { isInText, items } = child.request;
    const before = children.at(-1);
    if (isInText) children.push({ type: 'text', value: `@${items[0]?.key ?? ''}` });
    else if (before?.type === 'text') {
      children[children.length - 1] = { ...before, value: before.value.trimEnd() };
    }
  }
  return { ...node, children } as Nodes;
}
