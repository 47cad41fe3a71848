import { readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { accentWarnings } from './accent.ts';
import type { Collection } from './collection.ts';
import { START_OF_FILE, type ContentError } from './content-error.ts';
import { customDomainWarnings } from './custom-domain.ts';
import { readData, type DataPlaces, type SiteData } from './data/read-data.ts';
import { encodingMistakes } from './encoding.ts';
import type { Entry, EntryKind } from './entry.ts';
import { languageWarnings } from './i18n/language-warnings.ts';
import { readTexts } from './i18n/read-texts.ts';
import { unusedInSettings } from './i18n/unused-languages.ts';
import { listFiles } from './list-files.ts';
import { lookUp } from './look-up.ts';
import { readPublicFiles } from './public-files.ts';
import { readMacros } from './macros.ts';
import type { SiteOptions } from './options.ts';
import { readEntry, type EntryRules } from './read-entry.ts';
import { readSettings } from './read-settings.ts';
import type { EntryDate } from './schemas/date.ts';
import { settingsFrom, type SiteSettings } from './settings.ts';
import { strayLanguage } from './stray-language.ts';
import { readTheme } from './theme.ts';
import { unusedFiles } from './unused-files.ts';
import type { LocatedYaml, YamlParser } from './yaml.ts';

/** A draft, or what is dated later than now. */
export type Unpublished = 'draft' | { from: EntryDate };

/** A site folder, read once. */
export interface Site {
  options: SiteOptions;
  /** Absolute paths. */
  contentFolder: string;
  publicFolder: string;
  settings: SiteSettings;
  /** Absolute path of site.yaml, and where in it a setting stands. */
  configFile: string;
  locateSetting: LocatedYaml['locate'];
  /** The kinds of content beside pages, posts and papers. */
  collections: readonly Collection[];
  /** When it was read, in milliseconds since 1970. */
  now: number;
  /** Published entries, and hidden ones when the options ask for them. */
  entries: Entry[];
  /** How many entries the options leave out, and why. */
  leftOut: Readonly<Record<'draft' | 'scheduled', number>>;
  /** Why the options leave an entry out, by the absolute path of its file. */
  unpublished: ReadonlyMap<string, Unpublished>;
  /** TeX commands of the author. */
  macros: Record<string, string>;
  /** The file that they stand in, and where; undefined when there is none. */
  macrosPlace: DataPlaces | undefined;
  bibliography: { file: string; text: string }[];
  /** Works of others, to be cited but not listed. */
  references: { file: string; text: string }[];
  /** What `content/data/` says. */
  data: SiteData;
  /** Where its files say it. */
  dataPlaces: { coauthors?: DataPlaces; venues?: DataPlaces };
  /** The author's own style sheet; undefined when there is none that can be read. */
  themeFile: string | undefined;
  /** Files of `public/`, as paths with slashes and without one at the start. */
  publicFiles: ReadonlySet<string>;
  /** Files of `content/`, as paths with slashes. */
  contentFiles: ReadonlySet<string>;
}

/** A site folder that was read, and what is wrong with it. */
export interface ReadSite {
  /** Undefined when site.yaml lacks something that a site must have. */
  site: Site | undefined;
  /** The site with that made up, to find mistakes in. */
  draft?: Site;
  errors: ContentError[];
}

/** The folder of `content/` that each kind of entry lives in; those of collections have their names. */
const folders: Readonly<Record<string, EntryKind>> = {
  pages: 'page',
  posts: 'post',
  papers: 'paper',
};

/**
 * Reads a whole site folder.
 *
 * @param now milliseconds since 1970; entries dated later are not published yet
 * @param collections the kinds of content beside pages, posts and papers
 * @param parseYaml reads front matter, by another way than usual
 * @returns every entry that can be used
 */
export async function readSite(
  options: SiteOptions,
  now: number,
  collections: readonly Collection[],
  parseYaml?: YamlParser,
): Promise<ReadSite> {
  const contentFolder = path.join(options.siteFolder, 'content');
  const publicFolder = path.join(options.siteFolder, 'public');
  const configFile = path.join(contentFolder, 'site.yaml');
  const configText = await readIfThere(configFile);
  if (configText === undefined) return { site: undefined, errors: [noSite(configFile)] };
  const { config, readable, yaml, errors: inSettings } = readSettings(configText, configFile);
  const ofSettings = encodingMistakes(configText, configFile).concat(inSettings);
  const errors: ContentError[] = [];
  const contentFiles = await listFiles(contentFolder);
  const { languages } = config;
  const texts = await readTexts(contentFolder, contentFiles, collections, languages);
  const settings = settingsFrom(config, options, texts.texts, yaml.value);
  errors.push(
    ...texts.errors,
    ...languageWarnings(settings, yaml.locate, configFile),
    ...unusedInSettings({ yaml, file: configFile }, languages),
    ...accentWarnings(settings, yaml.locate, configFile, configText),
  );

  const entries = readEntries(contentFiles, contentFolder, settings, {
    now,
    collections,
    parseYaml,
  });
  const [bibliography, references, macros, data, theme] = await Promise.all([
    readBibliographyFiles(
      'bibliography',
      settings,
      contentFolder,
      contentFiles,
      yaml.locate,
      configFile,
    ),
    readBibliographyFiles(
      'references',
      settings,
      contentFolder,
      contentFiles,
      yaml.locate,
      configFile,
    ),
    readMacrosFile(contentFolder),
    readData(contentFolder, contentFiles),
    readTheme(contentFolder, contentFiles),
  ]);
  errors.push(...entries.errors, ...bibliography.errors, ...references.errors, ...macros.errors);
  const publicFiles = readPublicFiles(publicFolder);
  errors.push(...data.errors, ...theme.errors, ...publicFiles.errors);
  if (publicFiles.files.has('CNAME')) {
    const file = path.join(publicFolder, 'CNAME');
    errors.push(...customDomainWarnings((await readIfThere(file)) ?? '', file, config.url));
  }
  const textFolders = [...Object.keys(folders), ...collections.map(({ name }) => name)];
  const cvNames = entries.entries.flatMap(({ kind, frontMatter }) =>
    kind === 'page' && 'cv' in frontMatter
      ? (frontMatter.cv?.data.replace(/\.(?:ya?ml|json)$/, '') ?? [])
      : [],
  );
  errors.push(...unusedFiles(contentFiles, contentFolder, textFolders, cvNames));
  const countHidden = (why: Entry['hidden']): number =>
    options.showDrafts ? 0 : entries.entries.filter(({ hidden }) => hidden === why).length;
  const site: Site = {
    options,
    contentFolder,
    publicFolder,
    settings,
    configFile,
    locateSetting: yaml.locate,
    collections,
    now,
    entries: entries.entries.filter((entry) => options.showDrafts || entry.hidden === undefined),
    leftOut: { draft: countHidden('draft'), scheduled: countHidden('scheduled') },
    unpublished: options.showDrafts ? new Map() : unpublishedOf(entries.entries),
    macros: macros.macros,
    macrosPlace: macros.place,
    bibliography: bibliography.files,
    references: references.files,
    data: data.data,
    dataPlaces: data.places,
    themeFile: theme.file,
    publicFiles: publicFiles.files,
    contentFiles: new Set(contentFiles),
  };
  if (readable === 'whole') return { site, errors: [...ofSettings, ...errors] };
  // What was made up or is not known may have led to others.
  const certain = errors.filter(
    ({ severity, kind, file }) =>
      severity === 'error' && file !== configFile && kind !== 'language-not-of-site',
  );
  const told = [...ofSettings, ...certain];
  return { site: undefined, errors: told, ...(readable === 'incomplete' && { draft: site }) };
}

function unpublishedOf(entries: readonly Entry[]): Map<string, Unpublished> {
  return new Map(
    entries.flatMap(({ file, hidden, date }): [string, Unpublished][] => {
      if (hidden === undefined) return [];
      return [[file, hidden === 'draft' || date === undefined ? 'draft' : { from: date }]];
    }),
  );
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Reads one file after another at once: a trip to the pool of threads takes longer than a small file. */
function readEntries(
  contentFiles: readonly string[],
  contentFolder: string,
  { languages, defaultLanguage }: SiteSettings,
  given: Pick<EntryRules, 'now' | 'collections' | 'parseYaml'>,
): { entries: Entry[]; errors: ContentError[] } {
  const rules = { languages, defaultLanguage, ...given };
  const entries: Entry[] = [];
  const errors: ContentError[] = [];
  for (const relativeFile of contentFiles) {
    const folder = relativeFile.split('/')[0] ?? '';
    const collection = given.collections.find(({ name }) => name === folder)?.name;
    const kind = collection === undefined ? lookUp(folders, folder) : 'item';
    if (kind === undefined || !/\.mdx?$/.test(relativeFile)) continue;
    const file = path.join(contentFolder, relativeFile);
    const stray = strayLanguage(relativeFile, file, languages, contentFiles);
    if (stray !== undefined) errors.push(stray);
    if (stray?.severity === 'error') continue;
    const text = readFileSync(file, 'utf8');
    const read = readEntry({ kind, collection, file, relativeFile, text }, rules);
    if (read.entry !== undefined) entries.push(read.entry);
    const garbled = encodingMistakes(text, file);
    errors.push(...(garbled.length > 0 ? garbled : read.errors));
  }
  return { entries, errors };
}

async function readBibliographyFiles(
  setting: 'bibliography' | 'references',
  settings: SiteSettings,
  contentFolder: string,
  contentFiles: readonly string[],
  locate: LocatedYaml['locate'],
  configFile: string,
): Promise<{ files: { file: string; text: string }[]; errors: ContentError[] }> {
  const files: { file: string; text: string }[] = [];
  const errors: ContentError[] = [];
  const isDefault = setting === 'bibliography' && settings.bibliography.join() === 'papers.bib';
  for (const [index, name] of settings[setting].entries()) {
    if (contentFiles.includes(name)) {
      const file = path.join(contentFolder, name);
      const text = await fs.readFile(file, 'utf8');
      files.push({ file, text });
      errors.push(...encodingMistakes(text, file));
    } else if (!isDefault) {
      errors.push({
        severity: 'error',
        kind: 'missing-file',
        file: configFile,
        position: locate([setting, index]),
        message: `There is no file "${name}" in content/.`,
        fix: 'Correct the name, or put the BibTeX file into content/.',
      });
    }
  }
  return { files, errors };
}

async function readMacrosFile(contentFolder: string): Promise<{
  macros: Record<string, string>;
  place: DataPlaces | undefined;
  errors: ContentError[];
}> {
  const file = path.join(contentFolder, 'macros.yaml');
  const text = await readIfThere(file);
  if (text === undefined) return { macros: {}, place: undefined, errors: [] };
  const { macros, locate, errors } = readMacros(text, file);
  return { macros, place: { file, locate }, errors: [...encodingMistakes(text, file), ...errors] };
}

function noSite(file: string): ContentError {
  return {
    severity: 'error',
    kind: 'no-site',
    file,
    position: START_OF_FILE,
    message: 'There is no site.yaml here, so this is not a site folder.',
    fix: 'Give the folder that holds content/ with --site DIR, or make one with "npm run new site".',
  };
}
