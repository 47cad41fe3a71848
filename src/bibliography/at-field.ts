import path from 'node:path';
import type { ContentError } from '../site/content-error.ts';
import type { Problem } from './bibtex/entry.ts';
import type { Work } from './work.ts';

/** A mistake in a field of a work; of the entry where the field is inherited or missing. */
export function atField(work: Work, field: string, problem: Problem): ContentError {
  const position = work.fieldPositions[field] ?? work.position;
  return { ...problem, file: work.file, position };
}

/** Where another work stands: “line 12”, with the file when that is another one. */
export function whereabouts(work: Work, from: Work): string {
  const line = `line ${work.position.line}`;
  return work.file === from.file ? line : `${line} of ${path.basename(work.file)}`;
}
