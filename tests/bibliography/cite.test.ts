import { describe, expect, it } from 'vitest';
import type { Citation, CitedItem } from '../../src/bibliography/cite/citation.ts';
import { citeDocument, type CitedDocument } from '../../src/bibliography/cite/cite-document.ts';
import type { CslItem, CslName } from '../../src/bibliography/csl-item.ts';
import { type CitationStyle, findStyle } from '../../src/bibliography/csl/styles.ts';

const article = (id: string, year: number, author: CslName[], title = `On ${id}`): CslItem => ({
  id,
  type: 'article-journal',
  title,
  author,
  issued: { 'date-parts': [[year]] },
  'container-title': 'Annals of Sand',
  volume: '3',
  page: '1–10',
});

const emmy = { family: 'Noether', given: 'Emmy' };
const max = { family: 'Noether', given: 'Max' };
const klein = { family: 'Klein', given: 'Felix' };
const lie = { family: 'Lie', given: 'Sophus' };
const amari = { family: 'Amari', given: 'Jun' };

const ITEMS: Readonly<Record<string, CslItem>> = {
  tides: article('tides', 1918, [emmy]),
  dunes: article('dunes', 1918, [emmy]),
  father: article('father', 1904, [max]),
  pair: article('pair', 1871, [klein, lie]),
  three: article('three', 2019, [amari, klein, lie]),
  math: article('math', 2020, [amari], `The $f'(n) < 2$ law & <b>more</b>`),
  group: article('group', 2021, [{ literal: 'Sand & Salt Group' }]),
};

const itemOf = (key: string): CslItem => {
  const item = ITEMS[key];
  if (item === undefined) throw new Error(`no item ${key}`);
  return item;
};

const styleNamed = (name: string): CitationStyle => {
  const style = findStyle(name);
  if (style === undefined) throw new Error(`no style ${name}`);
  return style;
};

type Cited = string | CitedItem;
const citedItem = (cited: Cited): CitedItem => (typeof cited === 'string' ? { key: cited } : cited);
/** `[@a; @b]` */
const cite = (...items: Cited[]): Citation => ({ items: items.map(citedItem), isInText: false });
/** `@a` in running text. */
const inText = (...items: Cited[]): Citation => ({ items: items.map(citedItem), isInText: true });

/** Links as `‹key:html›`. */
const written = ({ citations }: CitedDocument): string[] =>
  citations.map((pieces) =>
    pieces.map(({ html, key }) => (key === undefined ? html : `‹${key}:${html}›`)).join(''),
  );

const citing = (style: string, citations: Citation[], language = 'en'): CitedDocument =>
  citeDocument(citations, itemOf, { style: styleNamed(style), language });

