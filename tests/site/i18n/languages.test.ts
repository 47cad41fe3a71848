import { describe, expect, it } from 'vitest';
import { en } from '../../../src/site/i18n/en.ts';
import { placesOf, pluralFormsOf } from '../../../src/site/i18n/fill-text.ts';
import { zhHant } from '../../../src/site/i18n/zh-Hant.ts';
import { interfaceLanguages, missingTexts, textsFor } from '../../../src/site/i18n/texts.ts';

const none = { texts: {} };
const translations = interfaceLanguages.filter((language) => language !== 'en');
const keys = Object.keys(en) as (keyof typeof en)[];

/** Names and abbreviations that are the same in every language. */
const NAMES = /^(?:bibtex|link\.(?:pdf|arxiv|doi|hal|inspire|scholar|altmetric|dimensions|html))$/;

/** Words that a language shares with English. */
const SHARED: Readonly<Record<string, string>> = {
  de: `link.poster link.code link.website link.video link.url code venue.in kind.preprint
    oneKind.preprint kind.software oneKind.software reference.lemma theorem.lemma
    theorem.proposition theorem.definition reference.definition reference.proposition andOthers
    callout.tip`,
  fr: `menu code andOthers pauseAnimation figureNumber link.poster link.code callout.important note
    filterType metricsCitations reference.figure reference.proposition theorem.proposition
    corrections contributions callout.caution`,
  es: `andOthers link.blog kind.software oneKind.software callout.tip`,
  pt: `menu andOthers link.slides link.blog link.website kind.preprint oneKind.preprint kind.software
    oneKind.software link.url callout.note`,
};

/** Marks around words, which are the same wherever Latin punctuation is used. */
const GLUE = /(?:Before|After|End|Separator)$/;

describe.each(translations)('the words in %s', (language) => {
  const texts = textsFor(language, none);

  it('are all there, and not in English', () => {
    expect(missingTexts(language, none)).toEqual([]);
    const shared = (SHARED[language] ?? '').split(/\s+/);
    const same = keys.filter((key) => texts[key] === en[key]);
    const unexpected = same.filter(
      (key) => !NAMES.test(key) && !GLUE.test(key) && !shared.includes(key),
    );
    expect(unexpected).toEqual([]);
  });

  it('have the places that the English ones have', () => {
    for (const key of keys) expect(placesOf(texts[key]), key).toEqual(placesOf(en[key]));
  });

  it('are words: none empty, none with white space around', () => {
    for (const key of keys.filter((one) => !GLUE.test(one))) {
      expect(texts[key], key).not.toBe('');
      expect(texts[key].trim(), key).toBe(texts[key]);
    }
  });

  it('have a form for each number', () => {
    const rules = new Intl.PluralRules(language);
    const numbers = Array.from({ length: 300 }, (_, index) => rules.select(index));
    const needed = [...new Set([...numbers, 'other'])].sort();
    for (const key of keys) {
      for (const forms of pluralFormsOf(texts[key])) expect([...forms].sort(), key).toEqual(needed);
    }
  });
});

it('traditional Chinese has all words of its own, and borrows none from simplified', () => {
  expect(keys.filter((key) => zhHant[key] === undefined)).toEqual([]);
});

it('there are words in eleven languages', () => {
  expect([...interfaceLanguages].sort()).toEqual(
    ['ar', 'de', 'en', 'es', 'fr', 'ja', 'ko', 'pt', 'ru', 'zh', 'zh-Hant'].sort(),
  );
});
