import path from 'node:path';
import { isRecord, textOf, textsOf, type Plain } from '../source/records.ts';
import type { DocumentKind } from '../types.ts';
import { addressBy, endingOf, patternOf, sanitized } from './permalink.ts';
import type { AddressParts } from './placeholders.ts';
import { postTime } from './post-time.ts';

/** What the address of a document follows from. */
export interface AddressedDocument {
  /** Path in the source folder. */
  path: string;
  kind: DocumentKind;
  collection: string | undefined;
  frontMatter: Readonly<Plain>;
}

/** `YYYY-MM-DD-slug.md`, with the year in two digits as well. */
const DATED_NAME = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.+)$/;

/**
 * Where a document answered, by Jekyll's rules.
 *
 * @param config `_config.yml`
 * @returns undefined when it had no page
 * @see https://jekyllrb.com/docs/permalinks/
 */
export function documentAddress(
  document: AddressedDocument,
  config: Readonly<Plain>,
): string | undefined {
  const { kind, collection, frontMatter } = document;
  if (kind === 'draft' || frontMatter.published === false) return undefined;
  // Nobody ever found it below `/https:/`.
  if (/^https?:\/\//i.test(textOf(frontMatter.permalink) ?? '')) return undefined;
  if (kind === 'page') return pageAddress(document, config);
  const settings = collectionSettings(config, collection ?? 'posts');
  if (kind === 'item' && settings.output !== true) return undefined;
  const style = textOf(config.permalink) ?? 'date';
  const usual = kind === 'post' ? patternOf(style) : `/:collection/:path${endingOf(style)}`;
  const pattern = textOf(frontMatter.permalink) ?? textOf(settings.permalink) ?? usual;
  return addressBy(pattern, addressParts(document, config));
}

/** The settings of a collection; `collections:` may be a mere list of names. */
function collectionSettings(config: Readonly<Plain>, name: string): Plain {
  const settings = isRecord(config.collections) ? config.collections[name] : undefined;
  return isRecord(settings) ? settings : {};
}

function pageAddress(
  { path: file, frontMatter }: AddressedDocument,
  config: Readonly<Plain>,
): string {
  const { dir, name } = path.posix.parse(file);
  const permalink = textOf(frontMatter.permalink);
  if (permalink !== undefined) {
    return sanitized(
      permalink
        .replaceAll(':path', dir)
        .replaceAll(':basename', name)
        .replaceAll(':output_ext', '.html'),
    );
  }
  if (name === 'index') return sanitized(`/${dir}/`);
  const ending = endingOf(textOf(config.permalink) ?? 'date').replace(':output_ext', '.html');
  return sanitized(`/${dir}/${name}${ending}`);
}

/** What a permalink of a post or an item can be made of. */
export function addressParts(document: AddressedDocument, config: Readonly<Plain>): AddressParts {
  const { path: file, kind, frontMatter } = document;
  const { name } = path.posix.parse(file);
  const [, datedBy, undated] = DATED_NAME.exec(name) ?? [];
  const timezone = textOf(config.timezone);
  const time =
    postTime(textOf(frontMatter.date) ?? '', timezone) ??
    postTime((datedBy ?? '').replace(/^(?=\d{2}-)/, '20')) ??
    // Jekyll takes the moment of the build, which is no address to keep.
    ({ year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0 } as const);
  return {
    collection: document.collection ?? 'posts',
    path: pathInCollection(document, config),
    name,
    slug: textOf(frontMatter.slug) ?? (undated ?? name).replace(/\.+$/, ''),
    categories: kind === 'post' ? categoriesOf(file, frontMatter) : ownCategories(frontMatter),
    time,
    ending: '.html',
  };
}

function pathInCollection(
  { path: file, collection }: AddressedDocument,
  config: Readonly<Plain>,
): string {
  const place = `_${collection ?? 'posts'}/`;
  const folder = textOf(config.collections_dir);
  const start = folder === undefined ? place : `${folder.replaceAll(/^\/|\/$/g, '')}/${place}`;
  const inside = file.startsWith(start)
    ? file.slice(start.length)
    : file.slice(file.indexOf(place) + place.length);
  return inside.replace(/\.[^./]+$/, '').replace(/\.+$/, '');
}

/** The folders around `_posts/` are categories, and those of the front matter. */
export function categoriesOf(file: string, frontMatter: Readonly<Plain>): string[] {
  const around = file.split('/');
  const folders = around.slice(0, Math.max(0, around.indexOf('_posts')));
  return [...new Set([...folders, ...ownCategories(frontMatter)])];
}

/** `category`, which is one, and `categories`, which are words or a list. */
function ownCategories({ category, categories }: Readonly<Plain>): string[] {
  const several = typeof categories === 'string' ? categories.split(/\s+/) : categories;
  return [...new Set([...textsOf(category), ...textsOf(several)])];
}

/** `tag`, which is one and comes first, or `tags`, which are words or a list. */
export function tagsOf({ tag, tags }: Readonly<Plain>): string[] {
  const several = typeof tags === 'string' ? tags.split(/\s+/) : tags;
  return [...new Set(textsOf(tag ?? several))];
}
