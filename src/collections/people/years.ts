import { fillText } from '../../site/i18n/fill-text.ts';

/**
 * From when to when someone is or was there.
 *
 * @param say the words for years that are open at one end
 * @returns undefined when nothing is said of it
 * @example yearsOf({ started: 2019, left: 2023 }, say) // '2019–2023'
 */
export function yearsOf(
  { started, left }: { started: number | undefined; left: number | undefined },
  say: Readonly<Record<'since' | 'until', string>>,
): string | undefined {
  if (started === undefined) {
    return left === undefined ? undefined : fillText(say.until, { year: left });
  }
  if (left === undefined) return fillText(say.since, { year: started });
  return started === left ? String(left) : `${started}–${left}`;
}
