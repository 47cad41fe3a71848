import type { SiteSettings } from '../site/settings.ts';
import type { OwnerNames } from '../bibliography/owner.ts';

/** What the bibliography needs to know to find the owner among the authors of a work. */
export function ownerNames({
  author,
  social,
}: Pick<SiteSettings, 'author' | 'social'>): OwnerNames {
  const handles: Readonly<Record<string, unknown>> = social;
  const scholar = handles.google_scholar;
  const aliases = [
    ...author.aliases,
    ...(author.native_name === undefined ? [] : [author.native_name]),
  ];
  return {
    name: author.name,
    aliases,
    ...(author.orcid !== undefined && { orcid: author.orcid }),
    ...(typeof scholar === 'string' && { scholar }),
  };
}
