import { isPreprint } from '../preprint.ts';
import { suggestVersions, type VersionPair } from '../versions.ts';
import type { Work } from '../work.ts';

/** Two books under one title that differ in one of these are parts or editions of a whole. */
export const TELLS_APART = ['volume', 'part', 'edition', 'chapter', 'number', 'version', 'langid'];

/** Entries that look like versions of one work, where nothing speaks against it. */
export function likelyVersions(works: readonly Work[]): VersionPair[] {
  return suggestVersions(works).filter(({ version, record }) => {
    if (mentions(version, record.key) || mentions(record, version.key)) return false;
    if (isPreprint(version) || isPreprint(record)) return true;
    // Two journals print one title by one author only where a note became a paper: both count.
    if (version.entryType === 'article' && record.entryType === 'article') return false;
    const areAlike = version.entryType === record.entryType;
    return !(areAlike && TELLS_APART.some((name) => differ(version, record, name)));
  });
}

/** Whether both say something of a field, and not the same. */
export function differ(one: Work, other: Work, field: string): boolean {
  const [left, right] = [one.fields[field]?.trim(), other.fields[field]?.trim()];
  return left !== undefined && right !== undefined && left !== right;
}

/** The author has said how the two are related. */
function mentions({ fields }: Work, key: string): boolean {
  return ['related', 'xref', 'crossref'].some((name) =>
    (fields[name] ?? '').split(',').some((other) => other.trim() === key),
  );
}
