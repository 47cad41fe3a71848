import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { citeDocument } from '../../src/bibliography/cite/cite-document.ts';
import type { CslItem } from '../../src/bibliography/csl-item.ts';
import { STYLE_ALIASES } from '../../src/bibliography/csl/aliases.ts';
import { nearestLocale, readLocale } from '../../src/bibliography/csl/locales.ts';
import { findStyle, nearestStyle, readStyle } from '../../src/bibliography/csl/styles.ts';
import { formatReference } from '../../src/bibliography/format.ts';

const BOOK: CslItem = {
  id: 'sheets',
  type: 'book',
  title: 'Folding Sheets',
  author: [{ family: 'Lindqvist', given: 'Åsa' }],
  issued: { 'date-parts': [[1998]] },
  edition: '2',
};

describe('a style that ships', () => {
  it.each([
    ['apa', 'apa', 'author-date', 'American Psychological Association 7th edition'],
    ['APA.csl', 'apa', 'author-date', 'American Psychological Association 7th edition'],
    [
      'MLA',
      'modern-language-association',
      'author-date',
      'Modern Language Association 9th edition',
    ],
    ['ieee', 'ieee', 'numeric', 'IEEE'],
    ['Nature', 'nature', 'numeric', 'Nature'],
    [
      'chicago author date',
      'chicago-author-date',
      'author-date',
      'Chicago Manual of Style 17th edition (author-date)',
    ],
    [
      'chicago-note',
      'chicago-note-bibliography',
      'note',
      'Chicago Manual of Style 17th edition (note)',
    ],
    [
      'din-1505-2-alphanumeric',
      'din-1505-2-alphanumeric',
      'label',
      'DIN 1505-2 (alphanumeric, Deutsch) - standard superseded by ISO-690',
    ],
  ])('is found by name: %s', (name, id, kind, title) => {
    expect(findStyle(name)).toMatchObject({ id, kind, title });
  });

  it.each(Object.entries(STYLE_ALIASES))('is found by what it is called: %s', (alias, id) => {
    expect(findStyle(alias)?.id).toBe(id);
  });

  // What its category says is not always what it does.
  it.each([
    ['neuropsychopharmacology', 'numeric'],
    ['veterinary-record', 'author-date'],
  ])('is known by how it cites: %s', (name, kind) => {
    expect(findStyle(name)?.kind).toBe(kind);
  });

  it('has a digest of its own', () => {
    const digests = ['apa', 'ieee', 'nature', 'mla'].map((name) => findStyle(name)?.digest);
    expect(new Set(digests).size).toBe(4);
    expect(findStyle('apa')?.digest).toBe(digests[0]);
  });

  it.each([
    ['natur', 'nature'],
    ['ieeee', 'ieee'],
    ['chicago-autor-date', 'chicago-author-date'],
    ['no such style at all', undefined],
  ])('is proposed for what is not there: %s', (name, proposed) => {
    expect(findStyle(name)).toBeUndefined();
    expect(nearestStyle(name)).toBe(proposed);
  });
});

