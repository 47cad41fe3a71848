import { toHtml } from 'hast-util-to-html';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from '../../src/markdown/chain.ts';
import { createContext } from '../../src/markdown/context.ts';
import { renderText, type RenderedText } from '../../src/markdown/render.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';

function render(body: string, ending = 'mdx', bodyLine = 1): Promise<RenderedText> {
  const source = { file: `/site/content/posts/a.${ending}`, body, bodyLine };
  return renderText(source, createTypesetter({}));
}

/** HTML of a text, which MDX would make JavaScript of; tokens as they are. */
function html(body: string, ending: 'md' | 'mdx'): string {
  const file = `/site/content/posts/a.${ending}`;
  const context = createContext(file, body, 1);
  const vfile = new VFile({ value: body, path: file, data: { octavo: context } });
  const parser = unified().use(remarkParse);
  if (ending === 'mdx') parser.use(remarkMdx);
  const chain = parser
    .use(remarkPlugins)
    .use(remarkRehype, { ...remarkRehypeOptions, passThrough: ['mdxJsxFlowElement'] })
    .use(rehypePlugins)
    .freeze();
  const tree = chain.runSync(chain.parse(vfile), vfile);
  return toHtml(tree);
}

describe('a built-in component needs no import and is the directive of its name', () => {
  test.each([
    [
      '<Figure id="fig:loss" width="50%">\n\n![Loss](loss.png)\n\nIt *falls*.\n\n</Figure>',
      ':::figure{#fig:loss width=50%}\n![Loss](loss.png)\n\nIt *falls*.\n:::',
    ],
    [
      '<Theorem title="Of *Noether*">\n\nLet $x$ be.\n\n</Theorem>',
      ':::theorem[Of *Noether*]\nLet $x$ be.\n:::',
    ],
    ['<Theorem>Let $x$ be.</Theorem>', ':::theorem\nLet $x$ be.\n:::'],
    ['<Theorem>\nLet $x$ be.\n</Theorem>', ':::theorem\nLet $x$ be.\n:::'],
    [
      '<Theorem className="grand">\n\n- a\n\n<Proof>b</Proof>\n\n</Theorem>',
      '::::theorem{.grand}\n- a\n\n:::proof\nb\n:::\n\n::::',
    ],
    ['<Youtube id="dQw4w9WgXcQ" caption={"A *talk*"} />', '::youtube[A *talk*]{id=dQw4w9WgXcQ}'],
  ])('%j', (component, directive) => {
    const made = html(component, 'mdx');
    expect(made).toBe(html(directive, 'mdx'));
    expect(made).toBe(html(directive, 'md'));
  });

  test('unless the file defines one of that name itself', async () => {
    const { components, errors } = await render(
      "import Figure from './F.astro'\n\n<Figure src={1 + 1} />",
    );
    expect(errors).toEqual([]);
    expect(components).toEqual([]);
  });

  test.each([
    ['Text <Theorem>x</Theorem> in a line', 'misplaced-component', '1:6'],
    ['a\n\n<Theorem title={name}>\n\nx\n\n</Theorem>', 'computed-attribute', '3:1'],
    ['<Theorem {...rest}>\n\nx\n\n</Theorem>', 'computed-attribute', '1:1'],
    ['<Theorem titel="x">\n\nx\n\n</Theorem>', 'unknown-attribute', '1:1'],
  ])('%j is a mistake', async (body, kind, place) => {
    const { errors } = await render(body);
    expect(errors.map(({ position, ...error }) => [error.kind, position])).toEqual([
      [kind, { line: Number(place[0]), column: Number(place.slice(2)) }],
    ]);
  });
});

