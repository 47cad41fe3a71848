import { expect, test } from 'vitest';
import { readText } from '../../src/compile/read-text.ts';
import { TextCache } from '../../src/compile/text-cache.ts';
import { compileFolder, places, writeSite } from './site-folder.ts';

const front = '---\ntitle: A\n---\n\n';

async function compileOne(
  markdown: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
) {
  const folder = await writeSite({ 'content/pages/about.md': front + markdown, ...more });
  const { compiled, errors } = await compileFolder(folder);
  const text = compiled?.entries.find(({ id }) => id === 'pages/about')?.text;
  const read =
    compiled === undefined || text === undefined
      ? undefined
      : await readText(text, new TextCache(compiled.options.cacheFolder));
  return { html: read?.html ?? '', errors, mistakes: places(errors, folder) };
}

function block(language: string, source: string, options = 'alt="A drawing"'): string {
  return `\`\`\`${language} ${options}\n${source}\n\`\`\`\n`;
}

/** The words of a drawing, in their order. */
function words(html: string): string[] {
  return [...html.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, word = '']) => word);
}

/** What the attributes of all elements of a name say. */
function all(html: string, element: string, attribute: string): string[] {
  const pattern = new RegExp(`<${element} [^>]*?\\b${attribute}="([^"]*)"`, 'g');
  return [...html.matchAll(pattern)].map(([, value = '']) => value);
}

test('a graph is drawn in its page', async () => {
  const { html, mistakes } = await compileOne(
    block('dot', 'digraph { a -> b [label="f"] }', 'alt="From a to b"'),
  );
  expect(mistakes).toEqual([]);
  expect(html).toMatch(/<div class="drawing"[^>]*><svg viewBox="[^"]+" width="\d+" height="\d+"/);
  expect(html).toMatch(/style="--drawn:\d+px" role="img" aria-label="From a to b"/);
  expect(words(html)).toEqual(['a', 'b', 'f']);
  expect(html).not.toMatch(/black|Arial|<style|<title|class="node"/);
});

test.each([
  ['可换环的升链条件与深度理论', 13],
  ['ネーター環（昇鎖条件）、深度', 14],
  ['가환환의오름사슬조건', 10],
  ['可换', 2],
])('the box of %s is as wide as its letters', async (label, count) => {
  const { html, mistakes } = await compileOne(
    block(
      'dot',
      `digraph { node [shape=box, margin="0.06"]; ${label.slice(0, 3)} [label="${label}"] }`,
    ),
  );
  expect(mistakes).toEqual([]);
  expect(words(html)).toEqual([label]);
  const [points = ''] = all(html, 'polygon', 'points');
  const places = points.split(' ').map((point) => Number(point.split(',')[0]));
  const width = Math.max(...places) - Math.min(...places);
  expect(width).toBeGreaterThanOrEqual(count * 14);
  expect(width).toBeLessThan(count * 14 * 1.1 + 40);
});

test.each(['dot', 'graphviz'])('"%s" is a language of graphs', async (language) => {
  const { html } = await compileOne(block(language, 'graph { a -- b }'));
  expect(words(html)).toEqual(['a', 'b']);
});

