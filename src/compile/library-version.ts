import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The version of an installed package, whatever files it lets others import. */
export function libraryVersion(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  const inside = path.join('node_modules', path.normalize(name));
  const folder = entry.slice(0, entry.lastIndexOf(inside) + inside.length);
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
