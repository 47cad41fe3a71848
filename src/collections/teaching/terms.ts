import { fillText } from '../../site/i18n/fill-text.ts';

/** Parts of a year in which courses are taught, in the order in which they begin. */
const seasons = ['winter', 'spring', 'summer', 'fall', 'autumn'] as const;

/** Part of the year in which a term is. */
export type Season = (typeof seasons)[number];

/** When a course is taught. */
export interface Term {
  year: number | undefined;
  /** Place in its year, from 0; undefined when the words do not say it. */
  place: number | undefined;
  /** What it is called, when that is a season alone. */
  season: Season | undefined;
  /** As its author wrote it. */
  written: string | undefined;
}

/**
 * Names of terms in the order in which they begin, from January on. A winter term that spans two years,
 * `WS 2025/26`, begins in autumn; so does Michaelmas.
 */
const names: readonly RegExp[] = [
  named('winter|hilary|lent|january|inverno|zima|kış', '冬겨'),
  named(
    'spring|easter|trinity|frühling|frühjahr|voorjaar|lente|printemps|primavera|wiosna|bahar|ilkbahar',
    '春봄前',
  ),
  named('summer|ss|sose|sommer|sommersemester|été|verano|verão|estate|zomer|lato|yaz', '夏여'),
  named(
    'fall|autumn|michaelmas|herbst|automne|otoño|outono|autunno|herfst|najaar|jesień|güz|sonbahar|ws|wise|wintersemester',
    '秋가後',
  ),
];

/** Finds any of some words, which letters do not go on, or of some signs. */
function named(words: string, signs: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})|[${signs}]`, 'iu');
}

/** A term in these languages stands behind its year. */
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\s\d]+$/u;

/** What is said of a second term, where terms are counted: “II semestre”, “2º semestre”, “second term”. */
const SECOND =
  /(?<![\p{L}\d])(?:II|2(?:\.|º|°|nd|e|ème|ος)?|second[ao]?|segundo|deuxième|zweites|tweede|drugi|второй|ikinci)\s*(?:semest|term|półrocze|семестр|dönem|yarıyıl)|(?:semest\p{L}*|term)\s*(?:II|2)(?![\p{L}\d])/iu;

/** A year and the one after it: "Winter term 2025/26". */
function spansYears(term: string): boolean {
  const [, first, second] = /(?<!\d)(\d{4})\s*[/–-]\s*(\d{4}|\d{2})(?!\d)/.exec(term) ?? [];
  return (Number(first) + 1) % 100 === Number(second) % 100;
}

/**
 * Reads what the front matter of a course says of its time.
 *
 * @param date `YYYY-MM-DD`
 * @example readTerm({ term: '2026-winter' }) // { year: 2026, place: 0, season: 'winter', … }
 */
export function readTerm({
  term,
  year,
  date,
}: {
  term?: string | undefined;
  year?: number | undefined;
  date?: string | undefined;
}): Term {
  const words = term ?? '';
  const inTerm = /(?<!\d)(\d{4})(?!\d)/.exec(words)?.[1];
  const ofYear = year ?? Number(inTerm ?? date?.slice(0, 4) ?? Number.NaN);
  const rest = term?.replaceAll(/\d{4}|[-\s,]/g, '').toLowerCase();
  const found = names.findIndex((name) => name.test(words));
  const numbered = /(?:^|\D)([1-4])$/.exec(words.replaceAll(/\d{4}|[,;]/g, '').trim())?.[1];
  const isSecond = found === -1 && SECOND.test(words);
  const beginsInAutumn = spansYears(words) && found <= 0 && !isSecond;
  const place = beginsInAutumn ? names.length - 1 : isSecond ? 1 : found;
  // The second term of two years is in the second.
  const shift = isSecond && year === undefined && spansYears(words) ? 1 : 0;
  return {
    year: Number.isNaN(ofYear) ? undefined : ofYear + shift,
    place: place !== -1 ? place : numbered === undefined ? undefined : Number(numbered) - 1,
    season: seasons.find((season) => season === rest),
    written: term,
  };
}

/**
 * What readers see of a term.
 *
 * @param say the words of the site
 * @param isUnderYear whether its year stands above it
 * @returns undefined when nothing is known that is not above it
 * @example termIn(readTerm({ term: '2026-winter' }), say, false) // 'Winter 2026'
 */
export function termIn(
  { year, season, written }: Term,
  say: Readonly<Record<Season | 'ofYear', string>>,
  isUnderYear: boolean,
): { text: string; isOwn: boolean } | undefined {
  if (season !== undefined) {
    const text =
      isUnderYear || year === undefined
        ? say[season]
        : fillText(say.ofYear, { season: say[season], year });
    return { text, isOwn: false };
  }
  const isYear = written === String(year);
  if (written !== undefined && !isYear) {
    if (year === undefined || isUnderYear || written.includes(String(year))) {
      return { text: written, isOwn: true };
    }
    const text = EAST_ASIAN.test(written)
      ? fillText(say.ofYear, { season: written, year })
      : `${written} ${year}`;
    return { text, isOwn: true };
  }
  return isUnderYear || year === undefined ? undefined : { text: String(year), isOwn: false };
}
