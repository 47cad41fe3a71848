import sharp from 'sharp';
import type { ImageEncoding } from './images.ts';
import { digestOf } from './text-cache.ts';

/** Encoder effort of WebP, 0 to 6: more takes longer and saves a few per cent. */
const EFFORT = 3;

/** Identifies what an encoding makes: change it with the code below. */
const ENCODER_VERSION = 1;

/** Name of a made file in the cache. */
export function encodingKey({ digest, width, quality, animated }: ImageEncoding): string {
  return digestOf(digest, String([ENCODER_VERSION, width, quality, animated, EFFORT]));
}

/** Makes a picture of the size that its plan says. */
export async function encodeImage(source: string, encoding: ImageEncoding): Promise<Uint8Array> {
  return sharp(source, { animated: encoding.animated })
    .autoOrient()
    .resize({ width: encoding.width, withoutEnlargement: true })
    .webp({ quality: encoding.quality, effort: EFFORT, smartSubsample: true })
    .toBuffer();
}
