import fs from 'node:fs/promises';
import path from 'node:path';
import { HtmlRules } from '../rules/html.ts';
import type { HtmlCache } from '../rules/html-cache.ts';
import type { Fault } from '../fault.ts';
import { absoluteUrl } from '../../../src/routes/url.ts';
import { builtAddress } from './built-address.ts';
import type { BuiltSite } from './built-site.ts';
import type { PageFacts } from './page-facts.ts';
import { parsePage, pathOf } from './parse-page.ts';

/** Folders of files that a library or a bundler made, or that texts bring along: they are no pages. */
const NO_PAGES = /^(?:pagefind|_astro|_media)\//;

const READ = /(?:^|\/)(?:sitemap[^/]*\.xml|feed\.(?:xml|json)|robots\.txt)$/;

/** A built site, and what was found while each of its pages was open. */
export interface ReadSite {
  site: BuiltSite;
  /** What the validator says of each page, while its text is at hand. */
  htmlFaults: readonly Fault[];
}

/**
 * Reads a built site, each page once.
 *
 * @param folder absolute path
 * @param place where site.yaml says that the site lives; the built home page knows better
 * @param publicFiles files of `public/`: pages among them are as their author wants them, and only
 *   linked to
 * @param cache remembers what the validator said of pages
 */
export async function readBuilt(
  folder: string,
  place: Pick<BuiltSite, 'origin' | 'basePath'>,
  publicFiles: ReadonlySet<string>,
  cache: Pick<HtmlCache, 'verdict'>,
): Promise<ReadSite> {
  const sizes = await sizesIn(folder);
  const read = (file: string): Promise<string> =>
    fs.readFile(path.join(folder, ...file.split('/')), 'utf8');
  const { origin, basePath } = (await builtAddress(folder)) ?? place;
  const rules = new HtmlRules();
  const pages: PageFacts[] = [];
  const pageAt = new Map<string, PageFacts>();
  const htmlFaults: Fault[] = [];
  const texts = new Map<string, string>();
  const styleSheets: { file: string; text: string }[] = [];
  for (const file of sizes.keys()) {
    if (/\.html?$/.test(file) && !NO_PAGES.test(file)) {
      const html = await read(file);
      const url = absoluteUrl(origin, basePath, pathOf(file));
      const page = parsePage(html, file, url);
      pageAt.set(file, page);
      if (publicFiles.has(file)) continue;
      pages.push(page);
      const verdict = cache.verdict(html, () => rules.verdict(html));
      htmlFaults.push(...verdict.map((fault) => ({ ...fault, builtFile: file })));
    } else if (READ.test(file)) texts.set(file, await read(file));
    else if (file.endsWith('.css')) styleSheets.push({ file, text: await read(file) });
  }
  return { site: { origin, basePath, pages, pageAt, sizes, styleSheets, texts }, htmlFaults };
}

/** @returns size of every file by its path with slashes, in order */
async function sizesIn(folder: string): Promise<Map<string, number>> {
  const found = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((file) => !file.isDirectory())
    .map((file) => path.join(file.parentPath, file.name))
    .sort();
  const rows = await Promise.all(
    files.map(async (file) => {
      const name = path.relative(folder, file).split(path.sep).join('/');
      return [name, (await fs.stat(file)).size] as const;
    }),
  );
  return new Map(rows);
}
