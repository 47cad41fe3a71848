import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Git } from '../command/git.ts';

/** What belongs to the author. */
const OWN_FOLDERS = ['content', 'public'] as const;
const README = 'README.md';

/** Files of a commit: their ids by their paths. */
export type Files = ReadonlyMap<string, string>;

/** @param commit any name of it */
export async function filesOf(git: Git, commit: string): Promise<Files> {
  const rows = (await git.ask(['ls-tree', '-r', '-z', commit])).split('\0');
  return new Map(
    rows.flatMap((row) => {
      const [about = '', name] = row.split('\t');
      return name === undefined ? [] : [[name, about] as const];
    }),
  );
}

/**
 * Which files of a version an upgrade has nothing to do with: the author's, and those that the author
 * took out of the engine.
 *
 * @param version its files
 * @param base files of the version from which the copy comes
 * @param own files of the copy as it is
 */
export function leftOut(version: Files, base: Files, own: Files): string[] {
  const foldersOfBase = foldersIn(base);
  const foldersOfOwn = foldersIn(own);
  // Who writes a README of their own wants to keep it.
  const hasOwnReadme = own.get(README) !== base.get(README);
  return [...version.keys()].filter((file) => {
    const folder = topFolder(file);
    if (folder === undefined) {
      return (base.has(file) && !own.has(file)) || (file === README && hasOwnReadme);
    }
    if (OWN_FOLDERS.some((name) => name === folder)) return true;
    if (foldersOfBase.has(folder) && !foldersOfOwn.has(folder)) return true;
    return base.has(file) && !own.has(file);
  });
}

/**
 * Writes the tree of a commit without some of its files.
 *
 * @param without their paths
 * @returns the id of the tree
 */
export async function treeWithout(
  git: Git,
  commit: string,
  without: readonly string[],
): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-upgrade-'));
  const index = path.join(folder, 'index');
  try {
    await git.ask(['read-tree', commit], { index });
    const input = without.map((file) => `0 ${'0'.repeat(40)}\t${file}\0`).join('');
    await git.ask(['update-index', '-z', '--index-info'], { index, input });
    return await git.ask(['write-tree'], { index });
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

function foldersIn(files: Files): Set<string> {
  return new Set([...files.keys()].flatMap((file) => topFolder(file) ?? []));
}

/** @returns undefined for a file beside the folders */
function topFolder(file: string): string | undefined {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : undefined;
}
