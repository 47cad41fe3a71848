import type { Verification } from '../site/schemas/services.ts';
import type { SiteSettings } from '../site/settings.ts';
import { descriptionIn, titleIn } from '../site/site-texts.ts';
import { absoluteUrl, type SitePath } from '../routes/url.ts';
import type { LinkPreview } from '../compile/link-preview/link-preview.ts';
import { openGraphLocale } from './open-graph-locale.ts';
import type { PageSubject } from './page-subject.ts';
import { previewTags } from './preview-tags.ts';
import { subjectTags } from './subject-tags.ts';
import { generator } from './generator.ts';
import { link, meta, property, type HeadTag } from './tag.ts';

export type { HeadTag };

/** What a page says about itself. */
export interface PageFacts {
  title: string;
  description: string;
  sitePath: SitePath;
  language: string;
  kind: 'website' | 'article';
  /** Addresses of the same page in each of its languages, itself included. */
  translations: readonly { language: string; sitePath: SitePath }[];
  /** False for pages that are no place of their own: redirects, "not found". */
  indexed: boolean;
  published?: string | undefined;
  updated?: string | undefined;
  authors?: readonly string[] | undefined;
  /** Feeds that a reader of the page may want to follow. */
  feeds?: readonly { href: string; type: string; title: string }[] | undefined;
  /** Addresses of other pages that are about the same person, when the page shows no link to them. */
  elsewhere?: readonly string[] | undefined;
  /** The picture that stands for it where a link to it is shared. */
  preview?: LinkPreview | undefined;
  /** What it is about, when that is a thing that can be cited or listed. */
  subject?: PageSubject | undefined;
}

/** Everything that machines read in a page's head. */
export function headTags(page: PageFacts, settings: SiteSettings): HeadTag[] {
  const address = (path: SitePath): string => absoluteUrl(settings.origin, settings.basePath, path);
  const siteTitle = titleIn(settings, page.language);
  const description = page.description || describe(page.title, page.language, settings);
  const tags: HeadTag[] = [
    {
      name: 'title',
      attributes: {},
      content: page.title === siteTitle ? siteTitle : `${page.title} · ${siteTitle}`,
    },
    meta('description', description),
    generator,
  ];
  if (!page.indexed) return [...tags, meta('robots', 'noindex')];
  tags.push(
    link('canonical', address(page.sitePath)),
    property('og:type', page.kind),
    property('og:title', page.title),
    property('og:description', description),
    property('og:url', address(page.sitePath)),
    property('og:site_name', siteTitle),
    property('og:locale', openGraphLocale(page.language)),
    ...previewTags(page.preview, address),
    ...(page.authors ?? []).map((author) => meta('author', author)),
    ...(page.elsewhere ?? []).map((href) => link('me', href)),
    ...(page.feeds ?? []).map(({ href, type, title }) => link('alternate', href, { type, title })),
  );
  if (page.published !== undefined) tags.push(property('article:published_time', page.published));
  if (page.updated !== undefined) tags.push(property('article:modified_time', page.updated));
  if (page.subject !== undefined) tags.push(...subjectTags(page.subject));
  if (settings.crawlers === 'none') tags.push(meta('robots', 'noindex'));
  if (page.sitePath === '/') tags.push(...verificationTags(settings.verification ?? {}));
  if (page.translations.length > 1) tags.push(...alternates(page, settings, address));
  return tags.filter(({ attributes }) => attributes.content !== '');
}

/** Of a page that is a list and has no text: what it lists, and whose. */
function describe(title: string, language: string, settings: SiteSettings): string {
  const site = descriptionIn(settings, language) || titleIn(settings, language);
  return title === site ? title : `${title} · ${site}`;
}

/** The names of the tags by which each service knows whose site it is. */
const verificationNames: Readonly<Record<keyof Verification, string>> = {
  google: 'google-site-verification',
  bing: 'msvalidate.01',
  yandex: 'yandex-verification',
  baidu: 'baidu-site-verification',
  naver: 'naver-site-verification',
  pinterest: 'p:domain_verify',
};

function verificationTags(verification: Verification): HeadTag[] {
  return Object.entries(verificationNames).map(([service, name]) =>
    meta(name, verification[service as keyof Verification] ?? ''),
  );
}

function alternates(
  page: PageFacts,
  settings: SiteSettings,
  address: (path: SitePath) => string,
): HeadTag[] {
  const others = page.translations.filter(({ language }) => language !== page.language);
  const tags = [
    ...others.map(({ language }) => property('og:locale:alternate', openGraphLocale(language))),
    ...page.translations.map(({ language, sitePath }) =>
      link('alternate', address(sitePath), { hreflang: language }),
    ),
  ];
  const fallback = page.translations.find(({ language }) => language === settings.defaultLanguage);
  if (fallback === undefined) return tags;
  return [...tags, link('alternate', address(fallback.sitePath), { hreflang: 'x-default' })];
}
