import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes files into a folder and the folders below it, which are made once. Writes at once: a build
 * writes thousands of small files, and a trip to the pool of threads takes longer than such a file.
 *
 * @param folder absolute path
 * @returns what takes a path from that folder on, and what is to stand there
 */
export function fileWriter(folder: string): (name: string, content: string | Uint8Array) => void {
  const made = new Set<string>();
  return (name, content) => {
    const file = path.join(folder, name);
    const parent = path.dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, content);
  };
}
