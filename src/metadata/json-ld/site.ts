import type { Organization, Person, WebSite } from 'schema-dts';
import { inLanguage } from '../../site/i18n/in-language.ts';
import type { SiteSettings } from '../../site/settings.ts';
import { descriptionIn, titleIn } from '../../site/site-texts.ts';
import { sameAs } from '../../site/social-links.ts';
import { absoluteUrl } from '../../routes/url.ts';
import { known } from './known.ts';
import { organizationNode } from './people.ts';

/** What the front page says of the owner beside what site.yaml does. */
export interface OwnerFacts {
  /** Address of the portrait. */
  portrait?: string | undefined;
  /** Where the owner has studied. */
  alumniOf?: readonly { name: string; url?: string | undefined }[] | undefined;
}

/** The names of the nodes that every page shares. */
export function siteIds({ origin, basePath }: Pick<SiteSettings, 'origin' | 'basePath'>) {
  const home = absoluteUrl(origin, basePath, '/');
  return { home, owner: `${home}#owner`, site: `${home}#website` };
}

/** Whose site it is; in full on the front page. */
export function ownerNode(
  settings: SiteSettings,
  language: string,
  facts: OwnerFacts | undefined,
): Person | Organization {
  const { home, owner } = siteIds(settings);
  const { author } = settings;
  const orcid = author.orcid === undefined ? [] : [`https://orcid.org/${author.orcid}`];
  const brief = { '@id': owner, name: author.name, url: home };
  const type = author.isGroup ? 'Organization' : 'Person';
  if (facts === undefined) return { '@type': type, ...known({ ...brief, sameAs: orcid }) };
  const shared = {
    ...brief,
    alternateName: author.native_name?.text,
    description: inLanguage(author.bio, language),
    image: facts.portrait,
    sameAs: [...new Set([...orcid, ...sameAs(settings)])],
  };
  if (author.isGroup) return { '@type': 'Organization', ...known(shared) };
  return {
    '@type': 'Person',
    ...known({
      ...shared,
      jobTitle: inLanguage(author.role, language),
      affiliation: author.affiliations.map(organizationNode),
      alumniOf: (facts.alumniOf ?? []).map(organizationNode),
    }),
  };
}

/** The site as a whole: one thing of one address, in whichever language a page speaks of it. */
export function siteNode(settings: SiteSettings, language: string): WebSite {
  const { home, site, owner } = siteIds(settings);
  return {
    '@type': 'WebSite',
    ...known({
      '@id': site,
      url: home,
      name: titleIn(settings, language),
      description: descriptionIn(settings, language),
      inLanguage: settings.languages,
      publisher: { '@id': owner },
    }),
  };
}
