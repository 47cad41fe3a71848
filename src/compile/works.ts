import type { ContentError } from '../site/content-error.ts';
import { mapAtOnce } from '../site/map-at-once.ts';
import type { LinkKind, Person, Work } from '../bibliography/work.ts';
import type { Bibliography } from './bibliography.ts';
import {
  type CompiledLink,
  type CompiledVersion,
  type CompiledWork,
  SHOWN_FIELDS,
  type WorkTexts,
} from './compiled-work.ts';
import { keptWorkTexts } from './kept-work-texts.ts';
import { listedPerson, type ListedPerson } from './listed-person.ts';
import type { MediaFile } from './media.ts';
import type { TextWork } from './text-work.ts';
import { planPreview, resolveLinks } from './work-files.ts';
import { pick } from './work-texts.ts';

/** What was found beside the works. */
interface Found {
  files: MediaFile[];
  errors: ContentError[];
}

/** So many wait for the disk at once. */
const AT_ONCE = 4;

/**
 * Typesets what is said of the works of a site and finds the files that they name.
 *
 * @param bibliography its works in the order of the publications page, and what identifies them
 */
export async function compileWorks(
  { works, digest }: Pick<Bibliography, 'works' | 'digest'>,
  textWork: TextWork,
): Promise<{ works: CompiledWork[] } & Found> {
  const pages = textWork.table.routes.filter((route) => route.kind === 'work');
  const pagesOf = Map.groupBy(pages, ({ workKey }) => workKey);
  const listed = works.map((work) => ({
    work,
    languages: pagesOf.get(work.key)?.map(({ language }) => language) ?? [],
  }));
  const { texts, errors } = await keptWorkTexts(listed, digest, textWork);
  const found: Found = { files: [], errors };
  const pairs = works.flatMap((work, index) => {
    const ofWork = texts[index];
    return ofWork === undefined ? [] : { work, texts: ofWork };
  });
  const compiled = await mapAtOnce(pairs, AT_ONCE, (pair) => compileWork(pair, textWork, found));
  return { works: compiled, ...found };
}

/** @param found is added to */
async function compileWork(
  { work, texts }: { work: Work; texts: WorkTexts },
  { site, table }: TextWork,
  { files, errors }: Found,
): Promise<CompiledWork> {
  const linksOf = (one: Work): Promise<CompiledLink[]> =>
    resolveLinks(one, site, table, files, errors);
  const versions = await Promise.all(
    texts.versions.map(async (version, index) => {
      const written = work.versions[index];
      return { ...version, links: written === undefined ? [] : await linksOf(written) };
    }),
  );
  const links = await linksOf(work);
  const listed = (people: readonly Person[]): ListedPerson[] =>
    people.map((person) => listedPerson(person, table, site.settings));
  return {
    ...pick(work, SHOWN_FIELDS),
    ...texts,
    authors: listed(work.authors),
    editors: listed(work.editors),
    translators: listed(work.translators),
    sitePath: table.pathOfWork.get(work.key) ?? '/',
    links: [...links, ...linksOfVersions(links, versions)],
    preview: await planPreview(work, site, files, errors),
    versions,
    citedBy: [],
  };
}

/** Kinds of links that name one version and no other. */
const OF_ONE_VERSION: ReadonlySet<LinkKind> = new Set([
  'doi',
  'html',
  'url',
  'altmetric',
  'dimensions',
  'inspire',
  'scholar',
  'pubmed',
  'pmc',
]);

/** A work of record has the links of its other versions, where it has none of the kind itself. */
function linksOfVersions(
  links: readonly CompiledLink[],
  versions: readonly CompiledVersion[],
): CompiledLink[] {
  const kinds = new Set(links.map(({ kind }) => kind));
  const added: CompiledLink[] = [];
  for (const link of versions.flatMap((version) => version.links)) {
    if (kinds.has(link.kind) || OF_ONE_VERSION.has(link.kind)) continue;
    kinds.add(link.kind);
    added.push(link);
  }
  return added;
}
