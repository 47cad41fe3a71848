import { createRequire } from 'node:module';
import type * as Takumi from '@takumi-rs/core';
import { digestOf } from '../digest.ts';
import { libraryVersion } from '../library-version.ts';
import { CARD_HEIGHT, CARD_WIDTH, type Card } from './card.ts';
import { layOutCard } from './card-layout.ts';
import { coverText } from './coverage.ts';
import type { FontSlice } from './font-slices.ts';
import { packages, typefacesFor } from './typefaces.ts';

/** Identifies how cards are drawn: change it with the code that lays them out. */
const DRAWING_VERSION = 2;

let renderer: Takumi.Renderer | undefined;

/** Files that the renderer has, by their paths; it must be given each once. */
const registered = new Map<string, Promise<unknown>>();

/**
 * Draws a preview image. Only the fonts that the engine brings are used, so that it is the same on
 * every machine.
 *
 * @returns a PNG
 */
export async function drawCard(card: Card): Promise<Uint8Array> {
  const { drawn, families, slices } = await prepareCard(card);
  renderer ??= newRenderer();
  for (const slice of slices) {
    const registering = registered.get(slice.file) ?? register(renderer, slice);
    registered.set(slice.file, registering);
    await registering;
  }
  return renderer.render(layOutCard(drawn, families), {
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    format: 'png',
    lang: card.language,
    fontFamilies: [...new Set([...families.upright, ...families.italic])],
  });
}

/** What draws is a program of some megabytes: it is loaded only by who has something to draw. */
function newRenderer(): Takumi.Renderer {
  const load = createRequire(import.meta.url);
  const takumi = load('@takumi-rs/core') as typeof Takumi;
  return new takumi.Renderer();
}

function register(
  target: Takumi.Renderer,
  { typeface, data, ranges }: FontSlice,
): Promise<unknown> {
  const unicodeRange = ranges.map(([first, last]): [number, number] => [first, last]);
  return target.registerFont({ name: typeface.family, data, unicodeRange });
}

/** Name of a drawn card in the cache; it changes with what draws and with the fonts. */
export function cardKey(card: Card): string {
  libraries ??= ['@takumi-rs/core', ...packages]
    .map((name) => `${name}@${libraryVersion(name)}`)
    .join();
  return digestOf('card', String(DRAWING_VERSION), JSON.stringify(card), libraries);
}

let libraries: string | undefined;

/** Leaves out of a card what cannot be drawn, and finds the fonts for the rest. */
async function prepareCard(card: Card) {
  const texts = [card.title, card.note, card.authors, card.siteTitle, card.place];
  const whole = texts.join('\n');
  const upright = typefacesFor(whole, card.language);
  const slanted = typefacesFor(whole, card.language, true);
  const title = await coverText(card.title, upright);
  const note = await coverText(card.note, slanted);
  const authors = await coverText(card.authors, upright);
  const siteTitle = await coverText(card.siteTitle, upright);
  const place = await coverText(card.place, upright);
  const covered = [title, note, authors, siteTitle, place];
  // Half a text is worse than none; the site is called as it is called elsewhere.
  const [shownTitle = '', ...rest] = [title, siteTitle, authors, place]
    .filter(({ missing, text }) => missing.length === 0 && text !== '')
    .map(({ text }) => text);
  const whenWhole = ({ missing, text }: typeof title): string =>
    missing.length === 0 && (text !== shownTitle || rest.length === 0) ? text : '';
  const slices = covered.flatMap((one) => one.slices);
  const used = new Set(slices.map(({ typeface }) => typeface.family));
  const familiesOf = (typefaces: typeof upright): string[] =>
    typefaces.map(({ family }) => family).filter((family) => used.has(family));
  return {
    drawn: {
      ...card,
      title: shownTitle,
      note: whenWhole(note),
      authors: whenWhole(authors),
      siteTitle: whenWhole(siteTitle),
      place: whenWhole(place),
    },
    families: { upright: familiesOf(upright), italic: familiesOf(slanted) },
    slices,
  };
}
