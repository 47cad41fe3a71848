import fs from 'node:fs/promises';
import path from 'node:path';
import { readYaml } from '../../src/site/yaml.ts';
import { UsageError } from '../command/arguments.ts';
import { fileSlug } from './file-slug.ts';
import { isThere } from './place-site.ts';
import { Refusal } from './refusal.ts';
import { shownPath } from './shown-path.ts';
import { pageTemplate, postTemplate } from './templates/entry.ts';
import { wordsIn } from './templates/words.ts';
import { publishedToday } from './today.ts';
import { oneLine } from './yaml-text.ts';

/** What is begun. */
export interface NewEntry {
  kind: 'post' | 'page';
  title: string;
  ending: '.md' | '.mdx';
}

/**
 * Begins a post or a page in a site folder.
 *
 * @returns the absolute path of the file made
 * @throws {UsageError} for a title that makes no file name, and for a folder that holds no site
 * @throws {Refusal} when a file has the name already
 */
export async function newEntry(
  { kind, title, ending }: NewEntry,
  siteFolder: string,
  now: Date,
): Promise<string> {
  const slug = fileSlug(title);
  if (slug === '') {
    throw new UsageError(
      `The title "${title}" has no letters or digits to make a file name of. Give one that has.`,
    );
  }
  const words = wordsIn(await mainLanguage(siteFolder));
  const day = publishedToday(now);
  const folder = path.join(siteFolder, 'content', `${kind}s`);
  const name = kind === 'post' ? `${day}-${slug}` : slug;
  const text =
    kind === 'post'
      ? postTemplate(oneLine(title), day, words)
      : pageTemplate(oneLine(title), words);
  // The same text in another form would have the same address.
  for (const form of ['.md', '.mdx', '/index.md', '/index.mdx']) {
    const other = path.join(folder, `${name}${form}`);
    if (await isThere(other)) throw alreadyThere(other, kind);
  }
  const file = path.join(folder, `${name}${ending}`);
  await fs.mkdir(folder, { recursive: true });
  await fs.writeFile(file, text, { flag: 'wx' });
  return file;
}

/** @throws {UsageError} when the folder holds no site */
async function mainLanguage(siteFolder: string): Promise<string> {
  const file = path.join(siteFolder, 'content', 'site.yaml');
  let text: string;
  try {
    text = await fs.readFile(file, 'utf8');
  } catch {
    throw new UsageError(
      `There is no site in ${siteFolder}: it has no content/site.yaml. ` +
        'Give its folder with --site DIR, or make one with "npm run new site".',
    );
  }
  const { value } = readYaml(text, file);
  const languages: unknown =
    typeof value === 'object' && value !== null && 'languages' in value ? value.languages : [];
  return Array.isArray(languages) && typeof languages[0] === 'string' ? languages[0] : 'en';
}

function alreadyThere(file: string, kind: string): Refusal {
  return new Refusal(
    `There is already ${shownPath(file)}. Nothing was written: edit that ${kind}, or give another title.`,
  );
}
