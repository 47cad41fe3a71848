import type { EntryDate } from '../../site/schemas/date.ts';

/**
 * When a talk ends. A time of day without a zone is in that of the beginning.
 *
 * @param end as it was read, by itself
 */
export function endOf(date: EntryDate, end: EntryDate | undefined): EntryDate | undefined {
  if (end?.time === undefined || end.time.zone !== undefined) return end;
  const { time } = date;
  if (time?.zone === undefined) return end;
  const offset = Date.parse(`${date.day}T${time.clock}Z`) - date.instant;
  const instant = end.instant - offset;
  return { ...end, instant, begins: instant, time: { ...end.time, zone: time.zone } };
}
