import { type BibtexField, errorInField } from '../../bibtex/entry.ts';
import { noteParts } from '../../fields/note.ts';
import type { Rule } from '../material.ts';
import { PRINTED_FIELDS } from '../printed-fields.ts';

const SHOWN_FIELDS: ReadonlySet<string> = new Set([
  ...PRINTED_FIELDS,
  'abstract',
  'addendum',
  'annotation',
  'award',
  'note',
]);

/** An address behind words, in a field of which lists and exports have the words alone. */
export const lostAddress: Rule = ({ entries }) =>
  entries.flatMap(({ fields }) =>
    [...fields.values()].flatMap((field) => {
      const found = SHOWN_FIELDS.has(field.name) ? /\\href\s*\{/.exec(field.value) : null;
      if (found === null || isRead(field)) return [];
      return errorInField(
        field,
        {
          severity: 'warning',
          kind: 'lost-address',
          message: `The words of \`\\href\` in \`${field.name}\` are shown, its address is not.`,
          fix: 'Put the address into a field for links, such as html or blog, or the sentence into additional_info.',
        },
        found.index,
      );
    }),
  );

/** In what PubMed's converters write, which becomes links. */
function isRead({ name, value }: BibtexField): boolean {
  return name === 'note' && !noteParts(value).rest.includes('\\href');
}
