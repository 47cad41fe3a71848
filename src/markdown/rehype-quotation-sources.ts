import type { Element, Root, RootContent } from 'hast';
import { visit } from './visit.ts';

/** The dash before whoever is quoted: em dash, horizontal bar, or an en dash with a space. */
const DASH = /^\s*(?:[—―]|–\s)/;

/**
 * Marks the last paragraph of a quotation as its source where it begins with a dash, so that it can look
 * like one.
 *
 * ```html
 * <blockquote><p>…</p><p>— Emmy Noether</p></blockquote>
 *   →   <blockquote><p>…</p><p class="quotation-source">— Emmy Noether</p></blockquote>
 * ```
 */
export function rehypeQuotationSources() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, children }) => {
      if (tagName !== 'blockquote') return;
      const parts = children.filter((child): child is Element => child.type === 'element');
      const last = parts.at(-1);
      if (parts.length < 2 || last?.tagName !== 'p' || !DASH.test(beginningOf(last))) return;
      last.properties.className = ['quotation-source'];
    });
  };
}

function beginningOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  const [first] = node.type === 'element' ? node.children : [];
  return first === undefined ? '' : beginningOf(first);
}
