import fs from 'node:fs/promises';
import path from 'node:path';
import type { CompiledSite } from '../compile/current.ts';
import { copyMedia } from '../compile/media.ts';
import type { SitePath } from '../routes/url.ts';
import { writeCollectionFiles } from './collection-files.ts';
import { writeExports } from './exports.ts';
import { writeFeeds } from './feeds.ts';
import { markdownWriter, writePageList } from './markdown-pages.ts';
import { writeSearchIndex } from './search-index.ts';
import type { KeptPage } from './page-cache.ts';
import { copyAssets } from './server-bundle.ts';
import { writeSiteFiles } from './site-files.ts';
import { writePages } from './write-pages.ts';

/**
 * Writes a compiled site, which must be the current one: its pages, what they need, and the files
 * beside them.
 *
 * @param bundleFolder absolute path of the server bundle that makes its pages
 * @param outFolder absolute path
 * @param onPage is told how many pages of how many are written, and how many of them were made
 * @returns how many of its pages could not be taken from the last build
 */
export async function writeSite(
  site: CompiledSite,
  bundleFolder: string,
  outFolder: string,
  onPage: (done: number, total: number, made: number) => void = () => undefined,
): Promise<number> {
  const { cacheFolder, siteFolder } = site.options;
  await fs.mkdir(outFolder, { recursive: true });
  await copyPublic(siteFolder, outFolder);
  await copyAssets(bundleFolder, outFolder);
  const writeMarkdown = markdownWriter(site, outFolder);
  const keys = new Map<SitePath, string>();
  const writeBeside = async (sitePath: SitePath, page: KeptPage): Promise<void> => {
    keys.set(sitePath, page.key);
    await writeMarkdown(sitePath, page);
  };
  const pagesMade = await writePages(site, bundleFolder, outFolder, writeBeside, onPage);
  await copyMedia([...site.media, ...site.linkPreviews.files], cacheFolder, outFolder);
  writeExports(site, outFolder);
  await writeFeeds(site, outFolder);
  await writeCollectionFiles(site, outFolder);
  await writeSiteFiles(site, outFolder);
  writePageList(site, outFolder);
  await writeSearchIndex(site, outFolder, keys);
  // GitHub Pages hides folders that begin with an underscore unless there is such a file.
  await fs.writeFile(path.join(outFolder, '.nojekyll'), '');
  return pagesMade;
}

/** Links are followed: what is written to a host is files. */
async function copyPublic(siteFolder: string, outFolder: string): Promise<void> {
  try {
    const from = path.join(siteFolder, 'public');
    await fs.cp(from, outFolder, { recursive: true, dereference: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
