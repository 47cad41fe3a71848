import { expect, test } from 'vitest';
import { renderText } from '../../src/markdown/render.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';
import { renderBody, shown, shownMdx } from './shown-text.ts';

test.each([
  ['**注意：**请附上简历。', '<strong>注意：</strong>请附上简历。'],
  ['这很**重要。**的确。', '这很<strong>重要。</strong>的确。'],
  ['被**《软件学报》**录用', '被<strong>《软件学报》</strong>录用'],
  ['这是**半正定规划（SDP）**的方法', '这是<strong>半正定规划（SDP）</strong>的方法'],
  ['用**C++**语言，*“引号”*也可', '用<strong>C++</strong>语言，<em>“引号”</em>也可'],
  ['**「環」**とは何か。*（注）*である', '<strong>「環」</strong>とは何か。<em>（注）</em>である'],
  ['**이것(this)**은 고리이다.', '<strong>이것(this)</strong>은 고리이다.'],
  ['~~删去。~~留下', '<del>删去。</del>留下'],
  ['约~3天、2~5天', '约~3天、2~5天'],
  ['**not ** strong', '**not ** strong'],
])('emphasis beside East Asian punctuation: %j is %j', async (markdown, html) => {
  const text = await renderBody(markdown);
  expect(text.errors).toEqual([]);
  expect(shown(text)).toBe(`<p>${html}</p>`);
  expect(await shownMdx(markdown)).toBe(`<p>${html}</p>`);
});

async function inLanguage(language: string, body: string): Promise<string> {
  const source = { file: '/site/content/posts/a.md', body, bodyLine: 1, language };
  const text = await renderText(source, createTypesetter({}));
  expect(text.errors).toEqual([]);
  return shown(text, text.template, language).replaceAll(/<\/?p>/g, '');
}

test.each([
  ['zh', '第一行\n第二行。\n第三行', '第一行第二行。第三行'],
  ['zh', '他说，\nGNN有效（图）\n和$x$\n三', '他说，GNN有效（图）和[x]\n三'],
  ['zh', '这叫\n"强"\n也叫\n“弱”\n——或', '这叫“强”也叫“弱”——或'],
  [
    'zh',
    '一**二**\n**三**\n四*五，*\nx',
    '一<strong>二</strong><strong>三</strong>四<em>五，</em>x',
  ],
  ['zh', '用GNN\n和MPNN\nand GCN', '用GNN\n和MPNN\nand GCN'],
  ['zh', '一  \n二\\\n三', '一<br>\n二<br>\n三'],
  [
    'zh',
    '> 一\n> 二\n\n- 三\n  四',
    '<blockquote>\n一二\n</blockquote>\n<ul>\n<li>三四</li>\n</ul>',
  ],
  ['ja', 'これは\n「環」\nである。ー\nカ\n・タ', 'これは「環」である。ーカ・タ'],
  ['ko', '이것은\n고리이다.', '이것은\n고리이다.'],
  ['en', 'The book 《机\n器》\nis good, “机”\n“器”.', 'The book 《机器》\nis good, “机”\n“器”.'],
])('in %s the lines of %j are joined: %j', async (language, markdown, html) => {
  expect(await inLanguage(language, markdown)).toBe(html);
});

test('what stands at a word does not part lines', async () => {
  const html = await inLanguage('zh', '一[^a]\n二，[^a]\n三\n\n[^a]: 注\n    释');
  expect(html).toContain('</span>二，<sup');
  expect(html).toContain('</sup>三\n<section');
  expect(html).toContain('注释');
});

const labelled = '\n\n:::theorem{#thm:gw}\n甲\n:::\n\n:::theorem{#thm:甲}\n乙\n:::\n';
const link = (id: string, words: string): string =>
  `<a href="#${encodeURIComponent(id).replace('%3A', ':')}" class="cross-reference">${words}</a>`;

test.each([
  ['zh', '由@thm:gw可知', `由${link('thm:gw', '定理 1')}可知`],
  [
    'zh',
    '由 @thm:gw 可知，与 @thm:甲的证明',
    `由${link('thm:gw', '定理 1')}可知，与${link('thm:甲', '定理 2')}的证明`,
  ],
  [
    'zh',
    '如定理@thm:gw、定理~\\ref{thm:gw}',
    `如定理\u00A0${link('thm:gw', '1')}、定理\u00A0${link('thm:gw', '1')}`,
  ],
  ['ja', '定理 @thm:gwより', `定理\u00A0${link('thm:gw', '1')}より`],
  ['ja', '@thm:gwより', `${link('thm:gw', '定理 1')}より`],
  ['ko', '@thm:gw에 의해', `${link('thm:gw', '정리 1')}에 의해`],
  [
    'en',
    'of @thm:gw and 甲 @thm:gw 乙',
    `of ${link('thm:gw', 'Theorem 1')} and 甲 ${link('thm:gw', 'Theorem 1')} 乙`,
  ],
])('in %s, words end a label: %s', async (language, markdown, html) => {
  const [first] = (await inLanguage(language, markdown + labelled)).split('\n');
  expect(first).toBe(html);
});

test.each([
  [
    'zh',
    '*重点*与*GNN*与*GNN 网络*',
    '<em>重点</em>与<em class="slanted">GNN</em>与<em>GNN 网络</em>',
  ],
  ['ko', '*고리*와 *ring*', '<em>고리</em>와 <em class="slanted">ring</em>'],
  ['en', '*ring*', '<em>ring</em>'],
])('in %s, %s is dotted or slanted', async (language, markdown, html) => {
  expect(await inLanguage(language, markdown)).toBe(html);
});
