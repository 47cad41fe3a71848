import type { Element, ElementContent, Root, RootContent } from 'hast';
import { visit } from './visit.ts';

/**
 * Moves the parts that end a text to its end: after the footnotes, in their own order. A heading that
 * stands last, such as "References", stays last: it is over what the page adds.
 *
 * ```html
 * <section data-end="2">…</section><p>…</p>   →   <p>…</p><section>…</section>
 * ```
 */
export function rehypeEndMatter() {
  return (tree: Root): void => {
    const parts: { order: number; node: Element }[] = [];
    visit(tree, 'element', (node, index, parent) => {
      const order = node.properties.dataEnd;
      if (order === undefined || parent === undefined || index === undefined) return;
      delete node.properties.dataEnd;
      parts.push({ order: Number(order), node });
      parent.children.splice(index, 1);
      return index;
    });
    if (parts.length === 0) return;
    const ordered = parts.sort((left, right) => left.order - right.order).map(({ node }) => node);
    const last = tree.children.findLastIndex((node) => node.type === 'element');
    const end = isHeading(tree.children[last]) ? last : tree.children.length;
    tree.children.splice(end, 0, ...ordered);
  };
}

function isHeading(node: RootContent | ElementContent | undefined): boolean {
  return node?.type === 'element' && /^h[2-6]$/.test(node.tagName);
}
