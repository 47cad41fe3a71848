import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/compile/entries-of.ts';
import type { CompiledCv } from '../../src/compile/cv/compile-cv.ts';
import { bareAddress } from '../../src/compile/cv/bare-address.ts';
import { countryName } from '../../src/compile/cv/country-name.ts';
import { asLine, plainLine } from '../../src/compile/cv/line.ts';
import { planSections } from '../../src/compile/cv/plan-sections.ts';
import { profileAddress } from '../../src/compile/cv/profile-address.ts';
import { dashBetween, shownDates } from '../../src/compile/cv/shown-dates.ts';
import { parseDates } from '../../src/site/data/cv/dates.ts';
import { cvWords } from '../../src/site/data/cv/words.ts';
import { interfaceLanguages } from '../../src/site/i18n/texts.ts';
import { compileFolder, places, writeSite } from './site-folder.ts';

const yaml = `cv:
  sections:
    education:
      - institution: North Shore
        degree: PhD
    Field work:
      - On the *ice*.
`;

const bib = '@article{a, title = {A}, author = {Lovelace, Ada}, year = {1843}}\n';

function page(more = ''): string {
  return `---\nlayout: cv\ntitle: CV\n${more}---\n`;
}

async function compile(files: Readonly<Record<string, string>>): Promise<{
  cv: CompiledCv | undefined;
  mistakes: string[];
  fixes: string[];
}> {
  const folder = await writeSite({
    'content/pages/about.md': '---\nlayout: about\n---\nHello.\n',
    'content/pages/cv.md': page(),
    ...files,
  });
  const { compiled, errors } = await compileFolder(folder);
  const pages = compiled === undefined ? [] : entriesOf(compiled, 'page');
  return {
    cv: pages.find(({ id, language }) => id === 'pages/cv' && language === 'en')?.cv,
    mistakes: places(errors, folder),
    fixes: errors.map(({ fix }) => fix),
  };
}

function titles(cv: CompiledCv | undefined): string[] {
  return (cv?.sections ?? []).map(({ id, content }) => `${id} of ${content.from}`);
}

describe('sections', () => {
  it('are those of the file, then what the site has', async () => {
    const files = { 'content/data/cv.yaml': yaml, 'content/papers.bib': bib };
    const { cv, mistakes } = await compile({
      ...files,
      'content/talks/2020-01-01-waves.md': '---\ntitle: Waves\n---\n',
    });
    expect(mistakes).toEqual([]);
    expect(titles(cv)).toEqual([
      'education of file',
      'field-work of file',
      'publications of works',
      'talks of collection',
    ]);
  });

  it('are those that front matter names, in its order', async () => {
    const { cv, mistakes } = await compile({
      'content/data/cv.yaml': yaml,
      'content/papers.bib': bib,
      'content/pages/cv.md': page('cv:\n  sections: [publications, Field_Work, Education]\n'),
    });
    expect(mistakes).toEqual([]);
    expect(titles(cv)).toEqual([
      'publications of works',
      'field-work of file',
      'education of file',
    ]);
  });

  it('have ids that the text of the page has not, to which one can link', async () => {
    const { cv, mistakes } = await compile({
      'content/data/cv.yaml': yaml,
      'content/pages/cv.md': `${page()}## Education\n\n[Here](#field-work), [there](#nothing)\n`,
    });
    expect(titles(cv)).toEqual(['education-2 of file', 'field-work of file']);
    expect(mistakes).toEqual(['content/pages/cv.md:7:22 broken-anchor']);
  });

  it.each([
    [
      'sections: [eduction]',
      'content/pages/cv.md:5:14 unknown-section',
      'Did you mean "education"?',
    ],
    ['sections: [talks]', 'content/pages/cv.md:5:14 nothing-to-show', 'Add some'],
    ['sections: [selected]', 'content/pages/cv.md:5:13 nothing-to-show', 'selected = {true}'],
    ['data: cvv.yaml', 'content/pages/cv.md:5:9 missing-file', 'Did you mean "cv.yaml"?'],
    ['section: [education]', 'content/pages/cv.md:5:3 unknown-key', 'Did you mean "sections"?'],
  ])('are asked for wrongly with %s', async (option, mistake, fix) => {
    const { mistakes, fixes } = await compile({
      'content/data/cv.yaml': yaml,
      'content/papers.bib': bib,
      'content/pages/cv.md': page(`cv:\n  ${option}\n`),
    });
    expect(mistakes).toEqual([mistake]);
    expect(fixes[0]).toContain(fix);
  });
});

