import { textOf } from '../front-matter/values.ts';
import { hasFrontMatter, splitSource } from '../source/front-matter.ts';
import type { OpenedSite, SourceDocument } from '../types.ts';
import { collectionsOf } from './loop-links.ts';
import { withoutLoops } from './loops.ts';
import { ownCollectionsIn } from './page-layout.ts';

const INCLUDE = /\{%-?\s*include\s+["']?([^\s"'{}%]+)["']?([^%]*?)-?%\}/g;
const PARAMETER = /([\w-]+)\s*=\s*(["'])(.*?)\2/g;
const LOOP = /\{%-?\s*(?:for|tablerow)\b/;

/** Parts lie in each other no deeper. */
const MOST_DEPTH = 8;

/** What finds lists in the parts of one site. */
interface Parts {
  site: OpenedSite;
  collections: ReadonlySet<string>;
}

/**
 * Has each page hold the loops over collections of the author's own that stand in what it includes, in
 * its layout, or, where neither can be read, in what its key `collection` names.
 */
export async function withLoopsOfParts(site: OpenedSite): Promise<OpenedSite> {
  const parts = { site, collections: collectionsOf({ site }) };
  const documents = await Promise.all(
    site.documents.map(async (document) => {
      if (document.kind !== 'page') return document;
      const body = await withIncluded(document, parts);
      const ofLayout = await listedByLayout(document, parts);
      return { ...document, body: withAdded(body, ofLayout, parts) };
    }),
  );
  return { ...site, documents: withHinted(documents, parts) };
}

/** The loops that are not in a text yet, at its end. */
function withAdded(body: string, names: readonly string[], { collections }: Parts): string {
  const there = ownCollectionsIn(body, collections);
  const added = names.filter((name) => !there.includes(name));
  return added.length === 0 ? body : `${body.trimEnd()}\n\n${loops(added)}\n`;
}

function loops(names: readonly string[]): string {
  return names.map((name) => `{% for item in site["${name}"] %}{% endfor %}`).join('\n\n');
}

/** A part without words is no more than its loops; tables and boxes around them would hold nothing. */
async function withIncluded({ body, frontMatter }: SourceDocument, parts: Parts): Promise<string> {
  const found = [...body.matchAll(INCLUDE)];
  let text = body;
  for (const [tag, file = '', written = ''] of found) {
    const part = await textOfPart(`_includes/${file}`, parts, 0, written);
    const names = part === undefined ? [] : listedIn(part, frontMatter, parts);
    if (part === undefined || names.length === 0) continue;
    const isOnlyList = withoutLoops(part) === '';
    text = text.replace(tag, () => (isOnlyList ? loops(names) : part.trim()));
  }
  return text;
}

/** A layout lists what its page names; what it names itself may stand beside every page that has it. */
async function listedByLayout(document: SourceDocument, parts: Parts): Promise<readonly string[]> {
  const { site } = parts;
  const names: string[] = [];
  let layout = textOf(document.frontMatter.layout);
  for (let depth = 0; layout !== undefined && depth < MOST_DEPTH; depth += 1) {
    const name = layout;
    const file = ['html', 'liquid', 'md']
      .map((ending) => `_layouts/${name}.${ending}`)
      .find((path) => site.paths.has(path));
    const source = file === undefined ? undefined : await site.read(file);
    if (file === undefined || source === undefined) break;
    const isOwn =
      site.documents.filter(({ frontMatter }) => textOf(frontMatter.layout) === name).length === 1;
    const text = (await textOfPart(file, parts, 0, '')) ?? '';
    const asked = isOwn ? text : (text.match(/\bsite\[\s*page\.[^\]]*\]/g) ?? []).join(' ');
    if (LOOP.test(text)) names.push(...listedIn(asked, document.frontMatter, parts, true));
    layout = textOf(splitSource(source, file, () => undefined).frontMatter.layout);
  }
  return [...new Set(names)];
}

/** The collections of the author's own that the loops of a part go through on one page. */
function listedIn(
  text: string,
  frontMatter: SourceDocument['frontMatter'],
  { collections }: Parts,
  isLoop = LOOP.test(text),
): readonly string[] {
  const named = text.replaceAll(
    /\bsite\[\s*page\.([\w-]+)\s*\]/g,
    (_, key: string) => `site["${textOf(frontMatter[key]) ?? ''}"]`,
  );
  return isLoop ? ownCollectionsIn(named, collections) : [];
}

/** A part with what it includes in its place, and with the texts that it is given. */
async function textOfPart(
  path: string,
  parts: Parts,
  depth: number,
  written: string,
): Promise<string | undefined> {
  const { site } = parts;
  const source = site.paths.has(path) && depth < MOST_DEPTH ? await site.read(path) : undefined;
  if (source === undefined) return undefined;
  const given = new Map(
    [...written.matchAll(PARAMETER)].map(([, name = '', , value = '']) => [name, value]),
  );
  let text = (hasFrontMatter(source) ? splitSource(source, path, () => undefined).body : source)
    .replaceAll(/\{\{-?\s*include\.([\w-]+)[^}]*\}\}/g, (_, name: string) => given.get(name) ?? '')
    .replaceAll(
      /\bsite\[\s*include\.([\w-]+)\s*\]/g,
      (_, name: string) => `site["${given.get(name) ?? ''}"]`,
    );
  for (const [tag, file = '', more = ''] of [...text.matchAll(INCLUDE)]) {
    const inner = await textOfPart(`_includes/${file}`, parts, depth + 1, more);
    if (inner !== undefined && ownCollectionsIn(inner, parts.collections).length > 0) {
      text = text.replace(tag, () => inner);
    }
  }
  return text;
}

/** A page that names a collection which no page lists is its list, as far as can be told. */
function withHinted(documents: readonly SourceDocument[], parts: Parts): SourceDocument[] {
  const pages = documents.filter(({ kind }) => kind === 'page');
  const listed = new Set(pages.flatMap(({ body }) => ownCollectionsIn(body, parts.collections)));
  return documents.map((document) => {
    const name = document.kind === 'page' ? textOf(document.frontMatter.collection) : undefined;
    if (name === undefined || listed.has(name)) return document;
    const others = pages.filter(({ frontMatter }) => textOf(frontMatter.collection) === name);
    const isIts = others.length === 1 || document.address?.includes(`/${name}`) === true;
    const loop = ownCollectionsIn(loops([name]), parts.collections);
    return isIts ? { ...document, body: withAdded(document.body, loop, parts) } : document;
  });
}
