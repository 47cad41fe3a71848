import { isPreprint } from '../../preprint.ts';
import type { VersionPair } from '../../versions.ts';
import { atField, whereabouts } from '../at-field.ts';
import type { Rule } from '../material.ts';

/** A preprint and its published version that stand in the list as two works. */
export const suggestedVersion: Rule = ({ suggested }) =>
  suggested.filter(isPlain).map(({ version, record }) =>
    atField(version, 'title', {
      severity: 'warning',
      kind: 'suggested-version',
      message: `\`${version.key}\` looks like another version of \`${record.key}\` on ${whereabouts(record, version)}.`,
      fix: `If it is, join the two: add version_of = {${record.key}} to \`${version.key}\`.`,
    }),
  );

/** Two journals print one title by one author only where a note became a paper: both count. */
function isPlain({ version, record }: VersionPair): boolean {
  const bothInJournals = [version, record].every(
    (work) => work.entryType === 'article' && !isPreprint(work),
  );
  return !bothInJournals && !mentions(version, record.key) && !mentions(record, version.key);
}

/** The author has said how the two are related. */
function mentions({ fields }: VersionPair['version'], key: string): boolean {
  return ['related', 'xref', 'crossref', 'version_of'].some((name) =>
    (fields[name] ?? '').split(',').some((other) => other.trim() === key),
  );
}
