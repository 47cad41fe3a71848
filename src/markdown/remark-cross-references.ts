import type { Parents, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, type TextContext } from './context.ts';
import { linksOf } from './cross-reference-links.ts';
import type { ReferenceWork } from './find-label.ts';
import { lastingLabel } from './lasting-label.ts';
import type { LabelMark } from './reference-tree.ts';
import { editsFor } from './references-in-tex.ts';
import { strayLabel } from './stray-label.ts';
import { texTextError } from './tex-text.ts';
import type { TexText } from './tex-text-syntax.ts';
import { labelInOtherSpelling } from './unknown-label.ts';
import { visit } from './visit.ts';

/**
 * Makes links of references to figures, equations, sections, tables and theorems. Comes when every
 * label of the text is known, for a reference may stand before what it refers to.
 *
 * ```md
 * By @eq:euler, \eqref{eq:euler} and [-@fig:loss] …
 * ```
 * ```html
 * By <a class="cross-reference" href="#eq:euler">⟨equation (1)⟩</a>, <a …>(1)</a> and <a …>2</a> …
 * ```
 */
export function remarkCrossReferences() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    resolveIn(tree, false, { context, ...namesIn(tree), numbersAlone: new WeakSet() });
    context.labelled = context.labels.all().map(lastingLabel);
  };
}

function namesIn(tree: Root): Omit<ReferenceWork, 'context' | 'numbersAlone'> {
  const ids = new Set<string>();
  const outside = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'htmlElement' && typeof node.data.hProperties.id === 'string') {
      ids.add(node.data.hProperties.id);
    }
    if (node.type !== 'texText') return;
    for (const [, name = ''] of node.value.matchAll(/\\label\s*\{([^{}]*)\}/g)) outside.add(name);
  });
  return { ids, outside };
}

function resolveIn(parent: Parents, isInHeading: boolean, work: ReferenceWork): void {
  const { context } = work;
  const isHeading = isInHeading || parent.type === 'heading';
  const children: RootContent[] = [];
  for (const [index, child] of parent.children.entries()) {
    if (child.type === 'crossReference') {
      children.push(...linksOf(child, children, parent.children[index + 1], isHeading, work));
      continue;
    }
    if (child.type === 'math' || child.type === 'inlineMath') {
      child.data = { ...child.data, texEdits: editsFor(child, work) };
    }
    if (child.type === 'citation') {
      for (const item of child.request.items) {
        const meant = labelInOtherSpelling(item.key, context.labels, work.ids);
        if (meant !== undefined) item.meantLabel = meant;
      }
    }
    if ('children' in child) resolveIn(child, isHeading, work);
    children.push(
      child.type === 'labelMark' || child.type === 'texText' ? plain(child, context) : child,
    );
  }
  parent.children = children;
}

/** What is shown as it was written, though its author may have meant something. */
function plain(node: LabelMark | TexText, context: TextContext): Text {
  const error = node.type === 'texText' ? texTextError(node, context) : strayLabel(node, context);
  if (error !== undefined) context.errors.push(error);
  return { ...node, type: 'text' };
}
