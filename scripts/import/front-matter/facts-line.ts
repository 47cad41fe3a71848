import { formatDate } from '../../../src/site/i18n/texts.ts';
import { parseEntryDate } from '../../../src/site/schemas/date.ts';
import { plainText } from './plain-text.ts';
import { dateText } from './readers.ts';
import { flagOf, lineOf, textOf } from './values.ts';

/** A text of a collection that Octavo does not have becomes a page; what it says beside its text. */
const FACTS =
  'type venue location institution course term instructor year author released stars isbn'.split(
    ' ',
  );

/**
 * What the keys of an item of another collection say, in a line under its title: a description that its
 * layout showed, facts, and the date.
 *
 * @param language in which the date is written
 */
export function factsLine(
  frontMatter: Readonly<Record<string, unknown>>,
  language: string,
): string | undefined {
  const facts = FACTS.flatMap((key) => {
    const value = lineOf(frontMatter[key]);
    if (value === undefined || flagOf(value) !== undefined) return [];
    const number = Number(value);
    if (key === 'stars') return number > 0 && number <= 5 ? ['★'.repeat(Math.round(number))] : [];
    return key === 'isbn' ? [`ISBN ${value}`] : [plainText(value)];
  });
  const date = frontMatter.year === undefined ? dateInWords(frontMatter.date, language) : undefined;
  const all = [...facts, ...(date === undefined ? [] : [date])].join(', ');
  const shown =
    textOf(frontMatter.layout) === 'distill' ? lineOf(frontMatter.description) : undefined;
  const line = [shown, all].filter((part) => part !== undefined && part !== '').join(' · ');
  return line === '' ? undefined : line;
}

function dateInWords(written: unknown, language: string): string | undefined {
  const date = parseEntryDate(dateText(written)?.slice(0, 10) ?? '');
  if (date !== undefined) return formatDate(date.day, language, 'long');
  return /^\d{4}\b/.exec(textOf(written) ?? '')?.[0];
}
