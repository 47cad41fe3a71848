import type { Heading, Root } from 'mdast';
import type { VFile } from 'vfile';
import GithubSlugger from 'github-slugger';
import { contextOf, positionOf, type TextContext } from './context.ts';
import { headingSlug } from './heading-slug.ts';
import { labelName } from './labels.ts';
import { takeLabel } from './reference-tree.ts';
import { visit } from './visit.ts';

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
    // An id of the author's own is kept for it, and the names that come of titles avoid it.
    const written = new Map<Heading, string>();
    for (const node of headings) {
      const label = takeLabel(node)?.label ?? node.data?.appendix?.id;
      if (label === undefined) continue;
      slugger.slug(label, true);
      if (define(node, label, context)) written.set(node, label);
    }
    moveDown(tree, headings);
    for (const node of headings) {
      const id = written.get(node) ?? headingSlug(node, slugger);
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      if (!written.has(node) && context.labels.find(labelOf(id)) === undefined) {
        define(node, id, context);
      }
      if (node.data.appendix !== undefined) addLetter(node, node.data.appendix.letter, context);
    }
  };
}

/** The page's title is the only one of level 1, and an appendix is above the headings in it. */
function moveDown(tree: Root, headings: readonly Heading[]): void {
  const ofText = headings.filter(({ data }) => data?.appendix === undefined);
  if (ofText.some(({ depth }) => depth === 1)) deepen(ofText, 1);
  visit(tree, 'htmlElement', ({ children: [first, ...others] }) => {
    if (first?.type !== 'heading' || first.data?.appendix === undefined) return;
    const inside: Heading[] = [];
    visit({ type: 'root', children: others }, 'heading', (node) => {
      inside.push(node);
    });
    deepen(inside, first.depth + 1 - Math.min(...inside.map(({ depth }) => depth)));
  });
}

function deepen(headings: readonly Heading[], levels: number): void {
  if (levels <= 0) return;
  for (const node of headings) {
    node.depth = Math.min(node.depth + levels, DEEPEST) as typeof node.depth;
  }
}

/** `Appendix A.` before the title of an appendix, or in its place. */
function addLetter(node: Heading, number: string, { fills }: TextContext): void {
  const isAlone = node.children.length === 0;
  const label = isAlone ? 'reference.appendix' : 'appendixNumber';
  const value = fills.add({ kind: 'label', label, values: { number } });
  node.children = [{ type: 'text', value: isAlone ? value : `${value} ` }, ...node.children];
}

function labelOf(id: string): string {
  return labelName(id, 'section');
}

/** @returns false when the label is taken */
function define(node: Heading, id: string, context: TextContext): boolean {
  const name = labelOf(id);
  const isFree = context.labels.find(name) === undefined;
  const number = node.data?.appendix?.letter ?? '';
  const kind = number === '' ? 'section' : 'appendix';
  context.labels.define(
    { name, kind, number, id, title: node.children },
    positionOf(context, node),
  );
  return isFree;
}
