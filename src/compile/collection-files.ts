import type { Fields, PlainItem } from '../site/collection.ts';
import { titleIn } from '../site/site-texts.ts';
import { collections } from '../collections/registry.ts';
import { itemsIn } from '../routes/collection-rows.ts';
import type { CollectionFileRoute } from '../routes/route.ts';
import { absoluteUrl, type SitePath } from '../routes/url.ts';
import type { CompiledEntry } from './compiled-entry.ts';
import type { CompiledSite } from './compiled-site.ts';
import type { CompiledText } from './compiled-text.ts';
import { entriesOf } from './entries-of.ts';

/** A file that says the same as a page that lists a collection. */
export interface MadeFile {
  /** Media type with the encoding. */
  type: string;
  text: string;
}

/**
 * Makes the files of collections of one site.
 *
 * @throws when the route is of another site
 */
export async function collectionFile(
  { entryKey, collection: name, file: fileName, path, language }: CollectionFileRoute,
  site: CompiledSite,
): Promise<MadeFile> {
  const file = collections
    .find((collection) => collection.name === name)
    ?.files?.find((one) => one.name === fileName);
  const page = entriesOf(site, 'page').find(({ key }) => key === entryKey);
  if (file === undefined || page === undefined) throw new Error(`Nothing makes ${path}.`);
  const { settings } = site;
  const own = entriesOf(site, 'item').filter(
    (item) => item.collection === name && item.hidden === undefined,
  );
  const addressOf = (sitePath: SitePath): string =>
    absoluteUrl(settings.origin, settings.basePath, sitePath);
  const text = await file.text({
    url: addressOf(path),
    page: addressOf(page.sitePath ?? '/'),
    place: `${settings.origin}${settings.basePath}`.replace(/^\w+:\/\//, ''),
    title: `${titleIn(settings, language)}: ${page.title}`,
    description: page.description,
    language,
    items: itemsIn(own, language, settings).map((item) =>
      plainItem(item, settings.origin, addressOf),
    ),
  });
  return { type: `${file.type}; charset=utf-8`, text };
}

function plainItem(
  { id, title, description, sitePath, date, fields }: CompiledEntry<'item'>,
  origin: string,
  addressOf: (sitePath: SitePath) => string,
): PlainItem {
  const url = sitePath === undefined ? undefined : addressOf(sitePath);
  return { id, title, description, url, date, fields: plain(fields, origin) as Fields };
}

/** Puts plain values in the places of compiled ones, however deep they stand. */
function plain(value: unknown, origin: string): unknown {
  // An address on this site begins with the base path; nothing else in front matter with a slash.
  if (typeof value === 'string') return /^\/(?!\/)/.test(value) ? `${origin}${value}` : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => plain(one, origin));
  if (isText(value)) return value.summary;
  if ('sourceSet' in value) return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one, origin)]));
}

function isText(value: object): value is CompiledText {
  return 'cacheKey' in value && 'summary' in value;
}
