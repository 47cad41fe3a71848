import { z } from 'astro/zod';
import { dateSchema } from './date.ts';
import { navLinkSchema } from './navigation.ts';

/** `footer:` in site.yaml: what stands at the foot of every page. */
export const footerSchema = z
  .strictObject({
    text: z
      .union([z.string(), z.record(z.string(), z.string())])
      .optional()
      .describe('A line in Markdown, or one for each language: { en: …, zh: … }.'),
    imprint: navLinkSchema
      .optional()
      .describe('The page that says who is responsible: its name, path or address.'),
    links: z
      .array(navLinkSchema)
      .default([])
      .describe('Further links, written as those of the menu.'),
    feeds: z.boolean().default(true).describe('false shows no link to the feed of the posts.'),
    last_updated: z
      .union([z.boolean(), dateSchema])
      .default(false)
      .describe('true shows the date of the newest content; or a date: 2026-11-20.'),
    credit: z.boolean().default(true).describe('false hides what the site is made with.'),
  })
  .prefault({});
