import type { BibtexEntry } from '../../bibtex/entry.ts';
import type { Edit } from './edit.ts';
import { fieldEnd } from './field-end.ts';

/** White space and comments. */
const NOTHING_BETWEEN = /^(?:\s|%[^\n]*\n)*$/;

/** Puts the comma between two fields that have none, right behind the first. */
export function addCommas({ fields, source }: BibtexEntry): Edit[] {
  const all = [...fields.values()];
  return all.slice(0, -1).flatMap((field, index): Edit[] => {
    const next = all[index + 1];
    if (next === undefined) return [];
    const end = fieldEnd(field);
    if (!NOTHING_BETWEEN.test(source.text.slice(end, next.nameOffset))) return [];
    return [{ start: end, end, text: ',', names: ['a missing comma'] }];
  });
}
