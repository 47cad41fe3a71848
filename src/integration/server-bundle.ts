import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompiledSite } from '../compile/current.ts';
import { digestOf, digestOfFiles } from '../compile/text-cache.ts';
import { listFiles } from '../site/list-files.ts';
import { oneAtATime } from '../site/one-at-a-time.ts';
import type { SitePath } from '../routes/url.ts';
import type { Read } from '../page-data/page-reads.ts';
import { bundleDigest, isCurrent } from './bundle-sources.ts';
import { inBundleTarget } from './bundle-target.ts';
import type { Output } from './output.ts';

/** What a loaded bundle offers: see server-entry.ts. */
export interface ServerBundle {
  renderPage: (
    url: string,
    sitePath: SitePath,
  ) => Promise<{ page: string; reads: readonly Read[] }>;
  digestOfReads: (reads: readonly Read[]) => Promise<string>;
}

/** What browsers load: the folder of it in a site, and in a bundle as Astro writes that. */
export const ASSETS = '_astro';
const CLIENT = 'client';

/** Of so many sites and engines the bundles are kept, those last used. */
const KEPT = 12;

/**
 * The folder in which the bundle for a site belongs. Its name holds all that goes into a bundle but
 * the text of the author's own files, so that an edit of these takes the place of what was there.
 *
 * @param engineFolder absolute path of the folder that holds `src/`
 * @param engine what `bundledDigest` gives of it
 */
export function bundleFolder(site: CompiledSite, engineFolder: string, engine: string): string {
  const { settings, entries, components, themeFile } = site;
  const mdx = entries.filter(({ isMdx }) => isMdx).map(({ file, language }) => [file, language]);
  const parts = [
    engine,
    process.version,
    settings.basePath,
    settings.accent ?? '',
    JSON.stringify([mdx, components, themeFile]),
    // Nothing of ours asks Astro for the address of the site; an author's component may.
    mdx.length + Object.keys(components).length > 0 ? settings.origin : '',
  ];
  return path.join(engineFolder, '.octavo', 'bundles', digestOf(...parts));
}

/** Identifies the part of the engine that goes into bundles, with the versions of its libraries. */
export async function bundledDigest(engineFolder: string): Promise<string> {
  const source = path.join(engineFolder, 'src');
  const files = (await listFiles(source)).map((file) => path.join(source, file));
  files.push(path.join(engineFolder, 'package-lock.json'));
  files.push(path.join(engineFolder, 'astro.config.ts'));
  return digestOfFiles(files);
}

/**
 * Makes sure that there is a current bundle for a site, which must be the current compilation.
 *
 * @param engineFolder absolute path of the folder that holds `src/`
 * @param build has Astro make it; called only when there is none
 * @returns its folder
 */
export async function keptBundle(
  site: CompiledSite,
  engineFolder: string,
  build: () => Promise<void>,
): Promise<string> {
  const folder = bundleFolder(site, engineFolder, await bundledDigest(engineFolder));
  if (await isCurrent(folder)) return folder;
  // Astro writes files into its own folder `.astro/`, whatever it builds.
  return oneAtATime(path.join(engineFolder, '.octavo', 'astro.lock'), async () => {
    if (await isCurrent(folder)) return folder;
    const target = `${folder}.making`;
    try {
      await inBundleTarget(target, build);
      // Astro copies public/, too, which changes without the bundle.
      await fs.rename(path.join(target, CLIENT, ASSETS), path.join(target, ASSETS));
      await fs.rm(path.join(target, CLIENT), { recursive: true });
      await fs.rm(folder, { recursive: true, force: true });
      await fs.rename(target, folder);
    } finally {
      await fs.rm(target, { recursive: true, force: true });
    }
    await trimBundles(engineFolder);
    return folder;
  });
}

/** Loads the bundle in a folder. */
export async function loadBundle(folder: string): Promise<ServerBundle> {
  const now = new Date();
  await fs.utimes(folder, now, now);
  const entry = pathToFileURL(path.join(folder, 'server', 'entry.mjs'));
  // A later bundle in the same folder is another module to Node only under another address.
  entry.search = await bundleDigest(folder);
  return (await import(entry.href)) as ServerBundle;
}

/** The file in a bundle of something that browsers load; the file need not be there. */
export function assetFile(folder: string, name: string): string {
  return path.join(folder, ASSETS, path.basename(name));
}

/** Puts what browsers load into a site. */
export function copyAssets(folder: string, output: Output): void {
  output.copyFolder(path.join(folder, ASSETS), ASSETS);
}

/** Removes the bundles that were not used for longest. */
async function trimBundles(engineFolder: string): Promise<void> {
  const folder = path.join(engineFolder, '.octavo', 'bundles');
  const bundles = await Promise.all(
    (await fs.readdir(folder)).map(async (name) => {
      const { mtimeMs } = await fs.stat(path.join(folder, name));
      return { name, mtimeMs };
    }),
  );
  const old = bundles.sort((left, right) => right.mtimeMs - left.mtimeMs).slice(KEPT);
  await Promise.all(
    old.map(({ name }) => fs.rm(path.join(folder, name), { recursive: true, force: true })),
  );
}
