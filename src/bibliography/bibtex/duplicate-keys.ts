import path from 'node:path';
import type { ContentError } from '../../site/content-error.ts';
import { type BibtexEntry, errorAt } from './entry.ts';
import { positionIn } from './source.ts';

/**
 * Finds keys that are used twice, in one file or in two. BibTeX looks at keys without regard to
 * case, and so do the disks and hosts that hold a paper's page; hence so do we.
 *
 * @returns the entries with the first of each key only, and an error for each further one
 */
export function rejectDuplicateKeys(entries: readonly BibtexEntry[]): {
  entries: BibtexEntry[];
  errors: ContentError[];
} {
  const first = new Map<string, BibtexEntry>();
  const errors: ContentError[] = [];
  for (const entry of entries) {
    const key = entry.key.toLowerCase();
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, entry);
    else errors.push(duplicateKey(entry, earlier));
  }
  return { entries: [...first.values()], errors };
}

function duplicateKey(entry: BibtexEntry, earlier: BibtexEntry): ContentError {
  const { line } = positionIn(earlier.source, earlier.keyOffset);
  const here = positionIn(entry.source, entry.keyOffset).line;
  const sameFile = entry.source.file === earlier.source.file;
  const where = sameFile ? `line ${line}` : `line ${line} of ${path.basename(earlier.source.file)}`;
  const spelling = entry.key === earlier.key ? '' : `, written \`${earlier.key}\``;
  return errorAt(entry.source, entry.keyOffset, {
    severity: 'error',
    kind: 'duplicate-key',
    message: `The key \`${entry.key}\` on line ${here} is already taken on ${where}${spelling}.`,
    fix: 'Give one of the two entries another key, or delete it if it is the same work.',
  });
}
