import type { SourceDocument, SourceSite } from '../types.ts';
import { hasFrontMatter, splitSource } from './front-matter.ts';
import { withoutConditions } from './layout-blocks.ts';
import { isRecord, textOf } from './records.ts';

/** Data that is settings, or that is read for what it is. */
const READ_ELSEWHERE = new Set(
  'socials navigation menu menus repositories cv resume coauthors venues ui-text authors comments theme cookies citations settings strings locale i18n translations'.split(
    ' ',
  ),
);

/** Lists in front matter that the themes know, and that are read as keys. */
const KNOWN_LISTS = new Set(
  'profiles schedule materials links authors author tags categories images gallery feature_row children toc header sections redirect_from posts documents news'.split(
    ' ',
  ),
);

/** A layout with more pages than these is that of the theme. */
const MOST_PAGES = 4;

type Site = Pick<SourceSite, 'paths' | 'read'>;

/**
 * Has pages hold what their layout shows of data around their text, as a layout `teaching` shows
 * `_data/teaching.yml`, or a list of the front matter of the page: their text alone would not say it. So
 * does a page without text the words that its own layout has.
 */
export async function withDataOfLayouts(
  documents: readonly SourceDocument[],
  site: Site,
): Promise<SourceDocument[]> {
  const pages = documents.filter(({ kind }) => kind === 'page');
  const byLayout = Map.groupBy(pages, ({ frontMatter }) => textOf(frontMatter.layout) ?? '');
  const parts = new Map<string, string>();
  for (const [name, users] of byLayout) {
    const part = users.length > MOST_PAGES ? undefined : await partOf(name, users, site);
    if (part !== undefined) parts.set(name, part);
  }
  return documents.map((document) => {
    const part = parts.get(textOf(document.frontMatter.layout) ?? '');
    return part === undefined || document.kind !== 'page' ? document : inPart(document, part);
  });
}

const CONTENT = /\{\{-?\s*content\b[^}]*\}\}/;
const SHOWN = /\{%-?\s*(?:for|tablerow|assign)\b[^%]*\bsite\.data\.([\w-]+)/g;
const LISTED = /\{%-?\s*for\s+\w+\s+in\s+page\.([\w-]+)/g;
const INCLUDED = /\{%-?\s*include\s+["']?([^\s"'{}%]+)/g;

/** What a layout shows beside the text of its page, if that is data. */
async function partOf(
  name: string,
  users: readonly SourceDocument[],
  site: Site,
): Promise<string | undefined> {
  const file = ['html', 'liquid', 'md']
    .map((ending) => `_layouts/${name}.${ending}`)
    .find((path) => site.paths.has(path));
  const source = file === undefined ? undefined : await site.read(file);
  if (file === undefined || source === undefined) return undefined;
  const body = hasFrontMatter(source) ? splitSource(source, file, () => undefined).body : source;
  const isWhole = /<body\b/i.test(body);
  const isAlone = users.length === 1 && users.every((page) => page.body.trim() === '');
  const inner =
    /<main\b[^>]*>([\s\S]*)<\/main>/i.exec(body)?.[1] ??
    (isWhole ? (isAlone ? withoutFrame(body) : '') : body);
  const includes = [...inner.matchAll(INCLUDED)].map(([, one = '']) => `_includes/${one}`);
  const texts = await Promise.all(includes.map((path) => site.read(path)));
  const lists = new Set(users.flatMap(listsOf));
  const shows = [inner, ...texts].some(
    (text) => showsData(text ?? '') || showsList(text ?? '', lists),
  );
  return shows || (isAlone && wordsIn(inner) >= FEWEST_WORDS) ? inner : undefined;
}

/** The words of a page may stand in a layout of its own; that of a theme has but a few headings. */
const FEWEST_WORDS = 30;

/** How many words a layout says itself, without those of loops. */
function wordsIn(layout: string): number {
  const said = layout
    .replaceAll(/<!--[\s\S]*?-->|<(script|style|svg|nav|footer)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replaceAll(/\{%-?\s*(for|comment)\b[\s\S]*?\{%-?\s*end\1\s*-?%\}/g, ' ')
    .replaceAll(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|<[^<>]*>|&\w+;/g, ' ');
  return [...said.matchAll(/\p{L}{2,}/gu)].length;
}

/** Keys of a page under which several things with keys of their own stand. */
function listsOf({ frontMatter }: SourceDocument): string[] {
  return Object.entries(frontMatter).flatMap(([key, value]) => {
    const list: unknown[] = Array.isArray(value) ? value : [];
    return list.some(isRecord) && !KNOWN_LISTS.has(key) ? [key] : [];
  });
}

function showsList(text: string, lists: ReadonlySet<string>): boolean {
  return [...text.matchAll(LISTED)].some(([, key = '']) => lists.has(key));
}

function showsData(text: string): boolean {
  return [...text.matchAll(SHOWN)].some(([, name = '']) => !READ_ELSEWHERE.has(name));
}

/** What stands within a page of HTML, without its head, menu and foot. */
function withoutFrame(html: string): string {
  const body = /<body\b[^>]*>([\s\S]*?)(?:<\/body>|(?![\s\S]))/i.exec(html)?.[1] ?? '';
  return body.replaceAll(/<(nav|footer|script|style)\b[\s\S]*?<\/\1\s*>/gi, '');
}

/** What the front page of al-folio shows by its keys, which Octavo shows by itself. */
const OF_FRONT_PAGE =
  /\bpage\.(?:profile|news|announcements|selected_papers|latest_posts|social)\b|\blatest_posts\./;

/** The text of a page with that of its layout around it; the title stands over it already. */
function inPart(document: SourceDocument, layout: string): SourceDocument {
  const { profile } = document.frontMatter;
  const part = isRecord(profile)
    ? withoutConditions(layout, OF_FRONT_PAGE).replace(/<header\b[\s\S]*?<\/header\s*>/i, '')
    : layout;
  const plain = part.replaceAll(/<h1\b[^>]*>\s*\{\{[^}]*\btitle\b[^}]*\}\}\s*<\/h1>/gi, '');
  // What is indented in HTML would be code in the text of a page; remarks are on the layout.
  const [before = '', ...after] = plain
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/^[ \t]+/gm, '')
    .split(CONTENT);
  const opening = /[\p{L}\p{N}]/u.test(before.replaceAll(/<[^>]*>/g, '')) ? before.trim() : '';
  const start = opening === '' ? '' : `${opening}\n\n`;
  const lines = start.split('\n').length - 1;
  return {
    ...document,
    body: `${start}${document.body.trimEnd()}\n\n${after.join('\n').trim()}\n`,
    bodyLine: document.bodyLine - lines,
  };
}
