import type { Texts } from './i18n/texts.ts';
import { networkName, networks } from './networks/networks.ts';
import type { ProfileLink } from './profile-link.ts';
import type { SiteSettings } from './settings.ts';

/** What a link to the author says in a language. */
export function linkLabel(link: ProfileLink, language: string, texts: Texts): string {
  switch (link.kind) {
    case 'email':
      return texts.email;
    case 'feed':
      return texts.feed;
    case 'cv':
      return texts.cv;
    case 'wechat':
      return texts.wechat;
    case 'custom':
      return link.label;
    case 'network': {
      const network = networks[link.network];
      if (network === undefined || link.network === 'website') return texts['link.website'];
      return networkName(network, language);
    }
  }
}

/** Name of the icon of a link, `set:name`, in the icon packages. */
export function linkIcon(link: ProfileLink): string | undefined {
  if (link.kind === 'network') return networks[link.network]?.icon;
  return link.kind === 'custom' ? link.icon : icons[link.kind];
}

const icons = {
  email: 'bi:envelope-fill',
  feed: 'bi:rss-fill',
  cv: 'academicons:cv',
  wechat: 'simple-icons:wechat',
} as const;

/** Whether what is found under a link is the author, and not something of the author's. */
export function isIdentity(
  link: ProfileLink,
): link is Extract<ProfileLink, { kind: 'network' | 'custom' }> {
  return link.kind === 'network' || link.kind === 'custom';
}

/**
 * The addresses of other pages that are about the author: schema.org's `sameAs`, and what `rel="me"`
 * leads to.
 *
 * @see https://schema.org/sameAs
 * @see https://microformats.org/wiki/rel-me
 */
export function sameAs({ links }: Pick<SiteSettings, 'links'>): string[] {
  return links.flatMap(({ link }) => (isIdentity(link) ? [link.address] : []));
}
