import { citeprocNode, type CiteprocNode, elementsOf, isElement } from './nodes.ts';
import { parseXml } from './parse-xml.ts';

/**
 * The parts of a style as citeproc reads them.
 *
 * @param source a style's XML, or the same as JSON
 */
export function readNodes(source: string): CiteprocNode {
  if (source.startsWith('{')) return JSON.parse(source) as CiteprocNode;
  const { root } = parseXml(source);
  if (root === undefined) throw new Error('The style was well-formed before and is not any more.');
  return withoutSpace(citeprocNode(root));
}

/** Line breaks and indents between elements are no children to citeproc. */
function withoutSpace(node: CiteprocNode): CiteprocNode {
  const hasText = ['term', 'single', 'multiple'].includes(node.name);
  if (hasText && !node.children.some(isElement)) return node;
  return { ...node, children: elementsOf(node).map(withoutSpace) };
}
