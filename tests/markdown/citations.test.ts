import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { remarkPlugins } from '../../src/markdown/chain.ts';
import type { CitationRequest } from '../../src/markdown/fill-requests.ts';
import { fillTokens } from '../../src/markdown/fills.ts';
import { renderText, type RenderedText } from '../../src/markdown/render.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';

const typeset = createTypesetter({});

function render(body: string, ending = 'md', bodyLine = 1): Promise<RenderedText> {
  return renderText({ file: `/site/a.${ending}`, body, bodyLine }, typeset);
}

function citationsOf({ fills }: RenderedText): CitationRequest[] {
  return fills.filter((fill) => fill.kind === 'citation');
}

/** A request in one line: `in text: (see) -key page 3 <, and so on> | next`. */
function short({ items, isInText }: CitationRequest): string {
  const words = items.map(({ key, prefix, locator, label, suffix, suppressAuthor }) =>
    [
      prefix === undefined ? '' : `(${prefix})`,
      `${suppressAuthor === true ? '-' : ''}${key}`,
      locator === undefined ? '' : `${label ?? 'nothing'} ${locator}`,
      suffix === undefined ? '' : `<${suffix}>`,
    ]
      .filter((word) => word !== '')
      .join(' '),
  );
  return `${isInText ? 'in text: ' : ''}${words.join(' | ')}`;
}

async function shorts(body: string, ending?: string): Promise<string[]> {
  return citationsOf(await render(body, ending)).map(short);
}

/** The template with ⟨the source⟩ of each citation, and nothing for other fills but links. */
async function outline(body: string): Promise<string> {
  const { template, fills } = await render(body);
  return fillTokens(template, (index) => {
    const fill = fills[index];
    if (fill?.kind === 'citation') return `⟨${fill.source}⟩`;
    return fill?.kind === 'link' ? fill.target : '';
  }).trim();
}

const bracketed: [string, string[]][] = [
  ['[@key]', ['key']],
  ['[ @key ]', ['key']],
  ['[-@key]', ['-key']],
  ['[@a; @b, p. 3]', ['a | b page 3']],
  [
    '[see @a, pp. 33-35, 38, and elsewhere; also @b]',
    ['(see) a page 33-35, 38 <, and elsewhere> | (also) b'],
  ],
  ['[see -@a; -@b, 12]', ['(see) -a | -b page 12']],
  ['[@a][@b]', ['a', 'b']],
  ['word[@a]word', ['a']],
  ['[@a](p. 3)', ['a']],
  ['**[@a]**, ~~[@b]~~', ['a', 'b']],
  ['[*see* @a, **passim**]', ['(see) a <, passim>']],
  ['[*@a*]', ['a']],
  ['[@a, `x;y` and $n;m$]', ['a <, x;y and $n;m$>']],
  ['[@a, [see p. 3]]', ['a <, [see p. 3]>']],
  ['[e.g., @a, “so”]', ['(e.g.,) a <, “so”>']],
  ['[@a, "so"]', ['a <, “so”>']],
  ['[@a, 3--5]', ['a page 3–5']],
  ['[see\n@a,\np. 3]', ['(see) a page 3']],
  ['> [see\n> @a]', ['(see) a']],
  ['[@a, @b]', ['a | b']],
  ['[@a and @b, p. 4]', ['a | (and) b page 4']],
  ['[@a, p. 3, and @b]', ['a page 3 | (and) b']],
  ['[@a; and others]', ['a <; and others>']],
  ['[@a, p. 3; 5; @b]', ['a page 3; 5 | b']],
  ['[see; @a;]', ['(see;) a']],
  ['[see [@a] and @b]', ['a', 'in text: b']],
  ['研究[@key]表明', ['key']],
  ['- one [@a]\n- two [@b]', ['a', 'b']],
  ['| a | b |\n|---|---|\n| [@a] | [@b, p. 3] |', ['a', 'b page 3']],
];

const inText: [string, string[]][] = [
  ['As @key says.', ['in text: key']],
  ['@key’s', ['in text: key']],
  ['(@key)', ['in text: key']],
  ['*@a* and _see @b_', ['in text: a', 'in text: b']],
  ['@key [p. 3] says', ['in text: key page 3']],
  ['@key\n[p. 3] says', ['in text: key page 3']],
  ['@key [p. 3; @other]', ['in text: key page 3 | other']],
  ['@key [see @other, 5]', ['in text: key | (see) other page 5']],
  ['@key [passim; -@other]', ['in text: key <passim> | -other']],
  ['@key [ ] and @key []', ['in text: key', 'in text: key']],
  ['@key [p. 3][x]', ['in text: key']],
  ['@key ![p. 3](a.png)', ['in text: key']],
  ['@key [p. 3](b.md)', ['in text: key']],
  ['@key [p. 3] [p. 4]', ['in text: key page 3']],
  ['[@a] [p. 3]', ['a']],
  ['x -@key', ['in text: key']],
  ['say--@key', ['in text: key']],
  ['either @a/@b', ['in text: a', 'in text: b']],
  ['参见@key，', ['in text: key']],
];

