import { z } from 'astro/zod';
import { networkKeys, presentLinks } from './networks.ts';
import { orcidSchema } from './orcid.ts';
import { translatedSchema } from './translated.ts';
import { groupIn } from './written-names.ts';

/** An institution: its name, or its name and address. */
export const affiliationSchema = z.union([
  z.string(),
  z.strictObject({
    name: z.string().describe('Name of the institution.'),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Its home page.'),
  }),
]);

/** A name in its own script: the name, or the name and its language. */
export const nativeNameSchema = z
  .union([
    z.string(),
    z.strictObject({
      text: z.string().describe('The name.'),
      lang: z.string().optional().describe('Its language: zh, ja, ko.'),
    }),
  ])
  .transform((value): { text: string; lang?: string | undefined } =>
    typeof value === 'string' ? { text: value } : value,
  );

const pictureSchema = z
  .union([
    z.string(),
    z.strictObject({
      image: z.string().describe('A file in content/images/, or /path for one in public/.'),
      image_circular: z.boolean().optional().describe('Crop the picture to a circle.'),
      alt: z.string().optional().describe('What the picture shows; else your name.'),
    }),
  ])
  .transform(
    (value): { image: string; image_circular?: boolean | undefined; alt?: string | undefined } =>
      typeof value === 'string' ? { image: value } : value,
  );

/** Hidden from the type: the links are one value of their own in what comes out. */
const linkKeys: object = networkKeys;

/** The person (or group) whose site it is. */
export const authorSchema = z
  .strictObject({
    ...linkKeys,
    name: z.string().describe('Full name, given name first: "Emmy Noether".'),
    group: z
      .boolean()
      .default(false)
      .describe('true when the site is of a group, whose name has no family name.'),
    native_name: nativeNameSchema
      .optional()
      .describe('The name in its own script, shown beside the first: "刘子鸣".'),
    aliases: z
      .array(z.string())
      .default([])
      .describe('Other forms of the name in your papers, so that you are marked there too.'),
    pronouns: translatedSchema.optional().describe('Shown beside the name.'),
    role: translatedSchema
      .optional()
      .describe('Position or field, shown under the name; text, or text by language.'),
    affiliations: z
      .union([affiliationSchema, z.array(affiliationSchema)])
      .transform((value) => (Array.isArray(value) ? value : [value]))
      .transform((list) => list.map((item) => (typeof item === 'string' ? { name: item } : item)))
      .prefault([])
      .describe('Institutions, as names or as name and url.'),
    employer: z.string().optional().describe("academicpages' name for one affiliation."),
    location: translatedSchema.optional().describe('City and country.'),
    email: z
      .email()
      .optional()
      .describe('Shown in the profile, written so that harvesters miss it.'),
    orcid: orcidSchema.optional().describe('ORCID iD, with or without https://orcid.org/.'),
    picture: pictureSchema
      .optional()
      .describe('Portrait: a file in content/images/, or /path for one in public/.'),
    avatar: pictureSchema.optional().describe("academicpages' name for picture."),
    bio: translatedSchema.optional().describe('One or two sentences for the profile beside pages.'),
  })
  .transform(({ avatar, employer, group, ...author }) => ({
    ...author,
    name: groupIn(author.name) ?? author.name,
    isGroup: group || groupIn(author.name) !== undefined,
    affiliations: [...author.affiliations, ...(employer === undefined ? [] : [{ name: employer }])],
    picture: author.picture ?? avatar,
    links: presentLinks(author),
  }));
