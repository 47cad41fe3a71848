import type { Work } from '../bibliography/work.ts';

const LONG_FIELDS = [
  'abstract',
  'additionalInfo',
  'annotation',
  'bibtex',
  'csl',
  'fieldPositions',
  'fields',
] as const satisfies readonly (keyof Work)[];

/** Most of what is said of a work, and seldom asked for once all is compiled. */
export type LongPart = Pick<Work, (typeof LONG_FIELDS)[number]>;

/** The rest of it. */
export type ShortPart = Omit<Work, keyof LongPart | 'versions'> & { versions: ShortPart[] };

/** Each work before its versions: the order in which their long parts are kept. */
export function withVersions(works: readonly Work[]): Work[] {
  return works.flatMap((work) => [work, ...withVersions(work.versions)]);
}

/** What is fetched only when it is asked for. */
export function longPart(work: Work): LongPart {
  const there = LONG_FIELDS.filter((field) => work[field] !== undefined);
  return Object.fromEntries(there.map((field) => [field, work[field]])) as unknown as LongPart;
}

/** What is always at hand. */
export function shortPart(work: Work): ShortPart {
  const short: Partial<LongPart> & Omit<Work, keyof LongPart> = { ...work };
  for (const field of LONG_FIELDS) Reflect.deleteProperty(short, field);
  return { ...short, versions: work.versions.map(shortPart) };
}

/**
 * Makes works whole again. To whoever reads them they are plain data, but the long part of each is
 * fetched when something of it is read.
 *
 * @param fetch gives the long part of a place in the order of `withVersions`
 */
export function wholeWorks(
  parts: readonly ShortPart[],
  fetch: (place: number) => LongPart,
): Work[] {
  let next = 0;
  const whole = (part: ShortPart): Work => {
    const place = next;
    next += 1;
    let fetched: LongPart | undefined;
    const long = (): LongPart => (fetched ??= fetch(place));
    const work = { ...part, versions: part.versions.map(whole) };
    for (const field of LONG_FIELDS) {
      Object.defineProperty(work, field, { enumerable: true, get: () => long()[field] });
    }
    return work as Work;
  };
  return parts.map(whole);
}
