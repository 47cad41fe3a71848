import type { AssetStore } from '../assets/asset-store.ts';
import { usualFolders } from '../assets/find-asset.ts';
import { findAsset } from '../assets/find-asset.ts';
import type { KeyTable } from '../front-matter/key-table.ts';
import { pageKeys } from '../front-matter/page-keys.ts';
import { silent } from '../front-matter/readers.ts';
import { titled } from '../front-matter/titled.ts';
import { lineOf, listOf, mappingOf, textOf } from '../front-matter/values.ts';
import type { DocumentsJob, SourceDocument } from '../types.ts';
import type { Target } from './target.ts';
import { safeName, stemOf } from './target-path.ts';

/** A person of al-folio's page with the layout `profiles`. */
export interface Profile {
  /** Name of the file in `content/people/`, without ending. */
  name: string;
  keys: Readonly<Record<string, unknown>>;
  /** What is said of the person, and the file that says it. */
  document: SourceDocument;
}

/**
 * Reads the people of a page with the layout `profiles`: each is a picture and the name of a file that
 * holds the text.
 */
/** The page of a profile says no more than its title, which is read already. */
const table: KeyTable = {
  ...Object.fromEntries(Object.keys(pageKeys).map((key) => [key, silent])),
};

type ProfileJob = Pick<DocumentsJob, 'site' | 'note'> & { store: AssetStore };

async function readProfiles(page: SourceDocument, job: ProfileJob): Promise<Profile[]> {
  const people = listOf(page.frontMatter.profiles).map(mappingOf);
  const read = await Promise.all(
    people.map(async (written, index): Promise<Profile | undefined> => {
      const content = textOf(written.content);
      if (content === undefined) return undefined;
      const file = [`_pages/${content}`, content].find((path) => job.site.paths.has(path));
      const known = job.site.documents.find(({ path }) => path === file);
      const text = known?.body ?? (file === undefined ? undefined : await job.site.read(file));
      if (file === undefined || text === undefined) {
        job.note({
          level: 'problem',
          file: page.path,
          line: page.lineOf(['profiles', index]),
          message: 'The text of a profile is not there.',
          subject: content,
        });
        return undefined;
      }
      const name = safeName(stemOf(file)).replace(/^about[_-]/, '');
      const image = pictureOf(written, page, index, job);
      const keys = {
        title: lineOf(written.name) ?? lineOf(known?.frontMatter.title) ?? titled(name),
        weight: index + 1,
        ...(image !== undefined && { image }),
      };
      const none = { frontMatter: {}, lineOf: () => 1, bodyLine: 1, address: undefined };
      const document: SourceDocument = known ?? {
        path: file,
        kind: 'page',
        collection: undefined,
        body: text,
        ...none,
      };
      return { name, keys, document };
    }),
  );
  return read.filter((profile) => profile !== undefined);
}

function pictureOf(
  written: Readonly<Record<string, unknown>>,
  page: SourceDocument,
  index: number,
  { site, store, note }: ProfileJob,
): string | undefined {
  const named = textOf(written.image);
  if (named === undefined) return undefined;
  const found = findAsset(named, page, site, usualFolders.picture);
  if (found !== undefined) return store.take(found.path);
  note({
    level: 'problem',
    file: page.path,
    line: page.lineOf(['profiles', index, 'image']),
    message: 'The picture of a profile is not there.',
    subject: named,
  });
  return undefined;
}

/**
 * Adds a file for each person of pages with the layout `profiles`. A text that stood in a page of its own
 * is that of the person now.
 */
export async function planProfiles(
  targets: readonly Target[],
  { site, note }: DocumentsJob,
  store: AssetStore,
): Promise<Target[]> {
  const lists = targets.filter((target) => target.lists === 'profiles');
  const read = await Promise.all(
    lists.map(({ document }) => readProfiles(document, { site, note, store })),
  );
  const people = read.flat().map(({ name, keys, document }): Target => ({
    document,
    kind: 'item',
    collection: 'people',
    path: `people/${name}.md`,
    table,
    own: keys,
    body: document.body,
    before: '',
    after: '',
    lists: undefined,
  }));
  const files = new Set(people.map(({ document }) => document.path));
  const hasPeople = people.length > 0 || targets.some(({ collection }) => collection === 'people');
  const others = targets.filter(({ document }) => !files.has(document.path));
  const pages = others.map((target) =>
    target.lists === 'profiles' && !hasPeople ? { ...target, own: {} } : target,
  );
  return [...pages, ...people];
}
