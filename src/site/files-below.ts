import fs from 'node:fs';
import path from 'node:path';

/** A file of a folder or of one below it. */
export interface FileBelow {
  /** Path in the folder, with slashes. */
  name: string;
  /** Absolute path. */
  file: string;
  /** Why a link leads to no file, if it does not. */
  deadEnd: DeadEnd | undefined;
}

/** A link leads to nothing; or in a circle, to itself or back to a folder that it stands in. */
export type DeadEnd = 'nothing' | 'circle';

/**
 * Lists the files of a folder and those below it, hidden ones too, in the order of their code units;
 * links are followed.
 *
 * @param folder absolute path; a folder that does not exist has no files
 */
export function filesBelow(folder: string): FileBelow[] {
  if (!fs.existsSync(folder)) return [];
  return below(folder, '', [fs.realpathSync(folder)]);
}

/** @param ancestors the folders in which it is, itself the last, where they really are */
function below(folder: string, under: string, ancestors: readonly string[]): FileBelow[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      const name = `${under}${entry.name}`;
      const target = entry.isSymbolicLink() ? targetOf(file) : entry;
      if (typeof target === 'string') return [{ name, file, deadEnd: target }];
      if (!target.isDirectory()) return [{ name, file, deadEnd: undefined }];
      const real = entry.isSymbolicLink()
        ? fs.realpathSync(file)
        : path.join(ancestors.at(-1) ?? folder, entry.name);
      if (ancestors.includes(real)) return [{ name, file, deadEnd: 'circle' }];
      return below(file, `${name}/`, [...ancestors, real]);
    });
}

function targetOf(link: string): fs.Stats | DeadEnd {
  try {
    return fs.statSync(link);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'nothing';
    if (code === 'ELOOP') return 'circle';
    throw error;
  }
}
