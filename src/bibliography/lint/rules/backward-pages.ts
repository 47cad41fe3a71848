import { atField } from '../../at-field.ts';
import type { Rule } from '../material.ts';

const RANGE = /^([A-Za-z]*)(\d+)\s*(-+|–|—)\s*([A-Za-z]*)(\d+)$/;

/** Page ranges whose end comes before their beginning. */
export const backwardPages: Rule = ({ works }) =>
  works.flatMap((work) => {
    const pages = (work.fields.pages ?? '').trim();
    if (!pages.split(/\s*[,;]\s*/).some(runsBackwards)) return [];
    return [
      atField(work, 'pages', {
        severity: 'warning',
        kind: 'backward-pages',
        message: `The pages \`${pages}\` end before they begin.`,
        fix: 'Write the first page, two hyphens and the last page: 12--34.',
      }),
    ];
  });

function runsBackwards(range: string): boolean {
  const match = RANGE.exec(range);
  if (match === null) return false;
  const [, prefix = '', first = '', hyphens = '', lastPrefix = '', last = ''] = match;
  if (lastPrefix !== '' && lastPrefix !== prefix) return false;
  if (last.length >= first.length) return Number(last) < Number(first);
  // “1234--45” is 1234 to 1245; with a single hyphen, “110-05” may be the number of an article.
  const whole = first.slice(0, first.length - last.length) + last;
  return hyphens !== '-' && Number(whole) < Number(first);
}
