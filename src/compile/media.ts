import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { mapAtOnce } from '../site/map-at-once.ts';
import { encodeImage, encodingName } from './encode-image.ts';
import type { MediaFile } from './images.ts';
import { keptImage } from './image-cache.ts';
import { onceUnchanged } from './once-unchanged.ts';
import { cardKey, drawCard } from './link-preview/draw-card.ts';
import { digestOf } from './text-cache.ts';

export type { MediaFile };

/** A file that is published as it is, under its own name. */
export const attachment = onceUnchanged(async (file): Promise<MediaFile> => {
  const digest = digestOf(await fs.readFile(file));
  const sitePath = `/_media/${digest.slice(0, 8)}/${path.basename(file)}`;
  return { sitePath, source: file, encoding: undefined };
});

/**
 * Makes sure that a media file exists, making it when the cache has none.
 *
 * @returns absolute path of the finished file
 */
export async function produceMedia(media: MediaFile, cacheFolder: string): Promise<string> {
  const { source, encoding, card } = media;
  if (card !== undefined) {
    return keptImage(`${cardKey(card)}.png`, cacheFolder, () => drawCard(card));
  }
  if (encoding === undefined) return source;
  return keptImage(encodingName(encoding), cacheFolder, () => encodeImage(source, encoding));
}

/** Each is the work of one core; more at once only cost memory. */
const AT_ONCE = Math.max(4, os.availableParallelism());

/**
 * Makes every media file.
 *
 * @param onProgress is told how many of how many are done
 */
export async function produceAllMedia(
  files: readonly MediaFile[],
  cacheFolder: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  let done = 0;
  await mapAtOnce(files, AT_ONCE, async (media) => {
    await produceMedia(media, cacheFolder);
    done += 1;
    onProgress(done, files.length);
  });
}

/** Identifies what is in a media file. */
export function mediaKey({ sitePath, encoding, card }: MediaFile): string {
  if (card !== undefined) return cardKey(card);
  // The address of a file that is published as it is holds what is in it.
  return encoding === undefined ? sitePath : encodingName(encoding);
}
