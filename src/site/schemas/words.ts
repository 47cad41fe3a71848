import { z } from 'astro/zod';

/**
 * A list of short words. As in Jekyll, one line of text is a list too: split at commas if it has
 * some, else at spaces.
 *
 * @example 'symmetry algebra' → ['symmetry', 'algebra']
 */
export const wordsSchema = z
  .union([z.array(z.union([z.string(), z.number()])), z.string(), z.number()])
  .transform((value): string[] => {
    if (Array.isArray(value)) return value.map((word) => String(word).trim());
    const text = String(value);
    return text.split(text.includes(',') ? ',' : /\s+/).map((word) => word.trim());
  })
  .transform((words) => [...new Set(words.filter((word) => word !== ''))]);

/** One address or several. */
export const addressesSchema = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]));
