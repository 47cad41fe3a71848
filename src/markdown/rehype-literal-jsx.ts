import type { Element, Root } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import { visit } from './visit.ts';

/**
 * Makes plain elements of the HTML tags in an `.mdx` file, so that every later plugin treats them
 * as it treats raw HTML in an `.md` file. Tags with a computed attribute stay as they are.
 *
 * ```mdx
 * <img src="a.png" alt="A" />   →   the element `img`, as from Markdown
 * ```
 */
export function rehypeLiteralJsx() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      if (parent === undefined || index === undefined) return;
      const element = toElement(node);
      if (element === undefined) return;
      parent.children[index] = element;
      return index;
    });
  };
}

const HTML_TAG = /^[a-z][a-z0-9]*$/;

function toElement(node: MdxJsxFlowElementHast | MdxJsxTextElementHast): Element | undefined {
  if (node.name === null || !HTML_TAG.test(node.name)) return undefined;
  const properties: Element['properties'] = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') return undefined;
    if (typeof attribute.value === 'object' && attribute.value !== null) return undefined;
    const name = attribute.name === 'class' ? 'className' : attribute.name;
    properties[name] = attribute.value ?? true;
  }
  return {
    type: 'element',
    tagName: node.name,
    properties,
    children: node.children,
    ...(node.position && { position: node.position }),
  };
}
