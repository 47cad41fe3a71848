import type { Slip } from './slip.ts';

/** A word of four letters or more, a full stop, and closing braces: not “Inc.”, “3.0.” or “…”. */
const STOP_AT_END = /(?<![\p{L}\p{N}.])([\p{L}\p{M}'’-]{4,})[{}]*(\.)[\s}]*$/u;
const ABBREVIATIONS = new Set('corp dept prof conf proc suppl incl univ intl govt assn'.split(' '));
/** A title that is made of sentences ends like one. */
const SENTENCE_BEFORE = /[\p{Ll}\p{N}][.?!]\s+\p{L}/u;

/** Databases end titles with a full stop; styles set one of their own. */
export const titleFullStop: Slip = {
  name: 'a full stop behind a title',
  concerns: (field) => field === 'title' || field === 'subtitle',
  find: (value) => {
    const found = STOP_AT_END.exec(value);
    const [ending = '', word = ''] = found ?? [];
    if (found === null || ABBREVIATIONS.has(word.toLowerCase())) return [];
    if (SENTENCE_BEFORE.test(value.slice(0, found.index))) return [];
    return [{ index: found.index + ending.lastIndexOf('.'), length: 1, text: '' }];
  },
  problem: () => ({
    severity: 'warning',
    kind: 'title-full-stop',
    message: 'The title ends in a full stop; styles set one where it belongs.',
    fix: 'Take it off; `npm run bib fix` does that.',
  }),
};