const keys: [string, string[]][] = [
  ['@Foo_bar.baz.', ['in text: Foo_bar.baz']],
  ['@foo--bar', ['in text: foo']],
  ['@2010,', ['in text: 2010']],
  ['@_a', ['in text: _a']],
  ['@a:b#c%d&e+f?g~h/i-j', ['in text: a:b#c%d&e+f?g~h/i-j']],
  ['@DBLP:conf/nips/Vaswani17!', ['in text: DBLP:conf/nips/Vaswani17']],
  ['@https://example.org/a.', ['in text: https://example.org/a']],
  ['@Müller1999 @陈2020', ['in text: Müller1999', 'in text: 陈2020']],
  ['@{Foo_bar.baz.}', ['in text: Foo_bar.baz.']],
  [
    '[@{https://example.org/bib?name=a&date={2000}}, p. 33]',
    ['https://example.org/bib?name=a&date={2000} page 33'],
  ],
];

const none: [string, string[]][] = [
  ['jane@example.org, jane.doe-@example.org', []],
  ['[write to jane@example.org]', []],
  ['foo@bar', []],
  ['@emmy@mathstodon.xyz', []],
  ['https://example.org/@emmy', []],
  ['[see https://example.org/@emmy]', []],
  ['\\@key and [\\@key]', []],
  ['\\[@key]', ['in text: key']],
  ['`@key [@key]`', []],
  ['```\n[@key]\n```', []],
  ['$[@key]$ and\n\n$$\n[@key]\n$$', []],
  ['[here](https://example.org/@key "by @key")', []],
  ['[@key](https://example.org)', []],
  ['[see [@key] and @key](https://example.org)', []],
  ['[@key][x]\n\n[x]: https://example.org', []],
  ['[@key]\n\n[@key]: https://example.org', []],
  ['![@key](a.png)', []],
  ['[meet @ 5pm] and @', []],
  ['@{a b} @{} @. @-', []],
];

const all = [...bracketed, ...inText, ...keys, ...none];

test.each(all.map(([body, expected]) => ({ body, expected })))(
  'citations in $body',
  async ({ body, expected }) => {
    expect(await shorts(body)).toEqual(expected);
  },
);

/** Braces are JavaScript in .mdx, but for those of a key. */
const inMdx = all.filter(([body]) => !/@\{(?:a b)?\}/.test(body));

