import { create } from 'fontkitten';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import postcss from 'postcss';
import { expect, test } from 'vitest';

const sheet = path.resolve(import.meta.dirname, '../../src/styles/fonts.css');
const { resolve } = createRequire(import.meta.url);

/** The faces of an italic or upright text, each with the characters that a browser takes of it. */
function facesOf(style: string): ((codePoint: number) => boolean)[] {
  const faces: ((codePoint: number) => boolean)[] = [];
  postcss.parse(fs.readFileSync(sheet, 'utf8')).walkAtRules('font-face', (rule) => {
    const said = new Map<string, string>();
    rule.walkDecls(({ prop, value }) => {
      said.set(prop, value);
    });
    const file = /^url\('([^']+)'\)/.exec(said.get('src') ?? '')?.[1];
    if (file === undefined || said.get('font-weight') !== '400') return;
    if (said.get('font-style') !== style) return;
    const font = create(fs.readFileSync(resolve(file)));
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

test.each(['normal', 'italic'])('a letter and its accents come of one face (%s)', (style) => {
  const faces = facesOf(style);
  // Names of Vietnam, tones of Èdó and Yorùbá, and phonetics.
  const words = 'Nguyễn Văn Hiển Trần Ơn Ư Yorùbá ọ̀rọ̀ ɛ̀dó ɔ̃́ m̀ ń n̩ ə́ ʃ ʰ ŋ́ Łódź Đặng';
  const segments = new Intl.Segmenter('en').segment(words.normalize('NFC'));
  const lacking = [...segments].filter(({ segment }) => {
    const points = Array.from(segment, (character) => character.codePointAt(0) ?? 0);
    return !faces.some((covers) => points.every(covers));
  });
  expect(lacking.map(({ segment }) => segment)).toEqual([]);
});
