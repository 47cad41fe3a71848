import { posix } from 'node:path';
import type { SiteFacts } from '../source/open-site.ts';
import { isRecord, textOf, type Plain } from '../source/records.ts';
import type { Note, OpenedSite, SourceData } from '../types.ts';
import { jekyllConfig, menuItems } from './jekyll-config.ts';
import { readHugoConfig } from './hugo-config.ts';
import { documentsOf } from './hugo-documents.ts';
import { urlized } from './hugo-address.ts';
import { readHugoTexts, type HugoText } from './hugo-texts.ts';
import { peopleOf, type HugoPerson } from './people.ts';
import type { ShortcodeSite } from './shortcodes.ts';

const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|avif)$/i;
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
  const root = rootOf(config.value);
  const texts = await readHugoTexts(source, root, config.value, note);
  const people = peopleOf(texts);
  const places = placesOf(ours, root, texts);
  const owner = people.find(({ isOwner }) => isOwner);
  const { read, front } = documentsOf({
    texts,
    people,
    title: textOf(config.value.title),
    contact: config.params,
    shortcodesOf: (text) => shortcodesOf(text, places, texts, people),
    featuredOf: (text) => featuredOf(text, places),
    avatarOf: (person) => avatarOf(person, places),
    note,
  });
  const real = new Map([
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
  const value = jekyllConfig(
    config,
    texts,
    owner,
    owner === undefined ? undefined : avatarOf(owner, places),
  );
  const menu: SourceData = {
    file: config.menuFile,
    value: { main: menuItems(config.menu, front, documents) },
    lineOf: () => 1,
  };
  const data = new Map([['navigation', menu]]);
  return {
    ...facts,
    system: 'hugoblox',
    paths: new Set(real.keys()),
    read: (path) => facts.read(real.get(path) ?? ''),
    realPath: (path) => real.get(path) ?? path,
    config: value,
    configFile: { file: config.file, value, lineOf: () => 1 },
    dataFiles: data,
    data: new Map([...data].map(([name, one]) => [name, one.value])),
    documents,
  };
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

/** The folder of the texts in the main language. */
function rootOf(config: Plain): string {
  const languages = isRecord(config.languages) ? config.languages : {};
  const main = languages[textOf(config.defaultContentLanguage) ?? 'en'];
  const folder =
    (isRecord(main) ? textOf(main.contentDir) : undefined) ?? textOf(config.contentDir);
  return `${folder ?? 'content'}/`;
}

/**
 * Where the files of a site are served, with the paths that they have in its folder: `static/` at the
 * root, those beside a text at the address of the text, pictures for all pages in `media/`.
 */
function placesOf(
  paths: ReadonlySet<string>,
  root: string,
  texts: readonly HugoText[],
): ReadonlyMap<string, string> {
  const bundles = new Map(
    texts
      .filter(({ isBundle, isList }) => isBundle || isList)
      .map(({ path, address }) => [posix.dirname(path), address.replace(/^\//, '')]),
  );
  const places = new Map<string, string>();
  for (const path of paths) {
    if (path.startsWith('static/')) places.set(path.slice('static/'.length), path);
    else if (path.startsWith('assets/media/')) places.set(path.slice('assets/'.length), path);
    else if (path.startsWith('assets/images/'))
      places.set(`media/${path.slice('assets/images/'.length)}`, path);
    else if (path.startsWith(root) && !/\.(?:md|markdown)$/i.test(path))
      places.set(served(path, root, bundles), path);
  }
  const icon = ['icon.svg', 'icon.png'].find((name) => places.has(`media/${name}`));
  const file = icon === undefined ? undefined : places.get(`media/${icon}`);
  if (icon !== undefined && file !== undefined) places.set(icon.replace('icon', 'favicon'), file);
  return places;
}

function served(path: string, root: string, bundles: ReadonlyMap<string, string>): string {
  for (let folder = posix.dirname(path); folder.startsWith(root); folder = posix.dirname(folder)) {
    const address = bundles.get(folder);
    if (address !== undefined) return `${address}${path.slice(folder.length + 1)}`;
  }
  const inside = path.slice(root.length);
  return posix.join(urlized(posix.dirname(inside)), posix.basename(inside));
}

type Places = ReadonlyMap<string, string>;

function featuredOf(
  { address, isBundle, frontMatter }: HugoText,
  places: Places,
): string | undefined {
  if (!isBundle) return undefined;
  const image = isRecord(frontMatter.image) ? frontMatter.image : {};
  const folder = address.replace(/^\//, '');
  const named = textOf(image.filename);
  if (named !== undefined) {
    const path = [`${folder}${named}`, `media/${named}`].find((one) => places.has(one));
    if (path !== undefined) return `/${path}`;
  }
  const found = [...places.keys()].find(
    (path) =>
      path.startsWith(folder) &&
      !path.slice(folder.length).includes('/') &&
      /(?:^|\/)[^/]*featured[^/]*$/i.test(path) &&
      PICTURE.test(path),
  );
  return found === undefined ? undefined : `/${found}`;
}

function avatarOf({ id, text }: HugoPerson, places: Places): string | undefined {
  const folder = text.address.replace(/^\//, '');
  const found = [...places.keys()].find(
    (path) =>
      PICTURE.test(path) &&
      (path.startsWith(`${folder}avatar.`) || path.startsWith(`media/authors/${id}.`)),
  );
  return found === undefined ? undefined : `/${found}`;
}

function shortcodesOf(
  text: HugoText,
  places: Places,
  texts: readonly HugoText[],
  people: readonly HugoPerson[],
): ShortcodeSite {
  const folder = text.address.replace(/^\//, '');
  const isThere = (name: string): boolean => places.has(posix.join(folder, name));
  return {
    pictureAt: (name) => {
      if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(name) || isThere(name)) return name;
      const shared = [`media/${name}`, name].find((path) => places.has(path));
      return shared === undefined ? name : `/${shared}`;
    },
    album: (name) => {
      const folders =
        name === undefined ? [`${folder}gallery/`] : [`media/albums/${name}/`, `${folder}${name}/`];
      return [...places.keys()]
        .filter((path) => PICTURE.test(path) && folders.some((one) => path.startsWith(one)))
        .sort()
        .map((path) => `/${path}`);
    },
    addressOf: (path) => {
      const wanted = path.replaceAll(/^\/|\/?(?:_?index)?(?:\.md)?(?:#.*)?$/g, '');
      const fragment = /#.*$/.exec(path)?.[0] ?? '';
      const beside = posix.join(posix.dirname(text.place), wanted);
      const found =
        texts.find(({ place }) => place === wanted) ?? texts.find(({ place }) => place === beside);
      return found === undefined ? undefined : `${found.address}${fragment}`;
    },
    personNamed: (id) => people.find((person) => person.id === id)?.name ?? id,
  };
}
