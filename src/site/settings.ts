import type { TextOverrides } from './i18n/words.ts';
import { nativeLanguage } from './native-name.ts';
import type { SiteOptions } from './options.ts';
import { placedLinks, type PlacedLink } from './profile-link.ts';
import type { SiteConfig } from './schemas/site.ts';

/** site.yaml with the address of this build worked out. */
export interface SiteSettings extends SiteConfig {
  /** Scheme and host without a slash at the end: `https://noether.github.io`. */
  origin: string;
  /** Path before every address of the site, `''` or `/repo`, without a slash at the end. */
  basePath: string;
  defaultLanguage: string;
  /** Where the author is found, in the order of site.yaml. */
  links: readonly PlacedLink[];
  /** The author's own words for the interface, of `content/data/texts.yaml`. */
  texts: TextOverrides;
}

/**
 * Works out where the site lives. A command's option wins over site.yaml; `base` wins over the path
 * in `url`.
 *
 * @param texts the author's own words for the interface
 * @param written site.yaml as it was read, for the order of its keys
 */
export function settingsFrom(
  config: SiteConfig,
  options: Pick<SiteOptions, 'url' | 'base'>,
  texts: TextOverrides = {},
  written: unknown = config,
): SiteSettings {
  const url = new URL(options.url ?? config.url);
  const base =
    options.base ?? (options.url === undefined ? config.base : undefined) ?? url.pathname;
  const links = placedLinks(config, written);
  const trimmed = base.replaceAll(/^\/+|\/+$/g, '');
  return {
    ...config,
    origin: url.origin,
    basePath: trimmed === '' ? '' : `/${trimmed}`,
    defaultLanguage: config.languages[0] ?? 'en',
    author: { ...config.author, ...nativeName(config), ...identity(links) },
    links,
    texts,
  };
}

/** With its language, which may be said by the site's. */
function nativeName({ author, languages }: SiteConfig): Partial<SiteConfig['author']> {
  const { native_name: native } = author;
  if (native === undefined) return {};
  const lang = nativeLanguage(native, languages);
  return lang === undefined ? {} : { native_name: { ...native, lang } };
}

/** Email and ORCID iD, which may be said among the links. */
function identity(links: readonly PlacedLink[]): { email?: string; orcid?: string } {
  const found: { email?: string; orcid?: string } = {};
  for (const { link } of links) {
    if (link.kind === 'email') found.email ??= link.address;
    if (link.kind === 'network' && link.network === 'orcid') {
      found.orcid ??= link.address.replace('https://orcid.org/', '');
    }
  }
  return found;
}
