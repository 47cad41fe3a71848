import type { Slip } from './slip.ts';

const RESOLVER = /^\s*((?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi:?\s*)(?=10\.\d{4,9}\/)/i;

/** `doi = {https://doi.org/10.1000/182}`: styles put the address before it a second time. */
export const doiAddress: Slip = {
  name: 'an address in place of a DOI',
  concerns: (field) => field === 'doi',
  find: (value) => {
    const found = RESOLVER.exec(value);
    const prefix = found?.[1];
    if (found === null || prefix === undefined) return [];
    return [{ index: found[0].length - prefix.length, length: prefix.length, text: '' }];
  },
  problem: (written) => ({
    severity: 'warning',
    kind: 'doi-address',
    message: `\`doi\` holds the bare DOI, without \`${written.trim()}\`, which styles add.`,
    fix: 'Begin it with 10. — `npm run bib fix` does that.',
  }),
};

/** Addresses of the resolver as they were until 2017; https://doi.org/ is the one to use. */
export const oldResolver: Slip = {
  name: 'an old address of doi.org',
  concerns: (field) => field === 'url' || field === 'html',
  find: (value) => {
    const found = /^\s*((?:https?:\/\/dx\.|http:\/\/(?:www\.)?)doi\.org\/)(?=10\.)/i.exec(value);
    const address = found?.[1];
    if (found === null || address === undefined) return [];
    const index = found[0].length - address.length;
    return [{ index, length: address.length, text: 'https://doi.org/' }];
  },
};
