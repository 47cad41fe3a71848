import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Venue, Work } from '../../src/bibliography/work.ts';
import { entry, places, read, readOne } from './read-one.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/${name}.bib`, import.meta.url), 'utf8');

describe('a work of each entry type', () => {
  const types: [name: string, csl: Record<string, unknown>, venue: Venue][] = [
    [
      'article',
      {
        type: 'article-journal',
        'container-title': 'Journal of Imaginary Learning',
        volume: '12',
        issue: '3',
        page: '101-118',
        DOI: '10.5555/jil.2019.12.3.101',
        issued: { 'date-parts': [[2019, 3]] },
        author: [
          { family: 'Amari', given: 'Jun' },
          { family: 'Berg', given: 'Jan-Willem', 'non-dropping-particle': 'van der' },
        ],
      },
      {
        containerTitle: 'Journal of Imaginary Learning',
        volume: '12',
        number: '3',
        pages: '101–118',
      },
    ],
    [
      'inproceedings',
      {
        type: 'paper-conference',
        'container-title': 'Proceedings of the 3rd Workshop on Coastal Models',
        editor: [{ family: 'Ruiz', given: 'Eva' }],
        publisher: 'Harbour Press',
        'publisher-place': 'Lisbon',
        page: '7-16',
      },
      {
        containerTitle: 'Proceedings of the 3rd Workshop on Coastal Models',
        series: 'Coastal Notes',
        pages: '7–16',
        publisher: 'Harbour Press',
        address: 'Lisbon',
      },
    ],
    [
      'book',
      { type: 'book', publisher: 'Bindery & Sons', ISBN: '978-0-00-000000-2', edition: '2' },
      { publisher: 'Bindery & Sons', edition: '2', address: 'Uppsala' },
    ],
    [
      'incollection',
      { type: 'chapter', 'container-title': 'The Page Considered', 'chapter-number': '4' },
      {
        containerTitle: 'The Page Considered',
        chapter: '4',
        pages: '55–70',
        publisher: 'Bindery & Sons',
      },
    ],
    [
      'phdthesis',
      {
        type: 'thesis',
        genre: 'PhD thesis',
        publisher: 'University of the Delta',
        issued: { 'date-parts': [[2020, 6]] },
      },
      { school: 'University of the Delta' },
    ],
    [
      'mastersthesis',
      { type: 'thesis', genre: "Master's thesis", publisher: 'Forest College' },
      { school: 'Forest College' },
    ],
    [
      'techreport',
      {
        type: 'report',
        genre: 'Technical report',
        number: 'IW-11-04',
        publisher: 'Institute of Water',
      },
      { institution: 'Institute of Water', number: 'IW-11-04' },
    ],
    [
      'misc',
      {
        type: 'article',
        genre: 'Preprint',
        publisher: 'arXiv',
        number: 'arXiv:2301.00042v2',
        URL: 'https://arxiv.org/abs/2301.00042v2',
        title: 'Dunes Scale as $n^{2/3}$',
      },
      {},
    ],
    [
      'online',
      {
        type: 'webpage',
        author: [{ literal: 'Marsh Group' }],
        URL: 'https://marsh.example.org/atlas?page=1&view=all',
        issued: { 'date-parts': [[2022, 4, 9]] },
      },
      {},
    ],
    [
      'software',
      { type: 'software', version: '1.4.0', URL: 'https://code.example.org/fold' },
      { version: '1.4.0' },
    ],
    [
      'unpublished',
      { type: 'manuscript', issued: { literal: 'under review' }, note: 'Submitted' },
      { note: 'Submitted' },
    ],
  ];
  it.each(types)('@%s', (name, csl, venue) => {
    const work = readOne(fixture(name));
    expect(work.entryType).toBe(name);
    expect(work.csl).toMatchObject({ id: work.key, ...csl });
    expect(work.venue).toEqual(venue);
  });

  it('takes an unknown type for @misc', () => {
    const { works } = read('@poster{k, title = {T}, year = 2020}');
    expect(works[0]).toMatchObject({ entryType: 'misc', csl: { type: 'document' } });
  });
});

