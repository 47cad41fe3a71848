import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ContentError } from './content-error.ts';
import { encodingMistakes } from './encoding.ts';
import type { Entry, EntryKind } from './entry.ts';
import { lookUp } from './look-up.ts';
import { readEntry, type EntryRules } from './read-entry.ts';
import type { EntryDate } from './schemas/date.ts';
import { strayLanguage } from './stray-language.ts';

/** A draft, or what is dated later than now. */
export type Unpublished = 'draft' | { from: EntryDate };

/** The folder of `content/` that each kind of entry lives in; those of collections have their names. */
const folders: Readonly<Record<string, EntryKind>> = {
  pages: 'page',
  posts: 'post',
  papers: 'paper',
};

/** The folders of `content/` in which texts live. */
export function textFolders(collections: EntryRules['collections']): string[] {
  return [...Object.keys(folders), ...collections.map(({ name }) => name)];
}

/**
 * Reads all texts of a site. Each file is read at once: a trip to the pool of threads takes longer than
 * a small file.
 *
 * @param contentFiles files of `content/`, as paths with slashes
 */
export function readEntries(
  contentFiles: readonly string[],
  contentFolder: string,
  rules: EntryRules,
): { entries: Entry[]; errors: ContentError[] } {
  const entries: Entry[] = [];
  const errors: ContentError[] = [];
  for (const relativeFile of contentFiles) {
    const folder = relativeFile.split('/')[0] ?? '';
    const collection = rules.collections.find(({ name }) => name === folder)?.name;
    const kind = collection === undefined ? lookUp(folders, folder) : 'item';
    if (kind === undefined || !/\.mdx?$/.test(relativeFile)) continue;
    const file = path.join(contentFolder, relativeFile);
    const stray = strayLanguage(relativeFile, file, rules.languages, contentFiles);
    if (stray !== undefined) errors.push(stray);
    if (stray?.severity === 'error') continue;
    const text = readFileSync(file, 'utf8');
    const read = readEntry({ kind, collection, file, relativeFile, text }, rules);
    if (read.entry !== undefined) entries.push(read.entry);
    const garbled = encodingMistakes(text, file);
    errors.push(...(garbled.length > 0 ? garbled : read.errors));
  }
  return { entries, errors };
}

/** Why entries are not published, by the absolute paths of their files. */
export function unpublishedOf(entries: readonly Entry[]): Map<string, Unpublished> {
  return new Map(
    entries.flatMap(({ file, hidden, date }): [string, Unpublished][] => {
      if (hidden === undefined) return [];
      return [[file, hidden === 'draft' || date === undefined ? 'draft' : { from: date }]];
    }),
  );
}
