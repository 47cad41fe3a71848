import { expect, test } from 'vitest';
import { compileFolder, places, writeSite } from './site-folder.ts';

const front = '---\ntitle: A\n---\n\n';

test('components of content/components/ need no import', async () => {
  const folder = await writeSite({
    'content/pages/about.mdx': `${front}<Plot kind="bar" />\n`,
    'content/components/Plot.astro': '<p>{Astro.props.kind}</p>\n',
    'content/components/helper.ts': 'export const a = 1;\n',
  });
  const { compiled, errors } = await compileFolder(folder);
  expect(errors).toEqual([]);
  expect(Object.keys(compiled?.components ?? {})).toEqual(['Plot']);
});

test.each([
  ['<Polt />', 'about.mdx:5:1 unknown-component', 'Did you mean "Plot"?'],
  ['A <Figur />', 'about.mdx:5:3 unknown-component', 'Did you mean "Figure"?'],
  ['<plot />', 'about.mdx:5:1 unknown-component', 'Write <Plot>.'],
  ['A <note>b</note>', 'about.mdx:5:3 unknown-component', 'Write <Note>.'],
  ['<Diagram />', 'about.mdx:5:1 unknown-component', 'content/components/Diagram.astro'],
  ['<Figure>x</Figure>', 'about.mdx:5:1 component-name-taken', 'another name'],
  ["import a from 'no-such-package'", 'about.mdx:5:15 missing-package', 'npm install no-such'],
  ["import a from '@no/such/part'", 'about.mdx:5:15 missing-package', 'npm install @no/such;'],
  ["import a from './nothing.ts'", 'about.mdx:5:15 missing-import', 'Correct the path'],
])('%j is a mistake', async (body, place, fix) => {
  const folder = await writeSite({
    'content/pages/about.mdx': `${front}${body}\n`,
    'content/components/Plot.astro': '<p></p>\n',
    'content/components/Figure.astro': '<p></p>\n',
  });
  const { errors } = await compileFolder(folder);
  expect(places(errors, folder)).toContain(`content/pages/${place}`);
  expect(errors.map((error) => error.fix).join()).toContain(fix);
});

test.each([
  "import { z } from 'astro:content'",
  "import path from 'node:path'",
  "import { a } from './a.ts'",
])('%j can be imported', async (body) => {
  const folder = await writeSite({
    'content/pages/about.mdx': `${front}${body}\n\nText.\n`,
    'content/pages/a.ts': 'export const a = 1;\n',
  });
  expect((await compileFolder(folder)).errors).toEqual([]);
});
