import { errorInField } from '../../bibtex/entry.ts';
import type { Rule } from '../material.ts';
import { PRINTED_FIELDS } from '../printed-fields.ts';

const TAG =
  /<\/?(?:(?:jats|mml):)?(?:i|b|em|strong|sub|sup|sc|scp|inf|tt|u|p|span|italic|bold|br|math|mrow|mi|mn|mo|msub|msup|mtext)(?:\s[^<>]*)?\/?>/i;
/** `&amp;` is mended, and told, elsewhere. */
const ENTITY = /&(?:lt|gt|quot|apos|nbsp|ndash|mdash|#\d{2,7}|#x[\da-f]{2,6});/i;

/** HTML in what BibTeX prints: publishers export it, and LaTeX sets it letter for letter. */
export const htmlInField: Rule = ({ entries }) =>
  entries.flatMap(({ fields }) =>
    [...fields.values()].flatMap((field) => {
      if (!PRINTED_FIELDS.has(field.name)) return [];
      const found = TAG.exec(field.value) ?? ENTITY.exec(field.value);
      if (found === null) return [];
      return errorInField(
        field,
        {
          severity: 'warning',
          kind: 'html-in-field',
          message: `\`${found[0]}\` in \`${field.name}\` is HTML; LaTeX prints it as it stands.`,
          fix: 'Write it in LaTeX: \\textit{…}, $_2$, $^2$, $<$, or the character itself.',
        },
        found.index,
      );
    }),
  );
