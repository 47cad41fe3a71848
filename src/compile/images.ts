import path from 'node:path';
import type { ImageSlot } from '../markdown/fill-requests.ts';
import { hrefOf } from '../routes/url.ts';
import type { Card } from './link-preview/card.ts';
import type { ImageFacts } from './image-facts.ts';

/** A file that the build makes or copies beside the pages. */
export interface MediaFile {
  /** Path on the site, without base path: `/_media/plot.1a2b3c4d-700.webp`. */
  sitePath: string;
  /** Absolute path of the file that it is made from. */
  source: string;
  /** How it is made; undefined for a copy. */
  encoding: ImageEncoding | undefined;
  /** What it says, when it is drawn from that alone. */
  card?: Card;
}

/** How a file is made of a picture. */
export interface ImageEncoding {
  /** Pixels. */
  width: number;
  purpose: ImagePurpose;
  /** Keeps every frame of an animation; without it, only the first. */
  animated: boolean;
  /** Digest of the source file, so that a made file can be found again. */
  digest: string;
}

/** A photograph, lines and letters, or what other hosts show of a page: in JPEG, not all read WebP. */
export type ImagePurpose = 'photograph' | 'graphic' | 'preview';

/** Everything that an `<img>` element needs. */
export interface ImagePlan {
  /** Pixels of the picture as it is shown at most. */
  width: number;
  height: number;
  source: string;
  sourceSet: string | undefined;
  /** First frame of an animation, for readers who want no motion. */
  still: string | undefined;
  /** The picture at full resolution, when that was asked for and is more than what is shown. */
  full: FullImage | undefined;
  files: MediaFile[];
}

