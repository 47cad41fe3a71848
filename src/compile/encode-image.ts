import type { ImageEncoding } from './images.ts';
import { digestOf } from './text-cache.ts';

/** Encoder effort of WebP, 0 to 6: more takes longer and saves a few per cent. */
const EFFORT = 3;

/** Identifies what an encoding makes: change it with the code below. */
const ENCODER_VERSION = 1;

/** Name of a made file in the cache. */
export function encodingKey({ digest, width, quality, animated, format }: ImageEncoding): string {
  const version = [ENCODER_VERSION, width, quality, animated, EFFORT];
  return digestOf(digest, String(format === undefined ? version : [...version, format]));
}

/** Makes a picture of the size that its plan says. */
export async function encodeImage(source: string, encoding: ImageEncoding): Promise<Uint8Array> {
  if (encoding.format === 'jpeg') return encodeJpeg(source, encoding);
  const { default: sharp } = await import('sharp');
  return sharp(source, { animated: encoding.animated })
    .autoOrient()
    .resize({ width: encoding.width, withoutEnlargement: true })
    .webp({ quality: encoding.quality, effort: EFFORT, smartSubsample: true })
    .toBuffer();
}

/** On white where the picture has no colour. A drawing is made as large as it is wanted. */
async function encodeJpeg(source: string, { width, quality }: ImageEncoding): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp(source)
    .autoOrient()
    .resize({ width })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
