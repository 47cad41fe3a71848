import type { ContentError, SourcePosition } from '../../site/content-error.ts';
import { type BibtexSource, positionIn } from './source.ts';

/** A stretch of a field's value, as long as it stands in one piece in the file. */
export interface ValuePart {
  /** LaTeX source, as it stands between the braces or quotes, or as its `@string` says. */
  text: string;
  /** Where the piece stands in the file; for a `@string`, where its name is used. */
  offset: number;
  /** Set when the piece is a macro: then `text` is what the macro stands for. */
  macro?: string;
}

/** A field of an entry. Offsets count UTF-16 code units from the start of its file. */
export interface BibtexField {
  /** In lower case: BibTeX does not tell `DOI` from `doi`. */
  name: string;
  /** The whole value: LaTeX source, macros replaced, pieces joined. */
  value: string;
  parts: ValuePart[];
  /** The file it stands in, which may be another one than its entry's (crossref). */
  source: BibtexSource;
  nameOffset: number;
  valueOffset: number;
}

/** An entry as it is written. Offsets count UTF-16 code units from the start of its file. */
export interface BibtexEntry {
  /** In lower case, such as `inproceedings`. */
  type: string;
  key: string;
  /** By lower-case name, in the order of the file. */
  fields: Map<string, BibtexField>;
  source: BibtexSource;
  /** Of the `@`. */
  offset: number;
  keyOffset: number;
}

/** Where character `index` of a field's value stands in its file. */
function positionInField(field: BibtexField, index: number): SourcePosition {
  let start = 0;
  for (const part of field.parts) {
    if (index < start + part.text.length) {
      return positionIn(field.source, part.offset + (part.macro === undefined ? index - start : 0));
    }
    start += part.text.length;
  }
  return positionIn(field.source, field.valueOffset);
}

/** What is wrong with a bibliography, before it has a place. */
export type Problem = Pick<ContentError, 'severity' | 'kind' | 'message' | 'fix'>;

/** A mistake at one character of a file. */
export function errorAt(source: BibtexSource, offset: number, problem: Problem): ContentError {
  return { ...problem, file: source.file, position: positionIn(source, offset) };
}

/** A mistake at one character of a field's value. */
export function errorInField(field: BibtexField, problem: Problem, index = 0): ContentError {
  return { ...problem, file: field.source.file, position: positionInField(field, index) };
}
