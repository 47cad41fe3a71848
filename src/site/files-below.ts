import fs from 'node:fs';
import path from 'node:path';

/** A file of a folder or of one below it. */
export interface FileBelow {
  /** Path in the folder, with slashes. */
  name: string;
  /** Absolute path. */
  file: string;
  /** Of what a link leads to; undefined where it leads to nothing, or back to a folder it stands in. */
  stats: fs.Stats | undefined;
}

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
      if (stats?.isDirectory() !== true) return [{ name, file, stats }];
      const real = fs.realpathSync(file);
      if (ancestors.includes(real)) return [{ name, file, stats: undefined }];
      return below(file, `${name}/`, [...ancestors, real]);
    });
}

/** A link that leads to itself is no error here either. */
function statOf(file: string): fs.Stats | undefined {
  try {
    return fs.statSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ELOOP') return undefined;
    throw error;
  }
}
