import { fillText } from '../site/i18n/fill-text.ts';

/**
 * From when to when something is or was.
 *
 * @param say the words for years that are open at one end
 * @returns undefined when nothing is said of it
 * @example yearsOf({ start: 2019, end: 2023 }, say) // '2019–2023'
 */
export function yearsOf(
  { start, end }: { start?: number | undefined; end?: number | undefined },
  say: Readonly<Record<'since' | 'until', string>>,
): string | undefined {
  if (start === undefined) {
    return end === undefined ? undefined : fillText(say.until, { year: end });
  }
  if (end === undefined) return fillText(say.since, { year: start });
  return start === end ? String(end) : `${start}–${end}`;
}
