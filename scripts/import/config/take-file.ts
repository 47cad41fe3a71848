import path from 'node:path';
import { findAsset, usualFolders } from '../assets/find-asset.ts';
import type { Reading } from './reading.ts';
import type { KeyPath } from './settings.ts';

/**
 * Takes over a file that a setting names.
 *
 * @param target `public` keeps its address; `content/images` is for pictures
 * @returns how site.yaml names it; undefined when there is no such file, which is told
 */
export function takeFile(
  reading: Reading,
  keys: KeyPath,
  written: string,
  target: 'public' | 'content/images',
): string | undefined {
  const { site, files } = reading.job;
  const folders = target === 'public' ? usualFolders.paper : usualFolders.picture;
  const place = { path: reading.source.file, address: '/' };
  const found = findAsset(written, place, site, folders)?.path;
  if (found === undefined) {
    const isFile = /\.\w{2,5}$/.test(written) && !/^https?:/i.test(written);
    if (isFile) reading.note('problem', keys, 'The file that is named here is not there.');
    return undefined;
  }
  if (target === 'public') {
    const served = found.replace(/^_/, '');
    files.push({ path: `public/${served}`, copyOf: found });
    return `/${served}`;
  }
  const name = path.posix.basename(found);
  files.push({ path: `content/images/${name}`, copyOf: found });
  return name;
}
