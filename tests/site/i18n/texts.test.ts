import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../src/site/i18n/direction.ts';
import { fallbacks } from '../../../src/site/i18n/fallbacks.ts';
import { fillText } from '../../../src/site/i18n/fill-text.ts';
import { missingTexts, textsFor } from '../../../src/site/i18n/texts.ts';
import { wordsFor } from '../../../src/site/i18n/words.ts';

const none = { texts: {} };

describe('the languages in which a reader may be addressed', () => {
  it.each([
    ['en', ['en']],
    ['zh', ['zh', 'en']],
    ['zh-Hans', ['zh-Hans', 'zh', 'en']],
    ['zh-TW', ['zh-TW', 'zh-Hant', 'zh', 'en']],
    ['zh-HK', ['zh-HK', 'zh-Hant', 'zh', 'en']],
    ['pt-BR', ['pt-BR', 'pt', 'en']],
    ['not a tag', ['not a tag', 'en']],
  ])('%s: %s', (language, expected) => {
    expect(fallbacks(language)).toEqual(expected);
  });
});

describe('the direction of writing', () => {
  it.each([
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['fa', 'rtl'],
    ['he', 'rtl'],
    ['en', 'ltr'],
    ['zh-Hant', 'ltr'],
    ['az', 'ltr'],
    ['az-Arab', 'rtl'],
  ])('%s: %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});

describe('an author’s own words', () => {
  const settings = {
    texts: {
      zh: { news: '近况' },
      'zh-Hant': { contents: '本頁內容' },
      sv: { news: 'Nyheter' },
      en: { theme: 'Colours' },
    },
  };

  it('come before ours', () => {
    expect(textsFor('zh', settings).news).toBe('近况');
    expect(textsFor('zh', settings).contents).toBe(textsFor('zh', none).contents);
    expect(textsFor('en', settings).theme).toBe('Colours');
    expect(textsFor('zh', none).news).not.toBe('近况');
  });

  it('hold for the varieties of a language, and not for another script', () => {
    expect(textsFor('zh-SG', settings).news).toBe('近况');
    expect(textsFor('zh-TW', settings).contents).toBe('本頁內容');
    expect(textsFor('zh', settings).contents).not.toBe('本頁內容');
    expect(textsFor('zh-TW', settings).news).toBe(textsFor('zh-Hant', none).news);
  });

  it('make a language that we have no words for, the rest in English', () => {
    expect(textsFor('sv', settings).news).toBe('Nyheter');
    expect(textsFor('sv', settings).theme).toBe('Colours');
    expect(missingTexts('sv', settings)).toContain('theme');
    expect(missingTexts('sv', settings)).not.toContain('news');
    expect(missingTexts('zh', none)).toEqual([]);
  });
});

describe('words of a collection', () => {
  const words = {
    title: { en: 'Talks', zh: '报告', 'zh-Hant': '演講' },
    past: { en: 'Past', de: 'Frühere' },
  } as const;

  it.each([
    ['en', 'Talks', 'Past'],
    ['zh', '报告', 'Past'],
    ['zh-TW', '演講', 'Past'],
    ['de-AT', 'Talks', 'Frühere'],
  ])('are in the nearest language that has them: %s', (language, title, past) => {
    expect(wordsFor('talks', words, language, none)).toEqual({ title, past });
  });

  it('can be said another way', () => {
    const settings = {
      texts: { de: { 'talks.title': 'Vorträge' }, en: { 'talks.past': 'Before' } },
    };
    expect(wordsFor('talks', words, 'de', settings)).toEqual({
      title: 'Vorträge',
      past: 'Frühere',
    });
    expect(wordsFor('talks', words, 'fr', settings)).toEqual({ title: 'Talks', past: 'Before' });
    expect(wordsFor('news', words, 'de', settings).title).toBe('Talks');
  });
});

describe('a text that depends on a number', () => {
  const posts =
    '{count, plural, one {# запись} few {# записи} many {# записей} other {# записи}} на {page}';
  const settings = { texts: { ru: { postCount: posts } } };

  it.each([
    [1, '1 запись на 2'],
    [3, '3 записи на 2'],
    [5, '5 записей на 2'],
    [21, '21 запись на 2'],
  ])('follows the rules of its language: %i', (count, expected) => {
    expect(fillText(textsFor('ru', settings).postCount, { count, page: 2 })).toBe(expected);
  });

  it('takes the form for all others where there is none of its own', () => {
    const text = '{count, plural, one {one post} other {# posts}}';
    expect(fillText(text, { count: 1 })).toBe('one post');
    expect(fillText(text, { count: 7 })).toBe('7 posts');
    expect(fillText(text, {})).toBe(text);
  });
});
