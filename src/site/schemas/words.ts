import { z } from 'astro/zod';

const COMMA = /[,，、]/;

/**
 * A list of short words. As in Jekyll, one line of text is a list too: split at commas if it has
 * some, else at spaces. Chinese and Japanese keyboards have commas of their own.
 *
 * @example 'symmetry algebra' → ['symmetry', 'algebra']
 */
export const wordsSchema = z
  .union([z.array(z.union([z.string(), z.number()])), z.string(), z.number()])
  .transform((value): string[] => {
    if (Array.isArray(value)) {
      return value.flatMap((word) => String(word).split('，')).map((word) => word.trim());
    }
    const text = String(value);
    return text.split(COMMA.test(text) ? COMMA : /\s+/).map((word) => word.trim());
  })
  .transform((words) => [...new Set(words.filter((word) => word !== ''))]);

/** One address or several. */
export const addressesSchema = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]));
