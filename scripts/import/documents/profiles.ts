import type { AssetStore } from '../assets/asset-store.ts';
import { posix } from 'node:path';
import { findAsset, usualFolders } from '../assets/find-asset.ts';
import type { KeyTable } from '../front-matter/key-table.ts';
import { pageKeys } from '../front-matter/page-keys.ts';
import { silent } from '../front-matter/readers.ts';
import { titled } from '../front-matter/titled.ts';
import { lineOf, listOf, mappingOf, textOf } from '../front-matter/values.ts';
import type { DocumentsJob, SourceDocument } from '../types.ts';
import { ownerOf } from './site-facts.ts';
import type { Target } from './target.ts';
import { safeName, stemOf } from './target-path.ts';

/** A person of al-folio's page with the layout `profiles`. */
export interface Profile {
  /** Name of the file in `content/people/`, without ending. */
  name: string;
  keys: Readonly<Record<string, unknown>>;
  /** What is said of the person, and the file that says it. */
  document: SourceDocument;
  /** That text, with what stood under the picture. */
  body: string;
}

/** The page of a profile says no more than its title, which is read already. */
const table: KeyTable = {
  ...Object.fromEntries(Object.keys(pageKeys).map((key) => [key, silent])),
};

type ProfileJob = Pick<DocumentsJob, 'site' | 'note'> & { store: AssetStore };

/**
 * Reads the people of a page with the layout `profiles`: each is a picture and the name of a file that
 * holds the text.
 */
async function readProfiles(page: SourceDocument, job: ProfileJob): Promise<Profile[]> {
  const people = listOf(page.frontMatter.profiles).map(mappingOf);
  const read = await Promise.all(
    people.map(async (written, index): Promise<Profile | undefined> => {
      const content = textOf(written.content);
      if (content === undefined) return undefined;
      const beside = posix.dirname(job.site.realPath(page.path));
      const file = [`${beside}/${content}`, `_pages/${content}`, content].find((path) =>
        job.site.paths.has(path),
      );
      const known = job.site.documents.find(({ path }) => job.site.realPath(path) === file);
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
      const isFront = known?.address === '/';
      const ownName = isFront ? ownerOf(job.site.config) : lineOf(known?.frontMatter.title);
      const keys = {
        title: lineOf(written.name) ?? ownName ?? titled(name),
        weight: index + 1,
        ...(image !== undefined && { image }),
      };
      const { bodyLine = 1 } = known ?? {};
      const none = { frontMatter: {}, lineOf: () => 1, bodyLine, address: undefined };
      const own: SourceDocument = {
        path: file,
        kind: 'page',
        collection: undefined,
        body: text,
        ...none,
      };
      // The front page stays, and its text is that of a person as well.
      const document = known === undefined || isFront ? own : known;
      const about = textOf(written.more_info) ?? textOf(written.address) ?? '';
      return { name, keys, document, body: `${text.trimEnd()}\n\n${about}`.trimEnd() };
    }),
  );
  const found = read.filter((profile) => profile !== undefined);
  return found.filter(({ name, document, keys }, index) => {
    if (found.findIndex((one) => one.name === name) === index) return true;
    const line = page.lineOf(['profiles', Number(keys.weight) - 1]);
    const message = 'A profile has the text of another, and was left out.';
    job.note({ level: 'dropped', file: page.path, line, message, subject: document.path });
    return false;
  });
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
  const people = read.flat().map(({ name, keys, document, body }): Target => ({
    document,
    kind: 'item',
    collection: 'people',
    path: `people/${name}.md`,
    table,
    own: keys,
    body,
    before: '',
    after: '',
    lists: undefined,
  }));
  const taken = new Set(people.map(({ document }) => document));
  const hasPeople = people.length > 0 || targets.some(({ collection }) => collection === 'people');
  const others = targets.filter(({ document }) => !taken.has(document));
  const pages = others.map((target) =>
    target.lists === 'profiles' && !hasPeople ? { ...target, own: {} } : target,
  );
  return [...pages, ...people];
}
