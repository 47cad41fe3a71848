import { z } from 'astro/zod';
import { dateSchema } from '../schemas/date.ts';

const countSchema = z.number().int().min(0);

/** `content/data/metrics.yaml`: figures about the works, above the list of publications. */
export const metricsSchema = z.strictObject({
  date: dateSchema.optional().describe('When the figures were taken, as YYYY-MM-DD.'),
  source: z
    .union([
      z.string(),
      z.strictObject({
        name: z.string().describe('Who counts: Google Scholar.'),
        url: z
          .url({ protocol: /^https?$/ })
          .optional()
          .describe('Where the figures can be seen.'),
      }),
    ])
    .transform((value): { name: string; url?: string | undefined } =>
      typeof value === 'string' ? { name: value } : value,
    )
    .optional()
    .describe('Whose figures they are, as a name or as name and url.'),
  papers: countSchema.optional().describe('Number of papers.'),
  citations: countSchema.optional().describe('Number of citations.'),
  h_index: countSchema.optional().describe('The h-index.'),
  i10_index: countSchema.optional().describe('The i10-index.'),
  other: z
    .array(
      z.strictObject({
        label: z.string().describe('What is counted.'),
        value: z.union([z.number(), z.string()]).describe('The figure.'),
      }),
    )
    .default([])
    .describe('Other figures, in the order in which they are shown.'),
});

/** Figures about the works, as they are shown; see the schema. */
export type Metrics = z.output<typeof metricsSchema>;
