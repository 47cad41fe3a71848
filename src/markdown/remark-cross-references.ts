import type { Link, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import type { VFile } from 'vfile';
import { visit } from 'unist-util-visit';
import type { SourcePosition } from '../site/content-error.ts';
import { contextOf, positionOf, positionOfValue, type TextContext } from './context.ts';
import { isDoubled, joinsReferences, withoutWord } from './doubled-words.ts';
import { labelName, type Label } from './labels.ts';
import { positionInTex } from './math-request.ts';
import { beginsSentence, referenceWords } from './reference-words.ts';
import type { CrossReference, LabelMark, ReferenceForm } from './reference-tree.ts';
import { readEquations } from './tex-equations.ts';
import type { TexEdit } from './tex-edits.ts';
import { texTextError } from './tex-text.ts';
import type { TexText } from './tex-text-syntax.ts';
import { strayLabel } from './stray-label.ts';
import { labelInOtherSpelling, unknownLabelFix } from './unknown-label.ts';

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
  };
}

interface Work {
  context: TextContext;
  /** Of the elements of the text. */
  ids: ReadonlySet<string>;
  /** In `\label{…}` outside of formulas. */
  outside: ReadonlySet<string>;
  /** References whose word is the author's. */
  numbersAlone: WeakSet<RootContent>;
}

function namesIn(tree: Root): Omit<Work, 'context' | 'numbersAlone'> {
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

function resolveIn(parent: Parents, isInHeading: boolean, work: Work): void {
  const { context } = work;
  const isHeading = isInHeading || parent.type === 'heading';
  const children: RootContent[] = [];
  for (const [index, child] of parent.children.entries()) {
    if (child.type === 'crossReference') {
      children.push(...resolve(child, children, parent.children[index + 1], isHeading, work));
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

function resolve(
  reference: CrossReference,
  before: readonly RootContent[],
  next: RootContent | undefined,
  isInHeading: boolean,
  work: Work,
): PhrasingContent[] {
  const { context } = work;
  // Only cleveref's commands refer to several things.
  const names = /^\\c/i.test(reference.value) ? reference.name.split(',') : [reference.name];
  const isAtStart = reference.isCapital === true || beginsSentence(before);
  // LaTeX's space that does not break.
  const last = before.at(-1);
  if (reference.value.startsWith('\\') && last?.type === 'text') {
    last.value = last.value.replace(/~$/, '\u00A0');
  }
  const position = positionOf(context, reference);
  return names.flatMap((name, index): PhrasingContent[] => {
    const label = withHyphens(reference, next, work) ?? find(name.trim(), position, work);
    if (label === undefined) return index === 0 ? [{ type: 'text', value: reference.value }] : [];
    const form = index === 0 ? formBehind(label, reference, before, work) : reference.form;
    const words = referenceWords(label, form, isAtStart && index === 0, context);
    const link = isInHeading ? words : [linkTo(label, words, reference)];
    if (form !== reference.form) for (const node of link) work.numbersAlone.add(node);
    return index === 0 ? link : [separator(context), ...link];
  });
}

/** A word that stands before the reference already is not said again: `Fig. @fig:loss`. */
function formBehind(
  label: Label,
  { form }: CrossReference,
  before: readonly RootContent[],
  { context: { language }, numbersAlone }: Work,
): ReferenceForm {
  if (form !== 'full' || (label.number === '' && label.kind !== 'section')) return form;
  const [last, reference] = [before.at(-1), before.at(-2)];
  if (reference !== undefined && numbersAlone.has(reference) && joinsReferences(last)) {
    return 'number';
  }
  if (last?.type !== 'text' || !isDoubled(label, last, language)) return form;
  if (label.kind === 'section') {
    last.value = withoutWord(label, last, language);
    return form;
  }
  last.value = last.value.replace(/[\s~]+$/, '\u00A0');
  return 'number';
}

function separator({ fills }: TextContext): Text {
  return { type: 'text', value: fills.add({ kind: 'label', label: 'referenceSeparator' }) };
}

/** Not for a heading, which is repeated in the table of contents, as a link. */
function linkTo(label: Label, children: PhrasingContent[], { position }: CrossReference): Link {
  return {
    type: 'link',
    url: `#${encodeURIComponent(label.id).replaceAll('%3A', ':')}`,
    children,
    data: { hProperties: { className: ['cross-reference'] } },
    ...(position && { position }),
  };
}

/**
 * A label with two hyphens, as a heading "A & B" has it: behind them a key goes on no further, and
 * they have become a dash.
 */
function withHyphens(
  { name, position }: CrossReference,
  next: RootContent | undefined,
  { context: { labels, source } }: Work,
): Label | undefined {
  const behind = source.slice(position?.end.offset);
  const [rest] = /^--[\p{L}\p{N}]+(?:-+[\p{L}\p{N}]+)*/u.exec(behind) ?? [];
  if (rest === undefined || next?.type !== 'text') return undefined;
  const label = labels.find(name + rest);
  if (label === undefined) return undefined;
  const shown = rest.replaceAll(/-{2,}/g, '[–—-]+');
  next.value = next.value.replace(new RegExp(`^${shown}`, 'u'), '');
  return label;
}

/** A label of an equation may be named without its prefix, as LaTeX has none. */
function find(name: string, position: SourcePosition, work: Work): Label | undefined {
  const { labels, errors, file } = work.context;
  const label = labels.find(name) ?? labels.find(labelName(name, 'equation'));
  if (label !== undefined) return label;
  errors.push({
    severity: 'error',
    kind: 'unknown-label',
    file,
    position,
    message: `Nothing in this text has the label "${name}".`,
    fix: unknownLabelFix(name, labels, work.outside),
  });
  return undefined;
}

/** The edits of a formula with those that put numbers in the place of `\ref` and `\eqref`. */
function editsFor(node: Math | InlineMath, work: Work): TexEdit[] {
  const edits = node.data?.texEdits ?? [];
  if (!/\\(?:eq)?ref\b/.test(node.value)) return edits;
  const start = positionOfValue(work.context, node);
  const references = readEquations(node.value).references.map(
    ({ command, name, offset, length }): TexEdit => {
      const label = find(name, positionInTex(start, node.value, offset), work);
      if (label === undefined) return { offset, length, text: '' };
      const number = label.number === '' ? '?' : label.number;
      const shown = command === 'eqref' ? `(${number})` : number;
      return { offset, length, text: `\\href{#${label.id}}{\\text{${shown}}}` };
    },
  );
  return [...edits, ...references];
}
