import type { PhrasingContent } from 'mdast';
import { element, type ElementNode } from '../element.ts';
import { attributeOf, classesOf } from './attributes.ts';
import type { DirectiveNode } from './directive.ts';

/**
 * A film or a recording with what stands in the directive's brackets as its caption; without, a box
 * alone, which may stand in a numbered figure.
 *
 * @param token of the request for the element
 * @param hasId whether the directive's `id` is that of the element, as usual
 */
export function mediaFigure(
  node: DirectiveNode,
  token: string,
  { hasId } = { hasId: true },
): ElementNode {
  const id = hasId ? attributeOf(node, 'id') : undefined;
  const properties = {
    ...(id !== undefined && { id }),
    className: ['media', ...classesOf(node)],
  };
  const media = { type: 'text' as const, value: token };
  if (node.children.length === 0) return element('div', properties, [media], node.position);
  const words = node.children as PhrasingContent[];
  const caption = element('figcaption', {}, words, node.position);
  return element('figure', properties, [media, caption], node.position);
}
