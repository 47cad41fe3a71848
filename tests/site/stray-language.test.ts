import { expect, it } from 'vitest';
import { strayLanguage } from '../../src/site/stray-language.ts';
import { compileFolder, smallConfig, writeSite } from '../compile/site-folder.ts';

const languages = ['en', 'ar', 'pt-BR'];

function severity(name: string, others: readonly string[] = []): string | undefined {
  return strayLanguage(name, `/site/content/${name}`, languages, [name, ...others])?.severity;
}

it.each<[string, string | undefined, string[]?]>([
  ['pages/about.fr.md', 'error'],
  ['talks/slow.de.md', 'error'],
  ['posts/2026-01-02-ice/index.de.mdx', 'error'],
  ['pages/about.zh-Hant.md', 'error'],
  ['pages/about.pt.md', 'error'],
  ['pages/about.AR.md', 'error'],
  ['pages/about.sv.md', 'error', ['pages/about.md']],
  ['pages/about.haw.md', 'error', ['pages/about.ar.md']],
  ['people/jia.li.md', 'warning'],
  ['pages/about.ar.md', undefined],
  ['pages/about.pt-BR.md', undefined],
  ['pages/about.md', undefined],
  ['pages/my.notes.md', undefined],
  ['pages/v1.2.md', undefined],
  ['pages/a.haw.md', undefined],
  ['pages/plan.xq.md', undefined, ['pages/plan.md']],
])('%s: %s', (name, expected, others = []) => {
  expect(severity(name, others)).toBe(expected);
});

it('such a file stops the build, and the fix says how it goes on', async () => {
  const folder = await writeSite({
    'content/site.yaml': `${smallConfig}languages: [en, ar]\n`,
    'content/pages/about.md': 'Hello.\n',
    'content/pages/about.AR.md': 'Hello.\n',
    'content/talks/slow.de.md': '---\ntitle: Slow\ndate: 2026-01-02\n---\n',
  });
  const { errors } = await compileFolder(folder);
  expect(errors.map(({ kind, file, message, fix }) => [kind, file, message + fix])).toEqual([
    [
      'language-not-of-site',
      `${folder}/content/pages/about.AR.md`,
      expect.stringContaining('written "ar"') as string,
    ],
    [
      'language-not-of-site',
      `${folder}/content/talks/slow.de.md`,
      expect.stringMatching(/"de" is not in "languages" of site\.yaml.*rename/) as string,
    ],
  ]);
});