describe('an al-folio entry', () => {
  const work = readOne(fixture('al-folio'));

  it('has its texts in Unicode, with math kept', () => {
    expect(work).toMatchObject({
      title: 'Dunes and the $\\alpha$-Law of Sand',
      abstract:
        'We show that dunes scale as $n^{2/3}$, as […] found, for all sands.\n\nA second paragraph costs \\$5.',
      abbr: 'JIL',
      award: 'Best Paper',
      awardName: 'Golden Sheet',
      annotation: '* Equal contribution',
      additionalInfo: '. Also presented at *Sand 2024*',
      selected: true,
      showBibtex: true,
      preview: 'dunes.gif',
      year: 2024,
      month: 9,
      doi: '10.5555/jil.2024.14',
      arxiv: { id: '2402.12345' },
      othersOmitted: true,
      venue: {
        containerTitle: 'Journal of Imaginary Learning',
        publisher: 'Harbour Press',
        volume: '14',
      },
      position: { line: 8, column: 1 },
    });
  });

  it('tells its authors, marks and owner', () => {
    const equal = { contributedEqually: true, isCorresponding: false };
    expect(work.authors).toEqual([
      { given: 'Ziming', family: 'Liu', marks: ['*'], isOwner: true, ...equal },
      { given: 'Noor', family: 'Haddad', marks: ['*'], isOwner: false, ...equal },
      {
        given: 'Max',
        family: 'Tegmark',
        marks: ['†'],
        isOwner: false,
        contributedEqually: false,
        isCorresponding: false,
      },
    ]);
  });

  it('has its links in the order in which they are shown', () => {
    expect(work.links.map(({ kind, href, local }) => [kind, href, local])).toEqual([
      ['html', 'https://dunes.example.org', false],
      ['pdf', 'dunes.pdf', true],
      ['arxiv', 'https://arxiv.org/abs/2402.12345', false],
      ['doi', 'https://doi.org/10.5555/jil.2024.14', false],
      ['supp', '/assets/dunes%20supplement.pdf', true],
      ['code', 'https://code.example.org/dunes_1', false],
      ['video', 'https://video.example.org/watch?v=1&t=2', false],
    ]);
    expect(work.links[0]?.labelKey).toBe('link.html');
  });

  it('hands out BibTeX without what only the site reads', () => {
    expect(work.bibtex).toBe(
      [
        '@article{liu2024dunes,',
        '  title         = {{Dunes and the $\\alpha$-Law of Sand}},',
        '  author        = {Liu, Ziming and Haddad, Noor and Tegmark, Max and others},',
        '  journal       = {Journal of Imaginary Learning},',
        '  publisher     = {Harbour Press},',
        '  volume        = {14},',
        '  year          = {2024},',
        '  month         = sep,',
        '  doi           = {https://doi.org/10.5555/jil.2024.14},',
        '  mygrant       = {G-42},',
        '  eprint        = {2402.12345},',
        '  archiveprefix = {arXiv},',
        '}',
      ].join('\n'),
    );
  });

  it('keeps every field, raw', () => {
    expect(work.fields).toMatchObject({
      journal: 'Journal of Imaginary Learning',
      mygrant: 'G-42',
      code: 'https://code.example.org/dunes\\_1',
    });
    expect(work.fieldPositions.mygrant).toEqual({ line: 35, column: 22 });
  });

  it('gives BibTeX that reads as the same work', () => {
    const again = readOne(work.bibtex);
    expect(again.csl.title).toBe(work.csl.title);
    expect(again.authors.map(({ family }) => family)).toEqual(['Liu', 'Haddad', 'Tegmark']);
    expect(again).toMatchObject({ year: 2024, month: 9, doi: work.doi, arxiv: work.arxiv });
  });
});