test('a drawing that stands twice in a page has ids of its own each time', async () => {
  const source = 'sequenceDiagram\n  A->>B: x';
  const { html } = await compileOne(`${block('mermaid', source)}\n${block('mermaid', source)}`);
  const ids = all(html, 'marker', 'id');
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(ids.length);
  for (const reference of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(reference[1]);
});

test('a drawing in colours of its own stands on white paper', async () => {
  const filled = 'digraph { a [style=filled, fillcolor=lightblue]; a -> b }';
  expect((await compileOne(block('dot', filled))).html).toContain('class="drawing on-paper"');
  const colored = 'digraph { a -> b [color=red] }';
  expect((await compileOne(block('dot', colored))).html).toContain('class="drawing"');
});

test('in a figure, a drawing has a number, a caption and a label', async () => {
  const { html, mistakes } = await compileOne(
    `:::figure{#fig:chain}\n${block('dot', 'digraph { a -> b }')}A chain.\n:::\n\nSee @fig:chain.\n`,
  );
  expect(mistakes).toEqual([]);
  expect(html).toMatch(/<figure id="fig:chain"><div class="drawing"/);
  expect(html).toMatch(/<figcaption>.*Figure 1\..*A chain\./);
  expect(html).toContain('href="#fig:chain"');
});

test('a title is a caption', async () => {
  const { html } = await compileOne(
    block('dot', 'digraph { a }', 'alt="One node" title="A & nothing else"'),
  );
  expect(html).toMatch(/<figure><div class="drawing".*<figcaption>A &#x26; nothing else/s);
});

test('a title may hold Markdown and formulas', async () => {
  const { html, mistakes } = await compileOne(
    block('mermaid', 'flowchart LR\n  A --> B', 'alt="A" title="So *it* is with $x^2$ -- \'now\'"'),
  );
  expect(mistakes).toEqual([]);
  expect(html).toMatch(/<figcaption>So <em>it<\/em> is with <span class="katex">.* – ‘now’</s);
});

test('in a figure, a title is the caption, or its first paragraph', async () => {
  const { html } = await compileOne(
    `:::figure{#fig:a}\n${block('dot', 'digraph { a }', 'alt="A" title="*One* node"')}:::\n\n@fig:a\n`,
  );
  expect(html.match(/<figure/g)).toHaveLength(1);
  expect(html).toMatch(/Figure 1\.<\/span> <em>One<\/em> node/);
});

test('a language may have a capital, and is named as its author does', async () => {
  const { html, errors } = await compileOne(block('Dot', 'digraph { a }', ''));
  expect(words(html)).toEqual(['a']);
  expect(errors[0]?.fix).toContain('```Dot alt=');
});

test.each([
  ['grahviz', 'Did you mean "graphviz"?'],
  ['mermiad', 'Did you mean "mermaid"?'],
  ['vega-light', 'Did you mean "vega-lite"?'],
  ['tikz', 'draw it in dot, mermaid or vega-lite'],
])('"%s" is told what it could be', async (language, fix) => {
  const { errors } = await compileOne(block(language, 'x', ''));
  expect(errors).toMatchObject([{ kind: 'unknown-language' }]);
  expect(errors[0]?.fix).toContain(fix);
});

test('a wide drawing scrolls, also one without words', async () => {
  const graph = `digraph { rankdir=LR; ${'abcdefghij'.split('').join(' -> ')} }`;
  const { html } = await compileOne(block('dot', graph, '') + block('dot', graph, 'alt="A"'));
  expect(html).toMatch(/<div class="drawing" data-pagefind-ignore="" tabindex="0"><svg/);
  expect(html).toMatch(/<div class="drawing"[^>]* role="group" aria-label="A" tabindex="0"><svg/);
});

test('links lead out of a drawing, and scripts do not', async () => {
  const { html } = await compileOne(
    block(
      'dot',
      'digraph { a [URL="https://example.org/?a=1&b=2"]; b [URL="javascript:alert(1)"]; c [label=<x<b>y</b>>] }',
    ),
  );
  expect(all(html, 'a', 'href')).toEqual(['https://example.org/?a=1&amp;b=2']);
  expect(html).not.toContain('javascript:alert(1)" ');
  expect(html).toContain('role="group" aria-label="A drawing"');
});

test('mistakes in a graph are told where they are', async () => {
  const { mistakes, errors } = await compileOne(
    `${block('dot', 'graph {\n  a -- b\n  b -> c\n}')}\n${block('dot', 'digraph {\n  a [shape=bx]\n}')}`,
  );
  expect(mistakes).toEqual([
    'content/pages/about.md:14:12 drawing',
    'content/pages/about.md:8:5 drawing',
  ]);
  expect(errors.map(({ severity, message }) => [severity, message])).toEqual([
    ['error', 'Graphviz cannot read the graph at "->".'],
    ['warning', 'Graphviz knows no shape "bx".'],
  ]);
});

test.each([
  ['digraph { a ->', 'Graphviz cannot read the graph: the "{" that begins here is never closed.'],
  ['', 'There is no graph in the block.'],
])('a graph that is "%s" is told', async (source, message) => {
  const { errors } = await compileOne(block('dot', source));
  expect(errors.map((error) => error.message)).toEqual([message]);
});

test.each([
  [
    'digraph {\n  a [label="x]\n  b\n}',
    'error',
    2,
    12,
    'quotation mark that begins here',
    'Write "',
  ],
  ['digraph {\n  a [shape=box\n  b\n}', 'error', 2, 5, 'the "[" that begins here', 'Write ]'],
  ['digraph {\n  a -> b\n', 'error', 1, 9, 'the "{" that begins here', 'Write }'],
  ['digraph { /* a }', 'error', 1, 11, 'the comment that begins here', 'Write */'],
  ['digraph { a [label=<<b>x</b>] }', 'error', 1, 20, 'the "<" that begins here', 'Write >'],
  ['a -> b', 'error', 1, 1, 'A graph begins with', 'digraph { … }'],
  ['digrap { a }', 'error', 1, 1, 'A graph begins with', '"digraph"'],
  ['digraph {\n  layout=neatoo }', 'error', 2, 10, 'no layout "neatoo"', '"neato"'],
  ['digraph { a [shape=elipse] }', 'warning', 1, 20, 'no shape "elipse"', '"ellipse"'],
  ['digraph { a [color=bleu] }', 'warning', 1, 20, 'no colour "bleu"', 'such as blue'],
  ['digraph { a [lable=x] }', 'warning', 1, 14, 'no attribute "lable"', '"label"'],
  ['digraph { rankdir=L }', 'warning', 1, 19, 'no value of "rankdir"', 'TB, LR'],
])('%j is told where it is', async (source, severity, line, column, message, fix) => {
  const { errors } = await compileOne(block('dot', source));
  expect(errors).toMatchObject([{ severity, position: { line: line + 5, column } }]);
  expect(errors[0]?.message).toContain(message);
  expect(errors[0]?.fix).toContain(fix);
});

test('what only looks like a mistake in a graph is none', async () => {
  const source = `strict digraph "a = b" {
  # rankdir=X
  node [label="lable=x \\" }", fontsize=9] // colour=red
  a [label=<<table><tr><td bgcolor="red">]</td></tr></table>>, myownkey=1];
  subgraph cluster_1 { rank=same; b }
}`;
  expect((await compileOne(block('dot', source))).mistakes).toEqual([]);
});

test('a drawing without words is told, and one that names itself is not', async () => {
  const { errors } = await compileOne(block('dot', 'digraph { a }', ''));
  expect(errors.map(({ kind, severity }) => [kind, severity])).toEqual([
    ['missing-alt', 'warning'],
  ]);
  const named = 'flowchart LR\n  accTitle: A chain\n  accDescr: From a to b\n  a --> b';
  const { html, mistakes } = await compileOne(block('mermaid', named, ''));
  expect(mistakes).toEqual([]);
  expect(html).toContain('aria-label="From a to b"');
});

test('an option that there is not is told', async () => {
  const { mistakes, errors } = await compileOne(
    block('dot', 'digraph { a }', 'alt="A node" tilte="One"'),
  );
  expect(mistakes).toEqual(['content/pages/about.md:5:21 unknown-drawing-option']);
  expect(errors[0]?.fix).toBe('Did you mean title="…"?');
});

const bars = `{
  "data": {"url": "growth.csv"},
  "mark": "bar",
  "encoding": {"x": {"field": "year"}, "y": {"field": "papers", "type": "quantitative"}}
}`;

test('a chart shows the data of a file beside it', async () => {
  const csv = 'year,papers\n1918,3\n1919,2\n';
  const { html, mistakes } = await compileOne(block('vega-lite', bars), {
    'content/pages/growth.csv': csv,
  });
  expect(mistakes).toEqual([]);
  expect(words(html)).toEqual(expect.arrayContaining(['1918', '1919', 'year', 'papers']));
  expect(all(html, 'path', 'fill')).toContain('var(--chart-1, #2a63b0)');
});

test('words of a chart take the room that they need, and no more', async () => {
  const { html } = await compileOne(
    block(
      'vega-lite',
      'data: { values: [{ a: 1, b: illicit little jilt }] }\nwidth: 100\nmark: bar\nencoding:\n  x: { field: a, type: quantitative }\n  y: { field: b, title: null }',
    ),
  );
  const [width = '0'] = all(html, 'svg', 'width');
  // Twenty narrow letters of 13 pixels: a third of what as many wide ones take.
  expect(Number(width)).toBeLessThan(240);
});

test('a chart is drawn anew when its data change', async () => {
  const folder = await writeSite({
    'content/pages/about.md': front + block('vega-lite', bars),
    'content/pages/growth.csv': 'year,papers\n1918,3\n',
  });
  const draw = async (): Promise<string> => {
    const { compiled } = await compileFolder(folder);
    const text = compiled?.entries.find(({ id }) => id === 'pages/about')?.text;
    if (compiled === undefined || text === undefined) throw new Error('There is nothing compiled.');
    return (await readText(text, new TextCache(compiled.options.cacheFolder))).html;
  };
  expect(words(await draw())).toContain('1918');
  const fs = await import('node:fs/promises');
  await fs.writeFile(`${folder}/content/pages/growth.csv`, 'year,papers\n1933,2\n');
  expect(words(await draw())).toContain('1933');
});

test('a chart may be written in YAML, and says itself what it shows', async () => {
  const { html, mistakes } = await compileOne(
    block(
      'vega-lite',
      'description: Two bars\ndata: { values: [{ a: x, b: 1 }, { a: y, b: 2 }] }\nmark: bar\nencoding:\n  x: { field: a }\n  y: { field: b, type: quantitative }',
      '',
    ),
  );
  expect(mistakes).toEqual([]);
  expect(html).toContain('aria-label="Two bars"');
});

test('Vega itself is a language, too', async () => {
  const { html, mistakes } = await compileOne(
    block(
      'vega',
      '{"width": 90, "height": 40, "marks": [{"type": "text", "encode": {"enter": {"text": {"value": "hello"}, "x": {"value": 20}, "y": {"value": 20}}}}]}',
    ),
  );
  expect(mistakes).toEqual([]);
  expect(words(html)).toEqual(['hello']);
});

test.each([
  ['"url": "growth.cvs"', ['missing-file'], 'Did you mean "growth.csv"?'],
  [
    '"url": "https://example.org/a.csv"',
    ['media-elsewhere'],
    'Save a copy beside this file and name that.',
  ],
])('data that are not there are told: %s', async (named, kinds, fix) => {
  const source = bars.replace('"url": "growth.csv"', named);
  const { errors, mistakes } = await compileOne(block('vega-lite', source), {
    'content/pages/growth.csv': 'year,papers\n',
  });
  expect(errors.map(({ kind }) => kind)).toEqual(kinds);
  expect(errors[0]?.fix).toBe(fix);
  expect(mistakes[0]).toMatch(/^content\/pages\/about\.md:7:20 /);
});

test('what Vega-Lite would pass over, or cannot draw, is told', async () => {
  const misspelled = bars
    .replace('"url": "growth.csv"', '"values": []')
    .replace('"encoding"', '"encodng"')
    .replace('"mark"', '"heigth": 100,\n  "mark"');
  const { errors } = await compileOne(block('vega-lite', misspelled));
  expect(errors.map(({ message, fix }) => `${message} ${fix}`)).toEqual(
    expect.arrayContaining([
      'A chart has no key "heigth", so it is passed over. Did you mean "height"?',
      'A chart has no key "encodng", so it is passed over. Did you mean "encoding"?',
    ]),
  );
  const { errors: others } = await compileOne(block('vega-lite', '{"data": {"values": []}}'));
  expect(others.map(({ severity }) => severity)).toEqual(['error']);
  expect(others[0]?.message).toMatch(/^Vega cannot draw the chart: /);
});

test.each([
  [
    'mark: baar',
    'error',
    2,
    7,
    '"baar" is no value of "mark" in Vega-Lite.',
    'Did you mean "bar"?',
  ],
  [
    'mark: { type: bar, colour: red }',
    'warning',
    2,
    20,
    '"mark" has no key "colour", so it is passed over.',
    'Did you mean "color"?',
  ],
  [
    'mark: bar\nencoding: { x: { field: a, type: quantitive } }',
    'error',
    3,
    34,
    '"quantitive" is no value of "type" in Vega-Lite.',
    'Did you mean "quantitative"?',
  ],
  [
    'mark: bar\nencoding: { x: { field: a, axis: { titel: A } } }',
    'warning',
    3,
    36,
    '"axis" has no key "titel", so it is passed over.',
    'Did you mean "title"?',
  ],
  [
    'mark: bar\ntransform: [{ filtr: datum.a > 3 }]',
    'warning',
    3,
    15,
    '"transform" has no key "filtr", so it is passed over.',
    'Did you mean "filter"?',
  ],
  [
    'mark: bar\nencodng: {}',
    'warning',
    3,
    1,
    'A chart has no key "encodng", so it is passed over.',
    'Did you mean "encoding"?',
  ],
  [
    'mark: bar\nencoding: { xx: { field: a } }',
    'warning',
    3,
    13,
    'A chart has no channel "xx", so it is passed over.',
    'Did you mean "x"?',
  ],
  [
    'mark: bar\ntransform: [{ filter: "datum.a >" }]',
    'error',
    3,
    23,
    'The expression "datum.a >" cannot be read: Unexpected end of input.',
    'datum.year > 1918',
  ],
])('%j is told where it is', async (rest, severity, line, column, message, fix) => {
  const source = `data: { values: [{ a: 1 }] }\n${rest}`;
  const { errors } = await compileOne(block('vega-lite', source));
  expect(errors).toMatchObject([{ severity, position: { line: line + 5, column }, message }]);
  expect(errors[0]?.fix).toContain(fix);
});

test('what Vega stumbles over is told without words of its insides', async () => {
  const { errors } = await compileOne(
    block(
      'vega-lite',
      'data: { values: [{ a: 1 }] }\nmark: bar\nencoding: { x: { field: a, type: quantitative, axis: { format: qq } } }',
    ),
  );
  expect(errors.map(({ severity }) => severity)).toEqual(['error']);
  expect(errors[0]?.message).not.toMatch(/undefined|TypeError/);
});

test('formulas in a drawing are told', async () => {
  const graph = String.raw`digraph { a [label="$\alpha_1$"]; b [label="5$ and 6$"] }`;
  const { errors, mistakes } = await compileOne(block('dot', graph));
  expect(mistakes).toEqual(['content/pages/about.md:6:21 drawing']);
  expect(errors[0]?.message).toContain(String.raw`$\alpha_1$ stands there as it is written`);
});

test('a chart without data is told', async () => {
  const told = async (data: string) =>
    (await compileOne(block('vega-lite', `${data}mark: bar`))).errors.map(({ message }) => message);
  const nothing = 'The chart has no data, so that it shows nothing.';
  expect(await told('')).toEqual([nothing]);
  expect(await told('data: { name: growth }\n')).toContain(nothing);
  expect(await told('data: { name: a }\ndatasets: { a: [{ b: 1 }] }\n')).toEqual([]);
});

test('a chart that is not closed is told where', async () => {
  const { errors, mistakes } = await compileOne(
    block('vega-lite', '{\n  "mark": "bar",\n  "data": {'),
  );
  expect(errors[0]?.severity).toBe('error');
  expect(mistakes[0]).toMatch(/^content\/pages\/about\.md:8:\d+ drawing$/);
});

test('a field that the data do not have is told', async () => {
  const { errors, mistakes } = await compileOne(
    block('vega-lite', bars.replace('"papers"', '"paper"')),
    { 'content/pages/growth.csv': 'year,papers\n1918,3\n' },
  );
  expect(mistakes).toEqual(['content/pages/about.md:9:47 drawing']);
  expect(`${errors[0]?.message} ${errors[0]?.fix}`).toBe(
    'The data of the chart have no field "paper". Did you mean "papers"?',
  );
});

test('what XML cannot hold does not stop a drawing', async () => {
  const { html, mistakes } = await compileOne(
    block('mermaid', 'sequenceDiagram\n  A->>B: x\u0007y'),
  );
  expect(mistakes).toEqual([]);
  expect(words(html)).toContain('xy');
});

test('a diagram of a kind that is not drawn is shown as it is', async () => {
  const { html, errors } = await compileOne(block('mermaid', 'gantt\n  title <A>'));
  expect(html).toContain('<pre class="shiki"><code>gantt\n  title &lt;A&gt;</code></pre>');
  expect(errors.map(({ severity }) => severity)).toEqual(['warning']);
});

test('a format of data that every object answers to is told like any other', async () => {
  const source = bars.replace('"growth.csv"', '"growth.csv", "format": {"type": "constructor"}');
  const { errors } = await compileOne(block('vega-lite', source), {
    'content/pages/growth.csv': 'year,papers\n1918,3\n',
  });
  expect(errors.map(({ kind }) => kind)).toEqual(['drawing']);
  expect(errors[0]?.message).toContain('constructor');
});
