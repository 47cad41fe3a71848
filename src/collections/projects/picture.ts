import { z } from 'astro/zod';
import { imageField, textField } from '../fields.ts';

/** A picture: its file, or the file with what it shows. */
export const pictureField = z
  .union([
    imageField('tile'),
    z.strictObject({
      src: imageField('tile').optional().describe('A file beside the text or in content/images/.'),
      filename: imageField('tile').optional().describe("HugoBlox' name for src."),
      alt: z.string().optional().describe('What it shows; "" when it only decorates.'),
      alt_text: z.string().optional().describe("HugoBlox' name for alt."),
      caption: textField.optional().describe('Under the picture; may hold Markdown and math.'),
      preview_only: z.boolean().optional().describe('true shows it in the list alone.'),
      focal_point: z.string().optional().describe('Accepted for HugoBlox.'),
      placement: z.number().optional().describe('Accepted for HugoBlox.'),
    }),
  ])
  .transform((value) => {
    if ('request' in value) {
      return { src: value, alt: undefined, caption: undefined, isInListAlone: false };
    }
    const { src, filename, alt, alt_text: altText, caption, preview_only: isInListAlone } = value;
    return {
      src: src ?? filename,
      alt: alt ?? altText,
      caption: caption?.written === '' ? undefined : caption,
      isInListAlone: isInListAlone ?? false,
    };
  });

/** Sides of the room that a picture has in the list: three by two. */
const RATIO = 3 / 2;

/** How much of a picture must be left when it fills that room. */
const LEFT = 0.75;

/** @returns whether a picture fills its room in the list without losing much of it */
export function isFilling({ width, height }: { width: number; height: number }): boolean {
  const ratio = width / height;
  return Math.min(ratio, RATIO) / Math.max(ratio, RATIO) >= LEFT;
}
