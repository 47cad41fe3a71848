import { z } from 'astro/zod';
import type { ProfileLink } from '../site/profile-link.ts';

/**
 * Values of front matter that only the whole site can make sense of. A schema turns what the author
 * wrote into a request, wherever it stands in the value; compilation puts the answer in its place.
 */
export type FieldRequest =
  /** An address, a file beside the text or in `public/`, a content file: becomes an address. */
  | { request: 'link'; written: string }
  /** A picture: becomes its sizes and its files. */
  | { request: 'image'; written: string; slot: 'margin' | 'column' | 'tile' }
  /** Markdown: becomes a text. */
  | { request: 'text'; written: string }
  /** Where somebody is found: becomes a link with its icon. */
  | { request: 'profile'; link: ProfileLink };

/** @returns whether a value is a request, and not data that stands as it is */
export function isRequest(value: unknown): value is FieldRequest {
  return typeof value === 'object' && value !== null && 'request' in value;
}

/** Where something leads: an address, a file, a page of the site. */
export const linkField = z.string().transform((written) => ({ request: 'link' as const, written }));

/** The same; templates of HugoBlox have many keys that lead nowhere: `url_pdf: ""`. */
export const linkOrNothing = z
  .string()
  .transform((written) =>
    written === '' ? undefined : { request: 'link' as const, written: written },
  );

/** Markdown in front matter, with formulas, links and citations. */
export const textField = z
  .union([z.string(), z.number()])
  .transform((written) => ({ request: 'text' as const, written: String(written) }));

/**
 * A picture.
 *
 * @param slot how large it is shown at most: as wide as the margin, as the column of text; or both, in
 *   half of the column in a list and in all of it on a page of its own
 */
export function imageField<Slot extends 'margin' | 'column' | 'tile'>(slot: Slot) {
  return z.string().transform((written) => ({ request: 'image' as const, written, slot }));
}

/** Links with words of the author's: `links: [{ label: Video, url: /talk.mp4 }]`. */
export const linksField = z.array(
  z.strictObject({
    label: z.string().describe('What the link says.'),
    url: linkField.describe('Where it leads: an address, a file beside this one, or /path.'),
  }),
);

/** One of something, or several; becomes a list. */
export function listOf<Schema extends z.ZodType>(schema: Schema) {
  return z
    .union([schema, z.array(schema)])
    .transform((value): z.output<Schema>[] =>
      Array.isArray(value) ? (value as z.output<Schema>[]) : [value as z.output<Schema>],
    );
}

/** A year; of a date, the year is what counts. */
export const yearField = z.union([z.number(), z.string()]).transform((written, context) => {
  const year = /^(\d{4})(?:-\d\d){0,2}$/.exec(String(written))?.[1];
  if (year !== undefined) return Number(year);
  context.addIssue({
    code: 'custom',
    message: `"${written}" is no year. | Write four digits, such as 2024.`,
  });
  return z.NEVER;
});
