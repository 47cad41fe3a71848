import { fillText, textsFor } from '../site/i18n/texts.ts';
import { descriptionIn, titleIn } from '../site/site-texts.ts';
import { authorNames } from '../compile/citation.ts';
import type { CompiledEntry } from '../compile/compiled-entry.ts';
import type { CompiledSite } from '../compile/compiled-site.ts';
import { entriesOf } from '../compile/entries-of.ts';
import { attributes } from '../compile/html.ts';
import { readText } from '../compile/read-text.ts';
import { digestOf, TextCache } from '../compile/text-cache.ts';
import { archivePath, wordsOf, wordSlug } from '../routes/archives.ts';
import { languageFolder } from '../routes/blog-rows.ts';
import type { FeedRoute } from '../routes/route.ts';
import { absoluteUrl, type SitePath } from '../routes/url.ts';
import { atomText } from './atom.ts';
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
  const ofTopic = Map.groupBy(
    posts.flatMap((post) => topicsOf(post).map((topic) => ({ topic, post }))),
    ({ topic }) => topic,
  );
  const paths = new Set(site.routes.map(({ path }) => path));
  const items = new Map<CompiledEntry, Promise<FeedItem>>();
  // A post stands in the feeds of its language and of each of its tags.
  const itemOnce = (post: CompiledEntry<'post'>): Promise<FeedItem> => {
    const item = items.get(post) ?? itemOf(post, site, cache, readArticle);
    items.set(post, item);
    return item;
  };
  return async (route) => {
    const { of, language } = route;
    const topic = topicIn(language, of === 'language' ? undefined : of.tag);
    const chosen = (ofTopic.get(topic) ?? [])
      .map(({ post }) => post)
      .slice(0, site.settings.posts.feed_limit);
    const frame = frameOf(route, chosen, site, paths);
    const feed = { ...frame, items: await Promise.all(chosen.map(itemOnce)) };
    return route.format === 'atom' ? atomText(feed) : jsonFeedText(feed);
  };
}

/** The topics of feeds that a post stands in, each once. */
function topicsOf(post: CompiledEntry<'post'>): string[] {
  const slugs = wordsOf(post, 'tag').map(wordSlug);
  return [undefined, ...new Set(slugs)].map((slug) => topicIn(post.language, slug));
}

/** @param tag undefined for all posts of the language */
function topicIn(language: string, tag: string | undefined): string {
  return JSON.stringify([language, tag ?? null]);
}

function frameOf(
  route: FeedRoute,
  posts: readonly CompiledEntry<'post'>[],
  site: CompiledSite,
  paths: ReadonlySet<SitePath>,
): Omit<Feed, 'items'> {
  const { settings } = site;
  const { of, language } = route;
  const siteTitle = titleIn(settings, language);
  const own = languageFolder(language, settings);
  const front = paths.has(own) ? own : '/';
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

/**
 * What a feed shows of a post. It is kept by what it is made of, so that what is known already is not
 * read.
 */
async function contentOf(
  post: CompiledEntry<'post'>,
  url: string,
  site: CompiledSite,
  cache: TextCache,
  readArticle: ArticleReader,
): Promise<string | undefined> {
  const article = post.isMdx ? await readArticle(post.sitePath ?? '/') : undefined;
  if (post.isMdx && article === undefined) return undefined;
  const { text, language, header } = post;
  const texts = textsFor(language, site.settings);
  const shown = [text, header.hero, texts.references, texts.paperPage, article];
  const key = digestOf('feed', JSON.stringify(shown), url, ...site.workshop.keyParts);
  const kept = await cache.get<string>(key);
  if (kept !== undefined) return kept;
  const { html, headings, references } = await readText(text, cache, article);
  const closing = headings.find(({ id }) => id === text.closingHeading?.id);
  const rest = referencesHtml(references, texts, closing?.html);
  // Loaded when there is something to make.
  const { feedHtml } = await import('./content.ts');
  const content = await feedHtml(`${await heroHtml(post, cache)}${html}\n${rest}`, url);
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
