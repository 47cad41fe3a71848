import type { InlineMath, Math } from 'mdast-util-math';
import { positionOfValue } from './context.ts';
import { findLabel, type ReferenceWork } from './find-label.ts';
import { positionInTex } from './math-request.ts';
import type { TexEdit } from './tex-edits.ts';
import { readEquations } from './tex-equations.ts';

/** The edits of a formula with those that put numbers in the place of its `\ref` and `\eqref`. */
export function editsFor(node: Math | InlineMath, work: ReferenceWork): TexEdit[] {
  const edits = node.data?.texEdits ?? [];
  if (!/\\(?:eq)?ref\b/.test(node.value)) return edits;
  const start = positionOfValue(work.context, node);
  const references = readEquations(node.value).references.map(
    ({ command, name, offset, length }): TexEdit => {
      const label = findLabel(name, positionInTex(start, node.value, offset), work);
      if (label === undefined) return { offset, length, text: '' };
      const number = label.number === '' ? '?' : label.number;
      const shown = command === 'eqref' ? `(${number})` : number;
      return { offset, length, text: `\\href{#${label.id}}{\\text{${shown}}}` };
    },
  );
  return [...edits, ...references];
}
