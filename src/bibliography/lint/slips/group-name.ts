import { splitAtAnd, splitAtComma, splitWords } from '../../people/split-names.ts';
import type { Slip } from './slip.ts';

/** Last words of names that no person bears. */
const GROUP =
  /^(?:association|collaboration|collaborations|commission|committee|consortium|department|federation|foundation|group|initiative|institute|institution|ministry|network|organi[sz]ation|project|society|survey|team|university)$/i;

/** `ATLAS Collaboration`: without braces of its own, someone whose family is called Collaboration. */
export const groupName: Slip = {
  name: 'a group without braces around its name',
  concerns: (field) => field === 'author' || field === 'editor',
  find: (value) =>
    splitAtAnd(value).flatMap(({ source, index }) => {
      const words = splitWords(source);
      const isGroup = words.length > 1 && GROUP.test(words.at(-1) ?? '');
      if (!isGroup || splitAtComma(source).length > 1 || /^\{[^{}]*\}$/.test(source)) return [];
      return [{ index, length: source.length, text: `{${source}}` }];
    }),
  problem: (written) => ({
    severity: 'warning',
    kind: 'group-name',
    message: `\`${written}\` is read as a person: the last word as the family, the rest as given names.`,
    fix: `If it is a group, write {${written}}, in braces of its own; \`npm run bib fix\` does that.`,
  }),
};
