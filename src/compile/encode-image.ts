import type { JpegOptions, WebpOptions } from 'sharp';
import { digestOf } from './digest.ts';
import type { ImageEncoding, ImagePurpose } from './images.ts';
import { libraryVersion } from './library-version.ts';

/**
 * Lines and letters show the marks of compression sooner than photographs do, and most of all where a
 * line has a colour. That costs as much time as all else; photographs gain nothing by it. More effort,
 * 0 to 6, takes longer and saves a few per cent.
 */
const webp: Readonly<Record<Exclude<ImagePurpose, 'preview'>, WebpOptions>> = {
  photograph: { quality: 80, effort: 3 },
  graphic: { quality: 90, effort: 2, smartSubsample: true },
};

const jpeg: JpegOptions = { quality: 84, mozjpeg: true, chromaSubsampling: '4:4:4' };

let encoder: string | undefined;

/** Name of a made file in the cache: what goes into it, and how it is made. */
export function encodingName({ digest, width, purpose, animated }: ImageEncoding): string {
  const [how, ending] = purpose === 'preview' ? [jpeg, 'jpg'] : [webp[purpose], 'webp'];
  encoder ??= libraryVersion('sharp');
  return `${digestOf(digest, encoder, JSON.stringify([width, animated, how]))}.${ending}`;
}

/** Makes a picture of the size that its plan says. */
export async function encodeImage(source: string, encoding: ImageEncoding): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const { width, purpose, animated } = encoding;
  if (purpose !== 'preview') {
    return sharp(source, { animated })
      .autoOrient()
      .resize({ width, withoutEnlargement: true })
      .webp(webp[purpose])
      .toBuffer();
  }
  // On white where the picture has no colour. A drawing is made as large as it is wanted.
  return sharp(source)
    .autoOrient()
    .resize({ width })
    .flatten({ background: '#ffffff' })
    .jpeg(jpeg)
    .toBuffer();
}
