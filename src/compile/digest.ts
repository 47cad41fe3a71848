import { createHash, hash } from 'node:crypto';
import fs from 'node:fs';

/** SHA-256 of parts that cannot run into each other, as 40 hexadecimal digits. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  // Of many short texts in one call: each further one costs more than what is in them.
  if (parts.every((part) => typeof part === 'string')) {
    return hash('sha256', parts.map((part) => `${part.length}:${part}`).join('')).slice(0, LENGTH);
  }
  const whole = createHash('sha256');
  for (const part of parts) {
    whole.update(`${part.length}:`);
    whole.update(part);
  }
  return whole.digest('hex').slice(0, LENGTH);
}

const LENGTH = 40;

/**
 * Digest of what files hold. Reads them at once: a trip to the pool of threads takes many times longer
 * than a small file.
 *
 * @param files absolute paths
 */
export function digestOfFiles(files: readonly string[]): string {
  return digestOf(...files.map((file) => fs.readFileSync(file)));
}
