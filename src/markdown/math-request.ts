import { positionAt, type SourcePosition } from '../site/content-error.ts';
import { positionOfValue, type TextContext } from './context.ts';
import type { MathRequest } from './fill-requests.ts';
import { applyEdits, type TexEdit } from './tex-edits.ts';

type Formula = Parameters<typeof positionOfValue>[1] & {
  data?: { texEdits?: TexEdit[] } | undefined;
};

/**
 * Asks for a formula of the tree.
 *
 * @param display whether it stands on a line of its own
 */
export function mathRequest(node: Formula, display: boolean, context: TextContext): MathRequest {
  const edits = node.data?.texEdits ?? [];
  return {
    kind: 'math',
    tex: applyEdits(node.value, edits),
    display,
    position: positionOfValue(context, node),
    ...(edits.length > 0 && { written: { tex: node.value, edits } }),
  };
}

/**
 * Where something in a formula stands in its file.
 *
 * @param start where its TeX begins
 * @param offset into its TeX
 */
export function positionInTex(start: SourcePosition, tex: string, offset: number): SourcePosition {
  const { line, column } = positionAt(tex, offset);
  return line === 1
    ? { line: start.line, column: start.column + column - 1 }
    : { line: start.line + line - 1, column };
}
