import { z } from 'astro/zod';
import { valueAt } from '../../value-at.ts';
import {
  lineSchema,
  linesSchema,
  readMapping,
  type CvSource,
  type Mapping,
  type Path,
} from './mapping.ts';
import type { CvEntry, CvPerson, CvSection } from './model.ts';

const locationSchema = z.strictObject({
  address: lineSchema.optional().describe('House and street.'),
  postalCode: lineSchema.optional().describe('Postal code.'),
  city: lineSchema.optional().describe('City.'),
  region: lineSchema.optional().describe('State or province.'),
  countryCode: lineSchema.optional().describe('Two letters: DE, US, IN.'),
});

const profileSchema = z.strictObject({
  network: lineSchema.describe('Name of the network: ORCID, GitHub, …'),
  username: lineSchema.optional().describe('Your name there.'),
  url: lineSchema.optional().describe('Address of your page there.'),
});

const connectionSchema = z.strictObject({
  placeholder: lineSchema.describe('What the link says.'),
  url: lineSchema.optional().describe('Where it leads.'),
  fontawesome_icon: lineSchema.optional().describe('Accepted for RenderCV; there are no icons.'),
});

/** Keys of a person in RenderCV (`cv`) and in JSON Resume (`basics`), with older names. */
export const personKeys = {
  name: lineSchema.optional().describe('Your name; else it is that of site.yaml.'),
  headline: lineSchema.optional().describe('A line under the name.'),
  label: lineSchema.optional().describe("JSON Resume's name for headline."),
  location: z
    .union([lineSchema, locationSchema])
    .optional()
    .describe('Where you are: a line, or address, postalCode, city, region and countryCode.'),
  email: linesSchema.optional().describe('Email address, or several.'),
  phone: linesSchema.optional().describe('Telephone number, or several.'),
  website: linesSchema.optional().describe('Your own page, or several.'),
  url: linesSchema.optional().describe("JSON Resume's name for website."),
  summary: lineSchema.optional().describe('A few sentences; they become the first section.'),
  photo: lineSchema.optional().describe('Accepted; the portrait is that of site.yaml.'),
  image: lineSchema.optional().describe('The same as photo.'),
  picture: lineSchema.optional().describe('The same as photo.'),
  social_networks: z.array(profileSchema).optional().describe('Your pages in networks.'),
  profiles: z.array(profileSchema).optional().describe("JSON Resume's name for social_networks."),
  custom_connections: z.array(connectionSchema).optional().describe('Other links, or plain texts.'),
};

/** Reads who someone is and how to reach them. */
export function readPerson(source: CvSource, path: Path, person: Mapping): CvPerson {
  const inList = <Item>(key: string, schema: z.ZodObject, read: (one: Mapping) => Item): Item[] => {
    const list = valueAt(source.yaml.value, [...path, key]);
    if (!person.has(key) || !Array.isArray(list)) return [];
    return list.flatMap((_, index) => {
      const silent = { ...source, errors: [] };
      const one = readMapping(silent, [...path, key, index], schema, '');
      return one === undefined ? [] : [read(one)];
    });
  };
  const readProfile = (one: Mapping) => ({
    network: one.string('network') ?? '',
    username: one.string('username'),
    address: one.address('url'),
  });
  return {
    name: person.string('name'),
    headline: person.text('headline', 'label'),
    ...readLocation(source, [...path, 'location'], person),
    emails: person.strings('email'),
    phones: person.strings('phone').map((phone) => phone.replace(/^tel:/, '')),
    links: [
      ...person.addresses('website', 'url').map((address) => ({ label: undefined, address })),
      ...inList('custom_connections', connectionSchema, (one) => ({
        label: one.string('placeholder'),
        address: one.address('url'),
      })),
    ],
    profiles: [
      ...inList('social_networks', profileSchema, readProfile),
      ...inList('profiles', profileSchema, readProfile),
    ],
  };
}

function readLocation(
  source: CvSource,
  path: Path,
  person: Mapping,
): Pick<CvPerson, 'location' | 'countryCode'> {
  const line = person.string('location');
  if (line !== undefined || !person.has('location')) {
    return { location: line, countryCode: undefined };
  }
  const silent = { ...source, errors: [] };
  const parts = readMapping(silent, path, locationSchema, '');
  const city = parts?.joined(['postalCode', 'city'], ' ');
  const lines = [parts?.string('address'), city?.text, parts?.string('region')];
  const known = lines.filter((part) => part !== undefined);
  const code = parts?.string('countryCode')?.toUpperCase();
  return {
    location: known.length > 0 ? known.join(', ') : undefined,
    countryCode: code !== undefined && /^[A-Z]{2}$/.test(code) ? code : undefined,
  };
}

/** What someone says of themselves stands first. */
export function summarySection(person: Mapping): CvSection[] {
  const text = person.text('summary');
  if (text === undefined) return [];
  const entries: CvEntry[] = [{ kind: 'paragraph', text }];
  return [{ name: 'summary', title: 'Summary', position: text.position, entries }];
}
