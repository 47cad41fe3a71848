import type { FrontMatterJob } from '../front-matter/convert-front-matter.ts';
import { usualFolders } from '../assets/find-asset.ts';
import { findAsset } from '../assets/find-asset.ts';
import { lineOf, listOf, mappingOf, textOf } from '../front-matter/values.ts';
import type { SourceDocument } from '../types.ts';
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
export async function readProfiles(page: SourceDocument, job: FrontMatterJob): Promise<Profile[]> {
  const people = listOf(page.frontMatter['profiles']).map(mappingOf);
  const read = await Promise.all(
    people.map(async (written, index): Promise<Profile | undefined> => {
      const content = textOf(written['content']);
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
        title: lineOf(written['name']) ?? lineOf(known?.frontMatter['title']) ?? titled(name),
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
  { site, store, note }: FrontMatterJob,
): string | undefined {
  const named = textOf(written['image']);
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

/** @example titled('albert-einstein') // 'Albert Einstein' */
export function titled(name: string): string {
  return name
    .replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
    .split(/[-_\s/]+/)
    .filter((word) => word !== '')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ');
}
