import type { Heading, Root } from 'mdast';
import type { VFile } from 'vfile';
import GithubSlugger from 'github-slugger';
import { visit } from 'unist-util-visit';
import { plainText } from './citation-text.ts';
import { contextOf, positionOf, type TextContext } from './context.ts';
import { labelName } from './labels.ts';
import { takeLabel } from './reference-tree.ts';

const DEEPEST = 6;

/**
 * Gives each heading an id, by which it can be referred to as a section, and moves all down a level
 * when the text has headings of level 1: the page's title is the only one of that level.
 *
 * ```md
 * # Research
 * ## Method {#sec:method}
 * ```
 * ```html
 * <h2 id="research">Research</h2>
 * <h3 id="sec:method">Method</h3>
 * ```
 */
export function remarkHeadings() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const headings: Heading[] = [];
    visit(tree, 'heading', (node) => {
      headings.push(node);
    });
    const slugger = new GithubSlugger();
    const isHighest = headings.some(({ depth }) => depth === 1);
    // An id of the author's own is kept for it, and the names that come of titles avoid it.
    const written = new Map<Heading, string>();
    for (const node of headings) {
      const label = takeLabel(node)?.label;
      if (label === undefined) continue;
      slugger.slug(label, true);
      if (define(node, label, context)) written.set(node, label);
    }
    for (const node of headings) {
      if (isHighest) node.depth = Math.min(node.depth + 1, DEEPEST) as typeof node.depth;
      const id = written.get(node) ?? (slugger.slug(plainText(node)) || slugger.slug('section'));
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      if (!written.has(node) && context.labels.find(labelOf(id)) === undefined) {
        define(node, id, context);
      }
    }
  };
}

function labelOf(id: string): string {
  return labelName(id, 'section');
}

/** @returns false when the label is taken */
function define(node: Heading, id: string, context: TextContext): boolean {
  const name = labelOf(id);
  const isFree = context.labels.find(name) === undefined;
  context.labels.define(
    { name, kind: 'section', number: '', id, title: node.children },
    positionOf(context, node),
  );
  return isFree;
}
