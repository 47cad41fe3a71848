import type { ContentError } from '../../../site/content-error.ts';
import { fold } from '../../people/fold.ts';
import type { Work } from '../../work.ts';
import { atField, whereabouts } from '../../at-field.ts';
import type { Rule } from '../material.ts';
import { differ, TELLS_APART } from '../version-pairs.ts';

/** Shorter titles, such as “Introduction”, may well stand above two works. */
const FEWEST_LETTERS = 16;
const SMALL_WORDS = new Set('a an and as at by for from in of on or the to with via'.split(' '));
/** What goes with a paper under its title: a talk, the code, the data. */
const COMPANIONS = new Set(
  `artwork audio bibnote booklet dataset image misc movie music performance presentation
  proceedings software talk unpublished video`.split(/\s+/),
);
/**
 * Titles that differ in nothing but punctuation, small words, order or accents, by the same author.
 * Groups by signature, so that it takes time linear in the number of works.
 */
export const duplicateTitle: Rule = ({ works, familyOf, suggested }) => {
  // Those that are told as versions already need no second remark.
  const records = new Map(suggested.map(({ version, record }) => [version, record]));
  const recordOf = (work: Work): Work => familyOf.get(records.get(work) ?? work) ?? work;
  const bySignature = new Map<string, Work[]>();
  const errors: ContentError[] = [];
  for (const work of works) {
    const earlier = signatures(work.title).flatMap((signature) => {
      const group = bySignature.get(signature) ?? [];
      bySignature.set(signature, [...group.slice(0, MOST_COMPARED), work]);
      return group;
    });
    const same = earlier.find(
      (other) => recordOf(other) !== recordOf(work) && isLikelySame(other, work),
    );
    if (same !== undefined) errors.push(duplicate(work, same));
  }
  return errors;
};

/** A title that a hundred works share is no title of a paper; looking at a few is enough. */
const MOST_COMPARED = 8;

function signatures(title: string): string[] {
  const words = fold(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  const joined = words.join('');
  if (joined.length < FEWEST_LETTERS) return [];
  const great = words.filter((word) => !SMALL_WORDS.has(word)).sort();
  return [...new Set([joined, great.join(' ')])];
}

function isLikelySame(one: Work, other: Work): boolean {
  // Then that has been told.
  if (one.doi !== undefined && one.doi.toLowerCase() === other.doi?.toLowerCase()) return false;
  const sameVenue = one.venue.containerTitle === other.venue.containerTitle;
  // A note and the full paper of the year after, or a tutorial held again, are two works.
  const years = Math.abs((one.year ?? 0) - (other.year ?? 0));
  if (years > (sameVenue ? 1 : 0)) return false;
  if (sameVenue && TELLS_APART.some((name) => differ(one, other, name))) return false;
  return (
    COMPANIONS.has(one.entryType) === COMPANIONS.has(other.entryType) && shareAuthor(one, other)
  );
}

function shareAuthor(one: Work, other: Work): boolean {
  const families = ({ authors }: Work): string[] =>
    authors.map(({ family, literal }) => fold(family ?? literal ?? ''));
  const known = new Set(families(one));
  return families(other).some((family) => known.has(family));
}

function duplicate(work: Work, earlier: Work): ContentError {
  return atField(work, 'title', {
    severity: 'warning',
    kind: 'duplicate-title',
    message: `\`${work.key}\` has the same title as \`${earlier.key}\` on ${whereabouts(earlier, work)}.`,
    fix: `Delete one of the two if they are the same; join versions of one work with version_of = {${earlier.key}}.`,
  });
}
