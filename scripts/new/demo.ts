import fs from 'node:fs/promises';
import path from 'node:path';
import { readYaml } from '../../src/site/yaml.ts';
import { Git } from '../command/git.ts';
import { Refusal } from '../command/refusal.ts';
import { siteParts } from './place-site.ts';

/** The demo's address; no site of a person can have it, since `.example` is reserved. */
const DEMO_URL = 'https://octavo.example';

/** Files that a desktop leaves in every folder; nobody misses them. */
const litter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/**
 * Finds out whether the site in a folder may be thrown away: it is the demo, and git has every file
 * of it as it is.
 *
 * @returns why not, or undefined when it may
 */
export async function whyKeep(folder: string): Promise<string | undefined> {
  if (!(await isDemo(folder))) {
    return 'content/ holds a site that is not the demo (its site.yaml has another url).';
  }
  let changed: string[];
  try {
    changed = await filesUnknownToGit(folder);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const reason = error.message.split('\n')[0] ?? '';
    return `git cannot say whether it could bring the demo back (${reason}).`;
  }
  if (changed.length === 0) return undefined;
  const names = changed.slice(0, 5).join(', ');
  const more = changed.length > 5 ? ` and ${changed.length - 5} more` : '';
  return `content/ or public/ holds what git could not bring back: ${names}${more}.`;
}

/** Whether the site in a folder is the demo. */
export async function isDemo(folder: string): Promise<boolean> {
  const file = path.join(folder, 'content', 'site.yaml');
  const text = await fs.readFile(file, 'utf8').catch(() => '');
  const { value } = readYaml(text, file);
  return typeof value === 'object' && value !== null && 'url' in value && value.url === DEMO_URL;
}

/** Files that are new, changed or ignored, with slashes. */
async function filesUnknownToGit(folder: string): Promise<string[]> {
  const { code, out, said } = await new Git(folder).try([
    ...['--no-optional-locks', 'status', '--porcelain', '-z', '--no-renames'],
    ...['--untracked-files=all', '--ignored=traditional', '--', ...siteParts],
  ]);
  if (code !== 0) throw new Refusal(said);
  return out
    .split('\0')
    .filter((row) => row !== '')
    .map((row) => row.slice(3))
    .filter((name) => !litter.has(path.posix.basename(name)));
}
