import { z } from 'astro/zod';

/** What a list of publications can be divided by. */
export const groupings = ['year', 'type', 'venue', 'category', 'none'] as const;

/** What it can be sorted by. */
export const sortings = ['newest', 'oldest', 'title', 'author'] as const;

/** What a reader can narrow it down by. */
export const facets = ['year', 'type', 'venue', 'coauthor', 'topic', 'code'] as const;
export type Facet = (typeof facets)[number];

const wordOrWords = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]));

/** `publications:` in the front matter of a page: which works it lists, and how. */
export const publicationListSchema = z.strictObject({
  group_by: z.enum(groupings).default('year').describe('What the list is divided by.'),
  group_order: z
    .array(z.string())
    .default([])
    .describe('Groups that come first, by name: [Books, Software].'),
  sort: z.enum(sortings).default('newest').describe('Order within a group.'),
  numbered: z
    .boolean()
    .default(false)
    .describe('Number the works, the oldest being 1; groups other than years each for itself.'),
  filter: z
    .union([z.boolean(), z.array(z.enum(facets))])
    .default(true)
    .transform((value): readonly Facet[] =>
      value === true ? facets : value === false ? [] : value,
    )
    .describe('false hides the filter; a list names what it offers.'),
  types: wordOrWords
    .optional()
    .describe('List only these types of BibTeX entry: [article, inproceedings].'),
  categories: wordOrWords.optional().describe('List only works of these categories.'),
  keywords: wordOrWords.optional().describe('List only works with one of these keywords.'),
  metrics: z.boolean().default(true).describe('Show the figures of content/data/metrics.yaml.'),
});

/** `publications:` of a page: which works it lists, and how. */
export type PublicationList = z.output<typeof publicationListSchema>;

/** `publications:` in site.yaml: what holds wherever works are shown. */
export const publicationSettingsSchema = z
  .strictObject({
    permalink: z
      .string()
      .regex(/^\/.*:key/, {
        error: 'The address of a paper begins with a slash and holds :key. | Write /papers/:key/.',
      })
      .default('/papers/:key/')
      .describe("Address of a paper's page; :key is its BibTeX key."),
    max_authors: z
      .number()
      .int()
      .min(1)
      .default(10)
      .describe('Longer lists of authors fold; you are always shown.'),
  })
  .prefault({});

/** Whether a page with these rules lists every work, so that links to “all publications” lead to it. */
export function listsEveryWork(list: Partial<PublicationList> | undefined): boolean {
  const { types, categories, keywords } = list ?? {};
  return types === undefined && categories === undefined && keywords === undefined;
}
