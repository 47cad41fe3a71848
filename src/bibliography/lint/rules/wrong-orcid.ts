import { errorInField } from '../../bibtex/entry.ts';
import type { Rule } from '../material.ts';

const ORCID = /(?<![\d-])\d{4}-\d{4}-\d{4}-\d{3}[\dX](?![\d-])/gi;

/** ORCIDs with a typing error, which their last character gives away. */
export const wrongOrcid: Rule = ({ entries }) =>
  entries.flatMap(({ fields }) =>
    [...fields.values()].flatMap((field) => {
      if (!field.name.includes('orcid') && !field.value.includes('orcid.org/')) return [];
      return [...field.value.matchAll(ORCID)]
        .filter(([orcid]) => !isOrcid(orcid))
        .map(({ 0: orcid, index }) =>
          errorInField(
            field,
            {
              severity: 'warning',
              kind: 'wrong-orcid',
              message: `\`${orcid}\` cannot be an ORCID: its last character does not fit the others.`,
              fix: 'Copy it anew from orcid.org.',
            },
            index,
          ),
        );
    }),
  );

/**
 * @see https://support.orcid.org/hc/en-us/articles/360006897674 — ISO/IEC 7064:2003, MOD 11-2
 */
function isOrcid(orcid: string): boolean {
  const characters = orcid.replaceAll('-', '').toUpperCase();
  let total = 0;
  for (const digit of characters.slice(0, -1)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return characters.at(-1) === (check === 10 ? 'X' : String(check));
}
