import fs from 'node:fs/promises';
import path from 'node:path';
import { readYaml } from '../../src/site/yaml.ts';
import { UsageError } from '../command/arguments.ts';
import { entryKinds, type EntryKindName } from './entry-kinds.ts';
import { fileSlug } from './file-slug.ts';
import { isThere } from './place-site.ts';
import { Refusal } from '../command/refusal.ts';
import { shownPath } from './shown-path.ts';
import { wordsIn } from './templates/words.ts';
import { publishedToday } from './today.ts';
import { oneLine } from './yaml-text.ts';

/** What is begun. */
export interface NewEntry {
  kind: EntryKindName;
  title: string;
  ending: '.md' | '.mdx';
  /** Of the site; undefined for its main one. */
  language?: string | undefined;
}

/**
 * Begins a text in a site folder.
 *
 * @returns the absolute path of the file made
 * @throws {UsageError} for a title that makes no file name, for a language that the site does not have,
 *   and for a folder that holds no site
 * @throws {Refusal} when a file has the name already
 */
export async function newEntry(
  { kind, title, ending, language: wanted }: NewEntry,
  siteFolder: string,
  now: Date,
): Promise<string> {
  const slug = fileSlug(title);
  if (slug === '') {
    throw new UsageError(
      `The title "${title}" has no letters or digits to make a file name of. Give one that has.`,
    );
  }
  const { language, suffix } = chosenLanguage(wanted, await languagesOf(siteFolder));
  const words = wordsIn(language);
  const day = publishedToday(now);
  const { folder: place, isDated, template } = entryKinds[kind];
  const folder = path.join(siteFolder, 'content', place);
  const name = isDated ? `${day}-${slug}` : slug;
  const text = template(oneLine(title), day, words);
  // The same text in another form would have the same address.
  for (const form of ['', '/index']) {
    for (const end of ['.md', '.mdx']) {
      const other = path.join(folder, `${name}${form}${suffix}${end}`);
      if (await isThere(other)) throw alreadyThere(other, kind);
    }
  }
  const file = path.join(folder, `${name}${suffix}${ending}`);
  await fs.mkdir(folder, { recursive: true });
  await fs.writeFile(file, text, { flag: 'wx' });
  return file;
}

/** The language to write in, and what the name of the file says of it. */
function chosenLanguage(
  wanted: string | undefined,
  languages: readonly string[],
): { language: string; suffix: string } {
  const [main = 'en'] = languages;
  if (wanted === undefined) return { language: main, suffix: '' };
  const language = languages.find((one) => one.toLowerCase() === wanted.toLowerCase());
  if (language === undefined) {
    throw new UsageError(
      `The site has no language "${wanted}". It has ${languages.join(', ')}: add another to "languages" in site.yaml.`,
    );
  }
  return { language, suffix: language === main ? '' : `.${language}` };
}

/**
 * The languages of a site, the main one first.
 *
 * @throws {UsageError} when the folder holds no site
 */
async function languagesOf(siteFolder: string): Promise<string[]> {
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
  const named = Array.isArray(languages)
    ? languages.filter((one): one is string => typeof one === 'string')
    : [];
  return named.length > 0 ? named : ['en'];
}

function alreadyThere(file: string, kind: string): Refusal {
  return new Refusal(
    `There is already ${shownPath(file)}. Nothing was written: edit that ${kind}, or give another title.`,
  );
}
