import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bibliographyFiles } from '../../../scripts/import/data/bibliography.ts';
import { commentedOut } from '../../../scripts/import/data/comment-out.ts';
import { mendYaml } from '../../../scripts/import/data/mend-yaml.ts';
import type { Note } from '../../../scripts/import/types.ts';
import { coauthorsSchema } from '../../../src/site/data/coauthors.ts';
import { validate } from '../../../src/site/validate.ts';
import { readYaml } from '../../../src/site/yaml.ts';
import { converted, textIn, type Files } from '../source-folder.ts';

const BIB = `---
---

@string{ann = {Mathematische Annalen}}

@article{noether1921,
  author = {Noether, Emmy and Artin, Emil},
  title = {Idealtheorie},
  journal = ann,
  abbr = {MathAnn},
  year = {1921}
}
`;

const CONFIG = `title: A
first_name: Emmy
last_name: Noether
url: https://noether.example
permalink: /blog/:year/:title/
scholar: { source: /_bibliography/, bibliography: papers.bib }
`;

function mended(text: string): { text: string | undefined; notes: Note[] } {
  const notes: Note[] = [];
  const check = (changed: string) =>
    validate(coauthorsSchema, readYaml(changed, 'x'), 'x', 'coauthors.yml').errors;
  return { text: mendYaml(text, '_data/coauthors.yml', check, (note) => notes.push(note)), notes };
}

describe('data that Octavo would refuse', () => {
  it('is left as it is when all is right', () => {
    const text =
      '# Friends\n"artin": # Emil\n    - firstname: [Emil]\n      url: https://artin.example\n';
    expect(mended(text)).toEqual({ text, notes: [] });
  });

  it('goes, with its place, and the rest stays with its comments', () => {
    const { text, notes } = mended(`# Friends
artin:
  - firstname: [Emil]
    url: nowhere
  - firstname: [Eva]
    url: https://eva.example
hasse:
  url: https://hasse.example # Helmut
  shoe_size: 44
`);
    expect(parse(text ?? '')).toEqual({
      artin: [{ firstname: ['Eva'], url: 'https://eva.example' }],
      hasse: { url: 'https://hasse.example' },
    });
    expect(text).toContain('# Friends');
    expect(text).toContain('# Helmut');
    expect(notes.filter(({ line }) => line !== undefined).map(({ line }) => line)).toEqual([4, 9]);
  });

  it('keeps the last of two equal keys', () => {
    const { text } = mended('a: { url: https://one.example }\na: { url: https://two.example }\n');
    expect(parse(text ?? '')).toEqual({ a: { url: 'https://two.example' } });
  });
});

describe('comments', () => {
  it.each([
    ['a: 1\nb: 2\n', [2], 'a: 1\n# b: 2\n'],
    ['a:\n  x: 1\n\n  y: 2\nb: 2\n', [1], '# a:\n#   x: 1\n\n#   y: 2\nb: 2\n'],
    [
      'a:\n  - x: 1\n    y: 1\n  - x: 2\nb: 2\n',
      [2],
      'a:\n#   - x: 1\n#     y: 1\n  - x: 2\nb: 2\n',
    ],
    ['a:\n  - x: 1\n  - x: 2\nb: 2\n', [2, 3], '# a:\n#   - x: 1\n#   - x: 2\nb: 2\n'],
    ['a: [{ x: 1 }, { x: 2 }]\nb: 2', [1], '# a: [{ x: 1 }, { x: 2 }]\nb: 2'],
  ])('are made of lines of %j', (text, lines, expected) => {
    const places = lines.map((line) => ({ line, column: 3 }));
    expect(commentedOut(text, places)).toBe(expected);
  });
});

