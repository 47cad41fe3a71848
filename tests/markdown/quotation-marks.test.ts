import { expect, it } from 'vitest';
import { renderText } from '../../src/markdown/render.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';
import { fillTokens } from '../../src/markdown/fills.ts';

async function typeset(body: string, language: string): Promise<string> {
  const source = { file: '/site/content/posts/a.md', body, bodyLine: 1, language };
  const { template, fills } = await renderText(source, createTypesetter({}));
  const shown = fillTokens(template, (index) => (fills[index]?.kind === 'html' ? 'x' : ''));
  return shown.replaceAll(/<\/?p>/g, '');
}

it.each<[language: string, written: string, shown: string]>([
  ['en', `"a 'b' c" isn't`, '“a ‘b’ c” isn’t'],
  ['en', `dé èbé\\\n'she bought "it"'`, 'dé èbé<br>\n‘she bought “it”’'],
  ['en', `a  \n"b"`, 'a<br>\n“b”'],
  ['en-GB', '"a"', '“a”'],
  ['tlh', '"a"', '“a”'],
  ['de', `"a 'b' c" geht's`, '„a ‚b‘ c“ geht’s'],
  ['de-CH', '"a"', '«a»'],
  ['de', 'Kants "Kritik", Marx\' "Kapital"', 'Kants „Kritik“, Marx’ „Kapital“'],
  ['fr', `"l'a" d'accord`, '«\u00A0l’a\u00A0» d’accord'],
  ['fr', 'Quoi ? Ceci : cela ; voilà !', 'Quoi\u202F? Ceci\u00A0: cela\u202F; voilà\u202F!'],
  ['fr', 'dit « *bien* » et « mal »', 'dit «\u00A0<em>bien</em>\u00A0» et «\u00A0mal\u00A0»'],
  ['fr', 'Voir `a ? b : c`', 'Voir <code>a ? b : c</code>'],
  ['es', '"a"', '«a»'],
  ['ru', `"а 'б' в"`, '«а „б“ в»'],
  ['ar', '"أ" ب', '«أ» ب'],
  ['zh', '他说"好"，又说"不"。', '他说“好”，又说“不”。'],
  [
    'zh',
    `他说**'难'**，又说'易'，Noether's '90s`,
    '他说<strong>‘难’</strong>，又说‘易’，Noether’s ’90s',
  ],
  ['zh', '这叫"*强*弱"。', '这叫“<em>强</em>弱”。'],
  ['zh-Hant', '他說"好"。', '他說「好」。'],
  ['zh-TW', '他說"好"。', '他說「好」。'],
  ['ja', 'これは"波"です。', 'これは「波」です。'],
  ['ja', '"未完\n\n"波"です。', '「未完\n「波」です。'],
  ['pl', '"a"', '„a”'],
  ['sv', '"a"', '”a”'],
  ['de', '"$x$ ist" -- ja...', '„x ist“ – ja…'],
])('in %s: %s', async (language, written, shown) => {
  expect(await typeset(written, language)).toBe(shown);
});
