import type { Root } from 'mdast';
import type { Node } from 'unist';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

// `--` is an en dash and `---` an em dash, as in LaTeX and kramdown.
const typography = unified().use(remarkSmartypants, { dashes: 'oldschool' }).freeze();

/**
 * Makes quotes, dashes and dots of what stands for them. Formulas and keys count as words there:
 * without them a quotation mark before one would seem to close.
 *
 * ```md
 * "$x$ is", @key's --- so   →   “$x$ is”, @key’s — so
 * ```
 */
export function remarkTypography() {
  return (tree: Root): void => {
    const words: { node: Node; type: string }[] = [];
    visit(tree, ['inlineMath', 'citationKey'], (node) => {
      words.push({ node, type: node.type });
    });
    for (const { node } of words) node.type = 'inlineCode';
    typography.runSync(tree);
    for (const { node, type } of words) node.type = type;
  };
}
