import { posix } from 'node:path';
import { mapAtOnce } from '../../../src/site/map-at-once.ts';
import { withAuthorData } from './author-data.ts';
import { inEachLanguage } from './each-language.ts';
import { mainMenu, readHugoConfig } from './hugo-config.ts';
import { readHugoTexts } from './hugo-texts.ts';
import { jekyllConfig } from './jekyll-config.ts';
import { menuItems } from './menu.ts';
import { withPaperMod } from './papermod.ts';
import { avatarOf, placesOf } from './text-places.ts';
import type { Note, OpenedSite, SiteFacts, SourceData } from '../types.ts';

/** What a build has made, and the theme. */
const NOT_OURS = /^(?:public|resources|themes|layouts|archetypes|i18n|_vendor|images|docs)\//;

/**
 * Opens a site of HugoBlox as one of Jekyll: its texts have the keys and its files stand in the places
 * that academicpages would give them, so that all that follows reads but one kind of site.
 */
export async function openHugo(facts: SiteFacts, note: (note: Note) => void): Promise<OpenedSite> {
  const ours = new Set([...facts.paths].filter((path) => !NOT_OURS.test(path)));
  const source = { paths: ours, read: facts.read };
  noteTheme(facts.paths, note);
  const config = await readHugoConfig(source, note);
  const [main] = config.languages;
  const inFiles = withPaperMod(await readHugoTexts(source, config, note), config);
  const texts = main === undefined ? inFiles : await withAuthorData(inFiles, source, main, note);
  const places = placesOf(ours, config.languages, texts);
  const data = await readTables(source);
  const languages = inEachLanguage({ texts, config, places, data, note });
  const [inMain, ...others] = languages;
  const read = languages.flatMap((one) => one.read);
  const real = new Map([
    ...mathScripts(facts.paths),
    ...places,
    ...read.map(({ document, from }) => [document.path, from] as const),
  ]);
  for (const { document, from } of read) {
    if (document.collection !== 'publications') continue;
    const bibtex = posix.join(posix.dirname(from), 'cite.bib');
    const beside = document.path.replace(/\.md$/, '.bib');
    if (from.endsWith('/index.md') && ours.has(bibtex)) real.set(beside, bibtex);
  }
  const documents = read
    .map(({ document }) => document)
    .sort((left, right) => (left.path < right.path ? -1 : 1));
  const owner = inMain?.owner;
  const isShown = inMain?.front?.showsOwner !== false;
  const avatar = owner === undefined || !isShown ? undefined : avatarOf(owner, texts, places);
  const value = jekyllConfig(config, texts, languages, avatar);
  const menu: SourceData = {
    file: config.menuFile,
    value: {
      main: menuItems(config.menu, {
        front: inMain?.front,
        documents,
        main: main?.name ?? 'en',
        others: others.map((one) => ({
          name: one.language.name,
          menu: mainMenu(one.config),
          front: one.front,
        })),
      }),
    },
    lineOf: () => 1,
  };
  const settings = new Map([['navigation', menu]]);
  return {
    ...facts,
    system: 'hugoblox',
    paths: new Set(real.keys()),
    read: (path) => facts.read(real.get(path) ?? ''),
    realPath: (path) => real.get(path) ?? path,
    config: value,
    configFile: { file: config.file, value, lineOf: () => 1 },
    dataFiles: settings,
    data: new Map([...settings].map(([name, one]) => [name, one.value])),
    documents,
  };
}

/** The parts of layouts and the scripts that may set MathJax or KaTeX up, in the place of those of Jekyll. */
function mathScripts(paths: ReadonlySet<string>): [string, string][] {
  return [...paths]
    .filter((path) => /^(?:layouts\/.*\.(?:html|js)|(?:assets|static)\/js\/[^/]*\.js)$/.test(path))
    .map((path) => [`_scripts/${path}`, path]);
}

/** Folders that make the look of a site and its workings. */
const OF_THEME = {
  layouts: 'The layouts of the old site were left out: Octavo has its own.',
  'assets/scss': 'The colours and styles of the old site were left out.',
  'assets/css': 'The colours and styles of the old site were left out.',
  'assets/js': 'The scripts of the old site were left out.',
} as const;

function noteTheme(paths: ReadonlySet<string>, note: (note: Note) => void): void {
  for (const [file, message] of Object.entries(OF_THEME)) {
    if (![...paths].some((path) => path.startsWith(`${file}/`))) continue;
    note({ level: 'dropped', file, line: undefined, message });
  }
}

const AT_ONCE = 16;

/** The tables beside texts, which shortcodes show. */
async function readTables(
  site: Pick<SiteFacts, 'paths' | 'read'>,
): Promise<ReadonlyMap<string, string>> {
  const paths = [...site.paths].filter((path) => /\.csv$/i.test(path));
  const read = await mapAtOnce(
    paths,
    AT_ONCE,
    async (path) => [path, await site.read(path)] as const,
  );
  return new Map(
    read.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])),
  );
}
