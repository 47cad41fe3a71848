import type { FieldMistake, ReadItem } from '../../site/collection.ts';
import type { EntryDate } from '../../site/schemas/date.ts';
import { endOf } from './end.ts';

/** Finds what is wrong with a talk though each of its keys is right. */
export function talkMistakes({ date, fields }: ReadItem): FieldMistake[] {
  if (date === undefined) return [];
  const end = endOf(date, fields.end as EntryDate | undefined);
  if (end === undefined) return [];
  const areTimed = date.time !== undefined && end.time !== undefined;
  const isBefore = areTimed ? end.instant < date.instant : end.day < date.day;
  if (!isBefore) return [];
  return [
    {
      keys: ['end'],
      message: 'This talk would end before it begins.',
      fix: 'Correct "date" or "end".',
    },
  ];
}
