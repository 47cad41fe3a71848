import type { Code, Parents, Root, RootContent } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import type { VFile } from 'vfile';
import { SKIP, visit } from 'unist-util-visit';
import { contextOf, positionOfValue, type TextContext } from './context.ts';
import { element } from './element.ts';
import { labelName } from './labels.ts';
import { positionInTex } from './math-request.ts';
import { texReferenceNode } from './reference-tree.ts';
import { readEquations, tagText, type TexEquation, type TexLabel } from './tex-equations.ts';
import type { TexEdit } from './tex-edits.ts';

/**
 * Numbers displayed formulas and their rows, and makes their labels known. KaTeX knows `\tag` but not
 * `\label`; a number in a tag is text, which can be copied and is right wherever the formula goes.
 *
 * ```md
 * $$ e^{i\pi} = -1 \label{eq:euler} $$
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
  for (const { labels } of readEquations(node.value).equations) {
    for (const { name, offset, length } of labels) {
      (node.data ??= {}).texEdits = [{ offset, length, text: '' }];
      context.errors.push({
        severity: 'error',
        kind: 'inline-label',
        file: context.file,
        position: positionInTex(positionOfValue(context, node), node.value, offset),
        message: `The formula with the label "${name}" stands in a line of text, where formulas have no number.`,
        fix: 'Put $$ on lines of their own before and behind it, or take the label out.',
      });
    }
  }
  return node;
}

function number(node: Math | Code, index: number, parent: Parents, context: TextContext): void {
  if (!node.value.includes('\\')) return;
  const edits: TexEdit[] = [];
  const ids: string[] = [];
  for (const equation of readEquations(node.value).equations) {
    const { labels, tag, isNumbered } = equation;
    const isTagged = tag === undefined && (isNumbered || labels.length > 0);
    const shown = isTagged ? context.labels.next('equation') : tagText(tag ?? '');
    if (isTagged) edits.push(tagEdit(equation, shown));
    for (const label of labels) {
      edits.push({ offset: label.offset, length: label.length, text: '' });
      const id = define(label, shown, node, context);
      if (id !== undefined) ids.push(id);
    }
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

/** @returns the id for the place; undefined when the label is taken */
function define(
  { name, offset }: TexLabel,
  shown: string,
  node: Math | Code,
  context: TextContext,
): string | undefined {
  const full = labelName(name, 'equation');
  const id = full.replaceAll(/[\s"'<>&%#]+/g, '-');
  const isTaken = context.labels.find(full) !== undefined;
  context.labels.define(
    { name: full, kind: 'equation', number: shown, id },
    positionInTex(positionOfValue(context, node), node.value, offset),
  );
  return isTaken ? undefined : id;
}
