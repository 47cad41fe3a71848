import { z } from 'astro/zod';
import type { Collection } from '../collection.ts';
import { lookUp } from '../look-up.ts';
import { common } from './common.ts';
import { cvOptionsSchema } from './cv.ts';
import { dateSchema } from './date.ts';
import { navChildSchema } from './navigation.ts';
import { correctionsSchema, heroSchema, licenseSchema, peopleSchema } from './post-header.ts';
import { publicationListSchema } from './publications.ts';
import { layoutAliases, layouts, type PostLayout } from '../layouts.ts';
import { wordsSchema } from './words.ts';

/**
 * The name of a layout.
 *
 * @param known what each layout draws, by name
 * @param aliases other generators' names
 */
function layoutSchema<Name extends string>(
  known: Readonly<Record<Name, string>>,
  aliases: Readonly<Record<string, Name>>,
) {
  return z.string().transform((written, context): Name => {
    if (Object.hasOwn(known, written)) return written as Name;
    const alias = lookUp(aliases, written);
    if (alias !== undefined) return alias;
    context.addIssue({
      code: 'custom',
      message: `There is no layout "${written}" here. | Use one of: ${Object.keys(known).join(', ')}.`,
    });
    return z.NEVER;
  });
}

const profileSchema = z.strictObject({
  align: z.enum(['left', 'right']).default('right').describe('Side of the page.'),
  image: z.string().optional().describe('A file beside the page or in content/images/.'),
  image_circular: z.boolean().optional().describe('Crop the picture to a circle.'),
  alt: z.string().optional().describe('What the picture shows; else your name.'),
  more_info: z.string().optional().describe('HTML under the picture: an address, a room.'),
  address: z.string().optional().describe('Older name of more_info.'),
});

const listSwitchSchema = z
  .union([
    z.boolean(),
    z.strictObject({
      enabled: z.boolean().default(true).describe('Whether the list is shown.'),
      limit: z.number().int().min(1).optional().describe('How many items at most.'),
      scrollable: z.boolean().optional().describe('Accepted for al-folio; lists never scroll.'),
    }),
  ])
  .transform((value) => (typeof value === 'boolean' ? { enabled: value } : value));

const citationSchema = z
  .union([
    z.boolean(),
    z.strictObject({
      key: z
        .string()
        .regex(/^[^\s{},"#%~\\]+$/, {
          error: 'This cannot be a BibTeX key. | Use letters, digits, and - _ : . without spaces.',
        })
        .optional()
        .describe('BibTeX key, when people already cite the post under one.'),
    }),
  ])
  .transform((value) =>
    typeof value === 'boolean' ? { shown: value } : { shown: true, ...value },
  );

const comments = {
  comments: z
    .boolean()
    .optional()
    .describe('Whether readers can comment, when site.yaml has "comments".'),
  giscus_comments: z.boolean().optional().describe("al-folio's name for comments."),
};

/** Keys of every page. */
const pageKeys = z.strictObject({
  ...common,
  nav: z.boolean().optional().describe('Show it in the menu.'),
  nav_order: z.number().optional().describe('Place in the menu; small numbers first.'),
  nav_title: z.string().optional().describe('What the menu calls it, when not by its title.'),
  dropdown: z.boolean().optional().describe('true makes its place in the menu a dropdown.'),
  children: z
    .array(navChildSchema)
    .optional()
    .describe('What stands in the dropdown: pages, links, and "divider".'),
  profile: profileSchema.optional().describe('Picture and address beside the text (about).'),
  social: z.boolean().optional().describe('Show the links of site.yaml (about).'),
  news: listSwitchSchema.optional().describe('Show the news (about).'),
  announcements: listSwitchSchema.optional().describe("al-folio's newer name for news."),
  selected_papers: z
    .boolean()
    .optional()
    .describe('Show the works marked selected in the bibliography (about).'),
  latest_posts: listSwitchSchema.optional().describe('Show the latest posts (about).'),
  ...comments,
  publications: publicationListSchema
    .optional()
    .describe('Which works are listed, and how (publications).'),
  cv: cvOptionsSchema.optional().describe('Where the CV is, and what of it is shown (cv).'),
  cv_pdf: z.string().optional().describe('The same CV as a PDF, to be linked to (cv): /cv.pdf.'),
});

