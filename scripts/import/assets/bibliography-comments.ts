import type { BibtexEntry, BibtexField } from '../../../src/bibliography/bibtex/entry.ts';
import { positionIn } from '../../../src/bibliography/bibtex/source.ts';
import type { ContentError } from '../../../src/site/content-error.ts';
import type { Note } from '../types.ts';

/** What is to be changed in a text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

interface Told {
  note: (note: Note) => void;
}

/** A field that stands twice in its entry, with another value: the first one counts. */
export function withoutRepetition(
  { kind, file, position, message }: ContentError,
  text: string,
  { note }: Told,
): Edit[] {
  if (kind !== 'duplicate-field') return [];
  const { line, column } = position;
  note({
    level: 'problem',
    file,
    line,
    message: 'A field stands twice in a work; the second became a comment.',
    subject: message,
  });
  const start =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line > 1 ? 1 : 0) +
    column -
    1;
  return [{ start, end: start, text: 'comment-' }];
}

/**
 * A work that is part of one which is not there: jekyll-scholar shows it without.
 *
 * @param keys of the works that there are, in small letters
 */
export function withoutUnknownParent(
  { name, nameOffset, value, source }: BibtexField,
  keys: ReadonlySet<string>,
  file: string,
  { note }: Told,
): Edit[] {
  const key = value.trim();
  if (name !== 'crossref' || keys.has(key.toLowerCase())) return [];
  note({
    level: 'problem',
    file,
    line: positionIn(source, nameOffset).line,
    message:
      'A work is part of another that the bibliography does not have; "crossref" became a comment.',
    subject: key,
    advice: 'Add that work, and write "crossref" again.',
  });
  return [{ start: nameOffset, end: nameOffset, text: 'comment-' }];
}

/** `@comment{…}` is left out by every reader of BibTeX. */
export function asComment(
  { source, offset, type, key }: BibtexEntry,
  file: string,
  { note }: Told,
): Edit[] {
  note({
    level: 'problem',
    file,
    line: positionIn(source, offset).line,
    message:
      'The key of a work is taken by another above it or in another file; it became a comment.',
    subject: key,
    advice:
      'Delete one of the two; or give it another key, and write its type for "comment" again.',
  });
  return [{ start: offset, end: offset + 1 + type.length, text: '@comment' }];
}
