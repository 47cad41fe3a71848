import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { FORMULAS_PER_POST, pictureNames } from './generate-post.ts';

/**
 * Makes sure that every generated post was built, with its formulas typeset and its pictures: a tool
 * that leaves work out would look fast.
 *
 * @param outFolder absolute path of what was built
 * @throws for what is missing, with its file
 */
export async function checkOutput(outFolder: string, posts: number): Promise<void> {
  const files = await fs.readdir(outFolder, { recursive: true });
  const pages = files.filter((file) => /(?:^|[\\/])post-\d+[\\/]index\.html$/.test(file));
  if (pages.length !== posts) {
    throw new Error(`${outFolder} has ${pages.length} posts and not ${posts}.`);
  }
  for (const page of pages) {
    const file = path.join(outFolder, page);
    const missing = missingInPost(await fs.readFile(file, 'utf8'));
    if (missing !== undefined) throw new Error(`${file} lacks ${missing}.`);
  }
}

/**
 * What a built post lacks.
 *
 * @param html the page
 */
export function missingInPost(html: string): string | undefined {
  if (html.split('class="katex"').length - 1 < FORMULAS_PER_POST) return 'typeset formulas';
  if (html.includes('katex-error')) return 'a formula without a mistake';
  // Highlighted code is in pieces.
  if (html.includes('def step(state, rate):')) return 'highlighted code';
  // A tool may put a digest before the ending.
  const picture = pictureNames.find((name) => !html.includes(`/${path.parse(name).name}.`));
  return picture === undefined ? undefined : `the picture ${picture}`;
}

/**
 * Identifies all that a folder holds, to the byte: a warm build must give what a cold one gives.
 *
 * @param folder absolute path
 */
export async function folderDigest(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const found = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name));
  for (const file of files.toSorted()) {
    const content = await fs.readFile(file);
    hash.update(`${path.relative(folder, file)}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}
