import type { Organization, Person } from 'schema-dts';
import type { PersonName } from '../../bibliography/work.ts';
import { isCjk, nameText } from '../../bibliography/people/name-text.ts';
import type { RecordPerson } from '../record.ts';
import { known } from './known.ts';

interface Reference {
  '@id': string;
}

/** The author of something: the owner by reference, others with what is known of them. */
export function authorNode(
  person: RecordPerson,
  ownerId: string,
): Person | Organization | Reference {
  const { name, url, isOwner } = person;
  if (isOwner || !isGroup(name)) return personNode(person, ownerId);
  return organizationNode({ name: nameText(name), url });
}

/** The same where schema.org has room for people only, such as editors. */
export function personNode(person: RecordPerson, ownerId: string): Person | Reference {
  const { name, orcid, url, affiliations, isOwner } = person;
  if (isOwner) return { '@id': ownerId };
  const { given, particles, family, suffix } = name;
  return {
    '@type': 'Person',
    ...known({
      name: nameText(name),
      givenName: given,
      familyName: particles === undefined ? family : `${particles} ${family ?? ''}`,
      honorificSuffix: suffix,
      url,
      sameAs: orcid === undefined ? undefined : `https://orcid.org/${orcid}`,
      affiliation: affiliations.map(organizationNode),
    }),
  };
}

/** Several words that are no parts of a name are a group's; one word may be anybody's. */
function isGroup({ literal = '' }: PersonName): boolean {
  return /\s/.test(literal.trim()) && !isCjk(literal);
}

/** An institution. */
export function organizationNode({
  name,
  url,
}: {
  name: string;
  url?: string | undefined;
}): Organization {
  return { '@type': 'Organization', ...known({ name, url }) };
}
