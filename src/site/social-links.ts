import type { Texts } from './i18n/texts.ts';
import { networkAddress, networks } from './networks.ts';
import type { SiteSettings } from './settings.ts';

export interface SocialLink {
  label: string;
  href: string;
}

/** Where else the author is found, in the order of site.yaml: email first, then the networks. */
export function socialLinks(settings: SiteSettings, texts: Texts): SocialLink[] {
  const { author, social } = settings;
  const { custom = [], ...handles } = social;
  const links: SocialLink[] = [];
  if (author.email !== undefined)
    links.push({ label: texts.email, href: `mailto:${author.email}` });
  if (author.orcid !== undefined && !('orcid' in handles)) {
    links.push({ label: 'ORCID', href: networkAddress('orcid', author.orcid) });
  }
  for (const [network, handle] of Object.entries(handles)) {
    if (typeof handle !== 'string') continue;
    links.push({
      label: networks[network]?.label ?? network,
      href: networkAddress(network, handle),
    });
  }
  return [...links, ...custom.map(({ label, url }) => ({ label, href: url }))];
}
