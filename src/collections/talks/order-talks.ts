import type { EntryDate } from '../../site/schemas/date.ts';

/** What decides where a talk stands in the list. */
interface Placed {
  date: EntryDate | undefined;
  fields: { readonly end?: EntryDate | undefined };
}

/**
 * Parts talks to come from past ones. One that takes several days is to come until the last is over;
 * days end when they do in Greenwich.
 *
 * @param talks the newest first
 * @param now milliseconds since 1970
 * @returns those to come, the next one first; and the past ones by year, the newest first
 */
export function orderTalks<Talk extends Placed>(
  talks: readonly Talk[],
  now: number,
): { upcoming: Talk[]; past: ReadonlyMap<string, Talk[]> } {
  const today = new Date(now).toISOString().slice(0, 10);
  const isToCome = ({ date, fields }: Talk): boolean => ((fields.end ?? date)?.day ?? '') >= today;
  const past = talks.filter((talk) => !isToCome(talk));
  return {
    upcoming: talks.filter(isToCome).reverse(),
    past: Map.groupBy(past, ({ date }) => date?.day.slice(0, 4) ?? ''),
  };
}
