import { isRecord, textOf, valueAt, type Plain } from '../source/records.ts';
import type { InLanguage } from './each-language.ts';
import type { HugoConfig } from './hugo-config.ts';
import type { HugoText } from './hugo-texts.ts';
import { organizationsOf, profilesOf, type HugoPerson } from './people.ts';
import { collectionOf } from './sections.ts';
import { descriptionOf, nativeName, translationsOf } from './translations.ts';

/** The settings of a site of HugoBlox as one of Jekyll has them. */
export function jekyllConfig(
  { value, params }: HugoConfig,
  texts: readonly HugoText[],
  languages: readonly InLanguage[],
  avatar: string | undefined,
): Plain {
  const [main, ...others] = languages;
  const title = textOf(value.title) ?? main?.owner?.name;
  const description = descriptionOf({ config: value });
  const language = textOf(value.defaultContentLanguage) ?? textOf(value.languageCode);
  const analytics =
    textOf(valueAt(params, ['marketing', 'analytics', 'google_analytics'])) ??
    textOf(value.googleAnalytics);
  const giscus =
    valueAt(params, ['features', 'comment', 'giscus']) ?? valueAt(params, ['comment', 'giscus']);
  return {
    title,
    ...addressOf(textOf(value.baseURL) ?? textOf(value.baseurl) ?? ''),
    ...(description !== undefined && { description }),
    ...(language !== undefined && { lang: language }),
    ...(others.length > 0 && {
      languages: languages.map((one) => one.language.name),
      translations: translationsOf(others),
    }),
    ...whoseSite(title, params, languages, avatar),
    ...permalinksOf(texts),
    'jekyll-archives': {
      enabled: ['tags', 'categories'],
      permalinks: {
        tag: archive(value, 'tag', '/tag/:name/'),
        category: archive(value, 'categor', '/category/:name/'),
      },
    },
    term_pages: Object.fromEntries(languages.flatMap((one) => [...one.termPages])),
    plugins: ['jekyll-feed', ...(value.enableEmoji === true ? ['jemoji'] : [])],
    feed: { path: '/index.xml' },
    ...(analytics !== undefined && { google_analytics: analytics }),
    ...(isRecord(giscus) && textOf(giscus.repo) !== undefined && { giscus }),
  };
}

/** `url` and `baseurl`; an address that was never changed is none. */
function addressOf(address: string): Plain {
  return {
    url:
      address.startsWith('http') && !address.includes('example.')
        ? address.replace(/\/+$/, '')
        : undefined,
    baseurl: URL.canParse(address) ? new URL(address).pathname.replace(/\/+$/, '') : '',
  };
}

/** The `author`: a group where the front page shows nobody. */
function whoseSite(
  title: string | undefined,
  params: Plain,
  languages: readonly InLanguage[],
  avatar: string | undefined,
): Plain {
  const [main] = languages;
  if (main?.front?.showsOwner === false) {
    return { author: { name: title, group: true, email: textOf(params.email) } };
  }
  if (main?.owner === undefined) return {};
  const author = authorOf(main.owner, params, avatar);
  return { author: { ...author, native_name: nativeName(languages) } };
}

/** Addresses of posts, and of the items of each collection, by the folders in which they stand. */
function permalinksOf(texts: readonly HugoText[]): Plain {
  const folders = new Map(
    texts
      .filter((text) => text.language.isMain)
      .map(({ section, address }) => [section, address.split('/')[1] ?? section]),
  );
  const collections = [...folders].flatMap(([section, folder]): [string, Plain][] => {
    const name = collectionOf(section);
    return name === undefined || name === 'posts'
      ? []
      : [[name, { output: true, permalink: `/${folder}/:name/` }]];
  });
  const posts = [...folders].find(([section]) => collectionOf(section) === 'posts')?.[1];
  return {
    ...(posts !== undefined && { permalink: `/${posts}/:title/` }),
    collections: Object.fromEntries(collections),
  };
}

function archive({ permalinks }: Plain, stem: string, usual: string): string {
  const written = isRecord(permalinks)
    ? isRecord(permalinks.term)
      ? permalinks.term
      : permalinks
    : {};
  const key = Object.keys(written).find((name) => name.startsWith(stem));
  const pattern = key === undefined ? undefined : textOf(written[key]);
  return pattern?.replace(/:(?:slug|title|slugorfilename|contentbasename)/, ':name') ?? usual;
}

function authorOf({ name, text }: HugoPerson, params: Plain, avatar: string | undefined): Plain {
  const links = profilesOf(text);
  const mail = links.find(({ url }) => url.startsWith('mailto:'))?.url.slice('mailto:'.length);
  const orcid = links.find(({ url }) => url.includes('orcid.org'))?.url;
  const cv = links.find(
    ({ url }) => !/^(?:https?:|mailto:|\/?#)/.test(url) && /\.pdf$/i.test(url),
  )?.url;
  const others = links.filter(({ url }) => /^https?:/.test(url) && url !== orcid);
  const email = mail ?? textOf(params.email) ?? textOf(text.frontMatter.email);
  const employer = organizationsOf(text);
  const bio = textOf(text.frontMatter.bio);
  return {
    name,
    ...(bio !== undefined && { bio }),
    ...(email !== undefined && email.includes('@') && { email }),
    ...(textOf(text.frontMatter.pronouns) !== undefined && {
      pronouns: text.frontMatter.pronouns,
    }),
    ...(employer !== undefined && { employer }),
    ...(avatar !== undefined && { avatar }),
    ...(orcid !== undefined && { orcid }),
    ...(cv !== undefined && { cv: `/${cv.replace(/^\//, '')}` }),
    ...(others.length > 0 && { links: others }),
  };
}
