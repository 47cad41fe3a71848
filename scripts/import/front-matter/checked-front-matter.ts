import { collections } from '../../../src/collections/registry.ts';
import type { Entry, EntryKind } from '../../../src/site/entry.ts';
import { readEntry } from '../../../src/site/read-entry.ts';
import { contentFile } from './write-front-matter.ts';

/** A content file on its way. */
export interface DraftEntry {
  kind: EntryKind;
  /** Octavo's name of the collection that an item is one of. */
  collection: string | undefined;
  /** Path in `content/`. */
  path: string;
  keys: Readonly<Record<string, unknown>>;
  text: string;
}

/** A key that Octavo would refuse, and why. */
export interface RefusedKey {
  key: string;
  message: string;
}

/** Front matter as Octavo's own schemas see it. */
export interface CheckedEntry {
  /** What Octavo makes of the file; undefined when it cannot read it, for want of a date. */
  entry: Entry | undefined;
  /** The keys that it takes. */
  keys: Readonly<Record<string, unknown>>;
  refused: RefusedKey[];
}

/** No file has this path; Octavo only names it in messages. */
const FOLDER = '/content/';

/**
 * Has Octavo read a content file, and takes away the keys of which it complains, so that the file is
 * sound.
 *
 * @param languages of the site, the default one first
 */
export function checkEntry(draft: DraftEntry, languages: readonly string[]): CheckedEntry {
  let keys = draft.keys;
  const refused: RefusedKey[] = [];
  for (;;) {
    const { entry, errors } = read({ ...draft, keys }, languages);
    const mistakes = errors.flatMap(({ position, message }) => {
      const key = keyAt(contentFile(keys, draft.text), position.line);
      return key === undefined || !(key in keys) ? [] : [{ key, message }];
    });
    if (mistakes.length === 0) return { entry, keys, refused };
    const names = new Set(mistakes.map(({ key }) => key));
    keys = Object.fromEntries(Object.entries(keys).filter(([key]) => !names.has(key)));
    refused.push(
      ...mistakes.filter(
        ({ key }, index) => mistakes.findIndex((one) => one.key === key) === index,
      ),
    );
  }
}

function read({ kind, collection, path, keys, text }: DraftEntry, languages: readonly string[]) {
  return readEntry(
    {
      kind,
      collection,
      file: `${FOLDER}${path}`,
      relativeFile: path,
      text: contentFile(keys, text),
    },
    { languages, defaultLanguage: languages[0] ?? 'en', now: Infinity, collections },
  );
}

/** The key of front matter that a line belongs to. */
function keyAt(file: string, line: number): string | undefined {
  const lines = file.split('\n').slice(1, line);
  if (lines.includes('---')) return undefined;
  const found = lines.findLast((one) => /^[^\s#:][^:]*:/.test(one));
  return found?.slice(0, found.indexOf(':'));
}
