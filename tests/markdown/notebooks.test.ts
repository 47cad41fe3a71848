import { describe, expect, test } from 'vitest';
import { readNotebook } from '../../src/markdown/notebooks/notebook.ts';
import { writeNotebook } from '../../src/markdown/notebooks/write-notebook.ts';
import type { WrittenNotebook, WritingRules } from '../../src/markdown/notebooks/written.ts';

type Json = Readonly<Record<string, unknown>>;

const rules: WritingRules = {
  title: undefined,
  code: 'show',
  languageOf: (name) => (name === 'made-up' ? 'text' : name),
  codeLabel: 'Code',
  nameOf: ({ cell, ending, bytes }) => `n.ipynb/${cell}-${bytes.length}.${ending}`,
};

function write(cells: readonly Json[], more: Partial<WritingRules> = {}, metadata: Json = {}) {
  const notebook = readNotebook(JSON.stringify({ nbformat: 4, metadata, cells }));
  if ('message' in notebook) throw new Error(notebook.message);
  return writeNotebook(notebook, undefined, { ...rules, ...more });
}

function markdown({ lines }: WrittenNotebook): string {
  return lines
    .map(({ text }) => text)
    .join('\n')
    .trim();
}

const text = (source: string | string[], more: Json = {}): Json => ({
  cell_type: 'markdown',
  metadata: {},
  source,
  ...more,
});
const code = (source: string, outputs: readonly Json[] = [], metadata: Json = {}): Json => ({
  cell_type: 'code',
  source,
  outputs,
  metadata,
  execution_count: 1,
});
const stream = (printed: string, name = 'stdout'): Json => ({
  output_type: 'stream',
  name,
  text: printed,
});
const data = (bundle: Json): Json => ({ output_type: 'display_data', data: bundle, metadata: {} });

/** What stands below the code of one cell. */
function output(...outputs: Json[]): string {
  return markdown(write([code('', outputs)]));
}

