import path from 'node:path';
import type { CompiledSite } from '../compile/current.ts';
import { mediaKey, produceMedia } from '../compile/media.ts';
import type { SitePath } from '../routes/url.ts';
import { writeCollectionFiles } from './collection-files.ts';
import { writeExports } from './exports.ts';
import { writeFeeds } from './feeds.ts';
import { markdownWriter, writePageList } from './markdown-pages.ts';
import { writeSearchIndex } from './search-index.ts';
import type { Output } from './output.ts';
import type { Page } from './page-cache.ts';
import { copyAssets } from './server-bundle.ts';
import { writeSiteFiles } from './site-files.ts';
import { writePages, type PagesWritten } from './write-pages.ts';

/**
 * Gives the files of a compiled site, which must be the current one: its pages, what they need, and the
 * files beside them.
 *
 * @param bundleFolder absolute path of the server bundle that makes its pages
 * @param onPage is told how many pages of how many are written, and how many of them were made
 */
export async function writeSite(
  site: CompiledSite,
  bundleFolder: string,
  output: Output,
  onPage: (done: number, total: number, made: number) => void = () => undefined,
): Promise<PagesWritten> {
  const { cacheFolder, siteFolder } = site.options;
  output.copyFolder(path.join(siteFolder, 'public'));
  copyAssets(bundleFolder, output);
  const markdown = markdownWriter(site, output);
  const keys = new Map<SitePath, string>();
  const writeBeside = async (sitePath: SitePath, page: Page): Promise<void> => {
    keys.set(sitePath, page.key);
    await markdown.write(sitePath, page);
  };
  const pages = await writePages(site, bundleFolder, output, writeBeside, onPage).finally(() =>
    markdown.finish(),
  );
  for (const media of [...site.media, ...site.linkPreviews.files]) {
    await output.copy(media.sitePath, mediaKey(media), () => produceMedia(media, cacheFolder));
  }
  await writeExports(site, output);
  await writeFeeds(site, output);
  await writeCollectionFiles(site, output);
  await writeSiteFiles(site, output);
  writePageList(site, output);
  await writeSearchIndex(site, output, keys);
  // GitHub Pages hides folders that begin with an underscore unless there is such a file.
  output.write('.nojekyll', '');
  return pages;
}
