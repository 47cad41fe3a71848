import type { Plain } from '../source/records.ts';
import { textOf } from '../source/records.ts';

const OF_EVENT = ['event_name', 'event_start', 'event_end', 'event_all_day'];

/**
 * The keys of a talk by the names that they had in older sites: `event_start` is the day of the talk,
 * where `date` is that of its page.
 *
 * @param keys of the front matter that are to be read on
 * @param wholeDay makes a day of what is written
 */
export function withEventKeys(keys: Plain, wholeDay: (written: string) => string): Plain {
  const rest = Object.entries(keys).filter(([key]) => !OF_EVENT.includes(key));
  const [start, end] = [keys.event_start, keys.event_end].map((one) => {
    const written = textOf(one);
    return written === undefined ? undefined : wholeDay(written);
  });
  const name = textOf(keys.event_name);
  const begins = start ?? textOf(keys.date) ?? '';
  const isLonger = end !== undefined && end.slice(0, 10) > begins.slice(0, 10);
  return {
    ...Object.fromEntries(rest),
    ...(name !== undefined && keys.event === undefined && { event: name }),
    ...(start !== undefined && { date: start }),
    ...(isLonger && keys.date_end === undefined && { date_end: end.slice(0, 10) }),
  };
}
