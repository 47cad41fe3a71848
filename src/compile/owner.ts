import { citedName } from '../site/schemas/written-names.ts';
import type { SiteSettings } from '../site/settings.ts';
import type { OwnerNames } from '../bibliography/owner.ts';

/** What the bibliography needs to know to find the owner among the authors of a work. */
export function ownerNames({ author, links }: Pick<SiteSettings, 'author' | 'links'>): OwnerNames {
  const addresses = links.flatMap(({ link }) =>
    link.kind === 'network' && link.network === 'google_scholar' ? [link.address] : [],
  );
  const [scholar] = addresses;
  const aliases = [
    ...author.aliases,
    ...(author.native_name === undefined ? [] : [author.native_name.text]),
  ];
  return {
    name: citedName(author),
    aliases,
    ...(author.orcid !== undefined && { orcid: author.orcid }),
    ...(scholar !== undefined && { scholar }),
  };
}