describe('dates', () => {
  const cases: [
    fields: string,
    date: Partial<Pick<Work, 'year' | 'month' | 'day' | 'dateText'>>,
  ][] = [
    ['year = 2020', { year: 2020 }],
    ['year = {2020a}', { year: 2020 }],
    ['year = {c. 1907}', { year: 1907 }],
    ['year = {in press}', { dateText: 'in press' }],
    ['year = 2020, month = feb', { year: 2020, month: 2 }],
    ['year = 2020, month = {feb}', { year: 2020, month: 2 }],
    ['year = 2020, month = {February}', { year: 2020, month: 2 }],
    ['year = 2020, month = {Sept.}', { year: 2020, month: 9 }],
    ['year = 2020, month = 2', { year: 2020, month: 2 }],
    ['year = 2020, month = {02}', { year: 2020, month: 2 }],
    ['year = 2020, month = {May--June}', { year: 2020, month: 5 }],
    ['year = 2020, month = jun # "/" # jul', { year: 2020, month: 6 }],
    ['year = 2020, month = feb # "~15"', { year: 2020, month: 2, day: 15 }],
    ['year = 2020, month = "15~" # feb', { year: 2020, month: 2, day: 15 }],
    ['year = 2020, month = {February 29th}', { year: 2020, month: 2, day: 29 }],
    ['year = 2020, month = april', { year: 2020, month: 4 }],
    ['year = 2020, month = feb, day = 3', { year: 2020, month: 2, day: 3 }],
    ['year = 2020, month = {Spring}', { year: 2020 }],
    ['year = 2020, month = {2020-02-15T00:00:00}', { year: 2020, month: 2, day: 15 }],
    ['year = 2020, month = "10~" # jan', { year: 2020, month: 1, day: 10 }],
    ['date = {2020}', { year: 2020 }],
    ['date = {2020-02}', { year: 2020, month: 2 }],
    ['date = {2020-02-15}', { year: 2020, month: 2, day: 15 }],
    ['date = {2020-02-15/2020-02-17}', { year: 2020, month: 2, day: 15 }],
    ['date = {2020?}', { year: 2020 }],
    ['date = {2020-21}', { year: 2020 }],
    ['date = {2020-02-15}, year = 2019, month = mar', { year: 2020, month: 2, day: 15 }],
    ['date = {2020}, year = 2020, month = mar', { year: 2020, month: 3 }],
  ];
  it.each(cases)('%s', (fields, date) => {
    const { year, month, day, dateText } = readOne(entry(fields));
    expect({ year, month, day, dateText }).toEqual({
      year: undefined,
      month: undefined,
      day: undefined,
      dateText: undefined,
      ...date,
    });
  });
});