/** The picture that a reader gets who enlarges it. */
export interface FullImage {
  href: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** Where a picture stands; a tile of a list may be as wide as the column on a page of its own. */
export type PictureSlot = ImageSlot | 'tile';

/**
 * Widths in pixels for each slot, at one and two device pixels to a CSS pixel; see the measures in
 * `src/styles/tokens.css`. On a phone, all but the margin's portrait are as wide as the page.
 */
const slotWidths: Readonly<Record<PictureSlot, readonly [number, ...number[]]>> = {
  margin: [270, 540],
  half: [350, 700],
  tile: [350, 700, 1400],
  column: [700, 1400],
  wide: [1010, 2020],
  full: [1440, 2560],
};

const slotSizes: Readonly<Record<PictureSlot, string>> = {
  margin: '(min-width: 60rem) 15rem, 9rem',
  half: '(min-width: 46rem) 19rem, 100vw',
  tile: '(min-width: 60rem) 20rem, (min-width: 36rem) 50vw, 100vw',
  column: '(min-width: 46rem) 38rem, 100vw',
  wide: '(min-width: 60rem) 56rem, 100vw',
  full: '100vw',
};

/** The attributes of an `<img>` element that say where a picture is and how large. */
export function sourceAttributes(
  { source, sourceSet, width, height }: ImagePlan,
  slot: PictureSlot,
): {
  src: string;
  srcset: string | undefined;
  sizes: string | undefined;
  width: number;
  height: number;
} {
  const sizes = sourceSet === undefined ? undefined : slotSizes[slot];
  return { src: source, srcset: sourceSet, sizes, width, height };
}

/** The same where there is no room for a button that stops an animation: its first frame. */
export function stillAttributes(
  plan: ImagePlan,
  slot: PictureSlot,
): ReturnType<typeof sourceAttributes> {
  if (plan.still === undefined) return sourceAttributes(plan, slot);
  const { still: src, width, height } = plan;
  return { src, srcset: undefined, sizes: undefined, width, height };
}

/** WebP's longest side. */
const LONGEST_SIDE = 16_383;

/** Larger animations than this are served as they are: to make them again takes minutes and gigabytes. */
const MOST_PIXELS = 0x3fff ** 2;

/** A variant is worth its bytes only when the original is larger by more than this. */
const WORTH_SHRINKING = 1.15;

/** Where a picture is shown, and how. */
interface Showing {
  slot: PictureSlot;
  basePath: string;
  /** Whether a reader may enlarge it, and there is more of it than is shown. */
  hasMore: boolean;
}

/**
 * Works out the sizes of a picture and the files that serve it.
 *
 * @param file absolute path of a picture
 * @param facts what it is
 * @param canZoom whether a reader may enlarge it, who is then given the whole of it
 */
export function planImage(
  file: string,
  facts: ImageFacts,
  slot: PictureSlot,
  basePath: string,
  canZoom = false,
): ImagePlan {
  const { format, width, frames } = facts;
  const hasMore = canZoom && frames === 1 && width > slotWidths[slot][0] * WORTH_SHRINKING;
  const showing = { slot, basePath, hasMore };
  return format === 'svg' ? planDrawing(file, facts, showing) : planPixels(file, facts, showing);
}

/** A drawing is served as it is, at any size. */
function planDrawing(
  file: string,
  { digest, width, height }: ImageFacts,
  { basePath, hasMore }: Showing,
): ImagePlan {
  const sitePath = mediaPath(file, digest, '.svg');
  const source = hrefOf(basePath, sitePath);
  const files = [{ sitePath, source: file, encoding: undefined }];
  const full = hasMore ? { href: source, width, height } : undefined;
  return { width, height, source, sourceSet: undefined, still: undefined, full, files };
}

function planPixels(file: string, facts: ImageFacts, showing: Showing): ImagePlan {
  const { digest, format, width, height, frames, frameHeight } = facts;
  const { slot, basePath, hasMore } = showing;
  const isAnimated = frames > 1;
  const purpose = format === 'jpeg' ? 'photograph' : 'graphic';
  const variant = (target: number, animated: boolean, suffix: string): MediaFile => ({
    sitePath: mediaPath(file, digest, `${suffix}-${target}.webp`),
    source: file,
    encoding: { width: target, purpose, animated, digest },
  });
  const isTooLarge = isAnimated && width * frameHeight * frames > MOST_PIXELS;
  const widths = widthsFor(slot, width, isAnimated);
  const files = isTooLarge
    ? [{ sitePath: mediaPath(file, digest, `.${format}`), source: file, encoding: undefined }]
    : widths.map((target) => variant(target, isAnimated, ''));
  const still = isAnimated ? variant(widths[0] ?? width, false, '-still') : undefined;
  const whole = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const fullSize = { width: Math.floor(width * whole), height: Math.floor(height * whole) };
  const full = hasMore ? variant(fullSize.width, false, '') : undefined;
  const largestWidth = files.at(-1)?.encoding?.width ?? width;
  return {
    width: largestWidth,
    height: Math.round((frameHeight * largestWidth) / width),
    source: hrefOf(basePath, files[0]?.sitePath ?? ''),
    sourceSet: files.length < 2 ? undefined : sourceSetOf(files, basePath),
    still: still && hrefOf(basePath, still.sitePath),
    full: full && { href: hrefOf(basePath, full.sitePath), ...fullSize },
    files: [...files, still, full].filter((one) => one !== undefined),
  };
}

/** The files among which a browser chooses, each with its width. */
function sourceSetOf(files: readonly MediaFile[], basePath: string): string {
  return files
    .map(({ sitePath, encoding }) => `${hrefOf(basePath, sitePath)} ${encoding?.width ?? 0}w`)
    .join(', ');
}

function mediaPath(file: string, digest: string, suffix: string): string {
  return `/_media/${safeName(file)}.${digest.slice(0, 8)}${suffix}`;
}

function widthsFor(slot: PictureSlot, width: number, isAnimated: boolean): number[] {
  const [single, ...larger] = slotWidths[slot];
  if (width < single * WORTH_SHRINKING) return [width];
  // An animation is large at any size: one file of it.
  if (isAnimated) return [single];
  const widths = [single];
  for (const target of larger) {
    if (width < target * WORTH_SHRINKING) return [...widths, width];
    widths.push(target);
  }
  return widths;
}

/** The file's own name, reduced to characters that need no encoding in an address. */
export function safeName(file: string): string {
  const { name } = path.parse(file);
  const ascii = name
    .normalize('NFKD')
    .replaceAll(/[^\w-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return ascii === '' ? 'image' : ascii;
}
