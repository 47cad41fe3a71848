import path from 'node:path';
import { accentWarnings } from './accent.ts';
import { readBibliographyFiles, type BibliographyFile } from './bibliography-files.ts';
import type { Collection } from './collection.ts';
import { START_OF_FILE, type ContentError } from './content-error.ts';
import { readContentFiles } from './content-files.ts';
import { customDomainWarnings } from './custom-domain.ts';
import { readData, type DataPlaces, type SiteData } from './data/read-data.ts';
import { encodingMistakes } from './encoding.ts';
import type { Entry } from './entry.ts';
import { languageWarnings } from './i18n/language-warnings.ts';
import { readTexts } from './i18n/read-texts.ts';
import { unusedInSettings } from './i18n/unused-languages.ts';
import { readPublicFiles } from './public-files.ts';
import { readMacros } from './macros.ts';
import type { SiteOptions } from './options.ts';
import { readEntries, textFolders, unpublishedOf, type Unpublished } from './read-entries.ts';
import { readIfThere } from './read-if-there.ts';
import { readSettings } from './read-settings.ts';
import { settingsFrom, type SiteSettings } from './settings.ts';
import { readTheme } from './theme.ts';
import { unusedFiles } from './unused-files.ts';
import type { LocatedYaml, YamlParser } from './yaml.ts';

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
  bibliography: BibliographyFile[];
  /** Works of others, to be cited but not listed. */
  references: BibliographyFile[];
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
  const file = path.join(contentFolder, 'site.yaml');
  const text = await readIfThere(file);
  if (text === undefined) return { site: undefined, errors: [noSite(file)] };
  const { config, readable, yaml, errors: inSettings } = readSettings(text, file);
  const ofSettings = encodingMistakes(text, file).concat(inSettings);
  const { locate } = yaml;
  const { files: contentFiles, errors: ofLinks } = readContentFiles(contentFolder);
  const texts = await readTexts(contentFolder, contentFiles, collections, config.languages);
  const settings = settingsFrom(config, options, texts.texts, yaml.value);
  const { languages, defaultLanguage } = settings;
  const rules = { languages, defaultLanguage, now, collections, parseYaml };
  const { entries: all, ...ofEntries } = readEntries(contentFiles, contentFolder, rules);
  const besides = await readBesides(contentFolder, contentFiles, settings, { file, locate });
  const publicFiles = readPublicFiles(publicFolder);
  const errors = [
    ...ofLinks,
    ...texts.errors,
    ...languageWarnings(settings, locate, file),
    ...unusedInSettings({ yaml, file }, languages),
    ...accentWarnings(settings, locate, file, text),
    ...[ofEntries, besides, publicFiles].flatMap((read) => read.errors),
    ...(await domainWarnings(publicFolder, publicFiles.files, config.url)),
    ...unusedFiles(contentFiles, contentFolder, textFolders(collections), cvNames(all)),
  ];
  const site: Site = {
    options,
    contentFolder,
    publicFolder,
    settings,
    configFile: file,
    locateSetting: locate,
    collections,
    now,
    ...published(all, options),
    ...besides.parts,
    publicFiles: publicFiles.files,
    contentFiles: new Set(contentFiles),
  };
  if (readable === 'whole') return { site, errors: [...ofSettings, ...errors] };
  const told = [...ofSettings, ...errors.filter((error) => isCertain(error, file))];
  return { site: undefined, errors: told, ...(readable === 'incomplete' && { draft: site }) };
}

/** Reads what stands in `content/` beside texts and site.yaml. */
async function readBesides(
  contentFolder: string,
  contentFiles: readonly string[],
  settings: SiteSettings,
  configPlace: DataPlaces,
) {
  const listed = (setting: 'bibliography' | 'references') =>
    readBibliographyFiles(setting, settings, contentFolder, contentFiles, configPlace);
  const [bibliography, references, macros, data, theme] = await Promise.all([
    listed('bibliography'),
    listed('references'),
    readMacrosFile(contentFolder),
    readData(contentFolder, contentFiles),
    readTheme(contentFolder, contentFiles),
  ]);
  const parts = {
    bibliography: bibliography.files,
    references: references.files,
    macros: macros.macros,
    macrosPlace: macros.place,
    data: data.data,
    dataPlaces: data.places,
    themeFile: theme.file,
  } satisfies Partial<Site>;
  const errors = [bibliography, references, macros, data, theme].flatMap((read) => read.errors);
  return { parts, errors };
}

/** Whether a mistake cannot have come of what was made up in site.yaml, or is not known. */
function isCertain({ severity, kind, file }: ContentError, configFile: string): boolean {
  return severity === 'error' && file !== configFile && kind !== 'language-not-of-site';
}

/** The entries that the options want, and what of them they leave out. */
function published(
  all: readonly Entry[],
  { showDrafts }: SiteOptions,
): Pick<Site, 'entries' | 'leftOut' | 'unpublished'> {
  const count = (why: Entry['hidden']): number =>
    showDrafts ? 0 : all.filter(({ hidden }) => hidden === why).length;
  return {
    entries: all.filter(({ hidden }) => showDrafts || hidden === undefined),
    leftOut: { draft: count('draft'), scheduled: count('scheduled') },
    unpublished: showDrafts ? new Map() : unpublishedOf(all),
  };
}

/** Names of the files, without ending, of which pages show the CV. */
function cvNames(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) =>
    entry.kind === 'page'
      ? (entry.frontMatter.cv?.data.replace(/\.(?:ya?ml|json)$/, '') ?? [])
      : [],
  );
}

async function domainWarnings(
  publicFolder: string,
  publicFiles: ReadonlySet<string>,
  url: string,
): Promise<ContentError[]> {
  if (!publicFiles.has('CNAME')) return [];
  const file = path.join(publicFolder, 'CNAME');
  return customDomainWarnings((await readIfThere(file)) ?? '', file, url);
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
