import { expect, test } from 'vitest';
import { compileFolder, places, writeSite } from './site-folder.ts';

test('a macro that uses what there is not is a warning, used or not', async () => {
  const folder = await writeSite({
    'content/macros.yaml': [
      "RR: '\\mathbb{R}'",
      "bad: '\\nothing{#1}'",
      "'\\worse': '\\mathbf{\\Rr}'",
      // Halves of a pair.
      "bea: '\\begin{align}'",
      "eea: '\\end{align}'",
      "norm: '\\left\\lVert #1 \\right\\rVert'",
    ].join('\n'),
    'content/pages/about.md':
      "---\ntitle: A\nmacros:\n  ok: '\\RR'\n  odd: '\\none'\n---\n\n$\\RR$\n",
  });
  const { errors } = await compileFolder(folder);
  expect(places(errors, folder)).toEqual([
    'content/macros.yaml:2:6 unknown-in-macro',
    'content/macros.yaml:3:11 unknown-in-macro',
    'content/pages/about.md:5:8 unknown-in-macro',
  ]);
  expect(errors.map(({ fix }) => fix).join()).toContain('Did you mean "\\RR"?');
});
