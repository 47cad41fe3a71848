import { z } from 'astro/zod';
import { common } from './common.ts';
import { dateSchema } from './date.ts';
import type { Collection } from '../collection.ts';

/** Keys that every item of a collection may have. */
const itemKeys = z.strictObject({
  layout: z.string().optional().describe('Accepted for Jekyll; a collection has one layout.'),
  ...common,
  date: dateSchema.optional().describe('Date; the file name may hold it instead.'),
  slug: z.string().optional().describe('Last part of the address; else from the file name.'),
});

/** Front matter of a file in the folder of a collection. */
export function itemSchema(collection: Collection) {
  return itemKeys.extend(collection.itemKeys);
}

/** The keys that items of all collections have. */
export type ItemFrontMatter = z.output<typeof itemKeys>;