describe('the bibliography of a site', () => {
  const folder = ['papers.bib', 'talks.bib', 'old/thesis.bib', 'readme.md'].map(
    (name) => `_bibliography/${name}`,
  );
  const paths = new Set([...folder, 'refs/mine.bibtex', 'refs/mine.txt']);
  it.each([
    [{}, ['papers.bib'], ['old/thesis.bib', 'talks.bib']],
    [{ scholar: { bibliography: 'talks' } }, ['talks.bib'], ['old/thesis.bib', 'papers.bib']],
    [
      { scholar: { bibliography: ['papers.bib', 'talks.bib'] } },
      ['papers.bib', 'talks.bib'],
      ['old/thesis.bib'],
    ],
    [
      { scholar: { bibliography: '**/*.bib{,tex}' } },
      ['old/thesis.bib', 'papers.bib', 'talks.bib'],
      [],
    ],
  ])('with %j', (config, own, others) => {
    const inFolder = (names: string[]): string[] => names.map((name) => `_bibliography/${name}`);
    expect(bibliographyFiles({ config, paths })).toEqual({
      own: inFolder(own),
      others: inFolder(others),
    });
  });

  it('may stand in another folder', () => {
    const config = { scholar: { source: './refs' } };
    expect(bibliographyFiles({ config, paths })).toEqual({ own: ['refs/mine.bibtex'], others: [] });
  });

  it('comes without the front matter that Jekyll needs, and site.yaml names what is not usual', async () => {
    const site = await converted({
      '_config.yml': CONFIG,
      '_bibliography/papers.bib': BIB,
      '_bibliography/others.bib': '@book{a, title={A}, author={B, C}, year=1900}\n',
    });
    expect(textIn(site, 'content/papers.bib')).toMatch(/^@string/);
    expect(parse(textIn(site, 'content/site.yaml'))).toMatchObject({ references: 'others.bib' });
    expect(textIn(site, 'content/site.yaml')).not.toContain('\nbibliography:');
  });
});

describe('coauthors and venues', () => {
  it('that no work has are comments', async () => {
    const site = await converted({
      '_config.yml': CONFIG,
      '_bibliography/papers.bib': BIB,
      '_data/coauthors.yml':
        'artin:\n  - firstname: [Emil]\n    url: https://artin.example\nrosen:\n  - firstname: [N.]\n    url: https://rosen.example\n',
      '_data/venues.yml': 'MathAnn:\n  color: "#00369f"\nPhysRev:\n  url: https://pr.example\n',
    });
    expect(textIn(site, 'content/data/coauthors.yaml')).toBe(
      'artin:\n  - firstname: [Emil]\n    url: https://artin.example\n# rosen:\n#   - firstname: [N.]\n#     url: https://rosen.example\n',
    );
    expect(textIn(site, 'content/data/venues.yaml')).toBe(
      'MathAnn:\n  color: "#00369f"\n# PhysRev:\n#   url: https://pr.example\n',
    );
    const told = site.notes.filter(({ message }) => message.includes('is a comment now'));
    expect(told.map(({ file, line }) => `${file}:${line ?? ''}`)).toEqual([
      '_data/coauthors.yml:5',
      '_data/venues.yml:3',
    ]);
  });
});

describe('coauthors of the theme', () => {
  it('are left out with their file when no work has any of them', async () => {
    const site = await converted({
      '_config.yml': CONFIG,
      '_bibliography/papers.bib': BIB,
      '_data/coauthors.yml':
        '# Of the theme.\nrosen:\n  - firstname: [N.]\n    url: https://rosen.example\n',
    });
    expect(site.files.map(({ path }) => path)).not.toContain('content/data/coauthors.yaml');
    const told = site.notes.filter(({ file }) => file === '_data/coauthors.yml');
    expect(told).toMatchObject([{ level: 'dropped' }]);
  });
});

