import type { ContentError } from '../site/content-error.ts';
import { didYouMean } from '../site/did-you-mean.ts';
import { nearest } from '../site/nearest.ts';
import type { Site } from '../site/read-site.ts';
import { nameText } from '../bibliography/people/name-text.ts';
import { fold } from '../bibliography/people/fold.ts';
import type { Person, Work } from '../bibliography/work.ts';

/** Warns of venues and coauthors in `content/data/` that no work of the site has. */
export function unusedData(
  site: Pick<Site, 'data' | 'dataPlaces'>,
  citable: ReadonlyMap<string, Work>,
): ContentError[] {
  // Where nothing could be read, nothing can be told.
  if (citable.size === 0) return [];
  const works = [...citable.values()];
  return [...unusedVenues(site, works), ...unusedCoauthors(site, works)];
}

function unusedVenues(
  { data, dataPlaces }: Pick<Site, 'data' | 'dataPlaces'>,
  works: readonly Work[],
): ContentError[] {
  const { venues: place } = dataPlaces;
  if (place === undefined) return [];
  const used = new Map(
    works.flatMap(({ abbr }) => (abbr === undefined ? [] : [[fold(abbr), abbr]])),
  );
  return Object.keys(data.venues).flatMap((name): ContentError[] => {
    if (used.has(fold(name))) return [];
    return [
      {
        severity: 'warning',
        kind: 'unused-venue',
        file: place.file,
        position: place.locate([name], 'key'),
        message: `No work has abbr = {${name}}, so this venue is never shown.`,
        fix: didYouMean(
          name,
          used.values(),
          `Add abbr = {${name}} to the entries that appeared there, or remove the venue.`,
        ),
      },
    ];
  });
}

function unusedCoauthors(
  { data, dataPlaces }: Pick<Site, 'data' | 'dataPlaces'>,
  works: readonly Work[],
): ContentError[] {
  const { coauthors: place } = dataPlaces;
  if (place === undefined) return [];
  const people = works.flatMap(({ authors, editors, translators }) => [
    ...authors,
    ...editors,
    ...translators,
  ]);
  const found = new Set(people.flatMap(({ url }) => url ?? []));
  const families = Map.groupBy(people, (person) => fold(familyText(person)));
  return Object.entries(data.coauthors).flatMap(([family, listed]) =>
    listed.flatMap(({ firstname, url }, index): ContentError[] => {
      if (found.has(url)) return [];
      // The owner's name is no link on a site of their own, which is no mistake of the list.
      if (families.get(fold(family))?.some(({ isOwner }) => isOwner) === true) return [];
      const position = place.locate([family, index], 'value');
      const name = [firstname.join(' or '), family].filter((part) => part !== '').join(' ');
      return [
        {
          severity: 'warning',
          kind: 'unused-coauthor',
          file: place.file,
          position,
          message: `No author of the bibliography is taken for ${name}, so this address is never shown.`,
          fix: adviceOn(family, families),
        },
      ];
    }),
  );
}

function adviceOn(family: string, families: ReadonlyMap<string, readonly Person[]>): string {
  const namesakes = families.get(fold(family)) ?? [];
  if (namesakes.length > 0) {
    const names = [...new Set(namesakes.map((person) => nameText(person)))].slice(0, 4);
    return `The works have ${names.join(', ')}: list the first name as they spell it.`;
  }
  const meant = nearest(fold(family), families.keys()) ?? '';
  const [person] = families.get(meant) ?? [];
  return person === undefined
    ? 'Correct the name, or remove it.'
    : `Did you mean the family name "${familyText(person)}"?`;
}

function familyText(person: Person): string {
  const { particles, family, literal } = person;
  if (family === undefined) return literal ?? nameText(person);
  return particles === undefined ? family : `${particles} ${family}`;
}
