/**
 * Mistakes in content, as data. Every check in every room returns a list of these; nothing throws
 * for an author's mistake until all of them are known and can be shown together.
 */

/** A place in a file of the site folder. Lines and columns count from 1, in UTF-16 code units. */
export interface SourcePosition {
  line: number;
  column: number;
}

/** A mistake in content, told to its author with the place and what to do. */
export interface ContentError {
  /** An error stops the build; a warning is shown and counted. */
  severity: 'error' | 'warning';
  /** Stable, lower-case name of the kind of mistake, such as `unknown-key`. */
  kind: string;
  /** Absolute path of the file that holds the mistake. */
  file: string;
  position: SourcePosition;
  /** What is wrong, in one sentence. */
  message: string;
  /** What to do about it, in one sentence. */
  fix: string;
}

/** Thrown once, with everything that was found, when content cannot become a site. */
export class ContentErrors extends Error {
  override readonly name = 'ContentErrors';
  readonly errors: readonly ContentError[];

  constructor(errors: readonly ContentError[]) {
    super(
      errors.map((error) => `${error.file}:${error.position.line}: ${error.message}`).join('\n'),
    );
    this.errors = errors;
  }
}

/** The start of a file, for mistakes that concern the file as a whole. */
export const START_OF_FILE: SourcePosition = { line: 1, column: 1 };

/**
 * Finds the line and column of a character.
 *
 * @param text the whole file
 * @param offset index into `text`, in UTF-16 code units; clamped to its length
 */
export function positionAt(text: string, offset: number): SourcePosition {
  const before = text.slice(0, Math.max(0, offset));
  const lastBreak = before.lastIndexOf('\n');
  let line = 1;
  for (let index = before.indexOf('\n'); index !== -1; index = before.indexOf('\n', index + 1)) {
    line += 1;
  }
  return { line, column: before.length - lastBreak };
}
