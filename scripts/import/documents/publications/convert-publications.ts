import { mapAtOnce } from '../../../../src/site/map-at-once.ts';
import { readMathSetup } from '../../text/kramdown/math-setup.ts';
import type { AssetStore } from '../../assets/asset-store.ts';
import { createFormulaMender } from '../../assets/mend-formulas.ts';
import { findAsset, localPath, usualFolders } from '../../assets/find-asset.ts';
import { commonKeys } from '../../front-matter/common-keys.ts';
import type { KeyTable } from '../../front-matter/key-table.ts';
import { silent } from '../../front-matter/readers.ts';
import { isEmpty, lineOf, mappingOf, textOf } from '../../front-matter/values.ts';
import { isInFull, keptInFull } from '../../text/places.ts';
import type { DocumentsJob, SourceDocument } from '../../types.ts';
import type { Target } from '../target.ts';
import { safeName } from '../target-path.ts';
import { findBibtex, type FoundBibtex } from './found-bibtex.ts';
import { ownTextOf } from './own-text.ts';
import { publicationEntry, publicationKeys } from './publication-entry.ts';

/** The publications of a site that keeps each as a page. */
export interface Publications {
  /** Their entries, the newest first; undefined when there are none. */
  bibtex: string | undefined;
  keys: ReadonlySet<string>;
  /** Their pages, with the names and the keys that they have now. */
  targets: readonly Target[];
}

/** All went into the entry, but for what keeps a page from the public. */
const table: KeyTable = {
  ...Object.fromEntries(
    [...Object.keys(commonKeys), ...publicationKeys].map((key) => [key, silent]),
  ),
  published: commonKeys.published ?? silent,
};

const AT_ONCE = 8;

/**
 * Makes one bibliography of publications that are pages.
 *
 * @param targets all of them
 * @param taken keys of the bibliographies that the site has beside them
 */
export async function convertPublications(
  targets: readonly Target[],
  taken: ReadonlySet<string>,
  job: DocumentsJob,
  store: AssetStore,
): Promise<Publications> {
  const newestFirst = targets
    .filter(({ document }) => saysSomething(document, job))
    .sort((left, right) => (dayOf(left) < dayOf(right) ? 1 : -1));
  const found = await mapAtOnce(newestFirst, AT_ONCE, ({ document }) => findBibtex(document, job));
  const formulas = createFormulaMender((await readMathSetup(job.site)).macros);
  const keys = new Set<string>();
  const entries: string[] = [];
  const fresh = newestFirst.map((target, index): Target => {
    const { document } = target;
    const source = found[index];
    if (source !== undefined) noteSource(source, document, job);
    const { key, bibtex } = publicationEntry(document, {
      date: dayOf(target),
      bibtex: source === undefined ? undefined : formulas(source.text).text,
      takenKeys: new Set([...taken, ...keys]),
      categoryTitle: categoryTitle(document, job),
      link: (written) => linkOf(written, document, job, store),
      note: (note) => {
        job.note({ file: document.path, ...note });
      },
    });
    keys.add(key);
    entries.push(bibtex);
    const name = safeName(key);
    return {
      ...target,
      path: `papers/${name}.md`,
      own: name === key ? {} : { key },
      body: ownTextOf(document, key),
      table,
    };
  });
  return {
    bibtex: entries.length === 0 ? undefined : `${entries.join('\n\n')}\n`,
    keys,
    targets: fresh,
  };
}

/** Whether a page is of any work: what makes such pages of a table makes them of its empty rows, too. */
function saysSomething(document: SourceDocument, { note }: DocumentsJob): boolean {
  const keys = ['title', 'citation', 'authors', 'author', 'venue', 'excerpt', 'bibtexurl'];
  const isEmptyPage = keys.every((key) => isEmpty(document.frontMatter[key]));
  if (!isEmptyPage || ownTextOf(document, '').trim() !== '') return true;
  const message = 'The page of a publication says nothing of any, and was left out.';
  note({ level: 'dropped', file: document.path, line: undefined, message });
  return false;
}

/** Where a link of a publication leads now; undefined where it leads nowhere. */
function linkOf(
  written: string,
  document: SourceDocument,
  job: DocumentsJob,
  store: AssetStore,
): string | undefined {
  const file = findAsset(written, document, job.site, usualFolders.paper);
  if (file !== undefined) return store.take(file.path);
  if (leadsSomewhere(written, job)) return written;
  const place = { file: document.path, line: undefined };
  if (isInFull(written)) {
    job.note({ level: 'problem', ...place, ...keptInFull, subject: written });
    return written;
  }
  const message = 'A link of a publication leads to nothing on the site and was left out.';
  job.note({ level: 'problem', ...place, message, subject: written });
  return undefined;
}

/** A DOI, and arXiv's. */
const IDENTIFIER = /^(?:10\.\d{4,9}\/|(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?$)/i;

/** To another host, to a page, or to an identifier. */
function leadsSomewhere(written: string, { site }: DocumentsJob): boolean {
  const local = localPath(written, site.config);
  if (local === undefined || !/[./]/.test(local) || IDENTIFIER.test(local)) return true;
  const page = `/${local}/`.replaceAll(/\/{2,}/g, '/');
  return site.documents.some(({ address }) => address === page || address === page.slice(0, -1));
}

function noteSource({ from }: FoundBibtex, { path }: SourceDocument, { note }: DocumentsJob): void {
  note({
    level: 'converted',
    file: path,
    line: undefined,
    message: 'The entry of a publication is the BibTeX that came with it.',
    subject: from,
  });
}

function dayOf({ document: { frontMatter, path } }: Target): string {
  const named = /(\d{4}-\d{1,2}-\d{1,2})-[^/]*$/.exec(path)?.[1];
  return textOf(frontMatter.date) ?? textOf(frontMatter.year) ?? named ?? '';
}

/** academicpages' headings of categories, where the site has any. */
function categoryTitle(
  { frontMatter }: SourceDocument,
  { site }: DocumentsJob,
): string | undefined {
  const name = textOf(frontMatter.category);
  const categories = mappingOf(site.config.publication_category);
  if (name === undefined || !Object.hasOwn(categories, name)) return undefined;
  return lineOf(mappingOf(categories[name]).title) ?? name;
}
