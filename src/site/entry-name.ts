import path from 'node:path';
import { parseEntryDate, type EntryDate } from './schemas/date.ts';

/** The languages of a site, by which the suffix of a file's name is read. */
export interface NameRules {
  languages: readonly string[];
  defaultLanguage: string;
}

/** What the name of a file says: `posts/2026-02-15-title.zh.md`. */
export interface NameParts {
  id: string;
  language: string;
  slug: string;
  date: EntryDate | undefined;
}

/**
 * Reads what a file name says.
 *
 * @example 'posts/2026-02-15-when/index.zh.md' → id 'posts/2026-02-15-when', language 'zh',
 *   slug 'when', date 15 February 2026
 */
export function nameParts(relativeFile: string, rules: NameRules): NameParts {
  const withoutEnding = relativeFile.replace(/\.mdx?$/, '');
  const suffix = /\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)$/.exec(withoutEnding)?.[1];
  const language = suffix !== undefined && rules.languages.includes(suffix) ? suffix : undefined;
  const stem =
    language === undefined ? withoutEnding : withoutEnding.slice(0, -language.length - 1);
  // HugoBlox calls the file of a folder _index; right below a collection, that is its list.
  const id = stem.replace(/\/index$|(?<=\/[^/]+)\/_index$/, '');
  const base = path.posix.basename(id);
  const dated = /^(\d{4}-\d{1,2}-\d{1,2})[-_\s]*(.*)$/.exec(base);
  const date = dated?.[1] === undefined ? undefined : parseEntryDate(dated[1]);
  return {
    id,
    language: language ?? rules.defaultLanguage,
    slug: addressed(date === undefined || dated?.[2] === '' ? base : (dated?.[2] ?? base)),
    date,
  };
}

/**
 * The name of a file as a part of an address, which a space would break wherever somebody pastes it.
 *
 * @example addressed('field notes') // 'field-notes'
 */
export function addressed(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, '-');
}
