import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { SKIP, visit } from 'unist-util-visit';
import { contextOf } from './context.ts';

/**
 * Decides what the dollars of a paragraph mean, beyond what remark-math does.
 *
 * Prices stay prices, by the rule of Pandoc's `tex_math_dollars`: an opening `$` is followed by
 * a character that is no space, a closing one follows such a character and no digit follows it.
 * `$$…$$` alone in its paragraph is a displayed formula, as in kramdown.
 *
 * ```md
 * It costs $5 to $10.   →   <p>It costs $5 to $10.</p>
 *
 * $$ e = mc^2 $$        →   (a displayed formula)
 * ```
 */
export function remarkDollars() {
  return (tree: Root, file: VFile): void => {
    const { source } = contextOf(file);
    visit(tree, 'inlineMath', (node, index, parent) => {
      const start = node.position?.start.offset;
      const end = node.position?.end.offset;
      if (parent === undefined || index === undefined) return;
      if (start === undefined || end === undefined) return;
      const written = source.slice(start, end);
      if (written.startsWith('$$')) return;
      const inside = written.slice(1, -1);
      const isProse =
        /^\s|\s$/.test(inside) || (written.startsWith('$') && /^\d/.test(source.slice(end)));
      if (!isProse) return;
      parent.children[index] = { type: 'text', value: written, position: node.position };
      return SKIP;
    });
    visit(tree, 'paragraph', (node, index, parent) => {
      const [only, ...others] = node.children;
      if (only?.type !== 'inlineMath' || others.length > 0) return;
      if (parent === undefined || index === undefined) return;
      if (!source.startsWith('$$', only.position?.start.offset)) return;
      parent.children[index] = { type: 'math', value: only.value, position: only.position };
    });
  };
}
