import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../src/bibliography/csl-item.ts';
import { bibtexFrom } from '../../src/bibliography/export/to-bibtex.ts';
import { citeFormats } from '../../src/bibliography/cite/cite-formats.ts';
import { type CitationStyle, findStyle } from '../../src/bibliography/csl/styles.ts';
import { type FormatOptions, formatReference as format } from '../../src/bibliography/format.ts';
import { parsePersonName, postCitation } from '../../src/bibliography/post-citation.ts';
import { fixture, readOne } from './read-one.ts';

const fixtureItem = (name: string): CslItem => readOne(fixture(name)).csl;

const styleNamed = (name: string): CitationStyle => {
  const style = findStyle(name);
  if (style === undefined) throw new Error(`no style ${name}`);
  return style;
};

/** In APA, English and plain text, where nothing else is said. */
const formatReference = (
  item: CslItem,
  { style = 'apa', language = 'en', format: form = 'text' }: Wish = {},
): string => format(item, { style: styleNamed(style), language, format: form });
type Wish = Partial<Omit<FormatOptions, 'style'>> & { style?: string };

it('takes a language and a type for what they are, whatever they are called', () => {
  const work = readOne(
    '@misc{k, title = {A}, author = {Lindqvist, Åsa}, year = 2020, langid = {constructor}, type = {toString}}',
  );
  expect(formatReference(work.csl)).toBe('Lindqvist, Å. (2020). A [toString].');
});

describe('a reference', () => {
  it.each([
    [
      'article',
      'Amari, J., & van der Berg, J.-W. (2019). A Geometry of Small Networks. Journal of Imaginary Learning, 12(3), 101–118. https://doi.org/10.5555/jil.2019.12.3.101',
    ],
    [
      'inproceedings',
      'Okafor, C., & Müller, A. (2021). Learning the Tides. In E. Ruiz (Ed.), Proceedings of the 3rd Workshop on Coastal Models (pp. 7–16). Harbour Press.',
    ],
    ['book', 'Lindqvist, Å. (1998). Folding Sheets (2nd ed.). Bindery & Sons.'],
    ['phdthesis', 'Ngô, L. (2020). Rivers as Graphs [PhD thesis]. University of the Delta.'],
    [
      'misc',
      'Haddad, N., & Liu, Z. (2023). Dunes Scale as $n^{2/3}$ (Preprint arXiv:2301.00042v2). arXiv. https://arxiv.org/abs/2301.00042v2',
    ],
  ])('in APA, of @%s', (name, text) => {
    expect(formatReference(fixtureItem(name))).toBe(text);
  });

  it('in other styles, without the number of a list', () => {
    expect(formatReference(fixtureItem('book'), { style: 'vancouver' })).toBe(
      'Lindqvist Å. Folding Sheets. 2nd ed. Uppsala: Bindery & Sons; 1998.',
    );
    expect(formatReference(fixtureItem('book'), { style: 'ieee', format: 'html' })).toBe(
      'Å. Lindqvist, <i>Folding Sheets</i>, 2nd ed. Uppsala: Bindery &#38; Sons, 1998.',
    );
    expect(formatReference(fixtureItem('book'), { style: 'ieee' })).toBe(
      'Å. Lindqvist, Folding Sheets, 2nd ed. Uppsala: Bindery & Sons, 1998.',
    );
  });

  it('in another language, or English where the language is not there', () => {
    const item = fixtureItem('incollection');
    expect(formatReference(item, { language: 'de' })).toContain('In Å. Lindqvist et al. (Hrsg.)');
    expect(formatReference(item, { language: 'fr-CA' })).toContain('(Éds.)');
    expect(formatReference(item, { language: 'eo' })).toContain('(Eds.)');
  });

  it('lets no markup in, and leaves math alone', () => {
    const item: CslItem = {
      id: 'k',
      type: 'article-journal',
      title: `<i>x</i> <img src=x onerror="a()"> & $f'(x) < "y"$ isn't`,
      author: [{ family: '<b>B</b>', given: 'A' }],
      'container-title': 'J <script>alert(1)</script>',
    };
    const html = formatReference(item, { format: 'html' });
    expect(html).toContain('&#60;i&#62;x&#60;/i&#62;');
    expect(html).toContain(`$f'(x) &#60; &#34;y&#34;$ isn’t`);
    expect(html.match(/<[^>]*>/g)?.every((tag) => /^<\/?(?:i|span)>$/.test(tag))).toBe(true);
    const text = formatReference(item);
    expect(text).toContain('<b>B</b>, A. (n.d.). <i>x</i>');
    expect(text).toContain(`$f'(x) < "y"$`);
  });

  it('is the same whatever was formatted before', () => {
    const item = (family: string, given: string): CslItem => ({
      id: 'same',
      type: 'book',
      title: 'T',
      author: [{ family, given }],
      issued: { 'date-parts': [[2020]] },
    });
    const alone = formatReference(item('Liu', 'Ziming'));
    formatReference(item('Liu', 'Zhen'));
    formatReference(item('Liu', 'Ziming'), { format: 'html', style: 'harvard1' });
    formatReference({ ...item('Liu', 'Zhen'), id: 'other' });
    expect(formatReference(item('Liu', 'Ziming'))).toBe(alone);
    expect(alone).toBe('Liu, Z. (2020). T.');
  });

  it('may be asked for many at once', () => {
    const names = ['article', 'book', 'phdthesis'];
    const one = names.map((name) => formatReference(fixtureItem(name)));
    const other = names.map((name) => formatReference(fixtureItem(name), { style: 'vancouver' }));
    expect(new Set([...one, ...other]).size).toBe(6);
  });
});

