import { z } from 'astro/zod';

/** Text that is the same in every language of the site, or one for each. */
export const translatedSchema = z.union([
  z.string(),
  z.record(z.string(), z.string()).describe('Text by language: {en: …, zh: …}.'),
]);
