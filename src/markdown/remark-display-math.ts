import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from 'unist-util-visit';
import { contextOf } from './context.ts';

/**
 * `$$…$$` alone in its paragraph is a displayed formula, as in kramdown; Markdown's own math wants
 * the dollars on lines of their own.
 *
 * ```md
 * $$ e = mc^2 $$   →   (a displayed formula)
 * ```
 */
export function remarkDisplayMath() {
  return (tree: Root, file: VFile): void => {
    const { source } = contextOf(file);
    visit(tree, 'paragraph', (node, index, parent) => {
      const [only, ...others] = node.children;
      if (only?.type !== 'inlineMath' || others.length > 0) return;
      if (parent === undefined || index === undefined) return;
      if (!source.startsWith('$$', only.position?.start.offset)) return;
      parent.children[index] = { type: 'math', value: only.value, position: only.position };
    });
  };
}
