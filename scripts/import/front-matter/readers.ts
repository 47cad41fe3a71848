import { plainText } from './plain-text.ts';
import type { KeyReader, Written } from './key-table.ts';
import { usualFolders } from '../assets/find-asset.ts';
import { flagOf, lineOf, mappingOf, numberOf, textOf, wordsOf } from './values.ts';

const nothing: Written = {};

/** A key that says nothing which is lost without it. */
export const silent: KeyReader = () => nothing;

/** A key for which Octavo has nothing, with the reason. */
export function dropped(why: string): KeyReader {
  return (_, { key, tell }) => {
    tell('dropped', `The key "${key}" was left out: ${why}.`);
    return nothing;
  };
}

/** Makes a reader that writes a value under a key, or tells of one that makes no sense. */
function written(to: string | undefined, read: (value: unknown) => unknown): KeyReader {
  return (value, { key, tell }) => {
    const result = read(value);
    if (result !== undefined) return { [to ?? key]: result };
    tell('problem', `The value of "${key}" makes no sense and was left out.`);
    return nothing;
  };
}

/** A line of text. HTML and Markdown become what a reader sees of them. */
export const line = (to?: string): KeyReader => written(to, lineOf);

/** Text as it stands, on as many lines as it has. */
export const text = (to?: string): KeyReader => written(to, textOf);

/** A switch, under its own name or another. */
export const flag = (to?: string): KeyReader => written(to, flagOf);

/** A number, also one in quotes, under its own name or another. */
export const number = (to?: string): KeyReader => written(to, numberOf);

/** A list of words; one alone as in Jekyll. */
export const words = (to?: string): KeyReader =>
  written(to, (value) => {
    const list = wordsOf(value);
    return list.length === 0 ? undefined : list;
  });

/** One word or several, of which a single one is no list. */
export const wordOrWords = (to?: string): KeyReader =>
  written(to, (value) => {
    const list = Array.isArray(value) ? wordsOf(value) : [textOf(value) ?? ''];
    return list.length > 1 ? list : (list[0] ?? undefined);
  });

const DATE = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2})(.*))?$/s;

/** A date as it was written, with two digits for month and day. */
export const date = (to?: string): KeyReader => written(to, dateText);

/** @returns the first day of a month that stands alone; undefined for what is no date */
export function dateText(value: unknown): string | undefined {
  const [, year, month, day = '1', time = ''] = DATE.exec(textOf(value) ?? '') ?? [];
  if (year === undefined || month === undefined) return undefined;
  const clock = /^[T\s]+(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/.exec(
    time.trimEnd(),
  );
  const rest =
    clock === null
      ? ''
      : ` ${[clock[1], clock[2]?.replace(/UTC|GMT/, 'Z')].filter(Boolean).join(' ')}`;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${rest}`;
}

/** A picture of the site. */
export function picture(to: string): KeyReader {
  return (value, job) => {
    const named = textOf(value) ?? textOf(mappingOf(value).path) ?? textOf(mappingOf(value).src);
    if (named === undefined) return nothing;
    if (/^https?:/i.test(named)) {
      const own = job.asset(named, usualFolders.picture);
      if (own !== undefined) return { [to]: own };
      job.tell(
        'dropped',
        `The picture of "${job.key}" lies on another host and was left out.`,
        'Save a copy of it in content/images/ and name that.',
      );
      return nothing;
    }
    const found = job.asset(named, usualFolders.picture);
    return found === undefined ? nothing : { [to]: found };
  };
}

/** An address, a page or a file of the site. */
export function link(to: string): KeyReader {
  return (value, job) => {
    const named = textOf(value);
    if (named === undefined || /^(?:true|false|none)$/i.test(named)) return nothing;
    const address = job.link(named);
    return address === undefined ? nothing : { [to]: address };
  };
}

/** A title; a line of text that may hold math. */
export const title: KeyReader = (value, job) => {
  const shown = lineOf(value);
  return shown === undefined ? nothing : titled(shown, textOf(value) ?? '', job);
};

function titled(shown: string, source: string, { tell }: Parameters<KeyReader>[1]): Written {
  if (/<[a-z]/i.test(source)) tell('approximated', 'The HTML of a title became plain text.');
  return { title: shown };
}

/** A short text that al-folio and academicpages print as HTML, and Octavo as plain text. */
export const description: KeyReader = (value) => {
  const source = textOf(value) ?? '';
  const shown = plainText(source.replaceAll(/<img\b[^>]*>/gi, ' '));
  return shown === '' ? nothing : { description: shown };
};