describe('the file', () => {
  it('must be there', async () => {
    const { cv, mistakes } = await compile({});
    expect(cv).toBeUndefined();
    expect(mistakes).toEqual(['content/pages/cv.md:2:9 missing-file']);
  });

  it('is JSON if the author likes', async () => {
    const { cv, mistakes } = await compile({
      'content/data/cv.json': '{ "skills": [{ "name": "Go" }] }',
    });
    expect(mistakes).toEqual([]);
    expect(titles(cv)).toEqual(['skills of file']);
  });

  it('is one, and a second is told of', async () => {
    const files = { 'content/data/cv.json': '{ "skills": [] }', 'content/data/cv.yaml': yaml };
    expect((await compile(files)).mistakes).toEqual(['content/pages/cv.md:2:9 two-files']);
  });

  it('can be one for each language, or another one', async () => {
    const folder = await writeSite({
      'content/site.yaml':
        'title: A\nurl: https://a.example\nauthor:\n  name: Ada\nlanguages: [en, zh]\n',
      'content/pages/about.md': 'Hello.\n',
      'content/pages/cv.md': page(),
      'content/pages/cv.zh.md': page(),
      'content/pages/short.zh.md': page('cv:\n  data: short\n  dates: year\n'),
      'content/data/cv.yaml': yaml,
      'content/data/cv.zh.yaml': '- { title: 爱好, type: list, contents: [风筝] }\n',
      'content/data/short.yml': yaml,
    });
    const { compiled, errors } = await compileFolder(folder);
    expect(errors).toEqual([]);
    const pages = compiled === undefined ? [] : entriesOf(compiled, 'page');
    const found = pages.flatMap(({ id, language, cv }) =>
      cv === undefined ? [] : [[id, language, cv.language, cv.dates, cv.sections[0]?.title]],
    );
    expect(found.sort()).toEqual([
      ['pages/cv', 'en', 'en', 'month', 'Education'],
      ['pages/cv', 'zh', 'zh', 'month', '爱好'],
      ['pages/short', 'zh', 'en', 'year', 'Education'],
    ]);
  });

  it('is told of its mistakes once, however many pages show it', async () => {
    const { mistakes } = await compile({
      'content/pages/again.md': page(),
      'content/data/cv.yaml': 'cv:\n  nam: Ada\n',
    });
    expect(mistakes).toEqual(['content/data/cv.yaml:2:3 unknown-key']);
  });
});

describe('texts', () => {
  it('are Markdown with links, formulas and citations', async () => {
    const { cv, mistakes } = await compile({
      'content/papers.bib': bib,
      'content/data/cv.yaml': `cv:
  sections:
    any:
      - name: "*Waves* in $x$"
        url: north-shore.example
        highlights: ["See [me](../pages/about.md) -- so", "1843. A list? [@a]"]
`,
    });
    expect(mistakes).toEqual([]);
    const [section] = cv?.sections ?? [];
    const entry = section?.content.from === 'file' ? section.content.entries[0] : undefined;
    if (entry?.kind !== 'position') throw new Error('There is no position.');
    expect(entry.title).toMatch(/^<em>Waves<\/em> in <span class="katex">/);
    expect(entry.address).toBe('https://north-shore.example');
    expect(entry.highlights[0]?.text).toBe('See <a href="/">me</a> – so');
    expect(entry.highlights[1]?.text).toMatch(/^1843\. A list\? <span class="citation"/);
  });

  it('are pointed at when something is wrong in them', async () => {
    const { mistakes } = await compile({
      'content/data/cv.yaml': `cv:
  sections:
    any:
      - bullet: See [me](nobody.md)
      - label: A
        details: $\\nothing$
      - name: B
        url: javascript:alert(1)
`,
    });
    expect(mistakes).toEqual([
      'content/data/cv.yaml:4:17 broken-link',
      'content/data/cv.yaml:6:18 tex',
      'content/data/cv.yaml:8:14 forbidden-link',
    ]);
  });
});