/** The layouts of pages, with those that list a collection, and what else they are called. */
export function pageLayouts(collections: readonly Collection[]) {
  const ofCollections = collections.map(({ name, draws }) => [name, draws] as const);
  const otherNames = collections.flatMap(({ name, layoutAliases: aliases = [] }) =>
    aliases.map((alias) => [alias, name] as const),
  );
  return {
    known: { ...layouts.page, ...Object.fromEntries(ofCollections) },
    aliases: { ...layoutAliases.page, ...Object.fromEntries(otherNames) },
  };
}

/**
 * Front matter of a file in `content/pages/`.
 *
 * @param collections what pages can list
 * @param listed the collection that this page lists, whose keys it may have
 */
export function pageSchema(collections: readonly Collection[], listed?: Collection) {
  const { known, aliases } = pageLayouts(collections);
  const layout = layoutSchema(known, aliases).optional().describe('How the page is drawn.');
  return pageKeys.extend({ layout }).extend(listed?.pageKeys ?? {});
}

/** Front matter of a file in `content/posts/`. */
export const postSchema = z.strictObject({
  layout: layoutSchema<PostLayout>(layouts.post, layoutAliases.post)
    .optional()
    .describe('How the post is drawn; there is one way.'),
  ...common,
  date: dateSchema.optional().describe('Date of publication; the file name may hold it instead.'),
  last_updated: dateSchema.optional().describe('Date of the last real change.'),
  corrections: correctionsSchema.optional().describe('What was put right, shown on top.'),
  image: heroSchema.optional().describe('Picture over the text.'),
  hero: heroSchema.optional().describe('The same as image.'),
  thumbnail: z.string().optional().describe('Small picture for lists of posts.'),
  license: licenseSchema.optional().describe('Licence of text and figures: CC BY 4.0.'),
  slug: z.string().optional().describe('Last part of the address; else from the file name.'),
  tags: wordsSchema.optional().describe('Topics.'),
  categories: wordsSchema.optional().describe('Broad kinds of text.'),
  pinned: z.boolean().optional().describe('true keeps it at the head of the list of posts.'),
  featured: z.boolean().optional().describe("al-folio's name for pinned."),
  series: z.string().optional().describe('Name of the series that it is a part of.'),
  series_part: z
    .number()
    .optional()
    .describe('Place in the series; without it, the order is that of the dates.'),
  related_posts: z.boolean().optional().describe('false lists no related posts under the text.'),
  ...comments,
  author: peopleSchema.optional().describe('Who wrote it, when it was not the owner alone.'),
  authors: peopleSchema.optional().describe('The same as author.'),
  citation: citationSchema
    .optional()
    .describe('false hides the block "cite this post"; key keeps a BibTeX key in use.'),
  research_article: z
    .boolean()
    .optional()
    .describe('true tells Google Scholar of it, with its references: for original research only.'),
});

/** Front matter of a file in `content/papers/`: more about one work of the bibliography. */
export const paperSchema = z.strictObject({
  ...common,
  title: z
    .string()
    .optional()
    .describe('For your own orientation; the page shows the BibTeX title.'),
  key: z
    .string()
    .optional()
    .describe('BibTeX key of the work, where it cannot be the name of a file.'),
});

/** Front matter of a page, whichever layout it has. */
export type PageFrontMatter = z.output<typeof pageKeys> & { layout?: string | undefined };

/** Front matter of a post. */
export type PostFrontMatter = z.output<typeof postSchema>;

/** Front matter of a longer text about a work, `papers/<key>.md`. */
export type PaperFrontMatter = z.output<typeof paperSchema>;
