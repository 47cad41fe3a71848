/** A change to the TeX of a formula: what stands at `offset`, `length` long, becomes `text`. */
export interface TexEdit {
  offset: number;
  length: number;
  text: string;
}

declare module 'mdast' {
  interface Data {
    /** Changes to the TeX before it is typeset; the node keeps what its author wrote. */
    texEdits?: TexEdit[];
  }
}

/** @returns the TeX with the edits made, which must not overlap */
export function applyEdits(tex: string, edits: readonly TexEdit[]): string {
  let result = '';
  let end = 0;
  for (const { offset, length, text } of inOrder(edits)) {
    result += tex.slice(end, offset) + text;
    end = offset + length;
  }
  return result + tex.slice(end);
}

/**
 * Where something in the edited TeX stands in the TeX as it was written.
 *
 * @param offset into the result of `applyEdits`; inside of what an edit put in, its beginning is meant
 */
export function writtenOffset(offset: number, edits: readonly TexEdit[]): number {
  let shift = 0;
  for (const edit of inOrder(edits)) {
    const start = edit.offset + shift;
    if (offset < start) break;
    if (offset < start + edit.text.length) return edit.offset;
    shift += edit.text.length - edit.length;
  }
  return offset - shift;
}

function inOrder(edits: readonly TexEdit[]): TexEdit[] {
  return [...edits].sort((left, right) => left.offset - right.offset);
}