describe('identifiers', () => {
  it('link safely', () => {
    const { links } = readOne(entry('doi = {10.1002/1438(200112)2:4<229::aid-simo>3.0.co;2-9}'));
    expect(links[0]?.href).toBe(
      'https://doi.org/10.1002/1438(200112)2:4%3C229::aid-simo%3E3.0.co%3B2-9',
    );
  });

  it.each([
    ['doi = {10.1000/182}', '10.1000/182'],
    ['doi = {https://doi.org/10.1000/182}', '10.1000/182'],
    ['doi = {http://dx.doi.org/10.1000/182}', '10.1000/182'],
    ['doi = {doi:10.1000/182}', '10.1000/182'],
    ['doi = {10.1000/a\\_b}', '10.1000/a_b'],
    ['doi = {10.1000%2F182}', '10.1000/182'],
    [
      'doi = {10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0.CO;2-2}',
      '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0.CO;2-2',
    ],
    ['doi = {http://doi.acm.org/10.1145/2602576.2602588}', '10.1145/2602576.2602588'],
    ['doi = {https://dl.acm.org/doi/10.1145/2602576.2602588}', '10.1145/2602576.2602588'],
    ['doi = {https://example.org/paper}', undefined],
    ['doi = {92--101}', undefined],
    ['url = {https://doi.org/10.1000/182}', '10.1000/182'],
    ['url = {https://example.org/10.1000/182}', undefined],
  ])('DOI: %s', (fields, doi) => {
    expect(read(entry(fields)).works[0]?.doi).toBe(doi);
  });

  it.each([
    [
      'eprint = {2404.19756}, archiveprefix = {arXiv}, primaryclass = {cs.LG}',
      '2404.19756',
      'cs.LG',
    ],
    ['eprint = {2404.19756}, eprinttype = {arxiv}, eprintclass = {cs.LG}', '2404.19756', 'cs.LG'],
    ['eprint = {arXiv:2404.19756v2}', '2404.19756v2', undefined],
    ['eprint = {hep-th/9901001}', 'hep-th/9901001', undefined],
    ['arxiv = {2404.19756}', '2404.19756', undefined],
    ['arxiv = {https://arxiv.org/abs/2404.19756}', '2404.19756', undefined],
    ['journal = {arXiv:2404.19756}', '2404.19756', undefined],
    ['journal = {arXiv preprint arXiv:2404.19756}', '2404.19756', undefined],
    ['journal = {arXiv:2404.19756 [cs.LG]}', '2404.19756', 'cs.LG'],
    ['journal = {arXiv e-prints}, pages = {arXiv:2404.19756}', '2404.19756', undefined],
    ['journal = {arXiv e-prints}, eid = {arXiv:2404.19756}', '2404.19756', undefined],
    ['journal = {CoRR}, volume = {abs/2404.19756}', '2404.19756', undefined],
    ['arxivid = {2404.19756}', '2404.19756', undefined],
    [
      'note = {Preprint: \\href{https://arxiv.org/abs/2404.19756}{arXiv:2404.19756}}',
      '2404.19756',
      undefined,
    ],
    ['url = {https://arxiv.org/pdf/2404.19756}', '2404.19756', undefined],
    ['doi = {10.48550/arXiv.2404.19756}', '2404.19756', undefined],
    ['eprint = {12345}, eprinttype = {pubmed}', undefined, undefined],
    ['eprint = {12345}', undefined, undefined],
    ['note = {v2}', undefined, undefined],
  ])('arXiv: %s', (fields, id, primaryClass) => {
    const { arxiv, venue } = readOne(entry(fields, 'article'));
    expect(arxiv?.id).toBe(id);
    expect(arxiv?.primaryClass).toBe(primaryClass);
    if (fields.startsWith('journal')) expect(venue).toEqual({ containerTitle: 'arXiv' });
  });

  it('is a preprint only where no journal says otherwise', () => {
    const fields = 'journal = {Nature}, arxiv = {2404.19756}, volume = 3';
    expect(readOne(entry(fields, 'article')).csl).toMatchObject({
      type: 'article-journal',
      'container-title': 'Nature',
      volume: '3',
    });
  });
});

describe('links', () => {
  const href = (fields: string): (string | boolean)[][] =>
    read(entry(fields)).works[0]?.links.map((link) => [link.kind, link.href, link.local]) ?? [];

  it.each([
    ['url = {https://x.org/a\\_b\\%20c}', [['url', 'https://x.org/a_b%20c', false]]],
    ['url = {\\url{https://x.org/~me}}', [['url', 'https://x.org/~me', false]]],
    ['url = {https://x.org/$\\sim$me}', [['url', 'https://x.org/~me', false]]],
    ['howpublished = {\\url{https://x.org}}', [['url', 'https://x.org', false]]],
    ['url = {mailto:me@x.org}', [['url', 'mailto:me@x.org', false]]],
    ['pdf = {paper.pdf}', [['pdf', 'paper.pdf', true]]],
    ['pdf = {/papers/my paper.pdf}', [['pdf', '/papers/my%20paper.pdf', true]]],
    ['hal = {hal-01234567}', [['hal', 'https://hal.science/hal-01234567', false]]],
    ['hal = {https://hal.science/x}', [['hal', 'https://hal.science/x', false]]],
    ['doi = {10.1/2}', []],
    [
      'doi = {10.1000/1}, url = {https://doi.org/10.1000/1}',
      [['doi', 'https://doi.org/10.1000/1', false]],
    ],
    [
      'arxiv = {2404.19756}, url = {https://arxiv.org/pdf/2404.19756.pdf}',
      [['arxiv', 'https://arxiv.org/abs/2404.19756', false]],
    ],
    ['code = {https://x.org/a"b<c}', [['code', 'https://x.org/a%22b%3Cc', false]]],
    ['code = {false}', []],
    // How real files write identifiers and links where an address should be.
    ['url = {doi:10.1000/1}', [['doi', 'https://doi.org/10.1000/1', false]]],
    ['url = {10.1000/1}', [['doi', 'https://doi.org/10.1000/1', false]]],
    [
      'url = {doi:<a href="https://doi.org/10.1000/1">10.1000/1</a>}',
      [['doi', 'https://doi.org/10.1000/1', false]],
    ],
    ['url = {<a href="https://x.org/1">https://x.org/1</a>}', [['url', 'https://x.org/1', false]]],
    [
      'html = {arXiv:2404.19756}',
      [
        ['html', 'https://arxiv.org/abs/2404.19756', false],
        ['arxiv', 'https://arxiv.org/abs/2404.19756', false],
      ],
    ],
    ['URL_Paper = {https://x.org/1.pdf}', [['pdf', 'https://x.org/1.pdf', false]]],
  ])('%s', (fields, links) => {
    expect(href(fields)).toEqual(links);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example/x',
    '\\\\\\\\evil.example',
    '/\\\\evil.example/x',
    '../../etc/passwd',
    'a/%2e%2e/b',
    'http:evil',
  ])('drops %j with an error', (url) => {
    for (const field of ['url', 'pdf', 'html', 'code', 'website', 'preview', 'hal']) {
      const { works, errors } = read(entry(`${field} = {${url}}`));
      const [work] = works;
      if (field === 'hal' && (work?.links[0]?.href ?? '').startsWith('https://hal.science/'))
        continue;
      expect(work?.links).toEqual([]);
      expect(work?.preview).toBeUndefined();
      expect(JSON.stringify(work?.csl)).not.toMatch(/script:|evil|passwd/i);
      expect(places(errors)[0]).toMatch(/^error unsafe-url/);
    }
  });

  it('mends an address that lacks https://, and says so', () => {
    const { works, errors } = read(entry('website = {www.example.org/x}'));
    expect(works[0]?.links[0]?.href).toBe('https://www.example.org/x');
    expect(errors).toMatchObject([{ severity: 'warning', kind: 'url-without-scheme' }]);
  });
});

