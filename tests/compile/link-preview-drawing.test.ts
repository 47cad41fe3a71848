import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { setTitle, type Card } from '../../src/compile/link-preview/card.ts';
import { coverText } from '../../src/compile/link-preview/coverage.ts';
import { cardKey, drawCard } from '../../src/compile/link-preview/draw-card.ts';
import { strangeLetters, typefacesFor } from '../../src/compile/link-preview/typefaces.ts';

const card: Card = {
  title: 'Notes on slow waves',
  note: '10 May 2025',
  authors: 'Ada Lovelace',
  siteTitle: 'Slow waves',
  place: 'ada.example',
  language: 'en',
  accent: '#1f3a93',
};

/** Two titles of each script, as long as each other, which empty boxes would make the same picture. */
const scripts = [
  ['Latin', 'en', 'Tide', 'Wind', 'Libertinus Serif'],
  ['Latin with rare marks', 'vi', 'Sóng thần', 'Thủy lực', 'Libertinus Serif'],
  ['Greek', 'el', 'κύμα', 'πάγο', 'Libertinus Serif'],
  ['Cyrillic', 'ru', 'Волна', 'Ветер', 'Libertinus Serif'],
  ['Hebrew', 'he', 'גלים', 'רוחת', 'Libertinus Serif'],
  ['Arabic', 'ar', 'أمواج', 'رياحة', 'Noto Naskh Arabic'],
  ['simplified Chinese', 'zh', '慢波实验', '海冰涌浪', 'Noto Serif SC'],
  ['traditional Chinese', 'zh-Hant', '慢波實驗', '潮汐灣龍', 'Noto Serif TC'],
  ['Japanese', 'ja', '波のうた', '氷のおと', 'Noto Serif JP'],
  ['Korean', 'ko', '느린물결', '바다얼음', 'Noto Serif KR'],
  ['Hindi', 'hi', 'लहर', 'हवा', 'Noto Serif Devanagari'],
  ['Bengali', 'bn', 'ঢেউ', 'বরফ', 'Noto Serif Bengali'],
  ['Tamil', 'ta', 'அலை', 'பனி', 'Noto Serif Tamil'],
  ['Telugu', 'te', 'అలలు', 'మంచు', 'Noto Serif Telugu'],
  ['Thai', 'th', 'คลื่น', 'น้ำแข็ง', 'Noto Serif Thai'],
  ['Georgian', 'ka', 'ტალღა', 'ქარია', 'Noto Serif Georgian'],
  ['Armenian', 'hy', 'ալիք', 'քամի', 'Noto Serif Armenian'],
] as const;

describe.each(scripts)('%s', (_, language, first, second, family) => {
  test('has letters for each of its characters', async () => {
    const { text, missing, slices } = await coverText(first, typefacesFor(first, language));
    expect(missing).toEqual([]);
    expect(text).toBe(first.normalize('NFC'));
    expect(slices.map(({ typeface }) => typeface.family)).toContain(family);
    expect(strangeLetters(first + second)).toEqual([]);
  });

  test('is drawn with them', async () => {
    const pictures = await Promise.all(
      [first, second].map((title) => drawCard({ ...card, title, language })),
    );
    expect(pictures[0]).not.toEqual(pictures[1]);
  });
});

test.each([
  ['∀x ∈ ℝ: H₂O → ∞', '∀x ∈ ℝ: H₂O → ∞', []],
  ['A degree 🎓 at last', 'A degree at last', []],
  ['Women in science 👩‍🔬', 'Women in science', []],
  ['ស and Ada', 'and Ada', ['ស']],
])('%s: what no font has is left out, and letters are told of', async (given, shown, missing) => {
  const cover = await coverText(given, typefacesFor(given, 'en'));
  expect(cover.text.replaceAll(/\p{Cf}/gu, '').trim()).toBe(shown);
  expect(cover.missing).toEqual(missing);
});

test('a picture has the size that all ask for, and is small', async () => {
  const picture = await drawCard(card);
  expect(await sharp(picture).metadata()).toMatchObject({
    format: 'png',
    width: 1200,
    height: 630,
  });
  expect(picture.length).toBeLessThan(60_000);
});

test('a picture is the same whatever was drawn before it', async () => {
  const chinese = { ...card, title: '慢波', language: 'zh' };
  const first = await drawCard(chinese);
  await drawCard({ ...card, title: '海冰之下的涌浪与潮汐', language: 'ja' });
  expect(await drawCard(chinese)).toEqual(first);
});

test('half a title is not shown: the site’s stands in its place', async () => {
  const withTitle = (title: string) => drawCard({ ...card, title, note: '' });
  expect(await withTitle('ស្រុក and Ada')).toEqual(await withTitle('ខ្មែរ or Bo'));
});

test('what a picture says decides under which name it is kept', () => {
  expect(cardKey(card)).toBe(cardKey({ ...card }));
  expect(cardKey({ ...card, accent: '#000000' })).not.toBe(cardKey(card));
});

test.each([
  ['Tides', 'en', 92, 'ltr'],
  [
    'The most general form of the law of conservation, and what of it is left a century on',
    'en',
    76,
    'ltr',
  ],
  ['أمواج', 'ar', 92, 'rtl'],
  ['Tides', 'ar', 92, 'ltr'],
  ['2025', 'ar', 92, 'rtl'],
])('%s is set as large as fits, from its own side', (title, language, size, direction) => {
  expect(setTitle(title, language, true)).toMatchObject({ size, direction });
});

test('the longest title keeps to the room that there is', () => {
  const { size, leading, lines } = setTitle('wave '.repeat(200), 'en', true);
  expect(size * leading * lines).toBeLessThanOrEqual(340);
});

test.each([
  ['Annals, 2026', 'en', true],
  ['2026年11月10日', 'ja', false],
  ['2026年11月10日', 'zh', false],
])('whether a note such as %s is slanted', (note, language, expected) => {
  const [first] = typefacesFor(note, language, true);
  expect(first?.family.endsWith('Italic')).toBe(expected);
});
