import { directionOf, textDirection } from '../../site/i18n/direction.ts';

/** What a preview image says; plain data, of which its address and its place in the cache are made. */
export interface Card {
  title: string;
  /** A line under the title: where and when it appeared. */
  note: string;
  authors: string;
  siteTitle: string;
  /** Host and path of the site: `noether.github.io/repo`. */
  place: string;
  language: string;
  /** Colour, as `#rrggbb`. */
  accent: string;
}

/** Pixels: what Open Graph and all who read it ask for. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** Pixels between the text and the edges. */
const SIDE = 84;
const MEASURE = CARD_WIDTH - 2 * SIDE;

/** Pixels that the title may take in height, with and without a note below it. */
const ROOM = 340;
const NOTE_ROOM = 66;

/** Sizes of the title in pixels, the largest first. */
const sizes = [92, 84, 76, 68, 60, 52, 46, 40] as const;

/** Height of a line, as a part of the size. */
const LEADING = 1.16;
const TALL_LEADING = 1.36;

/** Letters of these scripts stand higher and lower than Latin ones. */
const TALL =
  /[\p{Script=Arab}\p{Script=Deva}\p{Script=Beng}\p{Script=Thai}\p{Script=Taml}\p{Script=Telu}\p{Script=Hani}\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}]/u;

/** Characters as wide as they are high. */
const WIDE =
  /[\p{Script=Hani}\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}\u3000-\u303F\uFF00-\uFF60]/u;

/** How the title is set. */
export interface TitleSetting {
  /** Pixels. */
  size: number;
  leading: number;
  /** The most lines that there is room for; what is longer ends with an ellipsis. */
  lines: number;
  direction: 'ltr' | 'rtl';
}

/**
 * Chooses the largest size at which a title fits.
 *
 * @param hasNote whether a line stands below it
 */
export function setTitle(title: string, language: string, hasNote: boolean): TitleSetting {
  const leading = TALL.test(title) ? TALL_LEADING : LEADING;
  const direction = textDirection(title) ?? directionOf(language);
  const room = hasNote ? ROOM - NOTE_ROOM : ROOM;
  const smallest = sizes[sizes.length - 1] ?? 40;
  const size =
    sizes.find((one) => linesAt(title, one) <= Math.floor(room / (one * leading))) ?? smallest;
  return { size, leading, direction, lines: Math.floor(room / (size * leading)) };
}

/** Lines are seldom full: words are not broken, and balanced lines are shorter. */
const FILLED = 0.9;

function linesAt(title: string, size: number): number {
  return Math.ceil((widthOf(title) * size) / (MEASURE * FILLED));
}

/** About how wide a text is, in parts of its size. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (WIDE.test(character)) width += 1;
    else if (/[\p{Lu}mw]/u.test(character)) width += 0.68;
    else if (/[\s\p{P}ijltfr]/u.test(character)) width += 0.29;
    else if (!/\p{M}/u.test(character)) width += 0.5;
  }
  return width;
}
