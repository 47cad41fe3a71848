import fs from 'node:fs/promises';
import path from 'node:path';
import type { CompiledSite } from '../compile/current.ts';
import { markedForSearch, searchedPages, unsearchedElements } from '../metadata/searched-pages.ts';
import { hrefOf } from '../routes/url.ts';

/** Pagefind's own interfaces, which are not used here. */
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\./;

/**
 * Makes the index that readers search with, of the pages as they are built. The same pages make the
 * same bytes, for they are given in one order, and one after the other.
 *
 * @throws when a page cannot be read or Pagefind does not take it
 */
export async function writeSearchIndex(site: CompiledSite, outFolder: string): Promise<void> {
  if (!site.settings.search) return;
  const { close, createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({
    rootSelector: 'main',
    excludeSelectors: [...unsearchedElements],
  });
  if (index === undefined) throw new Error(`Pagefind does not start: ${errors.join(' ')}`);
  try {
    for (const page of searchedPages(site)) {
      const html = await fs.readFile(path.join(outFolder, page.path, 'index.html'), 'utf8');
      const added = await index.addHTMLFile({
        // Pagefind knows one page of an address; of one that two languages share, it must know two.
        url: `${hrefOf('', page.path)}#${page.language}`,
        content: markedForSearch(html, page),
      });
      if (added.errors.length > 0) throw new Error(`${page.path}: ${added.errors.join(' ')}`);
    }
    const folder = path.join(outFolder, 'pagefind');
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(written.errors.join(' '));
    for (const name of await fs.readdir(folder)) {
      if (UNUSED.test(name)) await fs.rm(path.join(folder, name));
    }
  } finally {
    await close();
  }
}
