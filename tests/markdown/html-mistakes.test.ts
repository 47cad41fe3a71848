import { expect, test } from 'vitest';
import { renderBody } from './shown-text.ts';

test.each([
  ['So <d-cite key="a"></d-cite>', 'html-tag', 4, 'Write [@a].'],
  ['So <d-cite key="a,b"></d-cite>', 'html-tag', 4, 'Write [@a; @b].'],
  ['So <d-footnote>x</d-footnote>', 'html-tag', 4, '^[The note.]'],
  ['So <d-math>x</d-math>', 'html-tag', 4, 'Write $…$.'],
  ['<d-code language="py">x</d-code>', 'html-tag', 1, '```'],
  ['<Note>Mind.</Note>', 'html-tag', 1, ':::note'],
  ['<Note title="A">\n\nMind.\n\n</Note>', 'html-tag', 1, ':::note'],
  ['So <Margin>x</Margin>', 'html-tag', 4, ':::margin'],
  ['<Youtube id="x" />', 'html-tag', 1, '::youtube'],
  ['<Boom />', 'html-tag', 1, '.mdx'],
  ['A Vec<String> here', 'html-tag', 6, '\\<'],
  ["import X from './nope.astro'", 'import-in-markdown', 1, '.mdx'],
  ["import { X } from './nope.astro';\nMore.", 'import-in-markdown', 1, '.mdx'],
  ['<div>so **bold**</div>', 'markdown-in-html', 9, 'empty line'],
  ['<div>$x^2$ and @eq:y</div>', 'markdown-in-html', 16, 'empty line'],
  ['<td>[@key] and [a](b.md)</td>', 'markdown-in-html', 5, 'empty line'],
])('%j is a warning', async (markdown, kind, column, fix) => {
  const { errors } = await renderBody(`A\n\n${markdown}`);
  expect(errors).toMatchObject([{ severity: 'warning', kind, position: { line: 3, column } }]);
  expect(errors[0]?.fix).toContain(fix);
});

test.each([
  ['<iframe src="a.html" title="A">\n\nLost.', 1, 'Write </iframe> where it ends.'],
  ['<iframe src="a.html" title="A" />\n\nLost.', 1, 'Write > in place of />, and </iframe>'],
  ['<iframe src="a.html">\n\nLost.\n\n<iframe src="b.html"></iframe>', 1, '</iframe>'],
  ['So <video src="a.mp4"> lost', 4, '</video>'],
  ['<div><textarea title="a > b">\n\nLost.</div>', 6, '</textarea>'],
  ['<script src="/a.js">\n\nLost.', 1, '</script>'],
])('%j would swallow what follows: a warning', async (markdown, column, fix) => {
  const { errors } = await renderBody(`A\n\n${markdown}`);
  expect(errors).toMatchObject([
    { severity: 'warning', kind: 'unclosed-tag', position: { line: 3, column } },
  ]);
  expect(errors[0]?.fix).toContain(fix);
});

test.each([
  ['heigth="300"', 'A frame has no attribute "heigth".', 'Did you mean "height"?'],
  ['height="tall"', '"tall" is not the height of a frame.', 'height="480"'],
  ['height="30em"', '"30em" is not the height of a frame.', 'height="480"'],
])('a frame with %s is told', async (attribute, message, fix) => {
  const { errors } = await renderBody(`<iframe src="a.html" title="A" ${attribute}></iframe>`);
  expect(errors).toMatchObject([{ severity: 'warning', kind: 'frame', message }]);
  expect(errors[0]?.fix).toContain(fix);
});

test('a frame that names no page is left out and told', async () => {
  const { errors, template } = await renderBody('So\n\n<iframe title="A"></iframe>');
  expect(errors).toMatchObject([{ kind: 'frame', position: { line: 3, column: 1 } }]);
  expect(template).not.toContain('iframe');
});

test('each tag is told where it stands', async () => {
  const { errors } = await renderBody('<div>\n  <Axis />\n  <Plot />\n</div>\n\n> <Axis />');
  expect(errors.map(({ position }) => position)).toEqual([
    { line: 2, column: 3 },
    { line: 3, column: 3 },
    { line: 6, column: 3 },
  ]);
});

test.each([
  '<DIV>x</DIV> and <BR>, <Table><tr></tr></Table>',
  '<iframe src="a.html" title="A">\n\nNo frames here.\n\n</iframe>\n\nSo.',
  'So <iframe src="a.html" title="A"></iframe> <video src="a.mp4">a <b>film</b></video> it is.',
  '<!-- <iframe src="a.html"> -->\n\nSo.\n\n`<iframe>`',
  '<iframe src="a.html" title="A" height="100%" width="100%" allow="fullscreen"></iframe>',
  '<title-page>so</title-page>',
  'So <svg viewBox="0 0 1 1"><title /><style /></svg> it is.',
  '<model-viewer src="a.glb"></model-viewer>',
  '<!-- <Note>x</Note> **so** -->',
  '<pre><Note>\n**so** [@key]</pre>',
  '<div>\n\nso **bold** and <b>this</b>\n\n</div>',
  'So <b>this</b> **that** `<Note>`',
  'The import of goods from "there" rose.\nImport x from "y"',
  '<a href="mailto:a@b.example">a@b.example</a>',
  '```mdx\n<Note>x</Note>\n```',
])('%j is none', async (markdown) => {
  expect((await renderBody(markdown)).errors).toEqual([]);
});
