import fs from 'node:fs';
import path from 'node:path';
import { Output } from '../../src/integration/output.ts';
import { generator } from '../../src/metadata/generator.ts';
import type { SiteOptions } from '../../src/site/options.ts';
import { UsageError } from './arguments.ts';

/** A page that every built site has. */
const PAGE = '404.html';

/** What that page has of Octavo, and of nothing else. */
const MARK = `<meta name="${generator.attributes.name}" content="${generator.attributes.content}"`;

/** Names that may stand in a folder that is to be filled. */
const HARMLESS = new Set(['.git', '.nojekyll', '.DS_Store']);

/**
 * Sees to it that a build takes away no files but its own, wherever links lead.
 *
 * @param engineFolder absolute path of the folder that holds `src/`
 * @throws {UsageError} when the folder to build into holds the site's own files, or others
 */
export async function checkOutFolder(
  options: Pick<SiteOptions, 'outFolder' | 'siteFolder' | 'cacheFolder'>,
  engineFolder: string,
): Promise<void> {
  const { outFolder, siteFolder, cacheFolder } = options;
  const out = withoutLinks(outFolder);
  const shown = out === outFolder ? outFolder : `${outFolder}, which is ${out}`;
  const sources = ['content', 'public'].map((name) => withoutLinks(path.join(siteFolder, name)));
  const kept = [...[siteFolder, engineFolder].map(withoutLinks), ...sources];
  const isInSources = sources.some((source) => isWithin(out, source));
  if (isInSources || kept.some((folder) => isWithin(folder, out))) {
    throw new UsageError(
      `A build would overwrite your files in ${shown}. Give it a folder of its own: --out DIR`,
    );
  }
  const [foreign] = namesIn(out).filter((name) => !HARMLESS.has(name));
  if (foreign === undefined || isMarked(out) || (await Output.isIn(outFolder, cacheFolder))) return;
  throw new UsageError(
    `There are files in ${shown} that are not of a built site, such as ${foreign}; a build would take them away. ` +
      'Empty it, or give another folder: --out DIR',
  );
}

/**
 * Where a path leads, also one of which only the beginning is there.
 *
 * @throws {UsageError} when a link on the way leads to nothing
 */
function withoutLinks(file: string): string {
  try {
    return fs.realpathSync.native(file);
  } catch {
    if (isLink(file)) throw new UsageError(`The symbolic link ${file} leads to nothing.`);
    const above = path.dirname(file);
    return above === file ? file : path.join(withoutLinks(above), path.basename(file));
  }
}

function isLink(file: string): boolean {
  try {
    return fs.lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}

/** Whether a path is a folder or lies in it. */
function isWithin(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way === '' || !(way.startsWith('..') || path.isAbsolute(way));
}

/** Whether a folder has what an earlier build left, be it on another machine. */
function isMarked(folder: string): boolean {
  const page = path.join(folder, PAGE);
  return fs.existsSync(page) && fs.readFileSync(page, 'utf8').includes(MARK);
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw new UsageError(`${folder} is a file, and not a folder.`);
    throw error;
  }
}