test.each(inMdx.map(([body, expected]) => ({ body, expected })))(
  'the same in .mdx: $body',
  async ({ body, expected }) => {
    const rendered = await render(body, 'mdx');
    expect(rendered.errors.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(citationsOf(rendered).map(short)).toEqual(expected);
  },
);

test.each([
  ['<jane@example.org> and @key', ['in text: key']],
  ['    [@key]', []],
  ['<div title="@key">[@key]</div>', []],
  ['<a href="https://example.org/@emmy">@emmy</a> and @key', ['in text: key']],
  ['Use <code>@astrojs/mdx</code>, @key', ['in text: key']],
  ['<b title="@emmy">@key</b><br>@other', ['in text: key', 'in text: other']],
  ['@key<br>@other', ['in text: key', 'in text: other']],
  ['@key&nbsp;says', ['in text: key']],
  ['<!-- [@key] --> x', []],
])('HTML in .md: %j', async (body, expected) => {
  expect(await shorts(body)).toEqual(expected);
});

test.each([
  ['import a from "@a/b"\n\n@key', ['in text: key']],
  ['<a href="@x">@emmy</a> and <b title="@x">@key</b>', ['in text: key']],
  ['{"@a"} and @key {1}', ['in text: key']],
  ['[@a, \\{p. iv*\\} there]', ['a page iv* <there>']],
  ['<div>\n  [@key]\n</div>', ['key']],
])('JSX in .mdx: %j', async (body, expected) => {
  expect(await shorts(body, 'mdx')).toEqual(expected);
});

test('a locator in braces is JavaScript in .mdx, and the error says what to write', async () => {
  const { errors } = await render('Text [@a, {p. 3}]', 'mdx');
  expect(errors).toMatchObject([{ kind: 'mdx-syntax', position: { line: 1 } }]);
  expect(errors[0]?.fix).toContain('\\{');
});

test.each([
  ['a citation', 'So [see @a, p. 3].', '<p>So ⟨[see @a, p. 3]⟩.</p>'],
  ['one in the text', 'So @a [p. 3; @b] is', '<p>So ⟨@a [p. 3; @b]⟩ is</p>'],
  [
    'one over a line end',
    '> So [see\n> @a] is',
    '<blockquote>\n<p>So ⟨[see\n@a]⟩ is</p>\n</blockquote>',
  ],
  ['brackets that are none', '[see `@a`] [^@b', '<p>[see <code>@a</code>] [^⟨@b⟩</p>'],
  ['emphasis around brackets', '*so [@a* x]', '<p>*so ⟨[@a* x]⟩</p>'],
  ['a link', '[see *@a*](b.md)', '<p><a href="b.md">see <em>@a</em></a></p>'],
  [
    'an address',
    'jane@example.org',
    '<p><a href="mailto:jane@example.org">jane@example.org</a></p>',
  ],
  ['quotes', `"@a says" and '@b's "x"'`, '<p>“⟨@a⟩ says” and ‘⟨@b⟩’s “x”’</p>'],
  ['a heading', '## On [@a] and @b', '<h2 id="on-and-b">On ⟨[@a]⟩ and ⟨@b⟩</h2>'],
  ['a heading that ends so', '## Results [@a]', '<h2 id="results">Results ⟨[@a]⟩</h2>'],
  [
    'a caption',
    '![Alt](a.png "From @a [p. 3], [@b]")',
    '<figure><figcaption>From ⟨@a [p. 3]⟩, ⟨[@b]⟩</figcaption></figure>',
  ],
])('%s in HTML', async (_, body, html) => {
  expect(await outline(body)).toBe(html);
});

test('a heading keeps the citation for the table of contents, as a token', async () => {
  const rendered = await render('## On [@a]');
  const [heading] = rendered.headings;
  expect(fillTokens(heading?.template ?? '', (index) => rendered.fills[index]?.kind ?? '')).toBe(
    'On citation',
  );
});

test('the number of a note in a heading leaves nothing in the table of contents', async () => {
  const { headings } = await render('## On notes[^1]\n\n[^1]: A note.');
  expect(headings.map(({ template }) => template)).toEqual(['On notes']);
});

test('each work knows where its key stands in the file', async () => {
  const [first, second] = citationsOf(await render('x\n\n> [see @a;\n> -@b] and @c', 'md', 10));
  expect(first).toMatchObject({
    position: { line: 12, column: 3 },
    items: [{ position: { line: 12, column: 8 } }, { position: { line: 13, column: 3 } }],
  });
  expect(second?.position).toEqual({ line: 13, column: 12 });
});

test('a citation in a caption stands where the picture does', async () => {
  const [caption] = citationsOf(await render('x\n\n![Alt](a.png "From @a")'));
  expect(caption?.items[0]?.position).toEqual({ line: 3, column: 1 });
});

test.each(['md', 'mdx'])(
  'requests stand in the order in which they are read, footnotes last (.%s)',
  async (ending) => {
    const body = `[^2]: Two @two.

One @a[^1], $x$, two[^2].

[^1]: One [@one], [^3].

[^3]: Three @three.

![Alt](a.png "The @caption")

| @table |
|---|

## @heading

[^unused]: @unused
`;
    expect(await shorts(body, ending)).toEqual([
      'in text: a',
      'in text: caption',
      'in text: table',
      'in text: heading',
      'one',
      'in text: two',
      'in text: three',
    ]);
  },
);

test('Astro, which compiles .mdx once more, finds the same numbers', async () => {
  const body = 'A[^1] [@a] $x$\n\n[^1]: B @b\n\n![Alt](a.png "C @c")\n\nD @d [p. 3]';
  const { fills } = await render(body, 'mdx');
  const astro = unified().use(remarkParse).use(remarkMdx).use(remarkPlugins).freeze();
  const file = new VFile({ path: '/site/content/posts/a.mdx', value: body });
  const tree = (await astro.run(astro.parse(file), file)) as Root;
  const text = fillTokens(toString(tree, { includeImageAlt: false }), (index) => {
    const fill = fills[index];
    return fill?.kind === 'citation' ? fill.source : `[${fill?.kind ?? 'nothing'}]`;
  });
  expect(text).toBe('A [@a] [html]B @bC @cD @d [p. 3]');
});

test.each([
  ['Ideals [@a; @b], as @noether1921 [p. 3] shows.', 'Ideals, as @noether1921 shows.'],
  ['[@a] A *ring* [@b] is', 'A ring is'],
])('the summary of %j', async (body, summary) => {
  expect((await render(body)).summary).toBe(summary);
});

test('citations take no time to read', async () => {
  const words = 'word '.repeat(238);
  expect((await render(words + '[see @a, p. 3; @b, p. 4] '.repeat(100))).readingMinutes).toBe(1);
});

test.each([
  ['[@a, see [here](b.md)]', 'link'],
  ['[@a, x[^1]]\n\n[^1]: Note', 'footnote'],
  ['[@a ![Alt](a.png)]', 'picture'],
  ['[@a, <i>passim</i>]', 'HTML'],
])('a warning of what is lost in brackets: %j', async (body, part) => {
  const { errors } = await render(body);
  expect(errors[0]).toMatchObject({ severity: 'warning', kind: 'citation-markup' });
  expect(errors[0]?.message).toContain(part);
});

// Were it quadratic, this would take a hundred times as long, far beyond the time a test may take.
test('much text without spaces is read in linear time', async () => {
  expect(citationsOf(await render('@a'.repeat(8000)))).toEqual([]);
});
