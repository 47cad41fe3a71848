import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { peopleSchema, licenseSchema } from '../../src/site/schemas/post-header.ts';
import { bylineOf } from '../../src/compile/byline.ts';
import { entriesOf } from '../../src/compile/entries-of.ts';
import { readText } from '../../src/compile/read-text.ts';
import { TextCache } from '../../src/compile/text-cache.ts';
import { compileFolder, places, writeSite } from './site-folder.ts';

describe('a byline', () => {
  test.each([
    ['a name', 'Ada Li', ['Ada Li'], []],
    ['a list of names', ['Ada Li', 'Bo Ek'], ['Ada Li', 'Bo Ek'], []],
    ['names joined by "and"', 'Ada Li and Bo Ek', ['Ada Li', 'Bo Ek'], []],
    ['names between commas', 'Ada Li, Bo Ek, Cy Oh', ['Ada Li', 'Bo Ek', 'Cy Oh'], []],
    ['both', 'Ada Li, Bo Ek, and Cy Oh', ['Ada Li', 'Bo Ek', 'Cy Oh'], []],
    ['names in the manner of BibTeX', 'Li, Ada and Ek, Bo', ['Ada Li', 'Bo Ek'], []],
    ['family name first', 'Li, Ada', ['Ada Li'], []],
    ['a family name of three words', ['de la Cruz, Ana María'], ['Ana María de la Cruz'], []],
    ['a suffix', 'Ada Li, Jr.', ['Ada Li, Jr.'], []],
    [
      'a group with an "and"',
      'Centre for Science and Technology Studies',
      ['Centre for Science and Technology Studies'],
      [],
    ],
    [
      'a name that says it is one',
      { name: 'Sand Mill and Salt Pan' },
      ['Sand Mill and Salt Pan'],
      [],
    ],
    [
      'one affiliation of all, which needs no number',
      [
        { name: 'Ada Li', affiliation: 'MIT' },
        { name: 'Bo Ek', affiliations: ['MIT'] },
      ],
      ['Ada Li', 'Bo Ek'],
      ['MIT'],
    ],
    [
      'an affiliation of one of them',
      [{ name: 'Ada Li', affiliation: 'MIT' }, 'Bo Ek'],
      ['Ada Li 1', 'Bo Ek'],
      ['1 MIT'],
    ],
    [
      'several, and who did what',
      [
        { name: 'Ada Li', affiliations: ['MIT', 'CERN'], equal: true },
        { name: 'Bo Ek', affiliation: 'CERN', equal: true, corresponding: true },
      ],
      ['Ada Li 1,2,*', 'Bo Ek 2,*,✉'],
      ['1 MIT', '2 CERN'],
    ],
    [
      "Distill's shape",
      [
        {
          name: 'Ada Li',
          url: 'https://a.example',
          affiliations: { name: 'MIT', url: 'https://mit.example' },
        },
      ],
      ['Ada Li'],
      ['MIT https://mit.example'],
    ],
    [
      'an address of the affiliation beside its name',
      { name: 'Ada Li', affiliation: 'MIT', affiliation_url: 'https://mit.example' },
      ['Ada Li'],
      ['MIT https://mit.example'],
    ],
  ])('%s', (_, written, people, affiliations) => {
    const byline = bylineOf(peopleSchema.parse(written));
    expect(byline.people.map(({ name, marks }) => `${name} ${marks.join(',')}`.trim())).toEqual(
      people,
    );
    const places = byline.affiliations.map(({ number, name, url }) =>
      [number, name, url].filter((part) => part !== undefined).join(' '),
    );
    expect(places).toEqual(affiliations);
  });
});

