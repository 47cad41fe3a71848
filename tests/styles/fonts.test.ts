import { create } from 'fontkitten';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import postcss from 'postcss';
import { expect, test } from 'vitest';

const sheet = path.resolve(import.meta.dirname, '../../src/styles/fonts.css');
const { resolve } = createRequire(import.meta.url);

/** The faces of accents are regular: browsers make them bold. */
const MARKS = "'Libertinus marks'";

/** The faces of a text, each with the characters that a browser takes of it. */
function facesOf(style: string, weight: string): ((codePoint: number) => boolean)[] {
  const faces: ((codePoint: number) => boolean)[] = [];
  postcss.parse(fs.readFileSync(sheet, 'utf8')).walkAtRules('font-face', (rule) => {
    const said = new Map<string, string>();
    rule.walkDecls(({ prop, value }) => {
      said.set(prop, value);
    });
    const file = /^url\('([^']+)'\)/.exec(said.get('src') ?? '')?.[1];
    if (file === undefined) return;
    if (said.get('font-style') !== style) return;
    if (said.get('font-weight') !== weight && said.get('font-family') !== MARKS) return;
    const found = file.startsWith('.') ? path.resolve(path.dirname(sheet), file) : resolve(file);
    const font = create(fs.readFileSync(found));
    if (font.isCollection) throw new Error(`${file} holds several fonts.`);
    const has = new Set(font.characterSet);
    const ranges = (said.get('unicode-range') ?? '').split(',').map((range) => {
      const [first = '', last = first] = range.trim().slice(2).split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    });
    faces.push(
      (one) => has.has(one) && ranges.some(([first, last]) => one >= first && one <= last),
    );
  });
  return faces;
}

/** What stands in no face whole, with all its accents. */
function lackingIn(words: string, style: string, weight: string): string[] {
  const faces = facesOf(style, weight);
  const segments = [...new Intl.Segmenter('en').segment(words)];
  const lacking = segments.filter(({ segment }) => {
    // Browsers take a letter apart where that helps.
    const forms = [segment, segment.normalize('NFD')].map((form) =>
      Array.from(form, (character) => character.codePointAt(0) ?? 0),
    );
    return !forms.some((points) => faces.some((covers) => points.every(covers)));
  });
  return lacking.map(({ segment }) => segment);
}

const styles = ['400 normal', '400 italic', '700 normal', '700 italic'].map(
  (name) => [name, ...name.split(' ')] as const,
);

test.each(styles)(
  'a letter and its accents come of one face (%s)',
  (_, weight = '', style = '') => {
    // Names of Vietnam, tones of Èdó and Yorùbá, and phonetics.
    const words = 'Nguyễn Văn Hiển Trần Ơn Ư Yorùbá ọ̀rọ̀ ɛ̀dó ɔ̃́ m̀ ń n̩ ə́ ʃ ʰ ŋ́ Łódź Đặng ʒ ɖ ʔ ˈ ː';
    expect(lackingIn(words.normalize('NFC'), style, weight)).toEqual([]);
    // Devoiced, dental, long and rising sounds, one letter of two; no letter of Unicode has these accents.
    const accents = 'm̥ ŋ̊ ɛ̃ x̌ ɔ̌ i̯ a̱ t̪ k͡p ɹ̝ ə̂ ɨ̞ β̞ n̪̊ ɬ̩ ǀ̃ ʈ̺ ɾ̥ ẽ̞ á̰';
    expect(lackingIn(accents.normalize('NFC'), style, weight)).toEqual([]);
    // As a Mac writes names of files: each letter and its accent apart.
    expect(lackingIn('č ř ů ą ş ğ ō ň'.normalize('NFD'), style, weight)).toEqual([]);
    expect(lackingIn('αβγ ώ Ω', style, weight)).toEqual([]);
  },
);
