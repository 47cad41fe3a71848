import fs from 'node:fs/promises';
import path from 'node:path';
import type { CompiledSite } from '../compile/current.ts';
import { digestOf } from '../compile/digest.ts';
import { oneAtATime } from '../site/one-at-a-time.ts';
import {
  markedForSearch,
  searchedPages,
  unsearchedElements,
  type SearchedPage,
} from '../metadata/searched-pages.ts';
import { hrefOf, type SitePath } from '../routes/url.ts';
import type { Output } from './output.ts';
import { pageFile } from './page-file.ts';

/** Pagefind's own interfaces, which are not used here. */
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\./;

const indexOptions = { rootSelector: 'main', excludeSelectors: [...unsearchedElements] };

/** Pagefind knows one page of an address; of one that two languages share, it must know two. */
function addressOf({ path: sitePath, language }: SearchedPage): string {
  return `${hrefOf('', sitePath)}#${language}`;
}

/**
 * Writes the index that readers search with. That of the last build is taken when it is of the same
 * pages.
 *
 * @param keys identify the pages as they are built, by their addresses
 * @throws when a page cannot be read or Pagefind does not take it
 */
export async function writeSearchIndex(
  site: CompiledSite,
  output: Output,
  keys: ReadonlyMap<SitePath, string>,
): Promise<void> {
  if (!site.settings.search) return;
  const { cacheFolder, siteFolder } = site.options;
  const pages = searchedPages(site);
  const said = pages.map((page) => [addressOf(page), page, keys.get(page.path)]);
  const [engine = ''] = site.workshop.keyParts;
  const digest = digestOf('search', engine, JSON.stringify([indexOptions, said]));
  // One for each site that shares the cache.
  const shelf = path.join(cacheFolder, 'search', digestOf(siteFolder));
  const kept = path.join(shelf, digest);
  await oneAtATime(`${shelf}.lock`, async () => {
    if (!(await isThere(kept))) {
      // Kept whole or not at all, in place of the site's last one.
      await fs.rm(shelf, { recursive: true, force: true });
      const aside = path.join(shelf, 'making');
      await makeIndex(pages, output, aside);
      await fs.rename(aside, kept);
    }
    output.copyFolder(kept, 'pagefind');
  });
}

/** The same pages make the same bytes, for they are given in one order, and one after the other. */
async function makeIndex(
  pages: readonly SearchedPage[],
  output: Output,
  folder: string,
): Promise<void> {
  // Loaded when there is something to make: it starts a program of its own.
  const { close, createIndex } = await import('pagefind');
  const { index, errors } = await createIndex(indexOptions);
  if (index === undefined) throw new Error(`Pagefind does not start: ${errors.join(' ')}`);
  try {
    for (const page of pages) {
      const html = output.read(pageFile(page.path));
      const added = await index.addHTMLFile({
        url: addressOf(page),
        // Pagefind ends at half a character, which no file of the site can hold either.
        content: markedForSearch(html, page).toWellFormed(),
      });
      if (added.errors.length > 0) throw new Error(`${page.path}: ${added.errors.join(' ')}`);
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(written.errors.join(' '));
    for (const name of await fs.readdir(folder)) {
      if (UNUSED.test(name)) await fs.rm(path.join(folder, name));
    }
  } finally {
    await close();
  }
}

function isThere(folder: string): Promise<boolean> {
  return fs.access(folder).then(
    () => true,
    () => false,
  );
}
