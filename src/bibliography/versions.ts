import type { ContentError } from '../site/content-error.ts';
import { didYouMean } from '../site/did-you-mean.ts';
import { atField } from './at-field.ts';
import { isPreprint } from './preprint.ts';
import type { Work } from './work.ts';

export { suggestVersions, type VersionPair } from './suggest-versions.ts';

/** `relatedtype`s of biblatex that say: this entry is a version of the related one. */
const VERSION_OF = new Set(['eprintof', 'isversionof', 'preprintof', 'versionof']);
/** Those that say so of one of the two; it is plain which where one of them is a preprint. */
const VERSIONS = new Set(['eprint', 'preprint', 'version']);

/**
 * Joins the versions of works: an entry with `version_of = {key}` leaves the list and becomes one
 * of the `versions` of the work of record. A chain leads to its end. biblatex' `related` is honoured
 * where its `relatedtype` leaves no doubt.
 *
 * @returns the works of record in the order given, each with its other versions in that order
 */
export function joinVersions(works: readonly Work[]): { works: Work[]; errors: ContentError[] } {
  const byKey = new Map(works.map((work) => [work.key.toLowerCase(), work]));
  const errors: ContentError[] = [];
  const next = new Map<Work, Work>();
  for (const work of works) {
    const record = namedRecord(work, byKey, errors) ?? relatedRecord(work, byKey);
    if (record !== undefined && !next.has(work)) next.set(work, record);
  }
  const versions = new Map<Work, Work[]>();
  const joined = new Set<Work>();
  for (const work of works) {
    const record = endOfChain(work, next);
    if (record === 'circle') errors.push(circle(work));
    else if (record !== work) {
      joined.add(work);
      const others = versions.get(record);
      if (others === undefined) versions.set(record, [work]);
      else others.push(work);
    }
  }
  return {
    works: works
      .filter((work) => !joined.has(work))
      .map((work) => ({ ...work, versions: versions.get(work) ?? [] })),
    errors,
  };
}

function namedRecord(
  work: Work,
  byKey: ReadonlyMap<string, Work>,
  errors: ContentError[],
): Work | undefined {
  const key = work.fields.version_of?.trim() ?? '';
  if (key === '') return undefined;
  const record = byKey.get(key.toLowerCase());
  if (record === undefined) errors.push(unknownRecord(work, key, byKey));
  return record;
}

function relatedRecord(work: Work, byKey: ReadonlyMap<string, Work>): Work | undefined {
  const type = work.fields.relatedtype?.trim().toLowerCase() ?? '';
  const key = work.fields.related?.trim().toLowerCase() ?? '';
  const other = byKey.get(key);
  if (other === undefined || other === work) return undefined;
  if (VERSION_OF.has(type)) return other;
  return VERSIONS.has(type) && isPreprint(work) && !isPreprint(other) ? other : undefined;
}

/** The work that is a version of no other; a circle has none. */
function endOfChain(work: Work, next: ReadonlyMap<Work, Work>): Work | 'circle' {
  const seen = new Set<Work>();
  let here = work;
  for (;;) {
    const further = next.get(here);
    if (further === undefined) return here;
    seen.add(here);
    if (seen.has(further)) return 'circle';
    here = further;
  }
}

function unknownRecord(work: Work, key: string, byKey: ReadonlyMap<string, Work>): ContentError {
  const keys = [...byKey.values()].map((other) => other.key);
  return atField(work, 'version_of', {
    severity: 'error',
    kind: 'unknown-version',
    message: `No entry has the key \`${key}\` that \`version_of\` names.`,
    fix: didYouMean(key, keys, 'Add that entry, or delete the field.', (meant) => `\`${meant}\``),
  });
}

function circle(work: Work): ContentError {
  return atField(work, 'version_of', {
    severity: 'error',
    kind: 'version-circle',
    message: `\`${work.key}\` is a version of a work that is, by way of others, a version of it.`,
    fix: 'Delete version_of from the entry of the work of record: the version that is to be cited.',
  });
}
