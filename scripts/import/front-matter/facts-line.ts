import { plainText } from './plain-text.ts';
import { flagOf, lineOf, textOf } from './values.ts';

/** A text of a collection that Octavo does not have becomes a page; what it says beside its text. */
const FACTS =
  'type venue location institution course term instructor year author released stars isbn'.split(
    ' ',
  );

/** What the keys of an item of another collection say, in a line under its title. */
export function factsLine(frontMatter: Readonly<Record<string, unknown>>): string | undefined {
  const facts = FACTS.flatMap((key) => {
    const value = lineOf(frontMatter[key]);
    if (value === undefined || flagOf(value) !== undefined) return [];
    const number = Number(value);
    if (key === 'stars') return number > 0 && number <= 5 ? ['★'.repeat(Math.round(number))] : [];
    return key === 'isbn' ? [`ISBN ${value}`] : [plainText(value)];
  });
  const day = textOf(frontMatter.date)?.slice(0, 10);
  const all = [
    ...facts,
    ...(day !== undefined && frontMatter.year === undefined ? [day.slice(0, 4)] : []),
  ];
  return all.length === 0 ? undefined : all.join(', ');
}
