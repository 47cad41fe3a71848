import type { FieldRequest } from '../collections/fields.ts';
import type { Entry } from '../site/entry.ts';
import type { Site } from '../site/read-site.ts';
import type { Member } from '../bibliography/members.ts';

/** The people of the site, as the bibliography looks for them among authors. */
export function membersOf({ entries }: Pick<Site, 'entries'>): Member[] {
  const members = new Map<string, Member>();
  for (const entry of entries) {
    if (entry.kind !== 'item' || entry.collection !== 'people') continue;
    // A translation adds the name in its language.
    const { names = [], ...known } = members.get(entry.id) ?? {};
    const orcid = orcidOf(entry);
    members.set(entry.id, {
      ...known,
      id: entry.id,
      names: [...new Set([...names, ...namesOf(entry)])],
      ...(orcid !== undefined && { orcid }),
    });
  }
  return [...members.values()];
}

function namesOf({ frontMatter, fields }: Entry<'item'>): string[] {
  const { aliases, native_name: native } = fields as {
    aliases?: readonly string[];
    native_name?: { text: string };
  };
  const all = [frontMatter.title, ...(aliases ?? []), native?.text];
  return all.filter((name): name is string => name !== undefined && name !== '');
}

function orcidOf({ fields }: Entry<'item'>): string | undefined {
  for (const request of (fields.orcid ?? []) as readonly FieldRequest[]) {
    if (request.request !== 'profile') continue;
    const { link } = request;
    if (link.kind === 'network' && link.network === 'orcid') return link.address;
  }
  return undefined;
}
