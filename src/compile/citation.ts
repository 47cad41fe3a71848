import type { Entry } from '../site/entry.ts';
import type { SiteSettings } from '../site/settings.ts';
import { parsePersonName, postCitation, type PostCitation } from '../bibliography/post-citation.ts';
import { digestOf, type TextCache } from './text-cache.ts';

export type { PostCitation };

/** The people who wrote a post: those it names, else the owner. */
export function authorNames(
  post: Pick<Entry<'post'>, 'frontMatter'>,
  settings: SiteSettings,
): string[] {
  const named = post.frontMatter.authors ?? post.frontMatter.author;
  return named?.map((person) => person.name) ?? [settings.author.name];
}

/**
 * How to cite a post, made from the post itself. Formatting by a CSL style takes longer than
 * rendering the post, so it is kept.
 *
 * @param url absolute address of the post
 */
export async function citationOf(
  post: Entry<'post'>,
  title: string,
  url: string,
  settings: SiteSettings,
  cache: TextCache,
  keyParts: readonly string[],
): Promise<PostCitation> {
  const [year = 0, month, day] = post.date.day.split('-').map(Number);
  const facts = {
    key: post.frontMatter.citation?.key,
    slug: post.slug,
    title,
    authors: authorNames(post, settings).map(parsePersonName),
    date: { year, month, day },
    url,
    containerTitle: settings.title,
    language: post.language,
    style: settings.citation_style,
  };
  const cacheKey = digestOf('citation', JSON.stringify(facts), ...keyParts);
  const cached = await cache.get<PostCitation>(cacheKey);
  if (cached !== undefined) return cached;
  const citation = postCitation(facts);
  await cache.set(cacheKey, citation);
  return citation;
}