describe('the locale of a language', () => {
  it.each([
    ['en', 'en-US'],
    ['en-GB', 'en-GB'],
    ['en-AU', 'en-US'],
    ['de', 'de-DE'],
    ['de-AT', 'de-AT'],
    ['fr-CA', 'fr-CA'],
    ['pt', 'pt-PT'],
    ['pt-BR', 'pt-BR'],
    ['pt_br', 'pt-BR'],
    ['zh', 'zh-CN'],
    ['zh-CN', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['ja', 'ja-JP'],
    ['ko', 'ko-KR'],
    ['no', 'nb-NO'],
    ['eo', 'en-US'],
    ['', 'en-US'],
  ])('of %j is %s', (language, locale) => {
    expect(nearestLocale(language)).toBe(locale);
    expect(readLocale(locale)).toContain('"name":"locale"');
  });

  it.each([
    ['en', 'Lindqvist, Å. (1998). Folding Sheets (2nd ed.).'],
    ['de', 'Lindqvist, Å. (1998). Folding Sheets (2. Aufl.).'],
    ['fr', 'Lindqvist, Å. (1998). Folding Sheets (2ᵉ éd.).'],
    ['ar', 'Lindqvist, Å. (1998). Folding Sheets (2 ط).'],
    // A work from the West, as libraries of the East cite it.
    ['zh', 'Lindqvist, Å. (1998). Folding Sheets (2nd ed.).'],
  ])('is that of the page: %s', (language, text) => {
    const style = findStyle('apa');
    if (style === undefined) throw new Error('no APA');
    expect(formatReference(BOOK, { style, language, format: 'text' })).toBe(text);
  });
});

const FILE = '/site/content/my.csl';
const STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info>
    <title>Our House</title>
    <id>http://example.org/our-house</id>
    <category citation-format="author-date"/>
    <updated>2024-01-01T00:00:00+00:00</updated>
  </info>
  <citation><layout prefix="{" suffix="}"><names variable="author"><name form="short"/></names></layout></citation>
  <bibliography><layout><names variable="author"/><text variable="title" prefix=": "/></layout></bibliography>
</style>`;

const DEPENDENT = (parent: string): string => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="en-US">
  <info>
    <title>Journal of Small Sands</title>
    <id>http://www.zotero.org/styles/small-sands</id>
    <link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/>
  </info>
</style>`;

describe("an author's style", () => {
  it('formats', () => {
    const { style, errors } = readStyle(STYLE, FILE);
    expect(errors).toEqual([]);
    expect(style).toMatchObject({ id: 'my', title: 'Our House', kind: 'author-date' });
    if (style === undefined) throw new Error('no style');
    const cited = [{ items: [{ key: 'sheets' }], isInText: false }];
    expect(citeDocument(cited, () => BOOK, { style, language: 'en' })).toEqual({
      citations: [[{ html: '{' }, { html: 'Lindqvist', key: 'sheets' }, { html: '}' }]],
      references: [{ key: 'sheets', html: 'Åsa Lindqvist: Folding Sheets' }],
    });
  });

  it('may change, and then formats anew', () => {
    const changed = STYLE.replace('prefix=": "', 'prefix=" – "');
    const references = [STYLE, changed].map((text) => {
      const { style } = readStyle(text, FILE);
      if (style === undefined) throw new Error('no style');
      return formatReference(BOOK, { style, language: 'en', format: 'text' });
    });
    expect(references).toEqual(['Åsa Lindqvist: Folding Sheets', 'Åsa Lindqvist – Folding Sheets']);
  });

  it('is the other that it names, when that ships', () => {
    const { style, errors } = readStyle(DEPENDENT('nature'), FILE);
    expect(errors).toEqual([]);
    expect(style).toEqual({ ...findStyle('nature'), id: 'my', title: 'Journal of Small Sands' });
  });

  it.each([
    ['', 'not-a-style 1:1', 'not a style'],
    ['# Words', 'not-a-style 1:1', 'not a style'],
    ['<html><body/></html>', 'not-a-style 1:1', 'not a style'],
    [STYLE.replace('xbiblio', 'other'), 'not-a-style 1:1', 'not a style'],
    [STYLE.replace('</info>', ''), 'broken-style 11:1', 'unexpected close tag'],
    [STYLE.replace(/<bibliography>.*/, ''), 'incomplete-style 2:1', 'no <bibliography>'],
    [STYLE.replace(/<citation>.*/, ''), 'incomplete-style 2:1', 'no <citation>'],
    [DEPENDENT('no-such-style'), 'dependent-style 6:5', 'points to the style "no-such-style"'],
  ])('says what is wrong, and where: %#', (text, place, message) => {
    const { style, errors } = readStyle(text, FILE);
    expect(style).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(
      errors.map(({ kind, position }) => `${kind} ${position.line}:${position.column}`),
    ).toEqual([place]);
    expect(errors[0]).toMatchObject({ severity: 'error', file: FILE });
    expect(errors[0]?.message).toContain(message);
    expect(errors[0]?.fix).not.toBe('');
  });

  it('has the digest of its text', () => {
    const sum = createHash('sha256').update(STYLE).digest('hex');
    expect(sum.startsWith(readStyle(STYLE, FILE).style?.digest ?? '?')).toBe(true);
  });
});
