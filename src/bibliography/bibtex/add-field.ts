import { type BibtexField, errorAt } from './entry.ts';
import type { ReaderState } from './reader-state.ts';

/** Puts a field into its entry, which may have one of that name. */
export function addField(
  fields: Map<string, BibtexField>,
  field: BibtexField,
  { source, errors }: ReaderState,
): void {
  const earlier = fields.get(field.name);
  // BibTeX takes the first of two equal fields and says so; so do we.
  if (earlier === undefined) fields.set(field.name, field);
  else if (REPEATABLE.has(field.name)) fields.set(field.name, together(earlier, field));
  else if (earlier.value !== field.value) {
    errors.push(
      errorAt(source, field.nameOffset, {
        severity: 'warning',
        kind: 'duplicate-field',
        message: `\`${field.name}\` is given twice in this entry; the first one counts.`,
        fix: 'Delete one of the two.',
      }),
    );
  }
}

/** Reference managers write one `keywords` for each list that they have. */
const REPEATABLE = new Set(['keywords']);

function together(first: BibtexField, second: BibtexField): BibtexField {
  const comma = { text: ', ', offset: second.nameOffset };
  return {
    ...first,
    value: `${first.value}, ${second.value}`,
    parts: [...first.parts, comma, ...second.parts],
  };
}