describe('BibTeX from an item', () => {
  it('is aligned and escaped', () => {
    expect(bibtexFrom(fixtureItem('inproceedings'), 'key')).toBe(
      [
        '@inproceedings{key,',
        '  author    = {Okafor, Chidi and Müller, Ana},',
        '  title     = {Learning the Tides},',
        '  booktitle = {Proceedings of the 3rd Workshop on Coastal Models},',
        '  year      = {2021},',
        '  address   = {Lisbon},',
        '  series    = {Coastal Notes},',
        '  editor    = {Ruiz, Eva},',
        '  pages     = {7--16},',
        '  publisher = {Harbour Press},',
        '}',
      ].join('\n'),
    );
  });

  it.each([
    'article',
    'inproceedings',
    'book',
    'incollection',
    'phdthesis',
    'mastersthesis',
    'techreport',
    'misc',
    'unpublished',
  ])('reads as the same item again: @%s', (name) => {
    const item = fixtureItem(name);
    const again = readOne(
      bibtexFrom(item, item.id).replace(
        /,\n}$/,
        name === 'unpublished' ? ', year = {under review}\n}' : ',\n}',
      ),
    ).csl;
    const comparable = [
      'type',
      'title',
      'author',
      'editor',
      'issued',
      'container-title',
      'publisher',
      'page',
      'volume',
      'number',
      'genre',
      'DOI',
    ];
    for (const variable of comparable) expect(again[variable]).toEqual(item[variable]);
  });

  it('keeps groups, particles, suffixes and omitted authors', () => {
    const item: CslItem = {
      id: 'k',
      type: 'book',
      title: 'T',
      author: [
        { literal: 'Barnes and Noble' },
        { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
        { family: 'King', given: 'Martin', suffix: 'Jr.' },
      ],
      custom: { othersOmitted: true },
      issued: { 'date-parts': [[2020]] },
    };
    const bibtex = bibtexFrom(item, 'k');
    expect(bibtex).toContain(
      '{{Barnes and Noble} and van der Berg, Jan and King, Jr., Martin and others}',
    );
    expect(readOne(bibtex).csl.author).toEqual(item.author);
  });
});

