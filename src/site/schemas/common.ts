import { z } from 'astro/zod';
import { macrosSchema, withBackslashes } from '../macros.ts';
import { addressesSchema, wordsSchema } from './words.ts';

const tocSchema = z.union([
  z.boolean(),
  z.strictObject({
    beginning: z.boolean().optional().describe('At the start of the text.'),
    sidebar: z.enum(['left', 'right']).optional().describe('In the margin.'),
  }),
]);

/** Keys that the front matter of every text with a page may have. */
export const common = {
  title: z
    .union([z.string(), z.number()])
    .transform(String)
    .optional()
    .describe('Title; may hold $math$.'),
  permalink: z
    .string()
    .startsWith('/', { error: 'A permalink begins with a slash. | Write it as /path/.' })
    .optional()
    .describe('Address on the site, from the root: /notes/.'),
  redirect_from: addressesSchema.optional().describe('Older addresses that should lead here.'),
  subtitle: z.string().optional().describe('A line under the title.'),
  description: z.string().optional().describe('One sentence for search engines and lists.'),
  og_image: z
    .string()
    .optional()
    .describe('Picture that stands for it where a link to it is shared; else one is made.'),
  excerpt: z.string().optional().describe("academicpages' name for description."),
  author_profile: z
    .union([z.boolean(), z.enum(['left', 'right'])])
    .optional()
    .describe('Whether the profile of the author stands beside it, and on which side.'),
  toc: tocSchema.optional().describe('Table of contents: true, or where it stands.'),
  published: z.boolean().optional().describe('false keeps it out of the site.'),
  draft: z.boolean().optional().describe('true keeps it out of the site, not out of dev.'),
  sidenotes: z
    .boolean()
    .optional()
    .describe('false keeps footnotes at the end of the text on wide screens, too.'),
  bibliography: z
    .union([z.string(), z.array(z.string())])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .optional()
    .describe('BibTeX files with works that only this text cites: refs.bib.'),
  macros: macrosSchema
    .transform(withBackslashes)
    .optional()
    .describe('TeX commands of this text, beside those of macros.yaml: RR: \\mathbb{R}.'),
  related_publications: z
    .union([z.boolean(), wordsSchema])
    .optional()
    .describe('Keys of your papers to list under the text.'),
};
