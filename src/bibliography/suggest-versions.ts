import { splitMath } from './latex/math-text.ts';
import { fold } from './people/fold.ts';
import { nameWords } from './people/compare-names.ts';
import { isPreprint } from './preprint.ts';
import type { Work } from './work.ts';

/** Two entries that look like one work. */
export interface VersionPair {
  version: Work;
  /** The one to cite: published rather than a preprint, a journal rather than a conference. */
  record: Work;
}

/** Things that may share a title with a paper and are still works of their own. */
const OF_ITS_OWN = new Set(
  `bachelorsthesis bathesis booklet candthesis collection dataset mastersthesis mathesis mvbook
  mvcollection mvproceedings patent phdthesis proceedings software thesis`.split(/\s+/),
);

/**
 * Finds entries that are probably versions of one work and do not say so. Their titles must be the
 * same but for capitals, punctuation, accents and math, and the first author too; and one must be a
 * preprint, or their years no more than one apart. Takes time linear in the number of works.
 *
 * @param works as `readBibliography` returns them: joined versions are not suggested again
 */
export function suggestVersions(works: readonly Work[]): VersionPair[] {
  const groups = new Map<string, Work[]>();
  for (const work of works) {
    const author = firstAuthor(work);
    const title = foldTitle(work.title);
    if (author === '' || title === '' || OF_ITS_OWN.has(work.entryType)) continue;
    const key = `${author} ${title}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [work]);
    else group.push(work);
  }
  return [...groups.values()].flatMap((group) => {
    const [record, ...others] = group.toSorted((left, right) => rank(right) - rank(left));
    if (record === undefined) return [];
    return others
      .filter((other) => mayBeVersions(record, other))
      .map((version) => ({ version, record }));
  });
}

function mayBeVersions(record: Work, version: Work): boolean {
  if (record.doi !== undefined && record.doi === version.doi) return false;
  if (isPreprint(version)) return true;
  if (record.year === undefined || version.year === undefined) return false;
  return Math.abs(record.year - version.year) <= 1;
}

/** How much a work is a work of record. */
function rank(work: Work): number {
  if (isPreprint(work)) return 0;
  if (work.entryType === 'article' || work.entryType === 'book') return 3;
  return work.venue.containerTitle === undefined ? 1 : 2;
}

/** Family name of the first author, folded. */
function firstAuthor({ authors: [first] }: Work): string {
  return nameWords(first?.family ?? first?.literal ?? '').join('');
}

/** @example foldTitle('KAN: Kolmogorov–Arnold Networks') // 'kankolmogorovarnoldnetworks' */
function foldTitle(title: string): string {
  const text = splitMath(title)
    .map(({ kind, value }) => (kind === 'math' ? value.replace(/\\[A-Za-z]+/g, '') : value))
    .join('');
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