const CASES: [style: string, citations: Citation[], expected: string[], language?: string][] = [
  [
    'apa',
    [cite('tides'), cite('dunes', 'father', 'pair'), inText('pair'), inText('three')],
    [
      '(‹tides:E. Noether, 1918b›)',
      '(‹pair:Klein &#38; Lie, 1871›; ‹dunes:E. Noether, 1918a›; ‹father:M. Noether, 1904›)',
      'Klein and Lie (‹pair:1871›)',
      'Amari et al. (‹three:2019›)',
    ],
  ],
  ['apa', [cite('tides')], ['(‹tides:Noether, 1918›)']],
  [
    'apa',
    [
      cite({ key: 'pair', prefix: 'see', locator: '3-5', suffix: 'and so on' }),
      cite({ key: 'pair', locator: '2', label: 'chapter' }),
      cite({ key: 'pair', suppressAuthor: true }),
      inText({ key: 'pair', locator: '7' }),
    ],
    [
      '(see ‹pair:Klein &#38; Lie, 1871, pp. 3–5› and so on)',
      '(‹pair:Klein &#38; Lie, 1871, Chapter 2›)',
      '(‹pair:1871›)',
      'Klein and Lie (‹pair:1871, p. 7›)',
    ],
  ],
  // The author in the text comes first, wherever the style would sort it to.
  ['apa', [inText('three', 'pair')], ['Amari et al. (‹three:2019›; ‹pair:Klein &#38; Lie, 1871›)']],
  ['apa', [inText('group')], ['Sand &#38; Salt Group (‹group:2021›)']],
  ['apa', [inText('pair')], ['Klein und Lie (‹pair:1871›)'], 'de'],
  [
    'apa',
    [inText('pair'), cite('three')],
    ['Klein和Lie (‹pair:1871›)', '(‹three:Amari等, 2019›)'],
    'zh',
  ],
  [
    'ieee',
    [cite('tides'), cite('dunes', 'tides', 'pair'), inText('pair'), inText('three')],
    [
      '[‹tides:1›]',
      '[‹tides:1›], [‹dunes:2›], [‹pair:3›]',
      'Klein and Lie [‹pair:3›]',
      'Amari et al. [‹three:4›]',
    ],
  ],
  [
    'vancouver',
    [cite('tides', 'dunes', 'father', 'pair'), cite('three', 'dunes'), inText('tides')],
    ['(‹tides:1›–‹pair:4›)', '(‹dunes:2›,‹three:5›)', 'Noether (‹tides:1›)'],
  ],
  [
    'nature',
    [cite('tides', 'dunes', 'father'), inText('pair')],
    ['‹tides:<sup>1</sup>›<sup>–</sup>‹father:<sup>3</sup>›', 'Klein and Lie‹pair:<sup>4</sup>›'],
  ],
  ['american-physics-society', [cite({ key: 'tides', prefix: 'see' })], ['[see ‹tides:1›]']],
  [
    'mla',
    [
      cite('pair'),
      cite({ key: 'pair', locator: '7' }),
      inText('pair'),
      inText({ key: 'pair', locator: '7' }),
    ],
    [
      '(‹pair:Klein and Lie›)',
      '(‹pair:Klein and Lie 7›)',
      '‹pair:Klein and Lie›',
      'Klein and Lie (‹pair:7›)',
    ],
  ],
  // With the author told there is nothing left to say: then the whole is said.
  ['mla', [cite({ key: 'pair', suppressAuthor: true })], ['(‹pair:Klein and Lie›)']],
  ['chicago', [cite('pair', 'tides')], ['(‹pair:Klein and Lie 1871›; ‹tides:Noether 1918›)']],
  ['springer', [cite('tides', 'dunes')], ['(‹tides:Noether 1918a›, ‹dunes:b›)']],
  ['antipode', [cite('tides', 'dunes')], ['(‹tides:Noether 1918a›; ‹dunes:b›)']],
  [
    'din-1505-2-alphanumeric',
    [cite('pair'), inText('pair')],
    ['[‹pair:KlLi71›]', 'Klein and Lie [‹pair:KlLi71›]'],
  ],
  [
    'apa',
    [cite({ key: 'tides', prefix: '<i>x</i> & $a<b$', suffix: '$c$' })],
    ['(&#60;i&#62;x&#60;/i&#62; &#38; $a&#60;b$ ‹tides:Noether, 1918› $c$)'],
  ],
];

describe('citations', () => {
  it.each(CASES)('in %s', (style, citations, expected, language) => {
    expect(written(citing(style, citations, language))).toEqual(expected);
  });

  it.each(['apa', 'nature', 'din-1505-2-alphanumeric'])(
    'are whole HTML, piece by piece: %s',
    (style) => {
      const { citations } = citing(style, [cite('tides', 'dunes', 'math'), inText('math')]);
      expect(citations.every((pieces) => pieces.length > 0)).toBe(true);
      for (const { html } of citations.flat()) {
        const open = [...html.matchAll(/<(\w+)/g)].map(([, name]) => name);
        const close = [...html.matchAll(/<\/(\w+)/g)].map(([, name]) => name);
        expect(close.reverse()).toEqual(open);
        expect(html).not.toMatch(/style=|[\u0000-\u0008\uE000-\uF8FF]/);
      }
    },
  );
});

