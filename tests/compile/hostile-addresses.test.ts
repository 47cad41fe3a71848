import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hostileAddresses } from '../site-builds/payloads.ts';
import { compileFolder, smallConfig, writeSite } from './site-folder.ts';

const text = (address: string): string => JSON.stringify(address);

/** Files of a site with the address in one place, and the line of the file on which it stands. */
type Place = (address: string) => { files: Record<string, string>; file: string; line: number };

const config =
  (lines: string, line: number): Place =>
  (address) => ({
    files: {
      'content/site.yaml': `${lines.startsWith('author') ? 'title: A\nurl: https://a.example\n' : smallConfig}${lines.replace('ADDRESS', text(address))}\n`,
    },
    file: 'content/site.yaml',
    line,
  });

const frontMatter =
  (file: string, lines: string, line: number): Place =>
  (address) => ({
    files: { [file]: `---\ntitle: A\n${lines.replace('ADDRESS', text(address))}\n---\n\nWords.\n` },
    file,
    line,
  });

const data =
  (name: string, lines: string, line: number): Place =>
  (address) => ({
    files: {
      [`content/data/${name}`]: `${lines.replace('ADDRESS', text(address))}\n`,
      'content/papers.bib': PAPER,
      [`content/pages/${name === 'cv.yaml' ? 'cv' : 'publications'}.md`]: `---\ntitle: B\nlayout: ${name === 'cv.yaml' ? 'cv' : 'publications'}\n---\n`,
    },
    file: `content/data/${name}`,
    line,
  });

const PAPER =
  '@article{a, title = {A}, author = {Ada Lovelace}, year = 1843, journal = {J}, abbr = {JTF}}\n';

const bibliography =
  (name: string): Place =>
  (address) => ({
    files: {
      'content/papers.bib': `@misc{a,\n  title = {A}, author = {Ada Lovelace}, year = 1843,\n  ${name} = {${address}},\n}\n`,
    },
    file: 'content/papers.bib',
    line: 3,
  });

const person = 'content/people/b.md';
const talk = 'content/talks/2024-01-02-t.md';
const course = 'content/teaching/c.md';
const project = 'content/projects/p.md';
const post = 'content/posts/2024-01-02-a.md';

const places: readonly (readonly [string, Place])[] = [
  ['an item of the menu', config('nav:\n  - label: A\n    url: ADDRESS', 7)],
  ['the imprint', config('footer:\n  imprint:\n    label: A\n    url: ADDRESS', 8)],
  [
    'an affiliation',
    config('author:\n  name: A\n  affiliations:\n    - name: A\n      url: ADDRESS', 7),
  ],
  ['a link of the profile', config('social:\n  custom:\n    - label: A\n      url: ADDRESS', 8)],
  ['a website', config('social:\n  website: ADDRESS', 6)],
  ['a network', config('social:\n  github: ADDRESS', 6)],
  ['a CV', config('social:\n  cv: ADDRESS', 6)],
  ['a feed', config('social:\n  rss: ADDRESS', 6)],
  ['the page of an author', frontMatter(post, 'author:\n  name: A B\n  url: ADDRESS', 5)],
  [
    'the affiliation of an author',
    frontMatter(post, 'author:\n  name: A B\n  affiliation:\n    name: C\n    url: ADDRESS', 7),
  ],
  [
    'the affiliation of an author, on a line',
    frontMatter(post, 'author:\n  name: A B\n  affiliation: C\n  affiliation_url: ADDRESS', 6),
  ],
  ['a licence', frontMatter(post, 'license:\n  name: A\n  url: ADDRESS', 5)],
  ['the picture of a post', frontMatter(post, 'image: ADDRESS', 3)],
  ['a picture for links', frontMatter(post, 'og_image: ADDRESS', 3)],
  [
    'the PDF of a CV',
    (address) => ({
      files: {
        'content/data/cv.yaml': 'cv:\n  name: A\n',
        'content/pages/cv.md': `---\nlayout: cv\ntitle: A\ncv_pdf: ${text(address)}\n---\n`,
      },
      file: 'content/pages/cv.md',
      line: 4,
    }),
  ],
  ['slides', frontMatter(talk, 'slides: ADDRESS', 3)],
  ['a link of a talk', frontMatter(talk, 'links:\n  - label: A\n    url: ADDRESS', 5)],
  ['a syllabus', frontMatter(course, 'syllabus: ADDRESS', 3)],
  [
    'a material',
    frontMatter(course, 'schedule:\n  - materials:\n      - label: A\n        url: ADDRESS', 6),
  ],
  ['a project', frontMatter(project, 'redirect: ADDRESS', 3)],
  ['code', frontMatter(project, 'code: ADDRESS', 3)],
  ['a repository', frontMatter(project, 'github: ADDRESS', 3)],
  ['a person', frontMatter(person, 'website: ADDRESS', 3)],
  ['the place of a person', frontMatter(person, 'affiliation:\n  name: A\n  url: ADDRESS', 5)],
  ['a link of a person', frontMatter(person, 'social:\n  - label: A\n    link: ADDRESS', 4)],
  ['a coauthor', data('coauthors.yaml', 'lovelace:\n  firstname: Ada\n  url: ADDRESS', 3)],
  ['a venue', data('venues.yaml', 'JTF:\n  url: ADDRESS', 2)],
  ['a venue, on a line', data('venues.yaml', 'JTF: ADDRESS', 1)],
  [
    'the source of numbers',
    data('metrics.yaml', 'papers: 1\nsource:\n  name: A\n  url: ADDRESS', 4),
  ],
  [
    'a line of a CV',
    data(
      'cv.yaml',
      'cv:\n  name: A\n  sections:\n    experience:\n      - company: A\n        url: ADDRESS',
      6,
    ),
  ],
  ...['url', 'pdf', 'html', 'code', 'slides', 'video', 'poster', 'website', 'supp'].map(
    (name) => [`${name} of BibTeX`, bibliography(name)] as const,
  ),
];

// A few for each place, so that all are tried in several.
describe.each(places.map(([name, place], index) => ({ name, place, index })))(
  '$name',
  ({ place, index }) => {
    test.each(hostileAddresses.filter((_, number) => number % 4 === index % 4))(
      'does not lead to %j',
      async (address) => {
        const { files, file, line } = place(address);
        const folder = await writeSite({
          'content/pages/about.md': '---\ntitle: A\n---\n',
          ...files,
        });
        const { errors } = await compileFolder(folder);
        const found = errors.filter(({ severity }) => severity === 'error');
        expect(found).toHaveLength(1);
        expect(path.relative(folder, found[0]?.file ?? '')).toBe(file);
        expect(found[0]?.position.line).toBe(line);
      },
    );
  },
);
