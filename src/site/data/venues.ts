import { z } from 'astro/zod';

/** What CSS takes for a colour, and nothing that could leave its place in a style sheet. */
const colorSchema = z
  .string()
  .regex(/^(?:#(?:[\da-f]{3}|[\da-f]{6})|[a-z]+|(?:rgb|hsl|oklch|oklab)a?\([\d\s.,%/a-z-]+\))$/i, {
    error: 'This is not a colour. | Write it as "#1f3a93", in quotes, or as a name such as navy.',
  });

const venueSchema = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Home page of the journal or conference.'),
  color: colorSchema.optional().describe('Colour of its badge.'),
});

/**
 * `content/data/venues.yaml`: what belongs to a venue's short name, the `abbr` of BibTeX entries, as
 * in al-folio. A text alone is the address, or else the colour.
 *
 * @see https://github.com/alshedivat/al-folio/blob/main/_data/venues.yml
 */
export const venuesSchema = z.record(
  z.string(),
  z
    .union([venueSchema, z.url({ protocol: /^https?$/ }), colorSchema])
    .transform((value): z.output<typeof venueSchema> => {
      if (typeof value !== 'string') return value;
      return /^https?:/.test(value) ? { url: value } : { color: value };
    }),
);

/** By short name. */
export type Venues = z.output<typeof venuesSchema>;
