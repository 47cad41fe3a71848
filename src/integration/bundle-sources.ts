import fs from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { digestOf } from '../compile/digest.ts';
import { keptJson } from '../compile/kept-json.ts';
import { listFiles } from '../site/list-files.ts';
import { bundleTarget } from './bundle-target.ts';

/** What is written beside a bundle: the author's own files that went into it, each with its digest. */
type Sources = Readonly<Record<string, string>>;

const SOURCES = 'sources.json';

/** Whether there is a bundle in a folder that is made of the author's files as they are now. */
export async function isCurrent(folder: string): Promise<boolean> {
  return (await currentSources(folder)) !== undefined;
}

/**
 * The author's own files that a bundle is made of, as absolute paths.
 *
 * @returns undefined when they have changed since, or when there is no bundle in the folder
 */
export async function currentSources(folder: string): Promise<readonly string[] | undefined> {
  const sources = (await keptJson(path.join(folder, SOURCES))) as Sources | undefined;
  if (sources === undefined) return undefined;
  try {
    for (const [file, digest] of Object.entries(sources)) {
      if (digestOf(await fs.readFile(file, 'utf8')) !== digest) return undefined;
    }
    return Object.keys(sources);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Identifies the bundle in a folder, with what of the author's went into it. */
export async function bundleDigest(folder: string): Promise<string> {
  const sources = await fs.readFile(path.join(folder, SOURCES));
  return digestOf(path.basename(folder), sources);
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
      // In one order, however the bundler went through them.
      const sorted = Object.entries(sources).sort(([left], [right]) => (left < right ? -1 : 1));
      await fs.writeFile(path.join(folder, SOURCES), JSON.stringify(Object.fromEntries(sorted)));
    },
  };
}

function isEngine(file: string, engineFolder: string): boolean {
  return ['src', 'node_modules'].some((part) =>
    file.startsWith(path.join(engineFolder, part) + path.sep),
  );
}
