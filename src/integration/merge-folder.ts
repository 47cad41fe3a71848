import fs from 'node:fs';
import path from 'node:path';

/** A site may be the work tree of the branch that a host shows. */
const KEPT = '.git';

/**
 * Moves the files of one folder into another, in place of those of the same names, and takes away what
 * is not wanted there.
 *
 * @param fresh absolute path; it may be on another disk, and need not exist
 * @param target absolute path; need not exist yet
 * @param isWanted tells of a path in the target, with slashes, whether it is to be there in the end
 */
export function mergeFolder(
  fresh: string,
  target: string,
  isWanted: (name: string) => boolean,
): void {
  const isThere = fs.existsSync(target);
  const name = `.fresh-${process.pid}`;
  // Within a target that is there, for it may be a disk of its own, or a link to one.
  const beside = isThere ? path.join(target, name) : target + name;
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.mkdirSync(fresh, { recursive: true });
  try {
    move(fresh, beside);
    if (isThere) {
      prune(target, '', [KEPT, name], isWanted);
      merge(beside, target);
    } else {
      fs.renameSync(beside, target);
    }
  } finally {
    fs.rmSync(beside, { recursive: true, force: true });
  }
}

/** To the disk of the target, so that from there on nothing is copied and nothing can run out of room. */
function move(from: string, to: string): void {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    fs.cpSync(from, to, { recursive: true });
  }
}

function merge(from: string, to: string): void {
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory() && fs.existsSync(target)) merge(source, target);
    else fs.renameSync(source, target);
  }
}

/**
 * @param kept names in the target of what stays as it is
 * @returns whether nothing is left in the folder
 */
function prune(
  folder: string,
  under: string,
  kept: readonly string[],
  isWanted: (name: string) => boolean,
): boolean {
  let isEmpty = true;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    // Some file systems keep names in a form of their own.
    const name = `${under}${entry.name.normalize()}`;
    if (kept.includes(name)) isEmpty = false;
    else if (!entry.isDirectory()) {
      if (isWanted(name)) isEmpty = false;
      else fs.rmSync(file);
    } else if (prune(file, `${name}/`, kept, isWanted)) fs.rmdirSync(file);
    else isEmpty = false;
  }
  return isEmpty;
}
