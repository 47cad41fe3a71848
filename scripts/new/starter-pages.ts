import fs from 'node:fs/promises';
import type { CompiledSite } from '../../src/compile/compiled-site.ts';
import { shownPath } from './shown-path.ts';
import { starterPassages } from './templates/words.ts';
import { oneLine } from './yaml-text.ts';

/**
 * What to tell an author whose front page still says what that of a new site says.
 *
 * @returns one line that names the files; undefined when there are none
 */
export async function starterNote({ entries }: CompiledSite): Promise<string | undefined> {
  const found: string[] = [];
  for (const { file, frontMatter } of entries) {
    if (!('layout' in frontMatter) || frontMatter.layout !== 'about') continue;
    const text = oneLine(await fs.readFile(file, 'utf8'));
    if (starterPassages.some((passage) => text.includes(passage))) found.push(shownPath(file));
  }
  if (found.length === 0) return undefined;
  return `To be replaced by words of your own: the example text in ${found.join(' and ')}.`;
}
