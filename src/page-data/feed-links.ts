import { fillText, textsFor } from '../site/i18n/texts.ts';
import type { SiteSettings } from '../site/settings.ts';
import { titleIn } from '../site/site-texts.ts';
import { archivePath } from '../routes/archives.ts';
import { feedPath, languageFolder } from '../routes/blog-rows.ts';
import { feedFormats, type FeedFormat } from '../routes/route.ts';
import { hrefOf } from '../routes/url.ts';
import { feedTypes } from '../feeds/feed.ts';
import type { SiteData } from './index-site.ts';

/** A feed that a page leads to. */
export interface FeedLink {
  href: string;
  /** Media type. */
  type: string;
  /** Name of the feed. */
  title: string;
  /** Name of its format. */
  label: string;
}

/**
 * The feeds of a language, or of one tag in it.
 *
 * @param tag slug and label of the tag
 */
export function feedLinks(
  language: string,
  settings: SiteSettings,
  tag?: { slug: string; label: string },
): FeedLink[] {
  const texts = textsFor(language, settings);
  const folder =
    tag === undefined
      ? languageFolder(language, settings)
      : archivePath('tag', tag.slug, language, settings);
  const suffix = tag === undefined ? '' : `: ${fillText(texts['archiveTitle.tag'], tag)}`;
  const labels: Readonly<Record<FeedFormat, string>> = {
    atom: texts.feedAtom,
    json: texts.feedJson,
  };
  return feedFormats.map((format) => ({
    href: hrefOf(settings.basePath, feedPath(folder, format)),
    type: feedTypes[format],
    title: `${titleIn(settings, language)}${suffix}`,
    label: labels[format],
  }));
}

/**
 * The feed that the author is followed by: of the posts in a language, or else in the default one.
 *
 * @returns undefined while neither has posts
 */
export function authorFeed(
  language: string,
  { settings, hasFeed }: Pick<SiteData, 'settings' | 'hasFeed'>,
): FeedLink | undefined {
  const followed = [language, settings.defaultLanguage].find(hasFeed);
  return followed === undefined ? undefined : feedLinks(followed, settings)[0];
}
