import type { PhrasingContent, RootContent } from 'mdast';
import type { DirectiveNode } from './directive.ts';

/**
 * What stands in the brackets of a block directive, and what stands between its colons.
 *
 * @returns an empty label when there are no brackets
 */
export function labelAndBody(node: DirectiveNode): {
  label: PhrasingContent[];
  body: RootContent[];
} {
  if (node.type !== 'containerDirective') return { label: node.children, body: [] };
  const [first, ...others] = node.children;
  if (first?.type === 'paragraph' && first.data?.directiveLabel === true) {
    return { label: first.children, body: others };
  }
  return { label: [], body: node.children };
}
