import type { ContentError } from '../../../site/content-error.ts';
import { errorAt } from '../../bibtex/entry.ts';
import { isKnownField, meantField } from '../known-fields.ts';
import type { Rule } from '../material.ts';

/** Fields that nobody knows and that look like a slip of the finger: what they say is lost. */
export const misspelledField: Rule = ({ entries }) =>
  entries.flatMap(({ fields, source }) =>
    [...fields.values()].flatMap((field): ContentError[] => {
      if (isKnownField(field.name)) return [];
      const meant = meantField(field.name);
      if (meant === undefined || fields.has(meant)) return [];
      return [
        errorAt(source, field.nameOffset, {
          severity: 'warning',
          kind: 'misspelled-field',
          message: `Nobody knows a field \`${field.name}\`, so what it says is not shown.`,
          fix: `Did you mean \`${meant}\`?`,
        }),
      ];
    }),
  );
