import { textOf, textsOf, type Plain } from '../source/records.ts';
import type { HugoText } from './hugo-texts.ts';
import { madeFrom, sharedKeys, type DocumentsOfHugo, type ReadDocument } from './made-document.ts';
import { listTitle } from './section-words.ts';
import { collectionOf } from './sections.ts';

/** The page that lists a collection, with its own words above. */
export function listPage(text: HugoText, collection: string, job: DocumentsOfHugo): ReadDocument {
  const keys = sharedKeys(text, { ...job, featuredOf: () => undefined });
  const body = `${text.body.trim()}\n\n${loopOf(collection)}\n`;
  const frontMatter = { ...listKeys(collection, text), ...keys };
  return madeFrom(text, `_pages/${text.place}`, 'page', { frontMatter, body }, job);
}

/**
 * A page of blocks at the address of a folder, which Hugo lists below them unless the page is said to be
 * made of blocks alone.
 */
export function withOwnList(
  { document, from }: ReadDocument,
  collection: string | undefined,
  text: HugoText,
): ReadDocument {
  const isWhole = /^landing$|widget_page$/.test(textOf(text.frontMatter.type) ?? '');
  const isFolder = text.isList && text.place === text.section;
  if (collection === undefined || !isFolder || isWhole) return { document, from };
  const loop = loopOf(collection);
  if (document.body.includes(loop)) return { document, from };
  const frontMatter = { ...listKeys(collection, text), ...document.frontMatter };
  const body = `${document.body.trimEnd()}\n\n${loop}\n`;
  return { document: { ...document, frontMatter, body }, from };
}

/** What says that a page is a list, whatever its text says beside. */
export function listKeys(collection: string, { language }: HugoText): Plain {
  return { layout: 'collection', collection, title: listTitle(collection, language.name) };
}

/** A loop over a collection, by which pages that list it are known. */
export function loopOf(collection: string): string {
  return `{% for item in site.${collection} %}{% endfor %}`;
}

/**
 * Hugo lists the texts of a folder whether or not anybody wrote a page for that. Where a page of blocks
 * lists the same, it answers there, too.
 *
 * @param read the documents of one language
 */
export function withLists(
  read: readonly ReadDocument[],
  { texts }: DocumentsOfHugo,
): ReadDocument[] {
  const all = [...read];
  const inFolders = texts.filter(
    ({ section, place }) => place !== section && collectionOf(section) !== undefined,
  );
  for (const [section, [first]] of Map.groupBy(inFolders, (text) => text.section)) {
    const collection = collectionOf(section);
    if (collection === undefined || first === undefined) continue;
    const { prefix, oldPrefix } = first.language;
    const address = `${prefix}/${section}/`;
    if (all.some(({ document }) => document.address === address)) continue;
    const older = prefix === oldPrefix ? [] : [`${oldPrefix}/${section}/`];
    const other = all.findIndex(({ document }) => {
      return (
        document.kind === 'page' &&
        document.address !== `${prefix}/` &&
        document.body.includes(loopOf(collection))
      );
    });
    const found = all[other];
    if (found === undefined) all.push(withOlder(listOf(collection, address, first), older));
    else all[other] = withOlder(found, [address, ...older]);
  }
  return all;
}

function folderOf({ path, section }: HugoText): string {
  return path.slice(0, path.indexOf(`/${section}/`) + section.length + 1);
}

function listOf(collection: string, address: string, first: HugoText): ReadDocument {
  const frontMatter = { ...listKeys(collection, first), permalink: address };
  const path = `_pages${address}index.md`;
  const rest = { lineOf: () => 1, bodyLine: 1, body: loopOf(collection), collection: undefined };
  return { from: folderOf(first), document: { path, kind: 'page', frontMatter, address, ...rest } };
}

function withOlder({ document, from }: ReadDocument, more: readonly string[]): ReadDocument {
  const older = [...textsOf(document.frontMatter.redirect_from), ...more];
  if (older.length === 0) return { document, from };
  return {
    from,
    document: { ...document, frontMatter: { ...document.frontMatter, redirect_from: older } },
  };
}
