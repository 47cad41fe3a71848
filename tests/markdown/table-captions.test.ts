import { expect, test } from 'vitest';
import { renderBody, shown, shownMdx } from './shown-text.ts';

const table = '| a | b |\n|---|--:|\n| 1 | $x$ |\n';
const rows =
  '<thead><tr><th>a</th><th style="text-align:right">b</th></tr></thead><tbody><tr><td>1</td><td style="text-align:right">[x]</td></tr></tbody>';
const boxed = (html: string): string =>
  `<div class="table-scroll" role="group" aria-label="Table" tabindex="0">${html}</div>`;
const numbered = `<table id="tbl:a"><caption><span class="figure-number">Table 1.</span> The <em>results</em></caption>${rows}</table>`;

test.each([
  ['behind it', `${table}\nTable: The *results* {#tbl:a}`, boxed(numbered)],
  ['right behind it', `${table}Table: The *results* {#tbl:a}`, boxed(numbered)],
  ['before it', `Table: The *results* {#tbl:a}\n\n${table}`, boxed(numbered)],
  ['by a colon', `${table}\n: The *results* {#tbl:a}`, boxed(numbered)],
  [
    'without a label',
    `${table}\nTable: The results`,
    boxed(`<table><caption>The results</caption>${rows}</table>`),
  ],
  [
    'of several lines',
    `${table}\nTable: The\nresults`,
    boxed(`<table><caption>The\nresults</caption>${rows}</table>`),
  ],
])('a caption %s', async (_, markdown, html) => {
  const text = await renderBody(markdown);
  expect(text.errors).toEqual([]);
  expect(shown(text)).toBe(html);
  expect(await shownMdx(markdown)).toBe(html);
});

test('a paragraph beside a table, a cell, and words without a table are no captions', async () => {
  const text = await renderBody(`Tables: a\n\n${table}| Table: 1 | 2 |\n\nText\n\nTable: b`);
  expect(shown(text)).not.toContain('caption');
  expect(shown(text)).toContain('<td>Table: 1</td>');
});

test('two tables share no caption', async () => {
  const html = shown(
    await renderBody(`${table}\nTable: A {#tbl:a}\n\n${table}\nTable: B {#tbl:b}`),
  );
  expect(html).toContain('Table 1.</span> A</caption>');
  expect(html).toContain('Table 2.</span> B</caption>');
});

test('a row that is shorter than the head has empty cells', async () => {
  const html = shown(await renderBody('| a | b |\n|---|---|\n| 1 |\n\nTable: A'));
  expect(html).toContain('<tr><td>1</td><td></td></tr>');
});

test.each([
  [`${table}\nTable: A {#fig:a}`, 'table-label', 5, 10],
  [`${table}\nTable: A {#tbl:a}\n\n${table}\nTable: A {#tbl:a}`, 'duplicate-label', 11, 10],
])('%j is an error at its place', async (markdown, kind, line, column) => {
  for (const ending of ['md', 'mdx']) {
    const { errors } = await renderBody(markdown, ending);
    expect(errors).toMatchObject([{ severity: 'error', kind, position: { line, column } }]);
  }
});

test.each([
  ['behind it', (raw: string, caption: string) => `${raw}\n\n${caption}`],
  ['before it', (raw: string, caption: string) => `${caption}\n\n${raw}`],
])('a table in HTML has a caption, too: %s', async (_, place) => {
  const raw =
    '<div class="output">\n<table class="a" id="b">\n<tbody><tr><td>1</td></tr></tbody>\n</table>\n</div>';
  const text = await renderBody(`${place(raw, 'Table: The *results* {#tbl:a}')}\n\nSee @tbl:a.`);
  expect(text.errors).toEqual([]);
  expect(shown(text).replaceAll('\n', '')).toContain(
    '<table id="tbl:a" class="a"><caption><span class="figure-number">Table 1.</span> The <em>results</em></caption><tbody><tr><td>1</td></tr></tbody></table>',
  );
});

test('a label alone numbers a table', async () => {
  const text = await renderBody('<table><tr><td>1</td></tr></table>\n\nTable: {#tbl:a}');
  expect(text.errors).toEqual([]);
  expect(shown(text)).toContain('Table 1.</span>');
});

test('a table in HTML that has a caption keeps it', async () => {
  const raw = '<table><caption>Own</caption><tr><td>1</td></tr></table>';
  expect(shown(await renderBody(`${raw}\n\nTable: b`))).toContain('<p>Table: b</p>');
});
