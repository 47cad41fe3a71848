import fs from 'node:fs';
import type { Metadata } from 'sharp';
import { onceUnchanged } from './once-unchanged.ts';
import { holdsScript } from './svg-scripts.ts';
import { HeicError, isHeic } from './unreadable-image.ts';
import { digestOf, TextCache } from './text-cache.ts';

/** What a picture is, as far as pages need to know; plain data. */
export interface ImageFacts {
  /** Of the file. */
  digest: string;
  /** Name of its format: `jpeg`, `svg`. */
  format: string;
  /** Pixels, as it is to be seen; of an animation, of all frames one below the other. */
  width: number;
  height: number;
  /** More than one in an animation. */
  frames: number;
  /** Pixels. */
  frameHeight: number;
  /** Whether it is a drawing that holds a script. */
  isScripted: boolean;
}

/** Identifies what facts are: change it with the code below. */
const FACTS_VERSION = 2;

/**
 * The facts of a picture. A file is read once, and looked into once and for all.
 *
 * @param file absolute path
 * @param cacheFolder absolute path
 * @throws when the file is no picture that sharp can read
 */
export const imageFacts = onceUnchanged(async (file, cacheFolder: string): Promise<ImageFacts> => {
  const bytes = fs.readFileSync(file);
  const digest = digestOf(bytes);
  const cache = new TextCache(cacheFolder);
  const key = digestOf('image facts', String(FACTS_VERSION), digest);
  const kept = await cache.get<ImageFacts>(key);
  if (kept !== undefined) return kept;
  const facts = await readFacts(bytes, digest);
  await cache.set(key, facts);
  return facts;
});

async function readFacts(bytes: Buffer, digest: string): Promise<ImageFacts> {
  if (isHeic(bytes)) throw new HeicError();
  const { format, autoOrient, pages = 1, pageHeight } = await readMetadata(bytes);
  const { width, height } = autoOrient;
  return {
    digest,
    format,
    width,
    height,
    frames: pages,
    frameHeight: pages > 1 ? (pageHeight ?? height) : height,
    isScripted: format === 'svg' && holdsScript(bytes.toString('utf8')),
  };
}

/** An animation may have more pixels than sharp opens by itself; a single picture may not. */
async function readMetadata(bytes: Buffer): Promise<Metadata> {
  const { default: sharp } = await import('sharp');
  const metadata = await sharp(bytes, { animated: true, limitInputPixels: false }).metadata();
  return (metadata.pages ?? 1) > 1 ? metadata : sharp(bytes).metadata();
}
