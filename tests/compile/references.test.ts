import { expect, test } from 'vitest';
import { readText } from '../../src/compile/read-text.ts';
import { TextCache } from '../../src/compile/text-cache.ts';
import { compileFolder, writeSite } from './site-folder.ts';

const own = (definition: string): string =>
  `---\ntitle: The $\\EE$\nmacros:\n  EE: ${definition}\n---\n\n`;

async function compilePage(text: string, name = 'about.md') {
  const folder = await writeSite({
    [`content/pages/${name}`]: text,
    'content/macros.yaml': 'RR: \\mathbb{R}\nEE: \\mathsf{E}\n',
  });
  const { compiled, errors } = await compileFolder(folder);
  const entry = compiled?.entries[0];
  if (compiled === undefined || entry === undefined) throw new Error('Nothing is compiled.');
  const { html } = await readText(entry.text, new TextCache(compiled.options.cacheFolder));
  return { html, entry, errors };
}

test("a page's own macros go before the site's, in its title, too", async () => {
  const { html, entry, errors } = await compilePage(`${own('\\mathcal{E}')}$\\EE \\RR$`);
  expect(errors).toEqual([]);
  expect(html).toContain('mathcal');
  expect(html).toContain('mathbb');
  expect(entry.titleHtml).toContain('mathcal');
});

test('a page without macros has those of the site alone', async () => {
  const { html } = await compilePage('---\ntitle: A\n---\n\n$\\EE$');
  expect(html).toContain('mathsf');
});

test('a changed macro of a page changes its formulas', async () => {
  const folder = await writeSite({ 'content/pages/about.md': `${own('\\mathcal{E}')}$\\EE$` });
  const first = await compileFolder(folder);
  const second = await writeSite({ 'content/pages/about.md': `${own('\\mathfrak{E}')}$\\EE$` });
  const cacheFolder = first.compiled?.options.cacheFolder ?? '';
  const { compiled } = await compileFolder(second, { cacheFolder });
  const text = compiled?.entries[0]?.text;
  if (text === undefined) throw new Error('Nothing is compiled.');
  expect((await readText(text, new TextCache(cacheFolder))).html).toContain('mathfrak');
});

test('what is no name of a command is an error at its line', async () => {
  const { errors } = await compilePage('---\ntitle: A\nmacros:\n  E E: x\n---\n');
  expect(errors).toMatchObject([{ kind: 'invalid-value', position: { line: 4 } }]);
});

test('links to labels lead to their places, and the description has the words', async () => {
  const { html, entry, errors } = await compilePage(
    '---\ntitle: A\n---\n\nBy @eq:euler & @sec:面积 it is. [Here](#eq:euler).\n\n$$ x \\label{eq:euler} $$\n\n## 面积\n',
  );
  expect(errors).toEqual([]);
  expect(entry.description).toBe('By equation (1) & Section “面积” it is. Here.');
  expect(html).toContain('<a href="#eq:euler" class="cross-reference">equation (1)</a>');
  expect(html).toContain(
    '<a href="#%E9%9D%A2%E7%A7%AF" class="cross-reference">Section “面积”</a>',
  );
});
