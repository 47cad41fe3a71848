import type { Root } from 'mdast';
import GithubSlugger from 'github-slugger';
import { visit } from 'unist-util-visit';
import { plainText } from './citation-text.ts';

const DEEPEST = 6;

/**
 * Gives each heading an id, and moves all down a level when the text has headings of level 1:
 * the page's title is the only one of that level.
 *
 * ```md
 * Research      →   <h2 id="research">Research</h2>
 * ========
 * ```
 */
export function remarkHeadings() {
  return (tree: Root): void => {
    const slugger = new GithubSlugger();
    let highest = DEEPEST;
    visit(tree, 'heading', (node) => {
      highest = Math.min(highest, node.depth);
    });
    visit(tree, 'heading', (node) => {
      if (highest === 1) node.depth = Math.min(node.depth + 1, DEEPEST) as typeof node.depth;
      const id = slugger.slug(plainText(node)) || slugger.slug('section');
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
    });
  };
}
