import { atField } from '../../at-field.ts';
import type { Rule } from '../material.ts';

/** `https://doi.org/10.1000/182`, `https://dl.acm.org/doi/abs/10.1145/1` and their like. */
const DOI_ADDRESS =
  /^https?:\/\/(?:(?:dx\.|www\.)?doi\.org|[\w.-]+\/doi(?:\/(?:abs|full|pdf|epdf|pdfdirect|book|reader))?)\/(10\.\d{4,9}\/[^\s?#]+?)\/?$/i;

/** Works whose DOI stands in an address only, where no style and no reference manager finds it. */
export const doiInUrl: Rule = ({ works }) =>
  works.flatMap((work) => {
    if ((work.fields.doi ?? '').trim() !== '') return [];
    const url = (work.fields.url ?? '').trim().replace(/\\([_%#&])/g, '$1');
    const doi = DOI_ADDRESS.exec(url)?.[1];
    if (doi === undefined) return [];
    return [
      atField(work, 'url', {
        severity: 'warning',
        kind: 'doi-in-url',
        message: `The DOI of \`${work.key}\` stands in \`url\` only, where few tools find it.`,
        fix: `Add doi = {${decodeDoi(doi)}}.`,
      }),
    ];
  });

function decodeDoi(doi: string): string {
  return doi.replace(/%2F/gi, '/').replace(/%28/g, '(').replace(/%29/g, ')');
}
