import { z } from 'astro/zod';

/** How dates of a CV are shown. */
export const cvDateStyles = ['month', 'year'] as const;

/** `cv:` in the front matter of a page with `layout: cv`. */
export const cvOptionsSchema = z.strictObject({
  data: z
    .string()
    .default('cv')
    .describe('File in content/data/ that holds the CV, with or without its ending.'),
  sections: z
    .array(z.string())
    .optional()
    .describe(
      'The sections to show, in this order; publications, selected, and collections such as talks come from the site.',
    ),
  dates: z.enum(cvDateStyles).default('month').describe('year shows dates without their months.'),
});