describe('the citation of a post', () => {
  const facts = {
    slug: 'when-physics-of-ai',
    title: 'When “Physics” of AI Is 100% KAN & $x_1$',
    authors: [parsePersonName('Ziming Liu'), parsePersonName('van der Berg, Jan')],
    date: { year: 2026, month: 2, day: 15 },
    url: 'https://example.org/blog/2026/when-physics_of%20ai/#a',
    containerTitle: 'Ziming & Friends',
    language: 'en',
  };

  it('is a reference, BibTeX and CSL', () => {
    const citation = postCitation(facts);
    expect(citation.key).toBe('liu2026when-physics-of-ai');
    expect(formatReference(citation.csl)).toBe(
      'Liu, Z., & van der Berg, J. (2026, February 15). When “Physics” of AI Is 100% KAN & $x_1$. Ziming & Friends. https://example.org/blog/2026/when-physics_of%20ai/#a',
    );
    expect(citation.bibtex).toBe(
      [
        '@misc{liu2026when-physics-of-ai,',
        '  author       = {Liu, Ziming and van der Berg, Jan},',
        '  title        = {When “Physics” of {AI} Is 100\\% {KAN} \\& {$x_1$}},',
        '  howpublished = {Ziming \\& Friends},',
        '  year         = {2026},',
        '  month        = feb,',
        '  url          = {https://example.org/blog/2026/when-physics_of%20ai/#a},',
        '}',
      ].join('\n'),
    );
    expect(citation.csl).toMatchObject({ id: citation.key, type: 'post-weblog', language: 'en' });
  });

  it('gives BibTeX that reads without a complaint', () => {
    const { bibtex } = postCitation(facts);
    expect(readOne(bibtex)).toMatchObject({
      title: facts.title,
      year: 2026,
      month: 2,
      links: [{ kind: 'url', href: facts.url }],
      venue: { howpublished: 'Ziming & Friends' },
    });
  });

  it.each([
    ['Marin Soljačić', 'cafe', 'soljacic2026cafe'],
    ['Jan van der Berg', 'a-b', 'berg2026a-b'],
    ['刘子鸣', 'when-physics', '2026when-physics'],
    ['刘子鸣', '物理学', '2026物理学'],
    ["Conan O'Brien", 'x', 'obrien2026x'],
    ['Ada Lovelace', 'Über-Zahlen', 'lovelace2026uber-zahlen'],
  ])('has a key of its own: %s, %s', (author, slug, key) => {
    const { key: made } = postCitation({
      ...facts,
      slug,
      authors: [parsePersonName(author)],
    });
    expect(made).toBe(key);
  });

  it('takes the key and date that it is given', () => {
    const { key, bibtex } = postCitation({ ...facts, key: 'mine', date: { year: 2025 } });
    expect(key).toBe('mine');
    expect(bibtex).not.toContain('month');
  });
});

describe('the formats that a reader is offered', () => {
  const texts = (style: string, language = 'en'): Record<string, string> =>
    Object.fromEntries(
      citeFormats([fixtureItem('book')], styleNamed(style), language)
        .flat()
        .map(({ label, html }) => [
          label,
          html.replaceAll(/<[^>]*>/g, '').replaceAll('&#38;', '&'),
        ]),
    );

  it('are the usual four', () => {
    expect(texts('apa')).toEqual({
      APA: 'Lindqvist, Å. (1998). Folding Sheets (2nd ed.). Bindery & Sons.',
      MLA: 'Lindqvist, Åsa. Folding Sheets. 2nd ed., Bindery & Sons, 1998.',
      Chicago: 'Lindqvist, Åsa. 1998. Folding Sheets. 2nd ed. Uppsala: Bindery & Sons.',
      IEEE: 'Å. Lindqvist, Folding Sheets, 2nd ed. Uppsala: Bindery & Sons, 1998.',
    });
  });

  it("and the site's own, when it is another", () => {
    expect(Object.keys(texts('harvard'))).toEqual([
      ...['APA', 'MLA', 'Chicago', 'IEEE'],
      'Cite Them Right 12th edition - Harvard',
    ]);
    expect(texts('acs')['American Chemical Society']).toContain('Lindqvist, Å.');
    expect(Object.keys(texts('MLA'))).toHaveLength(4);
  });

  it('in the language of the page', () => {
    expect(texts('apa', 'de').IEEE).toContain('2. Aufl.');
  });
});
