import { createHash } from 'node:crypto';
import fs from 'node:fs';

/** SHA-256 of parts that cannot run into each other, as 40 hexadecimal digits. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(`${part.length}:`);
    hash.update(part);
  }
  return hash.digest('hex').slice(0, 40);
}

/**
 * Digest of what files hold. Reads them at once: a trip to the pool of threads takes many times longer
 * than a small file.
 *
 * @param files absolute paths
 */
export function digestOfFiles(files: readonly string[]): string {
  return digestOf(...files.map((file) => fs.readFileSync(file)));
}
