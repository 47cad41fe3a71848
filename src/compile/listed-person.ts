import type { SiteSettings } from '../site/settings.ts';
import type { Person } from '../bibliography/work.ts';
import { entryKey } from '../routes/route.ts';
import type { RouteTable } from '../routes/table.ts';
import type { SitePath } from '../routes/url.ts';

/** Someone in a list of authors, as the site shows them. */
export interface ListedPerson extends Person {
  /** Set off from the others: whose site it is, and on the site of a group its members. */
  isMarked: boolean;
  /** Their page on this site, in the default language. */
  page?: SitePath;
}

/** Who of a list of authors is marked, and who has a page. */
export function listedPerson(
  person: Person,
  table: Pick<RouteTable, 'pathOf'>,
  settings: Pick<SiteSettings, 'author' | 'defaultLanguage' | 'languages'>,
): ListedPerson {
  const { member } = person;
  const isOfGroup = settings.author.isGroup;
  const isMarked = person.isOwner || (isOfGroup && member !== undefined);
  const languages = [settings.defaultLanguage, ...settings.languages];
  // Their own page is where the owner's name is found everywhere.
  const isLinked = member !== undefined && (isOfGroup || !person.isOwner);
  const page = languages
    .map((language) => table.pathOf.get(entryKey({ id: isLinked ? member : '', language })))
    .find((path) => path !== undefined);
  return { ...person, isMarked, ...(page !== undefined && { page }) };
}
