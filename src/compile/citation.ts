import type { Entry } from '../site/entry.ts';
import { citedName } from '../site/schemas/written-names.ts';
import { nameFor } from '../site/native-name.ts';
import type { SiteSettings } from '../site/settings.ts';
import { titleIn } from '../site/site-texts.ts';
import { parsePersonName, type PostFacts } from '../bibliography/post-citation.ts';

/** The people who wrote a post: those it names, else the owner as readers of its language know them. */
export function authorNames(
  post: Pick<Entry<'post'>, 'frontMatter' | 'language'>,
  settings: SiteSettings,
): string[] {
  const named = post.frontMatter.authors ?? post.frontMatter.author;
  return named?.map((person) => person.name) ?? [nameFor(settings.author, post.language)];
}

/** The same as BibTeX writes them: with the family name first where that was written, groups in braces. */
function citedNames(
  { frontMatter, language }: Pick<Entry<'post'>, 'frontMatter' | 'language'>,
  { author }: SiteSettings,
): string[] {
  const named = frontMatter.authors ?? frontMatter.author;
  const native = nameFor(author, language);
  const owner = native === author.name ? author : { name: native };
  return (named ?? [owner]).map(citedName);
}

function firstAuthor(
  { frontMatter }: Pick<Entry<'post'>, 'frontMatter'>,
  { author }: SiteSettings,
): string {
  const [first] = frontMatter.authors ?? frontMatter.author ?? [author];
  return citedName(first ?? author);
}

/**
 * What a post says about how to cite it.
 *
 * @param url absolute address of the post
 */
export function citedFacts(
  post: Pick<Entry<'post'>, 'frontMatter' | 'slug' | 'date' | 'language'>,
  title: string,
  url: string,
  settings: SiteSettings,
): PostFacts {
  const [year = 0, month, day] = post.date.day.split('-').map(Number);
  return {
    key: post.frontMatter.citation?.key,
    slug: post.slug,
    title,
    authors: citedNames(post, settings).map(parsePersonName),
    // A key is in ASCII, and stays the same where there is a name in another script.
    firstAuthor: parsePersonName(firstAuthor(post, settings)),
    date: { year, month, day },
    url,
    containerTitle: titleIn(settings, post.language),
    language: post.language,
  };
}
