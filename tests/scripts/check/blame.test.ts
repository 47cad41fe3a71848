import { expect, it } from 'vitest';
import type { Fault } from '../../../scripts/check/fault.ts';
import { blame } from '../../../scripts/check/source/blame.ts';
import type { Source, Sources } from '../../../scripts/check/source/sources.ts';
import { writtenForms } from '../../../scripts/check/written-forms.ts';

function source(file: string, text: string, from = 0, to = text.length): Source {
  return { file, text, from, to };
}

const bib = '@book{a,\n url = {/x/}\n}\n@book{b,\n url = {/y/}\n}\n';
const second = bib.indexOf('@book{b');

const sources: Sources = {
  ofPage: new Map([
    ['/a/', [source('/site/content/a.md', 'See /x/y.\nand <a href="/x/">two</a>\n')]],
    ['/b/', [source('/site/content/b.md', 'Nothing.\n')]],
    ['/papers/b/', [source('/site/content/papers.bib', bib, second)]],
  ]),
  common: [source('/site/content/site.yaml', 'nav:\n  - /menu/\n')],
};

function fault(page: string, seek: readonly string[]): Fault {
  return {
    severity: 'error',
    kind: 'broken-link',
    builtFile: `${page}index.html`.slice(1),
    place: { line: 9, column: 9 },
    message: 'A link is broken.',
    fix: 'Mend it.',
    seek,
  };
}

it.each([
  ['where it is written', fault('/a/', ['/x/']), '/site/content/a.md', { line: 2, column: 14 }],
  [
    'by a later form',
    fault('/a/', ['/repo/x/', '/x/']),
    '/site/content/a.md',
    { line: 2, column: 14 },
  ],
  [
    'in its entry of the bibliography',
    fault('/papers/b/', ['/y/']),
    '/site/content/papers.bib',
    { line: 5, column: 9 },
  ],
  [
    'not in the entry of another',
    fault('/papers/b/', ['/x/']),
    '/site/content/papers.bib',
    { line: 4, column: 1 },
  ],
  ['in the menu', fault('/b/', ['/menu/']), '/site/content/site.yaml', { line: 2, column: 5 }],
  [
    'at the start of its file',
    fault('/b/', ['/none/']),
    '/site/content/b.md',
    { line: 1, column: 1 },
  ],
  [
    'on the built page',
    fault('/made/', ['/none/']),
    '/out/made/index.html',
    { line: 9, column: 9 },
  ],
])('a mistake is told of %s', (_, one, file, position) => {
  expect(blame([one], sources, '/out')).toMatchObject([{ file, position }]);
});

it('what several pages show is told once', () => {
  const faults = ['/a/', '/b/', '/b/', '/made/'].map((page) => fault(page, ['/menu/']));
  expect(blame(faults, sources, '/out')).toMatchObject([{ pages: ['/a/', '/b/', '/made/'] }]);
});

it('what each page lacks is told for each', () => {
  const faults = ['/a/', '/b/'].map((page) => fault(page, []));
  expect(blame(faults, sources, '/out').map(({ file }) => file)).toEqual([
    '/site/content/a.md',
    '/site/content/b.md',
  ]);
});

it('knows how an address may have been written', () => {
  const place = { origin: 'https://a.example', basePath: '/repo' };
  expect(writtenForms('https://a.example/repo/gr%C3%B6%C3%9Fe/', place)).toEqual(
    expect.arrayContaining(['/repo/gr%C3%B6%C3%9Fe/', '/größe/']),
  );
  expect(writtenForms('/repo/_media/chain.be1f4466-700.webp', place)).toContain('chain.');
});
