import { z } from 'astro/zod';

/** Settings of site.yaml for what other sites, search engines and browsers show of this one. */
export const sharingSettings = {
  preview_images: z
    .union([z.boolean(), z.string()])
    .default(true)
    .describe(
      'Pictures that stand for pages where links to them are shared: true makes one for each page, false none; a file is the picture of all.',
    ),
  favicon: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Icon of the site: an emoji, or a square picture in content/images/; without it, favicon.svg or .png in public/.',
    ),
  crawlers: z
    .enum(['all', 'search', 'none'])
    .default('all')
    .describe(
      'Programs that may read the site: all, those of search engines but not those that gather texts for language models, or none.',
    ),
};
