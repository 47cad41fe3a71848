import type { Root } from 'hast';
import { visit } from './visit.ts';

/**
 * Aligns the cells of a table by style; the attribute that Markdown's own way gives them is obsolete.
 *
 * ```html
 * <td align="right">12</td>   →   <td style="text-align:right">12</td>
 * ```
 */
export function rehypeAlignment() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'td' && tagName !== 'th') return;
      const { align } = properties;
      if (typeof align !== 'string') return;
      delete properties.align;
      properties.style = `text-align:${align}`;
    });
  };
}
