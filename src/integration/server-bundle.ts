import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { CompiledSite } from '../compile/current.ts';
import type { Read } from '../compile/page-reads.ts';
import { digestOf, digestOfFiles } from '../compile/text-cache.ts';
import { listFiles } from '../site/list-files.ts';
import { oneAtATime } from '../site/one-at-a-time.ts';

/** What a loaded bundle offers: see server-entry.ts. */
export interface ServerBundle {
  renderPage: (url: string) => Promise<{ page: string; reads: readonly Read[] }>;
  digestOfReads: (reads: readonly Read[]) => Promise<string>;
}

/** What browsers load: the folder of it in a site, and in a bundle as Astro writes that. */
const ASSETS = '_astro';
const CLIENT = 'client';

/** Of so many sites and engines the bundles are kept, those last used. */
const KEPT = 12;

/** What is written beside a bundle: the author's own files that went into it, each with its digest. */
type Sources = Readonly<Record<string, string>>;

const SOURCES = 'sources.json';

/**
 * The folder in which the bundle for a site belongs. Its name holds all that goes into a bundle but
 * the text of the author's own files, so that an edit of these takes the place of what was there.
 *
 * @param engineFolder absolute path of the folder that holds `src/`
 */
async function bundleFolder(site: CompiledSite, engineFolder: string): Promise<string> {
  const { settings, entries, components, themeFile } = site;
  const mdx = entries.filter(({ isMdx }) => isMdx).map(({ file, language }) => [file, language]);
  const parts = [
    await bundledDigest(engineFolder),
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
async function bundledDigest(engineFolder: string): Promise<string> {
  const source = path.join(engineFolder, 'src');
  const files = (await listFiles(source)).map((file) => path.join(source, file));
  files.push(path.join(engineFolder, 'package-lock.json'));
  files.push(path.join(engineFolder, 'astro.config.ts'));
  return digestOfFiles(files);
}

/** Whether there is a bundle in a folder that is made of the author's files as they are now. */
async function isCurrent(folder: string): Promise<boolean> {
  try {
    const text = await fs.readFile(path.join(folder, SOURCES), 'utf8');
    const sources = Object.entries(JSON.parse(text) as Sources);
    for (const [file, digest] of sources) {
      if (digestOf(await fs.readFile(file, 'utf8')) !== digest) return false;
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Where the folder of a bundle to be made stands in the environment. */
const TARGET = 'OCTAVO_BUNDLE';

/** The folder that Astro is to make a bundle in: Astro's configuration is read by Astro alone. */
export function bundleTarget(engineFolder: string): string {
  return process.env[TARGET] ?? path.join(engineFolder, '.octavo', 'astro-build');
}

/** Whether a build of the site has asked Astro for the bundle. */
export function isBundleAsked(): boolean {
  return process.env[TARGET] !== undefined;
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
  const folder = await bundleFolder(site, engineFolder);
  if (await isCurrent(folder)) return folder;
  // Astro writes files into its own folder `.astro/`, whatever it builds.
  return oneAtATime(path.join(engineFolder, '.octavo', 'astro.lock'), async () => {
    if (await isCurrent(folder)) return folder;
    const target = `${folder}.making`;
    process.env[TARGET] = target;
    try {
      await build();
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
  const entry = pathToFileURL(path.join(folder, 'server', 'entry.mjs')).href;
  return (await import(entry)) as ServerBundle;
}

/**
 * Notes which files of the author go into a bundle, beside the bundle.
 *
 * @param engineFolder absolute path; what is in it is known by its digest
 * @param siteFolder absolute path
 */
export function noteSources(engineFolder: string, siteFolder: string): Plugin {
  const sources: Record<string, string> = {};
  return {
    name: 'octavo:note-sources',
    apply: 'build',
    async generateBundle() {
      const content = path.join(siteFolder, 'content');
      // What a style sheet imports is no module.
      const sheets = (await listFiles(content)).filter((file) => file.endsWith('.css'));
      const own = sheets.map((file) => path.join(content, file));
      for (const id of [...this.getModuleIds(), ...own]) {
        const [file = ''] = id.replace(/^\/@fs(?=\/)/, '').split('?');
        if (!path.isAbsolute(file) || isEngine(file, engineFolder)) continue;
        const text = await fs.readFile(file, 'utf8').catch(() => undefined);
        if (text === undefined) continue;
        // Which files such a pattern names is not known from the files that it did name.
        sources[file] = text.includes('import.meta.glob') ? '' : digestOf(text);
      }
      const folder = bundleTarget(engineFolder);
      await fs.mkdir(folder, { recursive: true });
      await fs.writeFile(path.join(folder, SOURCES), JSON.stringify(sources));
    },
  };
}

function isEngine(file: string, engineFolder: string): boolean {
  return ['src', 'node_modules'].some((part) =>
    file.startsWith(path.join(engineFolder, part) + path.sep),
  );
}

/** Puts what browsers load into a site. */
export async function copyAssets(folder: string, outFolder: string): Promise<void> {
  await fs.cp(path.join(folder, ASSETS), path.join(outFolder, ASSETS), { recursive: true });
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
