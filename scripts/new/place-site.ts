import fs from 'node:fs/promises';
import path from 'node:path';

/** Texts by their path in the site folder, with slashes. */
export type SiteFiles = ReadonlyMap<string, string>;

/** What a site folder is made of. */
export const siteParts = ['content', 'public'] as const;

/**
 * Writes a whole site, or nothing: the files are made aside and moved to their place at the end.
 * Takes the place of what `content/` and `public/` held before.
 *
 * @param folder the site folder; made when it is not there
 */
export async function placeSite(files: SiteFiles, folder: string): Promise<void> {
  const created = await fs.mkdir(folder, { recursive: true });
  // In the same folder, so that moving is renaming.
  const aside = path.join(folder, `.octavo-new-${process.pid}`);
  try {
    for (const [name, text] of files) {
      const file = path.join(aside, 'new', name);
      await fs.mkdir(path.dirname(file), { recursive: true });
      await fs.writeFile(file, text);
    }
    await fs.mkdir(path.join(aside, 'old'));
    await swapIn(aside, folder);
  } catch (error) {
    if (created !== undefined) await fs.rm(created, { recursive: true, force: true });
    throw error;
  } finally {
    await fs.rm(aside, { recursive: true, force: true });
  }
}

async function swapIn(aside: string, folder: string): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  const move = async (from: string, to: string): Promise<void> => {
    await fs.rename(from, to);
    undo.unshift(() => fs.rename(to, from));
  };
  try {
    for (const part of siteParts) {
      const place = path.join(folder, part);
      if (await isThere(place)) await move(place, path.join(aside, 'old', part));
      await move(path.join(aside, 'new', part), place);
    }
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
}

/** Whether there is anything at a path, be it a link that leads nowhere. */
export async function isThere(file: string): Promise<boolean> {
  try {
    await fs.lstat(file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw error;
  }
}
