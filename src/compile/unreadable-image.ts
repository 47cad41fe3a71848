import type { ContentError } from '../site/content-error.ts';

/** The format in which iPhones save photographs; browsers but Safari show none of it. */
const HEIC = /\.hei[cf]$/i;

/**
 * What is wrong with a picture that cannot be read, and what to do.
 *
 * @param what names it: `The image "a.png"`
 * @param name its file
 * @param error what the library of pictures said, which may be many lines
 */
export function unreadableImage(
  what: string,
  name: string,
  error: unknown,
): Pick<ContentError, 'kind' | 'message' | 'fix'> {
  const isHeic = HEIC.test(name) || error instanceof HeicError;
  const said = error instanceof Error ? error.message : String(error);
  const [reason = ''] = said.split('\n');
  return {
    kind: 'unreadable-image',
    message: isHeic
      ? `${what} is in HEIC, the format of iPhones, which few browsers show.`
      : `${what} cannot be read: ${reason}.`,
    fix: isHeic
      ? 'Export it as JPEG, with Preview on a Mac or Photos on Windows, and name that.'
      : 'Save it again as PNG, JPEG, WebP, GIF or SVG.',
  };
}

/** Of a picture in HEIC, whatever its file is called. */
export class HeicError extends Error {
  constructor() {
    super('it is in HEIC');
  }
}

/**
 * Whether a file says of itself that it is in HEIC.
 *
 * @see https://nokiatech.github.io/heif/technical.html
 */
export function isHeic(bytes: Buffer): boolean {
  return /^.{4}ftyp(?:he[iv][cxms]|mif1.{4}(?!.{0,40}avif).{0,40}he[iv][cxms])/s.test(
    bytes.toString('latin1', 0, 64),
  );
}
