import { expect, it } from 'vitest';
import { converted, textIn } from '../source-folder.ts';

const front = (bibliography: string): string =>
  `---\ntitle: A\nlayout: distill\nbibliography: ${bibliography}\n---\n\n<d-cite key="a"></d-cite>\n`;

it.each([
  ['a post', '_posts/2024-01-02-a.md', 'posts/2024-01-02-a.md', 'posts/refs.bib'],
  ['a page', '_pages/a.md', 'pages/a.md', 'pages/refs.bib'],
  ['a project', '_projects/a.md', 'projects/a.md', 'projects/refs.bib'],
  [
    'an item of a collection of their own',
    '_notes/a.md',
    'pages/notes/a.md',
    'pages/notes/refs.bib',
  ],
])('the bibliography of %s stands beside it', async (_, from, to, beside) => {
  const site = await converted({
    '_config.yml':
      'title: T\ncollections:\n  projects:\n    output: true\n  notes:\n    output: true\n',
    [from]: front('refs.bib'),
    'assets/bibliography/refs.bib': '@misc{a, title={A}, author={Noether, Emmy}, year=1920}\n',
  });
  expect(textIn(site, `content/${to}`)).toContain('\nbibliography: refs.bib\n');
  const bibliographies = site.files.filter(({ path }) => path.endsWith('.bib'));
  expect(bibliographies.map(({ path }) => path)).toEqual([`content/${beside}`]);
});

it('what Octavo refuses in the bibliography of one text is mended', async () => {
  const site = await converted({
    '_config.yml': 'title: T\n',
    '_posts/2024-01-02-a.md': front('a.bib'),
    '_posts/2024-01-03-b.md': front('b.bib'),
    'assets/bibliography/a.bib':
      '@misc{a, title={A}, author={Noether, Emmy and and Artin, Emil}, year=1920}\n@misc{A, title={B}, year=1921}\n',
    'assets/bibliography/b.bib': '@misc{a, title={A}, author={Noether, Emmy}, year=1920}\n',
  });
  expect(textIn(site, 'content/posts/2024-01-02-a.md')).toContain('\n[@a]\n');
  expect(textIn(site, 'content/posts/a.bib')).toBe(
    '@misc{a, title={A}, author={Noether, Emmy and Artin, Emil}, year=1920}\n@comment{A, title={B}, year=1921}\n',
  );
  const copies = site.files.flatMap((file) => ('copyOf' in file ? [file.path] : []));
  expect(copies).toEqual(['content/posts/b.bib']);
  const told = site.notes.filter(({ file }) => file.endsWith('a.bib'));
  expect(told.map(({ level, line, subject }) => [level, line, subject])).toEqual([
    ['approximated', 1, 'Noether, Emmy and and Artin, Emil'],
    ['problem', 2, 'A'],
  ]);
});
