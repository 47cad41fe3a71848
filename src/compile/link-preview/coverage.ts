import { readSlice, slicesFor, type FontSlice } from './font-slices.ts';
import type { Typeface } from './typefaces.ts';

/** What of a text can be drawn. */
export interface Coverage {
  /** The text without what cannot. */
  text: string;
  /** Letters, marks and digits that no typeface has; without them a text says something else. */
  missing: string[];
  /** The files that are needed. */
  slices: FontSlice[];
}

/** Characters that show nothing themselves: spaces, joiners, marks of direction. */
const INVISIBLE = /^[\s\p{Default_Ignorable_Code_Point}]$/u;

/** Without these a text is not the same text. */
const ESSENTIAL = /[\p{L}\p{M}\p{N}]/u;

/**
 * Finds the files that have the characters of a text, and leaves out of it what none has: an emoji,
 * an ornament. A character is never drawn as an empty box.
 *
 * @param typefaces in the order in which they are asked
 */
export async function coverText(text: string, typefaces: readonly Typeface[]): Promise<Coverage> {
  const slices = new Map<string, FontSlice>();
  const answers = new Map<string, boolean>();
  const missing = new Set<string>();
  let shown = '';
  for (const character of text.normalize('NFC')) {
    if (INVISIBLE.test(character)) {
      // What chooses the form of a character has none to choose from where that is left out.
      if (!/[\p{Variation_Selector}\u{E0000}-\u{E007F}]/u.test(character)) shown += character;
      continue;
    }
    let isKnown = answers.get(character);
    if (isKnown === undefined) {
      const slice = await findSlice(character, typefaces);
      if (slice !== undefined) slices.set(slice.file, slice);
      isKnown = slice !== undefined;
      answers.set(character, isKnown);
    }
    if (isKnown) shown += character;
    else if (ESSENTIAL.test(character)) missing.add(character);
  }
  const tidied = shown.replaceAll(/\s+/g, ' ').trim();
  return { text: tidied, missing: [...missing], slices: [...slices.values()] };
}

async function findSlice(
  character: string,
  typefaces: readonly Typeface[],
): Promise<FontSlice | undefined> {
  const codePoint = character.codePointAt(0) ?? 0;
  for (const typeface of typefaces) {
    for (const { file } of await slicesFor(typeface, character)) {
      const slice = await readSlice(typeface, file);
      if (slice.has(codePoint)) return slice;
    }
  }
  return undefined;
}
