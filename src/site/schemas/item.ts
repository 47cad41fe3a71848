import { z } from 'astro/zod';
import { common } from './common.ts';
import { dateSchema } from './date.ts';

/** Keys that every item of a collection may have. */
const itemKeys = z.strictObject({
  layout: z.string().optional().describe('Accepted for Jekyll; a collection has one layout.'),
  ...common,
  date: dateSchema.optional().describe('Date; the file name may hold it instead.'),
  slug: z.string().optional().describe('Last part of the address; else from the file name.'),
});

/** Front matter of a file in the folder of a collection. */
export function itemSchema({ itemKeys: ofCollection }: { itemKeys: z.ZodRawShape }) {
  return itemKeys.extend(ofCollection);
}

/** The keys that items of all collections have. */
export type ItemFrontMatter = z.output<typeof itemKeys>;
