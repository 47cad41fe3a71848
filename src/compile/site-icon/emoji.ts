import fs from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Drawings of emoji: Fluent Emoji by Microsoft, under the MIT licence, as Iconify's package brings
 * them. What a browser or a computer would draw is another picture on each of them.
 *
 * @see https://iconify.design/docs/types/iconify-json.html
 */
const SET = '@iconify-json/fluent-emoji-flat';

interface EmojiSet {
  icons: Readonly<Record<string, Readonly<{ body: string; width?: number; height?: number }>>>;
  aliases?: Readonly<Record<string, Readonly<{ parent: string }>>>;
  width?: number;
  height?: number;
}

/** Whether a text is an emoji, or at least looks like one. */
export function isEmoji(text: string): boolean {
  return /^(?=.*[\p{Extended_Pictographic}\p{Regional_Indicator}\u20E3])[^./\\a-zA-Z]{1,24}$/u.test(
    text.trim(),
  );
}

/**
 * The drawing of an emoji.
 *
 * @returns an SVG document, or undefined when there is none of it: of flags of countries, for one
 * @example emojiDrawing('🎓')?.startsWith('<svg') // true
 */
export function emojiDrawing(emoji: string): string | undefined {
  const names = readJson('chars.json') as Readonly<Record<string, string>>;
  const codes = Array.from(emoji.trim(), (character) => character.codePointAt(0) ?? 0);
  // What asks for the coloured form is not part of the name of the file.
  const plain = codes.filter((code) => code !== 0xfe0f && code !== 0xfe0e);
  const name = names[plain.map((code) => code.toString(16)).join('-')];
  if (name === undefined) return undefined;
  const { icons, aliases = {}, width = 32, height = 32 } = readJson('icons.json') as EmojiSet;
  const icon = icons[name] ?? icons[aliases[name]?.parent ?? ''];
  if (icon === undefined) return undefined;
  const box = `0 0 ${icon.width ?? width} ${icon.height ?? height}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${icon.body}</svg>\n`;
}

function readJson(file: string): unknown {
  const name = createRequire(import.meta.url).resolve(`${SET}/${file}`);
  return JSON.parse(fs.readFileSync(name, 'utf8'));
}
