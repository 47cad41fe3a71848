import { atField, whereabouts } from '../../at-field.ts';
import type { Rule } from '../material.ts';
import type { Work } from '../../work.ts';

/** A DOI names one work; two entries with the same one are the same work, or one has a wrong DOI. */
export const duplicateDoi: Rule = ({ works, familyOf }) => {
  const first = new Map<string, Work>();
  return works.flatMap((work) => {
    if (work.doi === undefined) return [];
    const doi = work.doi.toLowerCase();
    const earlier = first.get(doi);
    if (earlier === undefined) first.set(doi, work);
    if (earlier === undefined || familyOf.get(earlier) === familyOf.get(work)) return [];
    return [
      atField(work, 'doi', {
        severity: 'warning',
        kind: 'duplicate-doi',
        message: `\`${work.key}\` has the same DOI as \`${earlier.key}\` on ${whereabouts(earlier, work)}.`,
        fix: 'Correct the DOI of one of the two, or delete the entry if it is the same work.',
      }),
    ];
  });
};
