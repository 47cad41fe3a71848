/** What is understood of an entry, in plain data: names as they are said, links by kind. */
export interface WorkView {
  type: string;
  title: string;
  authors: readonly string[];
  editors: readonly string[];
  etAl: boolean;
  /** `2010-02-10`, `2010-02`, `2010`, or words. */
  date: string;
  venue: string;
  abstract: string;
  doi: string;
  arxiv: string;
  primaryClass: string;
  links: Readonly<Record<string, string>>;
  keywords: readonly string[];
  [other: string]: unknown;
}

export interface Trap {
  key: string;
  expected: Partial<WorkView>;
  /** Kinds of the mistakes that are reported in the entry. */
  errors?: readonly string[];
}

const ARXIV = 'https://arxiv.org/abs/2404.19756';

/** The entries of fixtures/traps.bib, in its order. */
export const TRAPS: readonly Trap[] = [
  {
    key: 'string-joined',
    expected: {
      type: 'article',
      title: 'Tides of Salt',
      venue: '_Journal of Sand and Water_',
      date: '2001',
    },
  },
  { key: 'key-on-its-own-line', expected: { title: 'Slow Water', authors: ['Noor Haddad'] } },
  {
    key: 'parentheses-and-capitals',
    expected: { title: 'Water (and Sand)', authors: ['Eva Ruiz'], date: '2003' },
  },
  { key: 'one-line', expected: { title: 'Short' } },
  { key: 'same-line', expected: { title: 'Shorter' } },
  { key: 'quotes-in-braces', expected: { title: 'The "Dry" Sea', date: '2005' } },
  { key: 'nested-braces', expected: { title: 'The Dry Sea of NaCl' } },
  { key: 'commented-field', expected: { title: 'Kept', venue: '', date: '2005' } },
  {
    key: 'at-in-value',
    expected: {
      title: 'Mail me@sand.example',
      abstract: 'The decorator @cache(size) holds values, and so does @misc alone.',
    },
  },
  { key: 'DBLP:conf/sand/Ruiz-Berg05+x', expected: { title: 'A Key with Signs' } },
  { key: '盐2005', expected: { title: '盐的海', authors: ['刘子鸣', '王伟'] } },
  { key: 'windows-lines', expected: { title: 'Carriage Returns and Tabs' } },
  { key: 'trailing-commas', expected: { title: 'Commas', date: '2005' } },
  {
    key: 'accents-braced',
    expected: {
      title: 'The Öresund of Søren and Åsa',
      authors: ['Marin Soljačić', 'Émile Łukasz', 'Begoña Núñez'],
    },
  },
  {
    key: 'accents-bare',
    expected: {
      title: "Schrödinger's Poincaré Map in Łódź, Naïve",
      authors: ['Erwin Schrödinger', 'Henri Poincaré', 'Pál Erdős', 'İnci Çağlar'],
    },
  },
  {
    key: 'raw-unicode',
    expected: {
      title: 'Über naïve Łódź: ﬁne “quotes” – and dashes',
      authors: ['Karl Johan Åström', 'Thị Hương Nguyễn', 'Иван Дмитриев'],
    },
  },
  { key: 'combining-accents', expected: { title: 'Café', authors: ['Ana José', 'Jörg Müller'] } },
  {
    key: 'formatting',
    expected: { title: 'Escherichia coli in Salt, slowly & nacl 50% #1 a_b' },
  },
  {
    key: 'dashes-and-spaces',
    expected: { title: '1990–2000 — a\u00A0Decade of Salt\u202F/\u202FSand', venue: 'S1–S9' },
  },
  { key: 'latex-quotes', expected: { title: "“Dry” and ‘wet’ sand: it's Kepler's" } },
  { key: 'signs', expected: { title: 'TeX at 20°C: H₂O, x², \\$5 …' } },
  {
    key: 'math-in-title',
    expected: { title: 'An $\\mathcal{O}(n^2)$ Law for $\\alpha$-Sand of $x$' },
  },
  { key: 'html-entities', expected: { title: 'Salt & Sand & H₂O in situ, p < 1' } },
  {
    key: 'abstract-with-everything',
    expected: {
      abstract:
        'We follow\u00A0[…] and […], Fig.\u00A0[…]: $E = mc^2$ and $\\frac{1}{2}$ of all sand (50%), kept at https://sand.example/a_b.\n\n' +
        'A second paragraph with $a_{b} = c$ costs \\$5 & more.',
    },
    errors: ['warning unknown-command'],
  },
  { key: 'abstract-list', expected: { abstract: '• one • two and fine print.' } },
  { key: 'others', expected: { authors: ['Noor Haddad'], etAl: true } },
  { key: 'et-al', expected: { authors: ['Noor Haddad', 'Eva Ruiz'], etAl: true } },
  {
    key: 'particles',
    expected: {
      authors: [
        'Jan Willem van der Berg',
        'Ludwig van Beethoven',
        'Jean de la Fontaine',
        'John von Neumann',
        'Charles Louis Xavier Joseph de la Vallée Poussin',
      ],
      families: ['Berg', 'Beethoven', 'Fontaine', 'von Neumann', 'Vallée Poussin'],
    },
  },
  {
    key: 'suffixes',
    expected: {
      authors: ['Martin Luther King Jr.', 'Sammy Davis III', 'John Smith Sr.'],
      families: ['King', 'Davis', 'Smith'],
    },
  },
  {
    key: 'either-order',
    expected: {
      authors: ['Noor Haddad', 'Eva Ruiz', 'EVA RUIZ', 'J. W. Berg', 'Z.-M. Liu'],
      owners: [false, false, false, false, true],
    },
  },
  {
    key: 'corporate',
    expected: {
      authors: ['Institute of Sand and Water', 'AT&T Labs', 'The ATLAS Collaboration'],
      families: [undefined, undefined, undefined],
      venue: 'Technical report 12–3, Institute of Sand and Water',
    },
  },
  {
    key: 'cjk-names',
    expected: {
      title: '日本の塩',
      authors: ['山田太郎', '鈴木花子', '김철수'],
      families: ['山田', '鈴木', undefined],
    },
  },
  {
    key: 'marks',
    expected: {
      authors: ['Noor Haddad', 'Eva Ruiz', 'Jan Berg', 'Ziming Liu', 'Max Tegmark'],
      marks: [['*'], ['*', '†'], ['†', '‡'], ['1', '2'], ['✉']],
      equal: [true, true, false, false, false],
      corresponding: [false, false, false, false, true],
    },
  },
  {
    key: 'annotations',
    expected: {
      equal: [true, true, false],
      corresponding: [false, true, false],
      orcids: [undefined, '0000-0002-1825-0097', '0000-0001-5109-3700'],
    },
  },
  { key: 'named-parts', expected: { authors: ['Jan Willem van den Berg Jr.'] } },
  { key: 'month-macro', expected: { date: '2010-02' } },
  { key: 'month-number', expected: { date: '2010-02' } },
  { key: 'month-name', expected: { date: '2010-02' } },
  { key: 'month-with-day', expected: { date: '2010-01-10' } },
  { key: 'month-range', expected: { date: '2010-03' } },
  { key: 'month-german', expected: { date: '2010-12' } },
  { key: 'month-french', expected: { date: '2010-02' } },
  { key: 'month-spanish', expected: { date: '2010-08' } },
  { key: 'month-chinese', expected: { date: '2010-12' } },
  { key: 'date-month', expected: { date: '2010-05' } },
  { key: 'date-range', expected: { date: '2010-05-03' } },
  { key: 'date-and-year', expected: { date: '2010-05-03' } },
  { key: 'date-loose', expected: { date: '2010' } },
  { key: 'in-press', expected: { date: 'in press' } },
  { key: 'year-range', expected: { date: '2010' } },
  { key: 'issue-for-number', expected: { venue: '_J_ 4(2), 1–9' } },
  { key: 'page-ranges', expected: { venue: '_J_, 12–15, 20–22' } },
  { key: 'article-number', expected: { venue: '_J_, e123' } },
  {
    key: 'arxiv-in-journal',
    expected: { arxiv: '2404.19756', venue: 'arXiv:2404.19756', links: { arxiv: ARXIV } },
  },
  {
    key: 'arxiv-in-pdf',
    expected: {
      arxiv: '2404.19756v2',
      links: { pdf: 'https://arxiv.org/pdf/2404.19756v2.pdf', arxiv: `${ARXIV}v2` },
    },
  },
  {
    key: 'arxiv-fields',
    expected: {
      arxiv: '2404.19756',
      primaryClass: 'cs.LG',
      venue: 'arXiv:2404.19756 [cs.LG]',
      links: { arxiv: ARXIV },
    },
  },
  { key: 'arxiv-old', expected: { arxiv: 'hep-th/9901001', primaryClass: 'hep-th' } },
  { key: 'arxiv-corr', expected: { arxiv: '2404.19756', venue: 'arXiv:2404.19756' } },
  { key: 'arxiv-doi', expected: { arxiv: '2404.19756', doi: '10.48550/arXiv.2404.19756' } },
  {
    key: 'class-alone',
    expected: { primaryClass: 'LG', affiliation: 'mit', arxiv: '', links: {} },
  },
  {
    key: 'doi-as-url',
    expected: { doi: '10.5555/a_b(1)', links: { doi: 'https://doi.org/10.5555/a_b(1)' } },
  },
  {
    key: 'doi-in-url',
    expected: { doi: '10.5555/abc', links: { doi: 'https://doi.org/10.5555/abc' } },
  },
  { key: 'doi-prefixed', expected: { doi: '10.5555/abc' } },
  {
    key: 'url-in-howpublished',
    expected: { venue: '', links: { url: 'https://sand.example/~noor/a_b?x=1&y=2' } },
  },
  {
    key: 'url-in-note',
    expected: { venue: '', links: { url: 'https://sand.example/a_b' } },
  },
  {
    key: 'hugoblox',
    expected: {
      links: { pdf: 't.pdf', code: 'https://code.example/t', project: 'https://t.example' },
    },
  },
  {
    key: 'al-folio',
    expected: {
      abbr: 'JSW',
      selected: true,
      award: 'Best *Paper*',
      links: {
        html: 't.html',
        supp: 't.zip',
        inspire: 'https://inspirehep.net/literature/3255',
        altmetric: 'https://www.altmetric.com/details/248277',
      },
    },
  },
  { key: 'whole', expected: { editors: ['Eva Ruiz'], venue: 'Harbour Press', date: '2013-07' } },
  {
    key: 'part',
    expected: {
      authors: ['Noor Haddad'],
      editors: ['Eva Ruiz'],
      venue: 'In _Proceedings of Sand_, ed. by Eva Ruiz, 7–16, Harbour Press',
      date: '2013-07',
      doi: '',
    },
  },
  {
    key: 'online',
    expected: {
      type: 'online',
      authors: ['Marsh Group'],
      date: '2014-01',
      links: { url: 'https://marsh.example' },
    },
  },
  { key: 'thesis', expected: { type: 'thesis', venue: 'PhD thesis, Delta', csl: 'thesis' } },
  { key: 'report', expected: { venue: 'Working Paper 7, Delta', csl: 'report' } },
  { key: 'dataset', expected: { venue: 'version 2, Zenodo', csl: 'dataset' } },
  { key: 'software', expected: { venue: 'version 1.4', csl: 'software' } },
  { key: 'inreference', expected: { venue: 'In _Encyclopedia of Sand_' } },
  {
    key: 'incollection',
    expected: { venue: 'In _Book: Second_, ch. 3, P', editors: ['Eva Ruiz', 'Jan Berg'] },
  },
  { key: 'conference', expected: { venue: 'In _C_', csl: 'paper-conference' } },
  { key: 'alias-electronic', expected: { type: 'electronic', csl: 'webpage' } },
  {
    key: 'private-fields',
    expected: { bibtex: '@misc{private-fields,\n  title = {T},\n  year  = {2015},\n}' },
  },
  {
    key: 'unknown-field',
    expected: {
      bibtex: '@misc{unknown-field,\n  title   = {T},\n  mygrant = {G-42},\n  year    = {2015},\n}',
    },
  },
  { key: 'noopsort', expected: { title: 'T', date: '2015' } },
  { key: 'ads', expected: { venue: '_Astrophysical Journal_' } },
  { key: 'subtitle', expected: { title: 'Salt: A History' } },
  { key: 'keywords', expected: { keywords: ['sand', 'salt', 'water', 'tides'] } },
  { key: 'of-record', expected: { versions: ['preprint-version'] } },
];
