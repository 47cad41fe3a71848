import type { Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import type { VFile } from 'vfile';
import type { SourcePosition } from '../site/content-error.ts';
import { nearest } from '../site/nearest.ts';
import { contextOf, positionOf, positionOfValue, type TextContext } from './context.ts';
import { labelName, type Label } from './labels.ts';
import { positionInTex } from './math-request.ts';
import { beginsSentence, referenceWords } from './reference-words.ts';
import type { CrossReference } from './reference-tree.ts';
import { readEquations } from './tex-equations.ts';
import type { TexEdit } from './tex-edits.ts';

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
    resolveIn(tree, false, context);
  };
}

function resolveIn(parent: Parents, isInHeading: boolean, context: TextContext): void {
  const isHeading = isInHeading || parent.type === 'heading';
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'crossReference') {
      children.push(...resolve(child, children, isHeading, context));
      continue;
    }
    if (child.type === 'math' || child.type === 'inlineMath') {
      child.data = { ...child.data, texEdits: editsFor(child, context) };
    }
    if ('children' in child) resolveIn(child, isHeading, context);
    // A label is more than text only at the end of a heading or a caption.
    children.push(child.type === 'labelMark' ? ({ ...child, type: 'text' } satisfies Text) : child);
  }
  parent.children = children;
}

function resolve(
  reference: CrossReference,
  before: readonly RootContent[],
  isInHeading: boolean,
  context: TextContext,
): PhrasingContent[] {
  const label = find(reference.name, positionOf(context, reference), context);
  if (label === undefined) return [{ type: 'text', value: reference.value }];
  const words = referenceWords(label, reference.form, beginsSentence(before), context);
  // A heading is repeated in the table of contents, as a link.
  if (isInHeading) return words;
  return [
    {
      type: 'link',
      url: `#${encodeURIComponent(label.id).replaceAll('%3A', ':')}`,
      children: words,
      data: { hProperties: { className: ['cross-reference'] } },
      ...(reference.position && { position: reference.position }),
    },
  ];
}

/** A label of an equation may be named without its prefix, as LaTeX has none. */
function find(name: string, position: SourcePosition, context: TextContext): Label | undefined {
  const { labels } = context;
  const label = labels.find(name) ?? labels.find(labelName(name, 'equation'));
  if (label !== undefined) return label;
  const meant = nearest(name, labels.names());
  context.errors.push({
    severity: 'error',
    kind: 'unknown-label',
    file: context.file,
    position,
    message: `Nothing in this text has the label "${name}".`,
    fix:
      meant === undefined
        ? `Give it to what you mean: {#${name}} at a heading, a figure, a table or a theorem, \\label{${name}} in an equation.`
        : `Did you mean "${meant}"?`,
  });
  return undefined;
}

/** The edits of a formula with those that put numbers in the place of `\ref` and `\eqref`. */
function editsFor(node: Math | InlineMath, context: TextContext): TexEdit[] {
  const edits = node.data?.texEdits ?? [];
  if (!/\\(?:eq)?ref\b/.test(node.value)) return edits;
  const start = positionOfValue(context, node);
  const references = readEquations(node.value).references.map(
    ({ command, name, offset, length }): TexEdit => {
      const label = find(name, positionInTex(start, node.value, offset), context);
      if (label === undefined) return { offset, length, text: '' };
      const number = label.number === '' ? '?' : label.number;
      const shown = command === 'eqref' ? `(${number})` : number;
      return { offset, length, text: `\\href{#${label.id}}{\\text{${shown}}}` };
    },
  );
  return [...edits, ...references];
}