describe('other fields', () => {
  it.each([
    ['selected = {true}', true],
    ['selected = {3}', 3],
    ['selected = {false}', false],
    ['note = {x}', false],
  ])('%s', (fields, selected) => {
    expect(readOne(entry(fields)).selected).toBe(selected);
  });

  it('has keywords, by comma or semicolon', () => {
    expect(readOne(entry('keywords = {grokking, AI for science; KAN}')).keywords).toEqual([
      'grokking',
      'AI for science',
      'KAN',
    ]);
  });

  it('does not say arXiv twice', () => {
    const work = readOne(entry('note = {arXiv:2404.19756 [cs.LG]}, archiveprefix = {arXiv}'));
    expect(work.venue.note).toBeUndefined();
    const { bibtex } = readOne(entry('arxiv = {2404.19756}, archivePrefix = {arXiv}'));
    expect(bibtex.match(/archiveprefix/g)).toHaveLength(1);
    expect(bibtex).toContain('eprint');
  });

  it.each([
    ['award = {Best Paper}', 'Best Paper', []],
    ['award = {true}, award_name = {Gold}', 'Gold', []],
    ['award = {false}', undefined, []],
    ['award = {true}', undefined, ['not-a-text']],
  ])('knows what was awarded: %s', (fields, award, kinds) => {
    const { works, errors } = read(entry(fields));
    expect(works[0]?.award).toBe(award);
    expect(errors.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('joins the lists of keywords that some reference managers write', () => {
    const text = entry('keywords = {tides}, keywords = {dunes; salt}');
    expect(readOne(text).keywords).toEqual(['tides', 'dunes', 'salt']);
  });

  it.each([
    ['code = {https://x.org}', true],
    ['url_code = {https://x.org}', true],
    ['code = {true}', true],
    ['code = {false}', false],
    ['note = {code}', false],
  ])('knows whether there is code: %s', (fields, hasCode) => {
    expect(readOne(entry(fields)).hasCode).toBe(hasCode);
  });

  it('sets en dashes in pages only', () => {
    expect(readOne(entry('pages = {e12-1--e12-9}')).venue.pages).toBe('e12–1–e12–9');
    expect(readOne(entry('pages = {S1-S4, 9}')).venue.pages).toBe('S1–S4, 9');
    expect(readOne(entry('number = {IW-11-04}', 'techreport')).venue.number).toBe('IW-11-04');
  });
});
