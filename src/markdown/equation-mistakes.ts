/** What is wrong with labels of formulas, and with formulas that never end. */

import type { Code } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import type { ContentError, SourcePosition } from '../site/content-error.ts';
import { positionAtOffset, positionOf, positionOfValue, type TextContext } from './context.ts';
import { positionInTex } from './math-request.ts';
import type { TexEdit } from './tex-edits.ts';
import type { TexLabel } from './tex-equations.ts';

/** A label as its author wrote it. */
export interface EquationLabel {
  name: string;
  position: SourcePosition;
}

type Formula = Math | InlineMath | Code;

function error(
  kind: string,
  position: SourcePosition,
  [message, fix]: [string, string],
  { file }: TextContext,
): ContentError {
  return { severity: 'error', kind, file, position, message, fix };
}

function positionIn(node: Formula, offset: number, context: TextContext): SourcePosition {
  return positionInTex(positionOfValue(context, node), node.value, offset);
}

/** `$x \label{eq:x}$`. */
export function inlineLabel(
  node: InlineMath,
  { name, offset }: TexLabel,
  context: TextContext,
): ContentError {
  const words: [string, string] = [
    `The formula with the label "${name}" stands in a line of text, where formulas have no number.`,
    'Put $$ on lines of their own before and behind it, or take the label out.',
  ];
  return error('inline-label', positionIn(node, offset, context), words, context);
}

/** `$$` or `\begin{align}` that nothing closes. */
export function unclosedFormula(node: Formula, context: TextContext): ContentError {
  const name = /^\\begin\{([^{}]*)\}/.exec(node.value)?.[1];
  const isEnvironment =
    name !== undefined && context.source.startsWith('\\', node.position?.start.offset);
  const words: [string, string] = isEnvironment
    ? [`The environment "${name}" is never closed.`, `Write \\end{${name}} at the end of a line.`]
    : [
        'The formula that begins with $$ is never closed.',
        'Write $$ at the end of its last line, or \\$ for each dollar if it is none.',
      ];
  return error('unclosed-formula', positionOf(context, node), words, context);
}

/** Words in the line in which a formula of several lines ends. */
export function wordsBehind(behind: string, node: Formula, context: TextContext): ContentError {
  const end = node.position?.end.offset ?? 0;
  const offset = context.source.lastIndexOf(behind, end);
  const words: [string, string] = [
    'Text stands behind the formula, in its last line.',
    'Write it on the next line.',
  ];
  return error('text-behind-formula', positionAtOffset(context, offset), words, context);
}

/** Two labels for one number. */
export function secondLabel(
  named: readonly EquationLabel[],
  { position }: EquationLabel,
  isRow: boolean,
  context: TextContext,
): ContentError {
  const names = named.map(({ name }) => `"${name}"`).join(' and ');
  const words: [string, string] = isRow
    ? [
        `A row of the formula has one number, but the labels ${names}.`,
        'Take one of them out, or put \\\\ between the rows.',
      ]
    : [
        `The formula has one number, but the labels ${names}.`,
        'Take one of them out; rows with numbers of their own stand between \\begin{align} and \\end{align}.',
      ];
  return error('second-label', position, words, context);
}

/** Quarto's `{#eq-euler}`. */
export function hyphenedLabel(
  name: string,
  meant: string,
  position: SourcePosition,
  context: TextContext,
): ContentError {
  const words: [string, string] = [
    `"${name}" cannot be the label of a formula.`,
    `Begin it with "eq:", as in {#${meant}}, and refer to it by @${meant}.`,
  ];
  return error('equation-label', position, words, context);
}

/** A label behind rows that have numbers of their own. */
export function labelOfRows({ name, position }: EquationLabel, context: TextContext): ContentError {
  const words: [string, string] = [
    `The label "${name}" stands behind a formula whose rows have numbers of their own.`,
    `Write \\label{${name}} in the row that is meant.`,
  ];
  return error('label-of-rows', position, words, context);
}

/** Takes out `\label` without what it needs, and says what is wrong. */
export function brokenLabelEdits(node: Formula, context: TextContext): TexEdit[] {
  const broken = /\\label(?![A-Za-z])(?!\s*\{[^{}]*\})(?:\s*\{[^{}\s\\]*)?/g;
  return Array.from(node.value.matchAll(broken), ({ 0: whole, index }) => {
    const name = /\{(.*)$/.exec(whole)?.[1] ?? '';
    const words: [string, string] = [
      whole.includes('{')
        ? `The label "${whole}" is never closed.`
        : 'A \\label needs a name in braces.',
      `Write \\label{${name === '' ? 'eq:name' : name}}.`,
    ];
    context.errors.push(error('label-syntax', positionIn(node, index, context), words, context));
    return { offset: index, length: whole.length, text: '' };
  });
}

/** Takes out a label that stands before the formula, and says where it belongs. */
export function leadingLabelEdits(node: Formula, context: TextContext): TexEdit[] {
  const [mark] = /^\{#[^{}]*\}/.exec(node.value) ?? [];
  if (mark === undefined) return [];
  const words: [string, string] = [
    `The label ${mark} stands before its formula.`,
    `Put it behind the $$ that ends the formula: $$ ${mark}.`,
  ];
  context.errors.push(error('label-syntax', positionIn(node, 0, context), words, context));
  return [{ offset: 0, length: mark.length, text: '' }];
}
