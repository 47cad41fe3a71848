import type { Cv, CvEntry, CvItem, CvLink } from './model.ts';

/** What a text is: part of a line, whole paragraphs, or the target of a link. */
export type CvTextUse = 'line' | 'block' | 'address';

/** Makes something else of each text of a CV, in the order of its page. */
export function mapCv<From, To>(
  { person, sections }: Cv<From>,
  convert: (text: From, use: CvTextUse) => To,
): Cv<To> {
  const line = (text: From): To => convert(text, 'line');
  const maybe = (text: From | undefined, use: CvTextUse): To | undefined =>
    text === undefined ? undefined : convert(text, use);
  const link = ({ label, address }: CvLink<From>): CvLink<To> => ({
    label,
    address: maybe(address, 'address'),
  });
  const item = ({ text, items }: CvItem<From>): CvItem<To> => ({
    text: line(text),
    items: items.map(item),
  });
  const entry = (one: CvEntry<From>): CvEntry<To> => {
    switch (one.kind) {
      case 'position':
        return {
          ...one,
          title: maybe(one.title, 'line'),
          address: maybe(one.address, 'address'),
          organization: maybe(one.organization, 'line'),
          organizationAddress: maybe(one.organizationAddress, 'address'),
          place: maybe(one.place, 'line'),
          people: one.people.map(line),
          summary: maybe(one.summary, 'block'),
          highlights: one.highlights.map(item),
          links: one.links.map(link),
        };
      case 'fact':
        return {
          ...one,
          label: line(one.label),
          details: maybe(one.details, 'line'),
          links: one.links.map(link),
        };
      case 'item':
        return { ...one, item: item(one.item) };
      case 'paragraph':
        return { ...one, text: convert(one.text, 'block') };
    }
  };
  return {
    person: {
      ...person,
      headline: maybe(person.headline, 'line'),
      links: person.links.map(link),
      profiles: person.profiles.map((profile) => ({
        ...profile,
        address: maybe(profile.address, 'address'),
      })),
    },
    sections: sections.map((section) => ({ ...section, entries: section.entries.map(entry) })),
  };
}
