import { z } from 'astro/zod';
import { affiliationSchema } from './author.ts';
import { dateSchema } from './date.ts';
import { orcidSchema } from './orcid.ts';
import { groupIn, writtenNames } from './written-names.ts';

const affiliationsSchema = z.union([affiliationSchema, z.array(affiliationSchema)]);

const personSchema = z.union([
  z.string(),
  z.strictObject({
    name: z.string().describe('Full name, given name first.'),
    group: z.boolean().optional().describe('true for a group, whose name has no family name.'),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Home page.'),
    affiliation: affiliationsSchema.optional().describe('Institution: a name, or name and url.'),
    affiliation_url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Home page of the institution.'),
    affiliations: affiliationsSchema.optional().describe('Institutions, when there are several.'),
    orcid: orcidSchema.optional().describe('ORCID iD, with or without https://orcid.org/.'),
    equal: z.boolean().optional().describe('true for those who contributed equally.'),
    corresponding: z.boolean().optional().describe('true for whom readers should write to.'),
    email: z.email().optional().describe('Shown for a corresponding author.'),
  }),
]);

/** A person who wrote a text. */
export interface Byliner {
  /** Given name first. */
  name: string;
  /** The name as it was written, when that was family name first. */
  familyFirst?: string | undefined;
  isGroup?: boolean | undefined;
  url?: string | undefined;
  affiliations: readonly { name: string; url?: string | undefined }[];
  orcid?: string | undefined;
  equal: boolean;
  corresponding: boolean;
  email?: string | undefined;
}

/** What stands for further names in a list; a text is cited with all of them. */
const OTHERS = /\bet\.? al\b|^(?:and )?others$/i;

/** Who wrote a text: names, or people with all that a byline says. Reads Distill's shape too. */
export const peopleSchema = z
  .union([personSchema, z.array(personSchema)])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .transform((list) => list.flatMap(toByliners))
  .refine((list) => !list.some(({ name }) => OTHERS.test(name)), {
    error: '"et al." is nobody’s name. | Name all who wrote it, or leave it out.',
  });

function toByliners(person: z.output<typeof personSchema>): Byliner[] {
  if (typeof person !== 'string') return [toByliner(person)];
  return writtenNames(person).map((name) => ({
    ...name,
    affiliations: [],
    equal: false,
    corresponding: false,
  }));
}

function toByliner(person: Exclude<z.output<typeof personSchema>, string>): Byliner {
  const { affiliation, affiliation_url, affiliations, group, ...rest } = person;
  const written = [affiliation ?? [], affiliations ?? []].flat();
  const places = written.map((place) => (typeof place === 'string' ? { name: place } : place));
  // With a key of its own a name is one, whatever stands in it.
  const names = group === true ? [] : writtenNames(person.name);
  return {
    ...rest,
    ...(names.length === 1 ? names[0] : undefined),
    ...(group === true && { name: groupIn(person.name) ?? person.name, isGroup: true }),
    equal: person.equal === true,
    corresponding: person.corresponding === true,
    affiliations: places.map((place, index) =>
      index === 0 && affiliation_url !== undefined ? { url: affiliation_url, ...place } : place,
    ),
  };
}

/** A picture over a text: its file, or the file with what it shows. */
export const heroSchema = z
  .union([
    z.string(),
    z.strictObject({
      src: z.string().describe('A file beside the text or in content/images/.'),
      alt: z.string().optional().describe('What it shows; "" when it only decorates.'),
      caption: z.string().optional().describe('Under the picture; may hold Markdown and math.'),
    }),
  ])
  .transform((value) => (typeof value === 'string' ? { src: value } : value));

/** What was put right after publication. */
export const correctionsSchema = z.array(
  z.strictObject({
    date: dateSchema.describe('Day of the correction.'),
    text: z.string().describe('What was wrong; may hold Markdown and math.'),
  }),
);

/** A licence by its name, or with an address of one's own. */
export const licenseSchema = z
  .union([
    z.string(),
    z.strictObject({
      name: z.string().describe('As it is shown: CC BY 4.0.'),
      url: z.url({ protocol: /^https?$/ }).describe('Where it can be read.'),
    }),
  ])
  .transform((value) => (typeof value === 'string' ? licenseNamed(value) : value));

/** Licence of a text, by name; a known one has an address. */
export interface License {
  name: string;
  url?: string | undefined;
}

/**
 * Knows Creative Commons' licences by their names, however they are spelt.
 *
 * @example licenseNamed('cc-by-4.0') // { name: 'CC BY 4.0', url: 'https://creativecommons.org/…' }
 */
function licenseNamed(written: string): License {
  const plain = written
    .trim()
    .toUpperCase()
    .replaceAll(/[\s_-]+/g, ' ');
  if (/^CC ?0(?: 1\.0)?$/.test(plain)) {
    return { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' };
  }
  const match = /^CC (BY(?: NC)?(?: SA| ND)?)(?: ([1-4]\.0))?$/.exec(plain);
  if (match?.[1] === undefined) return { name: written.trim() };
  const kind = match[1].split(' ').join('-');
  const version = match[2] ?? '4.0';
  return {
    name: `CC ${kind} ${version}`,
    url: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`,
  };
}
