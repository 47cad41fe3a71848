import { fillText, textsFor } from '../site/i18n/texts.ts';
import { descriptionIn, titleIn } from '../site/site-texts.ts';
import { authorNames } from '../compile/citation.ts';
import { entriesOf, type CompiledSite } from '../compile/compile.ts';
import type { CompiledEntry } from '../compile/entry.ts';
import { attributes } from '../compile/html.ts';
import { readText } from '../compile/read-text.ts';
import { digestOf, TextCache } from '../compile/text-cache.ts';
import { archivePath, wordsOf, wordSlug } from '../routes/archives.ts';
import { languageFolder } from '../routes/blog-rows.ts';
import type { FeedRoute } from '../routes/route.ts';
import { absoluteUrl, type SitePath } from '../routes/url.ts';
import { atomText } from './atom.ts';
import { feedHtml } from './content.ts';
import type { Feed, FeedItem } from './feed.ts';
import { jsonFeedText } from './json-feed.ts';
import { referencesHtml } from './references.ts';

/**
 * The HTML of a text that Astro makes: an `.mdx` file's, which is known only from the built page.
 *
 * @returns undefined when there is none yet
 */
export type ArticleReader = (sitePath: SitePath) => Promise<string | undefined>;

/** Makes the text of feeds of one site. */
export function feedMaker(
  site: CompiledSite,
  readArticle: ArticleReader,
): (route: FeedRoute) => Promise<string> {
  const posts = entriesOf(site, 'post').filter(
    ({ hidden, sitePath }) => hidden === undefined && sitePath !== undefined,
  );
  const cache = new TextCache(site.options.cacheFolder);
  return async (route) => {
    const chosen = posts
      .filter((post) => isIn(post, route))
      .slice(0, site.settings.posts.feed_limit);
    const items: FeedItem[] = [];
    for (const post of chosen) items.push(await itemOf(post, site, cache, readArticle));
    const feed = { ...frameOf(route, chosen, site), items };
    return route.format === 'atom' ? atomText(feed) : jsonFeedText(feed);
  };
}

function isIn(post: CompiledEntry<'post'>, { of, language }: FeedRoute): boolean {
  if (post.language !== language) return false;
  return of === 'language' || wordsOf(post, 'tag').some((tag) => wordSlug(tag) === of.tag);
}

function frameOf(
  route: FeedRoute,
  posts: readonly CompiledEntry<'post'>[],
  site: CompiledSite,
): Omit<Feed, 'items'> {
  const { settings } = site;
  const { of, language } = route;
  const siteTitle = titleIn(settings, language);
  const own = languageFolder(language, settings);
  const front = site.routes.some(({ path }) => path === own) ? own : '/';
  const tag = of === 'language' ? undefined : of.tag;
  const home = tag === undefined ? front : archivePath('tag', tag, language, settings);
  const label = posts
    .flatMap((post) => wordsOf(post, 'tag'))
    .find((word) => wordSlug(word) === tag);
  const topic =
    label === undefined
      ? ''
      : fillText(textsFor(language, settings)['archiveTitle.tag'], { label });
  return {
    url: addressOf(route.path, site),
    home: addressOf(home, site),
    title: topic === '' ? siteTitle : `${siteTitle}: ${topic}`,
    description: descriptionIn(settings, language),
    language,
    author: { name: settings.author.name, url: addressOf('/', site) },
    rights: settings.license?.name,
  };
}

async function itemOf(
  post: CompiledEntry<'post'>,
  site: CompiledSite,
  cache: TextCache,
  readArticle: ArticleReader,
): Promise<FeedItem> {
  const { sitePath = '/', date, frontMatter } = post;
  const url = addressOf(sitePath, site);
  const corrected = (frontMatter.corrections ?? []).map((correction) => correction.date.instant);
  const changed = Math.max(date.instant, frontMatter.last_updated?.instant ?? 0, ...corrected);
  const people = frontMatter.authors ?? frontMatter.author ?? [];
  const urls = new Map(
    people.map((person) => [person.name, 'url' in person ? person.url : undefined]),
  );
  return {
    url,
    title: post.title,
    summary: post.description,
    html: await contentOf(post, url, site, cache, readArticle),
    published: moment(date.instant),
    updated: moment(changed),
    authors: authorNames(post, site.settings).map((name) => ({ name, url: urls.get(name) })),
    tags: [...new Set([...wordsOf(post, 'category'), ...wordsOf(post, 'tag')])],
  };
}

/** What a feed shows of a post is kept: a post stands in as many feeds as it has tags, and one more. */
async function contentOf(
  post: CompiledEntry<'post'>,
  url: string,
  site: CompiledSite,
  cache: TextCache,
  readArticle: ArticleReader,
): Promise<string | undefined> {
  const article = post.isMdx ? await readArticle(post.sitePath ?? '/') : undefined;
  if (post.isMdx && article === undefined) return undefined;
  const { html, headings, references } = await readText(post.text, cache, article);
  const closing = headings.find(({ id }) => id === post.text.closingHeading?.id);
  const rest = referencesHtml(references, textsFor(post.language, site.settings), closing?.html);
  const whole = `${await heroHtml(post, cache)}${html}\n${rest}`;
  const key = digestOf('feed', whole, url, ...site.workshop.keyParts);
  const kept = await cache.get<string>(key);
  if (kept !== undefined) return kept;
  const content = feedHtml(whole, url);
  await cache.set(key, content);
  return content;
}

/** The picture that stands over the text. */
async function heroHtml(
  { header: { hero } }: CompiledEntry<'post'>,
  cache: TextCache,
): Promise<string> {
  if (hero === undefined) return '';
  const { plan, alt, caption } = hero;
  const { source: src, width, height } = plan;
  const line = caption === undefined ? '' : (await readText(caption, cache)).html;
  const under = line === '' ? '' : `<figcaption>${line}</figcaption>`;
  return `<figure><img${attributes({ src, width, height, alt })}>${under}</figure>\n`;
}

function addressOf(path: SitePath, { settings }: CompiledSite): string {
  return absoluteUrl(settings.origin, settings.basePath, path);
}

/** @example moment(0) // '1970-01-01T00:00:00Z' */
function moment(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}
