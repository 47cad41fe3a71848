import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/collections/registry.ts';
import { cvWords } from '../../../src/site/data/cv/words.ts';
import { en } from '../../../src/site/i18n/en.ts';
import { placesOf, pluralFormsOf } from '../../../src/site/i18n/fill-text.ts';
import type { Words } from '../../../src/site/i18n/words.ts';
import { zhHant } from '../../../src/site/i18n/zh-Hant.ts';
import { interfaceLanguages, missingTexts, textsFor } from '../../../src/site/i18n/texts.ts';

const none = { texts: {} };
const translations = interfaceLanguages.filter((language) => language !== 'en');
const keys = Object.keys(en) as (keyof typeof en)[];

/** Names, abbreviations and numbers that are the same in every language. */
const NAMES =
  /^(?:bibtex|reference\.gloss|link\.(?:pdf|arxiv|doi|pubmed|pmc|hal|biorxiv|medrxiv|nber|cepr|ssrn|repec|openreview|inspire|scholar|altmetric|dimensions|html))$/;

/** Words that a language shares with English: these and no others. */
const SHARED: Readonly<Record<string, string>> = {
  ja: 'wechat',
  de: `code venue.patent andOthers link.poster link.blog link.code link.website link.video link.url venue.in
    feed wechat kind.preprint kind.software oneKind.preprint oneKind.software
    reference.lemma reference.proposition reference.definition theorem.lemma
    theorem.proposition theorem.definition`,
  fr: `menu code andOthers callout.important callout.danger pauseAnimation figureNumber searchPages
    link.poster link.blog link.code venue.version venue.volume cv wechat note corrections license
    filterType metricsCitations reference.figure reference.proposition theorem.proposition
    reference.conjecture theorem.conjecture`,
  es: `andOthers link.blog venue.manual venue.volume wechat editors editor kind.software oneKind.software`,
  pt: `menu andOthers link.slides link.blog link.website link.url venue.manual venue.volume feed wechat
    kind.preprint kind.software oneKind.preprint oneKind.software`,
  it: `menu abstract andOthers link.poster link.blog link.video link.url venue.in venue.volume feed cv wechat
    archiveKind.tag kind.software oneKind.preprint oneKind.software oneKind.dataset
    reference.lemma theorem.lemma`,
  nl: `menu code callout.tip details link.poster link.slides link.blog link.code link.dataset
    link.project link.website link.video link.url venue.in feed cv wechat tags archiveKind.tag
    metricsHIndex metricsI10Index kind.preprint kind.software kind.dataset oneKind.preprint
    oneKind.software oneKind.dataset reference.lemma theorem.lemma`,
  pl: `menu venue.patent link.poster link.blog link.url cv wechat archiveKind.tag oneKind.preprint`,
  tr: `editor venue.patent link.poster link.blog link.video wechat reference.lemma theorem.lemma`,
  ru: 'wechat',
  ar: 'wechat',
};

/** Marks around words, which are the same wherever Latin punctuation is used. */
const GLUE = /(?:Before|After|End|Separator)$/;

describe.each(translations)('the words in %s', (language) => {
  const texts = textsFor(language, none);

  it('are all there, and not in English', () => {
    expect(missingTexts(language, none)).toEqual([]);
    const shared = (SHARED[language] ?? '').split(/\s+/).filter((key) => key !== '');
    const same = keys.filter((key) => texts[key] === en[key]);
    const unnamed = same.filter((key) => !NAMES.test(key) && !GLUE.test(key));
    expect([...unnamed].sort()).toEqual(shared.sort());
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

describe.each([...collections, { name: 'cv', words: cvWords }])(
  'the words of $name',
  ({ words }) => {
    const all: Words = words;

    it.each(translations)('are all there in %s, with their places', (language) => {
      for (const [word, inLanguages] of Object.entries(all)) {
        const text = inLanguages[language];
        expect(text, word).toMatch(/\S/);
        expect(placesOf(text ?? ''), word).toEqual(placesOf(inLanguages.en));
      }
    });
  },
);

it('traditional Chinese has all words of its own, and borrows none from simplified', () => {
  expect(keys.filter((key) => zhHant[key] === undefined)).toEqual([]);
});

it('there are words in fifteen languages', () => {
  expect([...interfaceLanguages].sort()).toEqual(
    [
      'ar',
      'de',
      'en',
      'es',
      'fr',
      'it',
      'ja',
      'ko',
      'nl',
      'pl',
      'pt',
      'ru',
      'tr',
      'zh',
      'zh-Hant',
    ].sort(),
  );
});
