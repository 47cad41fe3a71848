/** The year before the first of an era. */
const ERAS: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
};

const DATE =
  /^(?:(?<year>\d{4})|(?<era>明治|大正|昭和|平成|令和)\s*(?<of>元|\d{1,2}))\s*[年년]\s*(?:(?<month>\d{1,2})\s*[月월]\s*(?:(?<day>\d{1,2})\s*[日일])?)?$/;

/**
 * A date as it is written in Chinese, Japanese or Korean, as ISO 8601 has it; all else as it is.
 *
 * @example isoDate('2024年3月5日') // '2024-03-05'
 * @example isoDate('令和6年') // '2024'
 */
export function isoDate(text: string): string {
  const plain = text.normalize('NFKC').trim();
  const { year, era = '', of = '', month, day } = DATE.exec(plain)?.groups ?? {};
  const yearOfEra = (ERAS[era] ?? 0) + (of === '元' ? 1 : Number(of));
  const number = year === undefined ? yearOfEra : Number(year);
  if (number === 0) return text;
  const parts = [month, day].filter((part) => part !== undefined);
  return [String(number), ...parts.map((part) => part.padStart(2, '0'))].join('-');
}
