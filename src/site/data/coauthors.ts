import { z } from 'astro/zod';

/** One value or a list of them. */
const spellingsSchema = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]));

const coauthorSchema = z.strictObject({
  firstname: spellingsSchema
    .prefault([])
    .describe('The first name in every spelling that your papers use: [Albert, A.].'),
  url: z.url({ protocol: /^https?$/ }).describe('Home page.'),
});

/**
 * `content/data/coauthors.yaml`: home pages of coauthors, by last name in lower case, as in
 * al-folio.
 *
 * @see https://github.com/alshedivat/al-folio/blob/main/_data/coauthors.yml
 */
export const coauthorsSchema = z.record(
  z.string(),
  z
    .union([coauthorSchema, z.array(coauthorSchema)])
    .transform((value) => (Array.isArray(value) ? value : [value])),
);

/** By last name. */
export type Coauthors = z.output<typeof coauthorsSchema>;