describe('a CV', () => {
  const cv = (name: string): string =>
    `cv:\n  name: ${name}\n  sections:\n    prizes:\n      - bullet: A prize\n`;
  const resume = (name: string): string => JSON.stringify({ basics: { name } });

  it.each<[string, Files, string | undefined]>([
    ['of al-folio', { '_data/cv.yml': cv('Emmy Noether') }, '_data/cv.yml'],
    ['in JSON', { 'assets/json/resume.json': resume('Emmy Noether') }, 'assets/json/resume.json'],
    [
      'beside that of the theme',
      { 'assets/json/resume.json': resume('Albert Einstein'), '_data/cv.yml': cv('Emmy Noether') },
      '_data/cv.yml',
    ],
    ['that is none', {}, undefined],
  ])('%s', async (_, files, taken) => {
    const site = await converted({ '_config.yml': CONFIG, ...files });
    const written = site.files.find(({ path }) => path === 'content/data/cv.yaml');
    const text = taken === undefined ? undefined : String(files[taken]);
    expect(written !== undefined && 'text' in written ? written.text.trim() : undefined).toBe(
      text?.trim(),
    );
    const others = Object.keys(files).filter((file) => file !== taken);
    const told = site.notes.filter(({ message }) => message.startsWith('A CV beside'));
    expect(told.map(({ file }) => file)).toEqual(others);
  });

  it('leads to its files, and to nothing that is not there', async () => {
    const cv = `- title: General
  type: map
  contents:
    - name: Thesis
      value: On rings <a href = "{{site.url}}/assets/pdf/thesis.pdf"><i class="fas"></i></a>
    - name: More
      value: <a href="/assets/pdf/lost.pdf">Lost</a>, [kept](/assets/pdf/thesis.pdf), [A](https://a.example)
`;
    const site = await converted({
      '_config.yml': CONFIG,
      '_data/cv.yml': cv,
      'assets/pdf/thesis.pdf': 'PDF',
    });
    const text = textIn(site, 'content/data/cv.yaml');
    expect(text).toContain('<a href="/assets/pdf/thesis.pdf"><i');
    expect(text).toContain('value: Lost, [kept](/assets/pdf/thesis.pdf), [A](https://a.example)');
    expect(site.files.map(({ path }) => path)).toContain('public/assets/pdf/thesis.pdf');
    const told = site.notes.filter(({ message }) => message.includes('its words stay'));
    expect(told.map(({ subject }) => subject)).toEqual(['/assets/pdf/lost.pdf']);
  });

  it('in JSON may have comments, which Ruby does not mind', async () => {
    const json =
      '{\n  "basics": { "name": "Emmy Noether", "url": "https://noether.example" }, // mine\n  "volunteer": [\n    // { "organization": "A march" }\n  ] /* no\n  more */\n}\n';
    const site = await converted({ '_config.yml': CONFIG, 'assets/json/resume.json': json });
    expect(parse(textIn(site, 'content/data/cv.yaml'))).toEqual({
      basics: { name: 'Emmy Noether', url: 'https://noether.example' },
      volunteer: [],
    });
  });
});

describe('a CV with a key that it cannot have', () => {
  it('loses it, with its place', async () => {
    const site = await converted({
      '_config.yml': CONFIG,
      '_data/cv.yml':
        '- title: Work\n  type: time_table\n  contents:\n    - title: Professor Noether\n      company: A\n      year: 1922\n',
    });
    expect(textIn(site, 'content/data/cv.yaml')).not.toContain('company');
    const told = site.notes.filter(({ file }) => file === '_data/cv.yml');
    expect(told.map(({ level, line }) => [level, line])).toEqual([['problem', 5]]);
  });
});

describe('other data', () => {
  it('are told of', async () => {
    const site = await converted({
      '_config.yml': CONFIG,
      '_data/authors.yml': 'a: { name: A }\n',
    });
    const told = site.notes.filter(({ message }) => message.includes('no use for'));
    expect(told.map(({ file }) => file)).toEqual(['_data/authors.yml']);
  });

  const repositories =
    'github_users:\n  - noether\nrepo_description_lines_max: 2\ngithub_repos:\n  - noether/ideals\n';

  it('of a page of repositories are links there', async () => {
    const site = await converted({
      '_config.yml': CONFIG,
      '_data/repositories.yml': repositories,
      'repositories.md':
        '---\ntitle: Code\n---\n{% for user in site.data.repositories.github_users %}{{ user }}{% endfor %}\n',
    });
    const text = textIn(site, 'content/pages/repositories.md');
    expect(text).toContain('- [noether](https://github.com/noether)\n');
    expect(text).toContain('- [noether/ideals](https://github.com/noether/ideals)\n');
    const told = site.notes.filter(({ file }) => file === '_data/repositories.yml');
    expect(told.map(({ level, line }) => [level, line])).toEqual([['approximated', undefined]]);
  });

  it('of repositories that no page shows are told one by one', async () => {
    const site = await converted({
      '_config.yml': CONFIG,
      '_data/repositories.yml': repositories,
    });
    const told = site.notes.filter(({ file }) => file === '_data/repositories.yml');
    expect(told.map(({ level, line, subject }) => [level, line, subject])).toEqual([
      ['dropped', 2, 'noether'],
      ['dropped', 5, 'noether/ideals'],
    ]);
  });
});
