import type { Correction, Slip } from './slip.ts';

const RANGE = /(?<=^|[,;]\s*)([A-Za-z]*)(\d+)(\s*(?:-|---)\s*)([A-Za-z]*)(\d+)(?=\s*(?:[,;]|$))/g;

/** `12-34`: BibTeX's styles want two hyphens, which are set as a dash. */
export const pageHyphen: Slip = {
  name: 'a single hyphen between pages',
  concerns: (field) => field === 'pages',
  find: (value) =>
    [...value.matchAll(RANGE)].flatMap((found): Correction[] => {
      const {
        1: prefix = '',
        2: first = '',
        3: hyphen = '',
        4: lastPrefix = '',
        5: last = '',
      } = found;
      // “2023-12” and “A-3” may be the number of an article or a page of their own.
      if (prefix !== lastPrefix || last.length < first.length || Number(last) < Number(first)) {
        return [];
      }
      const index = found.index + prefix.length + first.length;
      return [{ index, length: hyphen.length, text: '--' }];
    }),
};
