import { posix } from 'node:path';
import { isRecord, textOf } from '../source/records.ts';
import { urlized } from './hugo-address.ts';
import type { HugoText } from './hugo-texts.ts';
import type { HugoLanguage } from './languages.ts';
import type { HugoPerson } from './people.ts';

const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|avif)$/i;

/** Where the files of a site are served, with the paths that they have in its folder. */
export type Places = ReadonlyMap<string, string>;

/**
 * Where files are served: `static/` at the root, those beside a text at the address of the text,
 * pictures for all pages in `media/`.
 */
export function placesOf(
  paths: ReadonlySet<string>,
  languages: readonly HugoLanguage[],
  texts: readonly HugoText[],
): Places {
  const bundles = bundlesOf(texts);
  const places = new Map<string, string>();
  for (const path of paths) {
    if (path.startsWith('static/')) places.set(path.slice('static/'.length), path);
    else if (path.startsWith('assets/media/')) places.set(path.slice('assets/'.length), path);
    else if (path.startsWith('assets/images/'))
      places.set(`media/${path.slice('assets/images/'.length)}`, path);
    else if (!/\.(?:md|markdown)$/i.test(path)) {
      const root = rootOf(path, languages);
      if (root !== undefined) places.set(served(path, root, bundles), path);
    }
  }
  const icon = ['icon.svg', 'icon.png'].find((name) => places.has(`media/${name}`));
  const file = icon === undefined ? undefined : places.get(`media/${icon}`);
  if (icon !== undefined && file !== undefined) places.set(icon.replace('icon', 'favicon'), file);
  return places;
}

/** The folders that texts have for themselves, and where these are served; of the main language first. */
function bundlesOf(texts: readonly HugoText[]): ReadonlyMap<string, string> {
  const own = texts.filter(({ isBundle, isList }) => isBundle || isList);
  const mainLast = own.toSorted(
    (left, right) => Number(left.language.isMain) - Number(right.language.isMain),
  );
  return new Map(mainLast.map(({ path, address }) => [posix.dirname(path), folderAt(address)]));
}

function folderAt(address: string): string {
  return address.replace(/^\//, '');
}

function rootOf(path: string, languages: readonly HugoLanguage[]): string | undefined {
  const roots = languages.map(({ root }) => root).filter((root) => path.startsWith(root));
  return roots.toSorted((left, right) => right.length - left.length)[0];
}

function served(path: string, root: string, bundles: ReadonlyMap<string, string>): string {
  for (let folder = posix.dirname(path); folder.startsWith(root); folder = posix.dirname(folder)) {
    const address = bundles.get(folder);
    if (address !== undefined) return `${address}${path.slice(folder.length + 1)}`;
  }
  const inside = path.slice(root.length);
  return posix.join(urlized(posix.dirname(inside)), posix.basename(inside));
}

/**
 * The folders in which a text finds its files, as they are served: its own, then that of the same text
 * in the main language.
 */
export function foldersOf(text: HugoText, texts: readonly HugoText[]): string[] {
  const main = texts.find(({ language, place }) => language.isMain && place === text.place);
  const isBeside =
    main !== undefined && posix.dirname(main.path) === posix.dirname(text.path) && text.isBundle;
  const all = isBeside ? [main] : [text, ...(main === undefined ? [] : [main])];
  return [...new Set(all.map(({ address }) => folderAt(address)))];
}

/** The picture of a text: the one that it names, PaperMod as its cover, or `featured.png` in its folder. */
export function featuredOf(
  text: HugoText,
  texts: readonly HugoText[],
  places: Places,
): string | undefined {
  const folders = foldersOf(text, texts);
  const { image, cover } = text.frontMatter;
  const named =
    (isRecord(image) ? textOf(image.filename) : undefined) ??
    (isRecord(cover) ? textOf(cover.image) : undefined);
  if (named !== undefined) {
    const inFolders = [...folders.map((folder) => `${folder}${named}`), `media/${named}`];
    const path = [...inFolders, named.replace(/^\//, '')].find((one) => places.has(one));
    if (path !== undefined) return `/${path}`;
  }
  if (!text.isBundle) return undefined;
  const found = folders.flatMap((folder) =>
    [...places.keys()].filter(
      (path) =>
        path.startsWith(folder) &&
        !path.slice(folder.length).includes('/') &&
        /featured[^/]*$/i.test(path.slice(folder.length)) &&
        PICTURE.test(path),
    ),
  )[0];
  return found === undefined ? undefined : `/${found}`;
}

/** The picture of a person. */
export function avatarOf(
  { id, text }: HugoPerson,
  texts: readonly HugoText[],
  places: Places,
): string | undefined {
  const named = textOf(text.frontMatter.avatar)?.replace(/^\//, '');
  if (named !== undefined && places.has(named)) return `/${named}`;
  const begins = [
    ...foldersOf(text, texts).map((folder) => `${folder}avatar.`),
    `media/authors/${id}.`,
  ];
  const found = begins.flatMap((begin) =>
    [...places.keys()].filter((path) => PICTURE.test(path) && path.startsWith(begin)),
  )[0];
  return found === undefined ? undefined : `/${found}`;
}

/** The pictures that are served in one of these folders. */
export function picturesIn(folders: readonly string[], places: Places): string[] {
  return [...places.keys()]
    .filter((path) => PICTURE.test(path) && folders.some((one) => path.startsWith(one)))
    .sort()
    .map((path) => `/${path}`);
}
