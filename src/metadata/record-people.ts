import type { SiteSettings } from '../site/settings.ts';
import type { Byliner } from '../site/schemas/post-header.ts';
import { citedName } from '../site/schemas/written-names.ts';
import { ownerFinder } from '../bibliography/owner.ts';
import { parsePersonName } from '../bibliography/post-citation.ts';
import { ownerNames } from '../compile/owner.ts';
import type { RecordPerson } from './record.ts';

type OwnerSettings = Pick<SiteSettings, 'author' | 'links'>;

/** The people of a byline; the owner among them has what site.yaml says. */
export function bylinePeople(byline: readonly Byliner[], settings: OwnerSettings): RecordPerson[] {
  const names = byline.map((author) => parsePersonName(citedName(author)));
  const isOwner = ownerFinder(ownerNames(settings))(names);
  return byline.map(({ orcid, url, affiliations }, index) => {
    const isOwn = isOwner[index] === true;
    return {
      name: names[index] ?? {},
      orcid: orcid ?? (isOwn ? settings.author.orcid : undefined),
      url,
      affiliations,
      isOwner: isOwn,
    };
  });
}

/**
 * People of whom nothing but the name is said.
 *
 * @returns the owner when nobody is named
 */
export function namedPeople(
  written: readonly string[] | undefined,
  settings: OwnerSettings,
): RecordPerson[] {
  if (written === undefined || written.length === 0) return [ownerPerson(settings)];
  const names = written.map(parsePersonName);
  const isOwner = ownerFinder(ownerNames(settings))(names);
  return names.map((name, index) =>
    isOwner[index] === true
      ? { ...ownerPerson(settings), name }
      : { name, affiliations: [], isOwner: false },
  );
}

/** The owner as the author of something that names nobody. */
export function ownerPerson({ author }: Pick<SiteSettings, 'author'>): RecordPerson {
  return {
    name: parsePersonName(citedName(author)),
    orcid: author.orcid,
    affiliations: author.affiliations,
    isOwner: true,
  };
}
