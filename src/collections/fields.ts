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
  | { request: 'image'; written: string; slot: 'margin' | 'column' }
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

/** Markdown in front matter, with formulas, links and citations. */
export const textField = z
  .union([z.string(), z.number()])
  .transform((written) => ({ request: 'text' as const, written: String(written) }));

/**
 * A picture.
 *
 * @param slot how large it is shown at most: as wide as the margin, or as the column of text
 */
export function imageField(slot: 'margin' | 'column') {
  return z.string().transform((written) => ({ request: 'image' as const, written, slot }));
}

/** Links with words of the author's: `links: [{ label: Video, url: /talk.mp4 }]`. */
export const linksField = z.array(
  z.strictObject({
    label: z.string().describe('What the link says.'),
    url: linkField.describe('Where it leads: an address, a file beside this one, or /path.'),
  }),
);