describe('texts', () => {
  test('are as they were written, whole or line by line', () => {
    expect(markdown(write([text('A\n\nB'), text(['C\n', 'D'])]))).toBe('A\n\nB\n\nC\nD');
  });

  test('do not repeat the title of the page', () => {
    const cells = [text('# The *Pendulum*\n\nIt swings.\n\n# More')];
    expect(markdown(write(cells, { title: 'The pendulum' }))).toBe('It swings.\n\n## More');
    expect(markdown(write(cells, { title: 'Another' }))).toMatch(/^## The \*Pendulum\*/);
  });

  test('have their headings below the title of the page', () => {
    const cells = [text('# A\n\n## B\n\n```\n# c\n```')];
    expect(markdown(write(cells))).toBe('## A\n\n### B\n\n```\n# c\n```');
    expect(markdown(write([text('## B')]))).toBe('## B');
    expect(markdown(write([...cells, text('## D')], { title: 'A' }))).toBe(
      '## B\n\n```\n# c\n```\n\n## D',
    );
  });

  test('show what is attached to them', () => {
    const attachments = { 'a b.png': { 'image/png': 'AAAA' } };
    const cell = text('![A](attachment:a%20b.png) ![B](attachment:b.png)', { attachments });
    expect(markdown(write([cell]))).toBe('![A](n.ipynb/1-3.png) ![B](attachment:b.png)');
    expect(markdown(write([text('![A](<attachment:a b.png>)', { attachments })]))).toBe(
      '![A](n.ipynb/1-3.png)',
    );
  });

  test('refer to what has a label of Quarto', () => {
    const cells = [
      text('See @fig-wave, [@Tbl-a; @eq-b] and @sec-c, not @fig-other.\n\n$$\nx\n$$ {#eq-b}'),
      text('## C {#sec-c}'),
      code('#| label: fig-wave\n#| output: false'),
      code('#| label: tbl-a\n#| output: false'),
    ];
    expect(markdown(write(cells))).toBe(
      'See @fig:wave, [@Tbl:a; @eq:b] and @sec:c, not @fig-other.\n\n$$\nx\n$$ {#eq:b}\n\n## C {#sec:c}',
    );
  });

  test('lead to headings as Jupyter names them', () => {
    const cells = [
      text('# The Data\n'),
      text('[a](#The-Data) [b](#Nothing-of-that) [c](#the-data)'),
    ];
    expect(markdown(write(cells))).toMatch(/\[a\]\(#the-data\) \[b\]\(#Nothing-of-that\) \[c\]/);
  });

  test('name the language of Jupyter’s own shell by its right name', () => {
    expect(markdown(write([text('```ipython\n1\n```')]))).toBe('```python\n1\n```');
  });

  test('that are for other programs are left out', () => {
    expect(markdown(write([{ cell_type: 'raw', source: 'x', metadata: {} }]))).toBe('');
  });
});

describe('code', () => {
  test('is in the language of the notebook', () => {
    const about = (metadata: Json) => markdown(write([code('x')], {}, metadata));
    expect(about({})).toBe('```python\nx\n```');
    expect(about({ language_info: { name: 'julia' } })).toBe('```julia\nx\n```');
    expect(about({ kernelspec: { language: 'R' } })).toBe('```R\nx\n```');
    expect(about({ language_info: { name: 'made-up' } })).toBe('```text\nx\n```');
  });

  test('that is handed to another program is in the language of that', () => {
    expect(markdown(write([code('%%bash\nls')]))).toBe('```bash\nls\n```');
    expect(markdown(write([code('%%made-up\nls')], {}))).toMatch(/^```python\n%%made-up\nls/);
  });

  test('may hold rows of backticks', () => {
    expect(markdown(write([code('"```"')]))).toBe('````python\n"```"\n````');
  });

  test('may be folded or left out, for a cell or for all', () => {
    const folded = ':::details[Code]\n```python\nx\n```\n:::';
    expect(markdown(write([code('x')], { code: 'fold' }))).toBe(folded);
    expect(markdown(write([code('x')], { code: 'none' }))).toBe('');
    expect(markdown(write([code('#| code-fold: true\nx')]))).toBe(folded);
    expect(markdown(write([code('x', [], { tags: ['hide-input'] })]))).toBe(folded);
    expect(markdown(write([code('x', [], { jupyter: { source_hidden: true } })]))).toBe(folded);
    expect(markdown(write([code('#| code-fold: false\nx')], { code: 'fold' }))).toMatch(/^```py/);
  });

  test.each([
    ['#| echo: false\nx', []],
    ['//| echo: false\nx', []],
    ['x', ['remove-input']],
    ['x', ['remove_input']],
  ])('that is not to be seen leaves what came of it: %j %j', (source, tags) => {
    expect(markdown(write([code(source, [stream('1\n')], { tags })]))).toBe(
      '```text output\n1\n```',
    );
  });

  test.each([
    ['#| output: false\nx', [], '```python\nx\n```'],
    ['x', ['remove-output'], '```python\nx\n```'],
    ['#| include: false\nx', [], ''],
    ['x', ['remove-cell'], ''],
  ])('may be without what came of it: %j %j', (source, tags, expected) => {
    expect(markdown(write([code(source, [stream('1\n')], { tags })]))).toBe(expected);
  });

  test('each line knows where it is from', () => {
    const { lines } = write([text('A'), code('#| x: 1\n\n\nf()\ng()', [stream('1')])]);
    const known = lines.filter(({ line }) => line !== undefined);
    expect(known.map(({ text: written, cell, line }) => [written, cell, line])).toEqual([
      ['A', 1, 1],
      ['f()', 2, 4],
      ['g()', 2, 5],
    ]);
  });
});

describe('what came of code', () => {
  test('printed text is in one block, in its order, as a terminal shows it', () => {
    expect(output(stream('a\n'), stream('\u001B[31mb\u001B[0m\n', 'stderr'))).toBe(
      '```text output\na\nb\n```',
    );
    expect(output(stream(' 10%\r 50%\r100%\n'))).toBe('```text output\n100%\n```');
    expect(output(stream('abc\rd\n'))).toBe('```text output\ndbc\n```');
    expect(output(stream('\n\n'))).toBe('');
  });

  test('an error is what Python says of it', () => {
    const error = { output_type: 'error', ename: 'E', evalue: 'v' };
    expect(output({ ...error, traceback: ['\u001B[0;31mE\u001B[0m', 'E: v'] })).toBe(
      '```text output\nE\nE: v\n```',
    );
    expect(output(error)).toBe('```text output\nE: v\n```');
  });

  test.each<[string, Json, string]>([
    [
      'a formula before its picture',
      { 'text/latex': '$\\displaystyle x^2$', 'image/png': 'AAAA' },
      '$$\nx^2\n$$',
    ],
    [
      'a picture before its words',
      { 'text/plain': '<Figure>', 'image/png': ['AA', 'AA'] },
      '![](n.ipynb/1-3.png)',
    ],
    [
      'a drawing before its pixels',
      { 'image/png': 'AAAA', 'image/svg+xml': '<svg/>' },
      '![](n.ipynb/1-6.svg)',
    ],
    ['Markdown before HTML', { 'text/markdown': '*a*', 'text/html': '<b>a</b>' }, '*a*'],
    ['words', { 'text/plain': '42' }, '```text output\n42\n```'],
    [
      'nothing of an object that has only an address',
      { 'text/plain': '[<matplotlib.lines.Line2D at 0x7f0a>]' },
      '',
    ],
    ['nothing of what is not known', { 'application/x-mine': {} }, ''],
  ])('shows %s', (_, bundle, expected) => {
    expect(output(data(bundle))).toBe(expected);
  });

  test('a table of pandas is one piece of HTML, without styles', () => {
    const html =
      '<div>\n<style scoped>\n  .dataframe { color: red; }\n\n</style>\n<table border="1" class="dataframe">\n\n  <tr><td id="T_1">1</td></tr>\n</table>\n</div>';
    expect(output(data({ 'text/html': html, 'text/plain': 'x' }))).toBe(
      '<div class="output">\n<div>\n<table class="dataframe">\n<tr><td>1</td></tr>\n</table>\n</div>\n</div>',
    );
  });

  test('the heads of a table of pandas say what they are about', () => {
    const html =
      '<table>\n<thead>\n<tr><th></th><th>a</th></tr>\n</thead>\n<tbody>\n<tr><th>0</th><td>1</td></tr>\n</tbody>\n</table>';
    expect(output(data({ 'text/html': html }))).toContain(
      '<tr><td></td><th scope="col">a</th></tr>\n</thead>\n<tbody>\n<tr><th scope="row">0</th>',
    );
    expect(
      output(data({ 'text/html': `${html}\n${html}` })).match(/<th scope="col">a/g),
    ).toHaveLength(2);
  });

  test('a chart of Altair is drawn', () => {
    const chart = { mark: 'bar' };
    const { lines, complaints } = write([
      code('#| fig-alt: Bars "a"', [data({ 'application/vnd.vegalite.v5+json': chart })]),
    ]);
    expect(markdown({ lines, complaints })).toBe(
      '```vega-lite alt="Bars ”a”"\n{\n "mark": "bar"\n}\n```',
    );
    expect(complaints).toEqual([]);
  });

  test.each<[string, Json]>([
    ['a script', { 'text/html': '<div></div><script>draw()</script>', 'text/plain': 'Figure()' }],
    ['Plotly', { 'application/vnd.plotly.v1+json': {}, 'text/plain': 'Figure()' }],
    ['a widget', { 'application/vnd.jupyter.widget-view+json': {}, 'text/plain': 'Figure()' }],
  ])('what %s would draw is its words, and its author is told', (_, bundle) => {
    const written = write([code('', [data(bundle)])]);
    expect(markdown(written)).toBe('```text output\nFigure()\n```');
    expect(written.complaints).toMatchObject([{ kind: 'scripted-output', cell: 1 }]);
  });

  test.each<[string, Json]>([
    ['a frame', { 'text/html': '<iframe src="https://a.example"></iframe>' }],
    ['a sound', { 'text/html': '<audio controls><source src="data:audio/wav;base64,AA"></audio>' }],
    ['a picture elsewhere', { 'text/html': '<img src="https://a.example/b.png">' }],
  ])('what cannot be shown is not left out silently: %s', (_, bundle) => {
    for (const plain of ['<IPython.lib.display.X at 0x7f0a>', '<IPython.lib.display.X object>']) {
      const written = write([code('', [data({ ...bundle, 'text/plain': plain })])]);
      expect(markdown(written)).toBe('');
      expect(written.complaints).toMatchObject([{ kind: 'scripted-output', cell: 1 }]);
    }
  });

  test('a table of Colab is without its buttons and scripts', () => {
    const html =
      '<div id="df-1" class="colab-df-container"><div><style scoped>a { b: c }</style>\n<table border="1" class="dataframe">\n<tr><td>1</td></tr>\n</table>\n<p>1 rows × 1 columns</p>\n</div>\n<button onclick="x()"><svg></svg></button><script>y()</script></div>';
    const written = write([code('', [data({ 'text/html': html, 'text/plain': '   0\n0  1' })])]);
    expect(markdown(written)).toBe(
      '<div class="output">\n<table class="dataframe">\n<tr><td>1</td></tr>\n</table>\n<p>1 rows × 1 columns</p>\n</div>',
    );
    expect(written.complaints).toEqual([]);
  });

  test('data of R are not taken for Markdown', () => {
    const list =
      "<style>\n.list-inline {margin: 0}\n</style>\n<ol class=list-inline><li>'a@b'</li></ol>";
    const formats = { 'text/plain': '[1] "a@b"', 'text/markdown': "1. 'a@b'", 'text/latex': 'x' };
    for (const html of [list, `<strong>$x</strong> = ${list}`, "'a@b'"]) {
      expect(output(data({ ...formats, 'text/html': html }))).toBe(
        '```text output\n[1] "a@b"\n```',
      );
    }
    expect(output(data({ ...formats, 'text/html': '<table><tr><td>a@b</td></tr></table>' }))).toBe(
      '<div class="output">\n<table><tr><td>a@b</td></tr></table>\n</div>',
    );
  });

  test('a table of Julia is without styles', () => {
    const html =
      '<div><table class = "data-frame" style = "margin: 6px;"><tr><td>1</td></tr></table></div>';
    expect(output(data({ 'text/html': html, 'text/plain': 'x' }))).toContain(
      '<table class = "data-frame"><tr>',
    );
  });

  test.each<[string, Json, string]>([
    [
      'sentences with formulas',
      { 'text/latex': 'Here $x$ is $y^2$.', 'text/plain': '<IPython.core.display.Latex object>' },
      'Here $x$ is $y^2$.',
    ],
    [
      'data in JSON',
      { 'application/json': { a: 1 }, 'text/plain': '<IPython.core.display.JSON object>' },
      '```text output\n{\n  "a": 1\n}\n```',
    ],
    [
      'words that Colab has put into HTML',
      { 'text/html': '<pre>a\n  b</pre>', 'text/plain': 'a\n  b' },
      '```text output\na\n  b\n```',
    ],
  ])('shows %s', (_, bundle, expected) => {
    expect(output(data(bundle))).toBe(expected);
  });

  test('what a newer Jupyter adds is left out, not the cell', () => {
    expect(output({ output_type: 'new' }, stream('1'))).toBe('```text output\n1\n```');
  });
});

describe('tables', () => {
  const html = { 'text/html': '<table><tr><td>1</td></tr></table>' };
  const rows = { 'text/markdown': '|a|\n|-|\n|1|' };
  const caption = 'Table: A *table* {#tbl:a}';

  test.each([html, rows])('have the caption and the label of their cell: %j', (bundle) => {
    const source = '#| label: tbl-a\n#| tbl-cap: A *table*';
    const written = write([code(source, [data({ 'text/plain': '1' }), data(bundle)])]);
    expect(markdown(written).split('\n\n').at(-1)).toBe(caption);
    expect(markdown(written)).toContain(Object.values(bundle)[0]);
  });

  test('are no words that look like one', () => {
    const source = '#| tbl-cap: A table';
    expect(markdown(write([code(source, [stream('a|b\n-|-')])]))).not.toContain('Table:');
  });
});

describe('figures', () => {
  const picture = data({ 'image/png': 'AAAA' });

  test('have the caption, the label and the words of their cell', () => {
    const source = '#| label: fig-wave\n#| fig-cap: A *wave*\n#| fig-alt: Up [and] down\nx';
    expect(markdown(write([code(source, [stream('1'), picture])], { code: 'none' }))).toBe(
      '```text output\n1\n```\n\n:::figure{#fig:wave}\n![Up \\[and\\] down](n.ipynb/1-3.png)\n\nA *wave*\n:::',
    );
  });

  test('may have parts', () => {
    const source = '#| fig-cap: Both\n#| fig-subcap: [One, Two]\nx';
    expect(markdown(write([code(source, [picture, picture])], { code: 'none' }))).toBe(
      ':::figure\n![One](n.ipynb/1-3.png "One")\n![Two](n.ipynb/1-3.png "Two")\n\nBoth\n:::',
    );
  });

  test('without words for those who cannot see them are told once a cell', () => {
    const written = write([code('x', [picture, picture])]);
    expect(written.complaints).toMatchObject([{ kind: 'missing-alt', cell: 1 }]);
  });

  test('options that cannot be read say nothing', () => {
    expect(markdown(write([code('#| a: [\nx')]))).toBe('```python\nx\n```');
  });
});

test.each([
  ['[1', 1, 'This notebook cannot be read as JSON'],
  ['{\n "a": 1,\n<<<<<<< HEAD\n}', 3, 'This notebook cannot be read as JSON'],
  ['[]', 1, 'This is no notebook of Jupyter.'],
  ['{"nbformat": 3, "worksheets": []}', 1, 'This notebook is in format 3'],
])('of what is no notebook is told why: %j', (source, line, message) => {
  const mistake = readNotebook(source);
  expect(mistake).toMatchObject({ line, message: expect.stringContaining(message) as string });
  expect('fix' in mistake && mistake.fix).toMatch(/Jupyter|nbconvert/);
});
