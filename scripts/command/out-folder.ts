import fs from 'node:fs';
import path from 'node:path';
import type { SiteOptions } from '../../src/site/options.ts';
import { UsageError } from './arguments.ts';

/** Every built site has one at its root, and hardly anything else does. */
const MARK = '.nojekyll';

/** Names that may stand in a folder that is to be filled. */
const HARMLESS = new Set(['.git', '.DS_Store']);

/**
 * Sees to it that a build takes away no files but its own.
 *
 * @param engineFolder absolute path of the folder that holds `src/`
 * @throws {UsageError} when the folder to build into holds the site's own files, or others
 */
export function checkOutFolder(
  { outFolder, siteFolder }: Pick<SiteOptions, 'outFolder' | 'siteFolder'>,
  engineFolder: string,
): void {
  const sources = ['content', 'public'].map((name) => path.join(siteFolder, name));
  const isInSources = sources.some((source) => isWithin(outFolder, source));
  if (isInSources || [siteFolder, engineFolder].some((kept) => isWithin(kept, outFolder))) {
    throw new UsageError(
      `A build would overwrite your files in ${outFolder}. Give it a folder of its own: --out DIR`,
    );
  }
  const names = namesIn(outFolder);
  const foreign = names.find((name) => !HARMLESS.has(name));
  if (foreign === undefined || names.includes(MARK)) return;
  throw new UsageError(
    `${outFolder} has files that are not of a built site, such as ${foreign}; a build would take them away. ` +
      'Empty it, or give another folder: --out DIR',
  );
}

/** Whether a path is a folder or lies in it. */
function isWithin(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way === '' || !(way.startsWith('..') || path.isAbsolute(way));
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
