import { imageFacts } from '../image-facts.ts';
import { safeName } from '../images.ts';
import type { MediaFile } from '../media.ts';
import { digestOf } from '../text-cache.ts';
import type { SitePath } from '../../routes/url.ts';
import { CARD_HEIGHT, CARD_WIDTH, type Card } from './card.ts';

/** The picture that stands for a page where a link to it is shared; plain data. */
export interface LinkPreview {
  sitePath: SitePath;
  /** Pixels. */
  width: number;
  height: number;
  alt: string;
  /** Whether it is to be shown large, over the text of the link. */
  isLarge: boolean;
}

/** A picture for links, with the file to make of it. */
export interface PlannedPreview {
  preview: LinkPreview;
  file: MediaFile;
}

/** Identifies how cards are drawn: change it with what draws them, and their addresses change. */
const CARD_VERSION = 2;

/** Characters of a digest that tell one picture from another. */
const DIGEST_LENGTH = 10;

/** Plans the picture that is made for a page. */
export function planCard(card: Card): PlannedPreview {
  const digest = digestOf('card', String(CARD_VERSION), JSON.stringify(card));
  const sitePath = `/_media/preview.${digest.slice(0, DIGEST_LENGTH)}.png`;
  const alt = [card.title, card.authors, card.note].filter((part) => part !== '').join(', ');
  return {
    preview: { sitePath, width: CARD_WIDTH, height: CARD_HEIGHT, alt, isLarge: true },
    file: { sitePath, source: '', encoding: undefined, card },
  };
}

/** What is narrower is shown small where links are shared, and says less than a title. */
const NARROWEST = 600;
const LOWEST = 315;

/** Wide enough for two device pixels to a pixel wherever links are shared. */
const WIDEST = 1200;

/** A picture that is not much wider than it is high loses too much when it is cropped to a band. */
const WIDE = 1.2;

/**
 * Plans an author's own picture: JPEG, which all who show links can read, and no larger than needed.
 *
 * @param file absolute path
 * @param isChosen whether it was named for this purpose; else it must be large enough for it
 * @returns undefined when it is too small
 * @throws when the file is no picture that sharp can read
 */
export async function planOwnImage(
  file: string,
  alt: string,
  isChosen: boolean,
  cacheFolder: string,
): Promise<PlannedPreview | undefined> {
  const facts = await imageFacts(file, cacheFolder);
  const { digest, format } = facts;
  const isDrawing = format === 'svg';
  const isSmall = facts.width < NARROWEST || facts.frameHeight < LOWEST;
  if (isSmall && !isChosen && !isDrawing) return undefined;
  const width = isDrawing ? WIDEST : Math.min(WIDEST, facts.width);
  const height = Math.round((facts.frameHeight * width) / facts.width);
  const sitePath = `/_media/${safeName(file)}.${digest.slice(0, 8)}-link.jpg`;
  return {
    preview: {
      sitePath,
      width,
      height,
      alt,
      isLarge: width >= NARROWEST && width / height >= WIDE,
    },
    file: {
      sitePath,
      source: file,
      encoding: { width, purpose: 'preview', animated: false, digest },
    },
  };
}
