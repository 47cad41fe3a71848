import type { Author } from '../site/schemas/author.ts';
import type { OwnerNames } from '../bibliography/owner.ts';

/** What the bibliography needs to know to find the owner among the authors of a work. */
export function ownerNames(author: Author): OwnerNames {
  const aliases = [
    ...author.aliases,
    ...(author.native_name === undefined ? [] : [author.native_name]),
  ];
  return { name: author.name, aliases, ...(author.orcid !== undefined && { orcid: author.orcid }) };
}
