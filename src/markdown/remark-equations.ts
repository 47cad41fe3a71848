import type { Code, Parents, Root, RootContent } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import type { VFile } from 'vfile';
import { contextOf, positionAtOffset, positionOfValue, type TextContext } from './context.ts';
import { element } from './element.ts';
import {
  brokenLabelEdits,
  hyphenedLabel,
  inlineLabel,
  labelOfRows,
  leadingLabelEdits,
  secondLabel,
  unclosedFormula,
  wordsBehind,
  type EquationLabel,
} from './equation-mistakes.ts';
import { labelName } from './labels.ts';
import { positionInTex } from './math-request.ts';
import { texReferenceNode } from './reference-tree.ts';
import { readEquations, tagText, type TexEquation, type TexLabel } from './tex-equations.ts';
import type { TexEdit } from './tex-edits.ts';
import { SKIP, visit } from './visit.ts';

/**
 * Numbers displayed formulas and their rows, and makes their labels known. KaTeX knows `\tag` but not
 * `\label`; a number in a tag is text, which can be copied and is right wherever the formula goes.
 *
 * ```md
 * $$ e^{i\pi} = -1 \label{eq:euler} $$
 * $$ e^{i\pi} = -1 $$ {#eq:euler}
 * ```
 * ```html
 * <div class="equation" id="eq:euler">⟨formula e^{i\pi} = -1 \tag{1}⟩</div>
 * ```
 */
export function remarkEquations() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      if (node.type === 'inlineMath') {
        parent.children[index] = inLine(node, context);
        return SKIP;
      }
      if (node.type !== 'math' && !(node.type === 'code' && node.lang === 'math')) return undefined;
      number(node, index, parent, context);
      return SKIP;
    });
  };
}

/** A formula that is only a reference becomes one; one with a label is a mistake. */
function inLine(node: InlineMath, context: TextContext): RootContent {
  if (/^\s*\\(?:ref|eqref)\s*\{[^{}]*\}\s*$/.test(node.value)) {
    return {
      ...texReferenceNode(node.value.trim()),
      ...(node.position && { position: node.position }),
    };
  }
  const edits = brokenLabelEdits(node, context);
  for (const { labels } of readEquations(node.value).equations) {
    for (const label of labels) {
      edits.push({ offset: label.offset, length: label.length, text: '' });
      context.errors.push(inlineLabel(node, label, context));
    }
  }
  if (edits.length > 0) (node.data ??= {}).texEdits = edits;
  return node;
}

function number(node: Math | Code, index: number, parent: Parents, context: TextContext): void {
  const { mathLabel, behindMath, isUnclosed } = node.data ?? {};
  if (isUnclosed === true) {
    context.errors.push(unclosedFormula(node, context));
    // What it has swallowed is no TeX.
    node.value = '';
    return;
  }
  if (behindMath !== undefined) context.errors.push(wordsBehind(behindMath, node, context));
  if (mathLabel === undefined && !/\\|^\{#/.test(node.value)) return;
  const labelBehind = mathLabel === undefined ? undefined : behind(mathLabel, node, context);
  const edits = [...leadingLabelEdits(node, context), ...brokenLabelEdits(node, context)];
  const ids: string[] = [];
  const { equations } = readEquations(node.value);
  const rows = equations.length;
  for (const [row, equation] of equations.entries()) {
    const { tag, isNumbered } = equation;
    const named = equation.labels.map((label) => inTex(label, node, context));
    if (labelBehind !== undefined && row === 0) named.push(labelBehind);
    const isTagged = tag === undefined && (isNumbered || named.length > 0);
    const shown = isTagged ? context.labels.next('equation') : tagText(tag ?? '');
    if (isTagged) edits.push(tagEdit(equation, shown));
    for (const { offset, length } of equation.labels) edits.push({ offset, length, text: '' });
    const second = named[1];
    if (second !== undefined) context.errors.push(secondLabel(named, second, rows > 1, context));
    for (const label of named) {
      const id = define(label, shown, context);
      if (id !== undefined) ids.push(id);
    }
  }
  if (labelBehind !== undefined && rows > 1) {
    context.errors.push(labelOfRows(labelBehind, context));
  }
  if (edits.length > 0) (node.data ??= {}).texEdits = edits;
  const [id, ...others] = ids;
  if (id === undefined) return;
  const anchors = others.map((other) => element('span', { id: other }, []));
  parent.children[index] = element(
    'div',
    { id, className: ['equation'] },
    [...anchors, node],
    node.position,
  );
}

function tagEdit({ end, endsWithComment }: TexEquation, shown: string): TexEdit {
  return { offset: end, length: 0, text: `${endsWithComment ? '\n' : ''}\\tag{${shown}}` };
}

function inTex({ name, offset }: TexLabel, node: Math | Code, context: TextContext): EquationLabel {
  return { name, position: positionInTex(positionOfValue(context, node), node.value, offset) };
}

/** The label that stands behind a formula. */
function behind(name: string, node: Math | Code, context: TextContext): EquationLabel {
  const end = node.position?.end.offset ?? 0;
  const position = positionAtOffset(context, context.source.lastIndexOf('{#', end));
  if (!name.startsWith('eq-')) return { name, position };
  const meant = name.replace('-', ':');
  context.errors.push(hyphenedLabel(name, meant, position, context));
  return { name: meant, position };
}

/** @returns the id for the place; undefined when the label is taken */
function define(
  { name, position }: EquationLabel,
  shown: string,
  context: TextContext,
): string | undefined {
  const full = labelName(name, 'equation');
  const id = full.replaceAll(/[\s"'<>&%#]+/g, '-');
  const isTaken = context.labels.find(full) !== undefined;
  context.labels.define({ name: full, kind: 'equation', number: shown, id }, position);
  return isTaken ? undefined : id;
}
