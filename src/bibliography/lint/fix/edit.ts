/** A stretch of a file that is replaced. */
export interface Edit {
  /** Offsets into the text; the end is the first character that stays. */
  start: number;
  end: number;
  text: string;
  /** What is mended, for a list: “a full stop behind a title”. */
  names: readonly string[];
}

/**
 * Carries edits out; everything between them stays as it is.
 *
 * @param edits in ascending order, none over another
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const edit of edits) {
    pieces.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
