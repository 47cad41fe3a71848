import fs from 'node:fs/promises';

/**
 * Reads a file that need not be there.
 *
 * @param file absolute path
 * @returns its text, undefined when there is no such file
 */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