test.each([
  ['CC BY 4.0', 'CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['cc-by-nc-sa-3.0', 'CC BY-NC-SA 3.0', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'],
  ['CC-BY-ND', 'CC BY-ND 4.0', 'https://creativecommons.org/licenses/by-nd/4.0/'],
  ['cc0', 'CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['All rights reserved', 'All rights reserved', undefined],
])('the licence %j', (written, name, url) => {
  expect(licenseSchema.parse(written)).toEqual(url === undefined ? { name } : { name, url });
});

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"></svg>';

async function post(frontMatter: string) {
  const folder = await writeSite({
    'content/posts/2026-01-01-a.md': `---\ntitle: A\n${frontMatter}---\n\nText.\n`,
    'content/pages/about.md': '---\ntitle: B\n---\n\nText.\n',
    'content/posts/wave.svg': picture,
  });
  const { compiled, errors } = await compileFolder(folder);
  const [entry] = compiled === undefined ? [] : entriesOf(compiled, 'post');
  const about = `content/posts/2026-01-01-a.md`;
  return {
    header: entry?.header,
    places: places(errors, folder).map((place) => place.replace(`${about}:`, '')),
  };
}

test('hero, thumbnail and corrections are compiled', async () => {
  const { header, places: mistakes } = await post(
    [
      'image: { src: wave.svg, alt: A wave, caption: A *wave* }',
      'thumbnail: wave.svg',
      'corrections:',
      '  - { date: 2026-01-05, text: First $x$. }',
      '  - { date: 2026-02-01, text: Second. }\n',
    ].join('\n'),
  );
  expect(mistakes).toEqual([]);
  expect(header).toMatchObject({ hero: { alt: 'A wave', plan: { width: 600, height: 300 } } });
  expect(header?.hero?.caption?.summary).toBe('A wave');
  expect(header?.thumbnail?.source).toContain('/_media/wave.');
  expect(header?.corrections.map(({ day }) => day)).toEqual(['2026-02-01', '2026-01-05']);
});

test.each([
  ['image: wave.svg\n', '3:8 missing-alt'],
  ['image: wabe.svg\n', '3:8 missing-image'],
  ['hero: { src: wabe.svg, alt: "" }\n', '3:14 missing-image'],
  ['thumbnail: wabe.svg\n', '3:12 missing-image'],
  ['corrections:\n  - { date: 2026-01-05, text: "A $\\\\nothing$" }\n', '4:31 tex'],
  ['corrections:\n  - { date: never, text: A }\n', '4:13 invalid-value'],
  ['authors: [{ name: A, orcid: 0000-0002-1825-0098 }]\n', '3:29 invalid-value'],
  ['authors: Ada Lovelace, Charles Babbage et al.\n', '3:10 invalid-value'],
  ['authors: [Ada Lovelace, et al.]\n', '3:10 invalid-value'],
  ['authors: [{ name: A, affilation: B }]\n', '3:22 unknown-key'],
])('%j is a mistake', async (frontMatter, place) => {
  expect((await post(frontMatter)).places).toContain(place);
});

test('a formula in a title that LaTeX would take otherwise is a warning', async () => {
  const folder = await writeSite({
    'content/posts/2026-01-01-sand.md': '---\ntitle: Of $x + Größe$ and $x$\n---\n',
  });
  const { errors } = await compileFolder(folder);
  expect(places(errors, folder)).toContain('content/posts/2026-01-01-sand.md:2:8 tex-strict');
  expect(errors.find(({ kind }) => kind === 'tex-strict')?.message).toContain('"ö"');
});

test('a correction refers to what the text of its post has labelled', async () => {
  const folder = await writeSite({
    'content/posts/2026-01-01-sand.mdx': [
      '---',
      'title: Sand',
      'corrections:',
      '  - { date: 2026-01-02, text: "@eq:sum and @sec:grains were wrong, @eq:none too." }',
      '  - { date: 2026-01-03, text: "Also \\\\eqref{sum} and @sec:grains." }',
      '---',
      '## Grains of $x$ {#sec:grains}',
      '',
      '$$ a = b \\label{eq:sum} $$',
    ].join('\n'),
  });
  const { compiled, errors } = await compileFolder(folder);
  expect(places(errors, folder)).toEqual([
    'content/posts/2026-01-01-sand.mdx:4:31 unknown-label',
    'content/site.yaml:1:1 no-front-page',
  ]);
  const [latest] = entriesOf(compiled ?? { entries: [] }, 'post')[0]?.header.corrections ?? [];
  const cache = new TextCache(path.join(folder, '.cache'));
  const { html = '' } = latest === undefined ? {} : await readText(latest.text, cache);
  expect(html).toContain('Also <a href="#eq:sum" class="cross-reference">(1)</a>');
  expect(html).toMatch(
    /<a href="#sec:grains" class="cross-reference">Section “Grains of <span class="katex">.*”<\/a>/,
  );
});

test('the fixture of a long header has no mistakes', async () => {
  const fixture = path.resolve(import.meta.dirname, '../fixtures/code');
  const folder = await writeSite({});
  await fs.cp(fixture, folder, { recursive: true });
  expect((await compileFolder(folder)).errors).toEqual([]);
});

test.each([
  ['Ada Lovelace and Charles Babbage', '{Lovelace, Ada and Babbage, Charles}'],
  ['Ada Lovelace, Charles Babbage', '{Lovelace, Ada and Babbage, Charles}'],
  ['García Márquez, Gabriel', '{García Márquez, Gabriel}'],
  ['Tomás Ó Ruairc', '{Ó Ruairc, Tomás}'],
  ['Jan van der Berg', '{van der Berg, Jan}'],
  ['Centre for Sand and Salt', '{{Centre for Sand and Salt}}'],
])('"author: %s" is cited as %s', async (author, cited) => {
  const folder = await writeSite({
    'content/posts/2026-01-01-sand.md': `---\ntitle: Sand\nauthor: ${author}\n---\n`,
  });
  const { compiled } = await compileFolder(folder);
  expect(compiled?.entries[0]?.citation?.bibtex).toContain(`= ${cited}`);
});
