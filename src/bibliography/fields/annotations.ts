import type { FieldReader } from './field-reader.ts';

/** What an entry says about single people of a list, beside their names. */
export interface PeopleAnnotations {
  /** Place in the list, from 1, to ORCID. */
  orcids: ReadonlyMap<number, string>;
  /** Place in the list to words in lower case, such as `equal`. */
  words: ReadonlyMap<number, readonly string[]>;
}

/** `1=equal`, `2:family="literal"`, `=for the whole list`; several are parted by semicolons. */
const ITEM = /^\s*(\d+)(?::\w+)?\s*=\s*(.*?)\s*$/s;

/**
 * Reads biblatex' data annotations of a field of names: `author+an = {1=equal; 2=equal,corresponding}`
 * and named ones, of which `author+an:orcid = {1="0000-0002-1825-0097"}` holds ORCIDs.
 *
 * @see biblatex' manual, “Data Annotations”
 */
export function readAnnotations(fields: FieldReader, field: string): PeopleAnnotations {
  const orcids = new Map<number, string>();
  const words = new Map<number, string[]>();
  const prefix = `${field}+an`;
  for (const [name, { value }] of fields.entry.fields) {
    if (name !== prefix && !name.startsWith(`${prefix}:`)) continue;
    for (const item of value.split(';')) {
      const [, place, text = ''] = ITEM.exec(item) ?? [];
      if (place === undefined) continue;
      const number = Number(place);
      if (name === `${prefix}:orcid`) {
        const orcid = /[\dXx-]{19}/.exec(text)?.[0];
        if (orcid !== undefined) orcids.set(number, orcid.toUpperCase());
        continue;
      }
      const said = text.split(',').map((word) => word.replace(/^[\s"']+|[\s"']+$/g, ''));
      words.set(number, [...(words.get(number) ?? []), ...said.map((word) => word.toLowerCase())]);
    }
  }
  return { orcids, words };
}