describe('MDX that does not compile is explained', () => {
  test.each([
    ['<Plot from=3 />', '1:12', 'stands in quotes or in braces', 'from={3}'],
    ['a\n\nif x <5 then', '3:7', 'no tag begins with "5"', '\\<'],
    ['for x <= 2', '1:8', 'no tag begins with "="', '\\<'],
    ['where a <b', '1:9', 'never ends', '\\<'],
    ['a <br> b', '1:3', '<br> is never closed', '<br />'],
    ['<img src="a.png">', '1:1', '<img> is never closed', '<img />'],
    ['a\n\n<Note>\n\nx', '3:1', '<Note> is never closed', '</Note>'],
    ['<div>\n\n<p>\n\n</div>', '5:1', '</div> stands before <p> is closed', '</p>'],
    ['x</p>', '1:3', 'closes none', 'Remove it'],
    ['<!-- note -->', '1:2', 'HTML comment', '{/* … */}'],
    ['See <https://a.org>.', '1:12', 'address between < and >', '[text](address)'],
    ['The set {a b}.', '1:11', '"{" begins JavaScript', '\\{'],
    ['A {% cite noether1918 %}', '1:3', 'is Liquid', '[@noether1918]'],
    ['A {% endraw %}', '1:3', 'is Liquid', 'Remove it'],
    ['A\n\n{{< video tide.mp4 >}}', '3:1', 'shortcode', '::video{src=tide.mp4}'],
    ['A {: .lead}', '1:3', 'kramdown', 'Remove it'],
    ['The set {a, b.', '1:9', 'never closed', '\\{'],
    ['import of goods', '1:11', 'is JavaScript in an .mdx file (Unexpected', 'another word'],
    ['<a href=>x</a>', '1:9', 'not valid MDX', 'name the file .md'],
  ])('%j', async (body, place, message, fix) => {
    const { errors } = await render(body, 'mdx', 5);
    const [error] = errors;
    const [line, column] = place.split(':').map(Number);
    expect(error).toMatchObject({
      severity: 'error',
      kind: 'mdx-syntax',
      position: { line: (line ?? 0) + 4, column },
    });
    expect(error?.message).toContain(message);
    expect(error?.fix).toContain(fix);
  });

  test.each([
    ['a <5 b\n\n{1 +}\n\n{x', ['1:4', '3:5', '5:1']],
    ['a <5 b\n\nimport of goods\n\n<!-- a -->\n\n{a b} {c d}', ['1:4', '3:11', '5:2', '7:3']],
    ['{% a %} {% b %}\n\n- {: .c}\n\nx^{2}, x^{a b}', ['1:1', '3:3', '5:12']],
    // What comes of another mistake is none.
    ['<Plot a={1 +}>\n\nb\n\n</Plot>\n\n{c}', ['1:13']],
    ['a <5\n\n<Plot>\n\nb', ['1:4']],
    ['<Plot>\n\nb <5', ['3:4']],
  ])('%j: all at once', async (body, expected) => {
    const { errors } = await render(body, 'mdx', 5);
    const found = errors.map(({ position }) => `${position.line - 4}:${position.column}`);
    expect(found).toEqual(expected);
  });

  test.each([
    'Where a < b.',
    'So $a_{b} <c$.',
    'Code `{x` and `<5`.',
    '```ts {1}\nlet {a} = b <c;\n```',
  ])('%j compiles', async (body) => {
    expect((await render(body)).errors).toEqual([]);
  });
});

test.each([
  ['<Polt />', "import Plot from './Plot.astro'", ['Polt']],
  ['text <Axis.Tick /> <Plot.Axis />', 'export const Plot = () => null', ['Axis']],
  ['<boom /> <div><figure /></div> <model-viewer />', '{/* a */}', ['boom']],
  ['<Plot />', "import { Plot } from './plots.ts'", []],
  ['<Plot />', "import * as Plot from './plots.ts'", []],
  ['<Plot />', 'export function Plot() { return null }', []],
])('%j after %j uses, without having them: %j', async (use, code, names) => {
  const { components } = await render(`${code}\n\n${use}`, 'mdx', 4);
  expect(components.map(({ name }) => name)).toEqual(names);
  for (const { position } of components) expect(position.line).toBe(6);
});