describe('the references of a document', () => {
  it('are in the order of the style, with numbers apart', () => {
    const cited = [cite('tides', 'pair'), cite('father'), inText('tides')];
    expect(citing('ieee', cited).references).toEqual([
      {
        key: 'tides',
        label: '[1]',
        html: 'E. Noether, “On tides,” <i>Annals of Sand</i>, vol. 3, pp. 1–10, 1918.',
      },
      {
        key: 'pair',
        label: '[2]',
        html: 'F. Klein and S. Lie, “On pair,” <i>Annals of Sand</i>, vol. 3, pp. 1–10, 1871.',
      },
      {
        key: 'father',
        label: '[3]',
        html: 'M. Noether, “On father,” <i>Annals of Sand</i>, vol. 3, pp. 1–10, 1904.',
      },
    ]);
    expect(citing('apa', cited).references.map(({ key }) => key)).toEqual([
      'pair',
      'tides',
      'father',
    ]);
    expect(citing('vancouver', cited).references.map(({ label }) => label)).toEqual([
      '1.',
      '2.',
      '3.',
    ]);
    expect(citing('apa', cited).references.map(({ label }) => label)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['nature', '1.'],
    ['journal-of-clinical-oncology', '<b>1</b>.'],
    ['acta-pharmaceutica', '1.'],
    ['acs', '(1)'],
    ['din-1505-2-alphanumeric', '[Noet18]'],
    ['bioarchaeology-international', undefined],
  ])('have the label of the style: %s', (style, label) => {
    const [reference] = citing(style, [cite('tides')]).references;
    expect(reference?.label).toBe(label);
    expect(reference?.html).toContain('Noether');
  });

  it('keep math, and no markup of titles', () => {
    expect(citing('apa', [cite('math')]).references[0]?.html).toBe(
      `Amari, J. (2020). The $f'(n) &#60; 2$ law &#38; &#60;b&#62;more&#60;/b&#62;. <i>Annals of Sand</i>, <i>3</i>, 1–10.`,
    );
  });

  it('name the authors each time, for a reference may be read alone', () => {
    const { references } = citing('chicago', [cite('tides', 'dunes')]);
    expect(references.map(({ html }) => html.slice(0, 15))).toEqual([
      'Noether, Emmy. ',
      'Noether, Emmy. ',
    ]);
  });
});

describe('a document', () => {
  it('is the same whatever was cited before', () => {
    const cited = [cite('tides'), inText('pair')];
    const alone = citing('apa', cited);
    citing('apa', [cite('dunes', 'father'), cite('three')]);
    citing('ieee', [inText('dunes')]);
    expect(citing('apa', cited)).toEqual(alone);
    expect(written(alone)).toEqual(['(‹tides:Noether, 1918›)', 'Klein and Lie (‹pair:1871›)']);
  });

  it('asks for each item once', () => {
    const asked: string[] = [];
    const count = (key: string): CslItem => {
      asked.push(key);
      return itemOf(key);
    };
    const cited = [cite('tides', 'pair'), inText('tides'), cite('pair')];
    citeDocument(cited, count, { style: styleNamed('ieee'), language: 'en' });
    expect(asked).toEqual(['tides', 'pair']);
  });

  it('may cite nothing', () => {
    expect(citing('apa', [])).toEqual({ citations: [], references: [] });
  });

  it('may cite hundreds with math', () => {
    const many = Array.from({ length: 300 }, (_, index) => `k${index}`);
    const item = (key: string): CslItem => article(key, 2000, [amari], `$${key}_1$ $${key}_2$`);
    const { references } = citeDocument(
      many.map((key) => cite(key)),
      item,
      {
        style: styleNamed('ieee'),
        language: 'en',
      },
    );
    expect(references.at(-1)?.html).toContain('$k299_1$ $k299_2$');
  });
});
