import type { ContentError } from '../../../site/content-error.ts';
import { errorInField } from '../../bibtex/entry.ts';
import type { Rule } from '../material.ts';
import { SLIPS } from '../slips/index.ts';

/** Tells the first slip of each kind in a value. */
export const slips: Rule = ({ entries }) =>
  entries.flatMap(({ fields }) =>
    [...fields.values()].flatMap((field) =>
      SLIPS.flatMap(({ concerns, find, problem }): ContentError[] => {
        if (problem === undefined || !concerns(field.name)) return [];
        const [first] = find(field.value);
        if (first === undefined) return [];
        const written = field.value.slice(first.index, first.index + first.length);
        return [errorInField(field, problem(written), first.index)];
      }),
    ),
  );
