import { z } from 'astro/zod';

/** A group of the page, in the order in which it is shown. */
export interface GroupRule {
  /** As items have it. */
  name: string;
  /** What its heading says, where that is something else: in another language. */
  title?: string | undefined;
}

/** `groups:` of a page: names, with a heading of their own where they need one. */
export const groupsField = z
  .array(
    z.union([
      z.string(),
      z.strictObject({
        name: z.string().describe('The group as its items have it.'),
        title: z.string().optional().describe('What its heading says instead.'),
      }),
    ]),
  )
  .transform((rules) =>
    rules.map((rule): GroupRule => (typeof rule === 'string' ? { name: rule } : rule)),
  );
