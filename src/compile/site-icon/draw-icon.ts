import sharp, { type Sharp } from 'sharp';
import { toIco } from './ico.ts';
import type { IconName } from './icon-names.ts';
import type { SiteIcon } from './site-icon.ts';

/** How an icon is cut. */
interface Cut {
  /** Pixels. */
  size: number;
  /** Part of the width that the picture takes, when it has no background of its own. */
  share: number;
  /** Whether it must be filled to the edges: systems cut their own forms out of it. */
  isFilled: boolean;
}

/**
 * Apple's systems want 180 pixels and no transparency. A maskable icon may be cut to the circle in
 * its middle whose diameter is 80 per cent of its width (W3C, Web Application Manifest, "maskable").
 */
const cuts: Readonly<Partial<Record<IconName, Cut>>> = {
  'apple-touch-icon.png': { size: 180, share: 0.76, isFilled: true },
  'icon-192.png': { size: 192, share: 1, isFilled: false },
  'icon-512.png': { size: 512, share: 1, isFilled: false },
  'icon-maskable-192.png': { size: 192, share: 0.56, isFilled: true },
  'icon-maskable-512.png': { size: 512, share: 0.56, isFilled: true },
};

/** Sizes in the file that old browsers and other programs ask for. */
const ICO_SIZES = [16, 32, 48];

const PAPER = '#ffffff';

/** Makes one of the icons of a site. */
export async function drawIcon(name: IconName, icon: SiteIcon): Promise<Uint8Array> {
  const cut = cuts[name];
  if (cut !== undefined) return cutIcon(icon, cut);
  if (name === 'favicon.svg') return icon.source;
  const images = [];
  for (const size of ICO_SIZES) {
    images.push({ size, png: await cutIcon(icon, { size, share: 1, isFilled: false }) });
  }
  return toIco(images);
}

async function cutIcon({ source, isVector }: SiteIcon, cut: Cut): Promise<Uint8Array> {
  const { size, share, isFilled } = cut;
  const transparent = { r: 255, g: 255, b: 255, alpha: 0 };
  const isOpaque = !isVector && !(await sharp(source).metadata()).hasAlpha;
  if (isOpaque) return png(sharp(source).autoOrient().resize(size, size, { fit: 'cover' }));
  const inner = Math.round(size * share);
  const before = Math.floor((size - inner) / 2);
  const after = size - inner - before;
  const fitted = await sharp(source)
    .resize(inner, inner, { fit: 'contain', background: transparent })
    .extend({ top: before, left: before, bottom: after, right: after, background: transparent })
    .png()
    .toBuffer();
  return png(isFilled ? sharp(fitted).flatten({ background: PAPER }) : sharp(fitted));
}

function png(image: Sharp): Promise<Uint8Array> {
  return image.png({ compressionLevel: 9, palette: false }).toBuffer();
}
