import fs from 'node:fs';
import path from 'node:path';

/** A file of a folder or of one below it. */
export interface FileBelow {
  /** Path in the folder, with slashes. */
  name: string;
  /** Absolute path. */
  file: string;
  /** Of what a link leads to, or why that is nothing which could be had. */
  stats: fs.Stats | DeadEnd;
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

function below(folder: string, under: string, ancestors: readonly string[]): FileBelow[] {
  return fs
    .readdirSync(folder)
    .sort()
    .flatMap((entry) => {
      const file = path.join(folder, entry);
      const name = `${under}${entry}`;
      const stats = statOf(file);
      if (typeof stats === 'string' || !stats.isDirectory()) return [{ name, file, stats }];
      const real = fs.realpathSync(file);
      if (ancestors.includes(real)) return [{ name, file, stats: 'circle' }];
      return below(file, `${name}/`, [...ancestors, real]);
    });
}

function statOf(file: string): FileBelow['stats'] {
  try {
    return fs.statSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return 'nothing';
    if (code === 'ELOOP') return 'circle';
    throw error;
  }
}
