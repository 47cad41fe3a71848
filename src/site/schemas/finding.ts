import { z } from 'astro/zod';

/** How the site is found and read, by its visitors and by programs. */
export const findingSettings = {
  search: z
    .boolean()
    .default(true)
    .describe('Whether readers can search the site: the button, Ctrl-K, and the page /search/.'),
  markdown_pages: z
    .boolean()
    .default(true)
    .describe('Whether each page is there as Markdown too, for programs: /blog/index.md.'),
  llms_txt: z
    .boolean()
    .default(true)
    .describe('Whether /llms.txt lists the pages of the site for language models.'),
};