it('links to the same CV as a PDF, which must be there', async () => {
  const files = {
    'content/data/cv.yaml': yaml,
    'public/files/cv.pdf': '%PDF-1.4',
    'content/pages/cv.md': page('cv_pdf: /files/cv.pdf\n'),
  };
  expect((await compile(files)).cv?.pdf).toBe('/files/cv.pdf');
  const { cv, mistakes, fixes } = await compile({
    ...files,
    'content/pages/cv.md': page('cv_pdf: /files/vc.pdf\n'),
  });
  expect(cv?.pdf).toBeUndefined();
  expect(mistakes).toEqual(['content/pages/cv.md:4:9 missing-file']);
  expect(fixes).toEqual(['Did you mean "/files/cv.pdf"?']);
});

it('tells of its keys on other pages', async () => {
  const { mistakes } = await compile({
    'content/data/cv.yaml': yaml,
    'content/pages/other.md': '---\ntitle: Other\ncv_pdf: /x.pdf\n---\n',
  });
  expect(mistakes).toEqual(['content/pages/other.md:3:1 key-without-effect']);
});

it.each([
  [['education'], undefined, { publications: 0, talks: 2 }, ['file', 'talks'], [], []],
  [['talks'], undefined, { publications: 1, talks: 2 }, ['file', 'publications'], [], []],
  [['talks'], ['talks'], { talks: 2 }, ['file'], [], []],
  [
    [],
    ['projects', 'teaching', 'x'],
    { projects: 1, teaching: 0 },
    ['projects'],
    ['x'],
    ['teaching'],
  ],
])('plans %j, asked for %j', (own, wanted, counts, sections, unknown, empty) => {
  const plan = planSections(own, wanted, new Map(Object.entries(counts)));
  expect(plan.sections.map((one) => (one.from === 'file' ? 'file' : one.name))).toEqual(sections);
  expect(plan.unknown.map(({ name }) => name)).toEqual(unknown);
  expect(plan.empty.map(({ name }) => name)).toEqual(empty);
});

it.each([
  ['1921. Idealtheorie', String.raw`1921\. Idealtheorie`],
  ['- so', String.raw`\- so`],
  ['# One', String.raw`\# One`],
  ['two\n  lines', 'two lines'],
  ['*so*', '*so*'],
])('reads %j as a line', (text, line) => {
  expect(asLine(text)).toBe(line);
});

it.each([
  ['Awards & grants: many', 'Awards &amp; grants: many'],
  ['2019–20, 10 %', '2019–20, 10 %'],
  ['a *b*', undefined],
  ["Okafor's", undefined],
  ['see www.x.org', undefined],
  ['1921. A', undefined],
])('knows whether %j is Markdown', (text, html) => {
  expect(plainLine(text)).toBe(html);
});

it.each([
  ['2003 - 2007', 'en', 'month', '2003–2007'],
  ['2003-09 - 2007-06', 'en', 'month', 'Sept 2003 – Jun 2007'],
  ['2003-09 - 2007-06', 'en', 'year', '2003–2007'],
  ['2003-01 - 2003-06', 'en', 'year', '2003'],
  ['2008-05-01 - now', 'de', 'month', 'Mai 2008 – heute'],
  ['2008-05', 'zh', 'month', '2008年5月'],
  ['Fall 2023', 'zh', 'year', 'Fall 2023'],
] as const)('writes %s in %s by %s', (written, language, style, shown) => {
  const present = language === 'de' ? cvWords.present.de : cvWords.present.en;
  const dates = shownDates(parseDates(written), language, style, present);
  expect(dates.map(({ text }) => text).join(dashBetween(dates))).toBe(shown);
});

it.each([
  ['GitHub', 'okafor', 'https://github.com/okafor'],
  ['Google Scholar', 'qc6CJjYAAAAJ', 'https://scholar.google.com/citations?user=qc6CJjYAAAAJ'],
  ['ORCID', '0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097'],
  ['Tidal', 'okafor', undefined],
])('finds the address of a page at %s', (network, username, address) => {
  expect(profileAddress({ network, username })).toBe(address);
});

it('prints addresses and names of countries as people do', () => {
  expect(bareAddress('https://www.x.example/')).toBe('x.example');
  expect(bareAddress('https://doi.org/10.1/x')).toBe('doi:10.1/x');
  expect(bareAddress('/cv/')).toBeUndefined();
  expect(countryName('DE', 'fr')).toBe('Allemagne');
});

it('has every word in every language of the interface', () => {
  for (const word of Object.values(cvWords)) {
    expect(Object.keys(word).sort()).toEqual([...interfaceLanguages].sort());
  }
});
