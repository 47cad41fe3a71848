import { describe, expect, test } from 'vitest';
import { fillText } from '../../src/site/i18n/texts.ts';
import { en } from '../../src/site/i18n/en.ts';
import { fillTokens } from '../../src/markdown/fills.ts';
import { renderText, type Fill, type RenderedText } from '../../src/markdown/render.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';

const typeset = createTypesetter({});

function render(body: string, ending = 'md'): Promise<RenderedText> {
  return renderText({ file: `/site/content/posts/a.${ending}`, body, bodyLine: 1 }, typeset);
}

/** Each fill as a short word. */
function word(fill: Fill | undefined): string {
  switch (fill?.kind) {
    case 'html':
      return '[html]';
    case 'image':
      return `[${[fill.source, fill.slot, fill.canZoom === true ? 'zoom' : ''].filter(Boolean).join(' ')}]`;
    case 'video':
    case 'audio':
      return `[${fill.kind} ${fill.source}]`;
    case 'embed':
      return `[${fill.service} ${fill.id}]`;
    case 'link':
      return fill.target;
    case 'label':
      return fillText(en[fill.label], fill.values ?? {});
    default:
      return `[${fill?.kind ?? 'nothing'}]`;
  }
}

test('a picture that leads somewhere keeps its caption', async () => {
  const { template, fills, errors } = await render(
    '[![A map](map.png "Ten *minutes* on foot.")](https://map.example/)',
  );
  expect(errors).toEqual([]);
  expect(fillTokens(template, (index) => word(fills[index]))).toBe(
    '<figure><a href="https://map.example/">[map.png]</a><figcaption>Ten <em>minutes</em> on foot.</figcaption></figure>',
  );
});

const number = (words: string): string => `<span class="figure-number">${words}</span>`;

test.each([
  [
    'a caption and no number',
    ':::figure\n![A](a.png)\n\nIt *falls*.\n:::',
    '<figure>[a.png column zoom]<figcaption>It <em>falls</em>.</figcaption></figure>',
  ],
  [
    'a caption on the next line',
    ':::figure\n![A](a.png)\nIt falls.\n:::',
    '<figure>[a.png column zoom]<figcaption>It falls.</figcaption></figure>',
  ],
  [
    'a caption before the picture',
    ':::figure\nIt falls.\n\n![A](a.png)\n:::',
    '<figure>[a.png column zoom]<figcaption>It falls.</figcaption></figure>',
  ],
  [
    'a number',
    ':::figure{#fig:fall}\n![A](a.png)\n\nIt falls.\n:::',
    `<figure id="fig:fall">[a.png column zoom]<figcaption>${number('Figure 1.')} It falls.</figcaption></figure>`,
  ],
  [
    'a number alone',
    ':::figure{#fig:fall}\n![A](a.png)\n:::',
    `<figure id="fig:fall">[a.png column zoom]<figcaption>${number('Figure 1.')}</figcaption></figure>`,
  ],
  [
    'numbers in the order of the text',
    ':::figure{#fig:a}\n![A](a.png)\n:::\n\n![B](b.png "B")\n\n:::figure{#fig:c}\n![C](c.png)\n:::',
    `<figure id="fig:a">[a.png column zoom]<figcaption>${number('Figure 1.')}</figcaption></figure>\n` +
      '<figure>[b.png zoom]<figcaption>B</figcaption></figure>\n' +
      `<figure id="fig:c">[c.png column zoom]<figcaption>${number('Figure 2.')}</figcaption></figure>`,
  ],
  [
    'a caption of several paragraphs',
    ':::figure{#fig:a}\n![A](a.png)\n\nOne.\n\n- Two\n:::',
    `<figure id="fig:a">[a.png column zoom]<figcaption><p>${number('Figure 1.')} One.</p><ul>\n<li>Two</li>\n</ul></figcaption></figure>`,
  ],
  [
    'math and a citation in the caption',
    ':::figure\n![A](a.png)\nAs $x$ in [@noether1918].\n:::',
    '<figure>[a.png column zoom]<figcaption>As [html] in [citation].</figcaption></figure>',
  ],
  [
    'a picture whose title is the caption',
    ':::figure{#fig:a}\n![A](a.png "All of $\\alpha$")\n:::',
    `<figure id="fig:a">[a.png column zoom]<figcaption>${number('Figure 1.')} All of [html]</figcaption></figure>`,
  ],
  [
    'pictures with captions of their own',
    ':::figure{#fig:p}\n![A](a.png "One") ![B](b.png "*Two*")\n\nBoth.\n:::',
    '<figure id="fig:p"><div class="figure-grid" style="--columns:2">' +
      `<figure class="subfigure" id="fig:p-a">[a.png half zoom]<figcaption>${number('(a)')} One</figcaption></figure>` +
      `<figure class="subfigure" id="fig:p-b">[b.png half zoom]<figcaption>${number('(b)')} <em>Two</em></figcaption></figure>` +
      `</div><figcaption>${number('Figure 1.')} Both.</figcaption></figure>`,
  ],
  [
    'pictures without captions of their own',
    ':::figure{columns=1}\n![A](a.png)\n\n![B](b.png)\n:::',
    '<figure><div class="figure-grid" style="--columns:1"><div>[a.png column zoom]</div><div>[b.png column zoom]</div></div></figure>',
  ],
  [
    'a grid of four',
    ':::figure\n![A](a.png)\n![B](b.png)\n![C](c.png)\n![D](d.png)\n:::',
    '<figure><div class="figure-grid" style="--columns:2"><div>[a.png half zoom]</div><div>[b.png half zoom]</div><div>[c.png half zoom]</div><div>[d.png half zoom]</div></div></figure>',
  ],
  [
    'a width',
    ':::figure{width=50%}\n![A](a.png)\n:::',
    '<figure><div class="figure-sized" style="width:50%">[a.png half zoom]</div></figure>',
  ],
  [
    'a place',
    ':::figure{place=wide .mine}\n![A](a.png)\n:::',
    '<figure class="mine place-wide">[a.png wide zoom]</figure>',
  ],
  [
    'a caption in the margin',
    ':::figure{caption=margin}\n![A](a.png)\nBeside.\n:::',
    '<figure class="caption-margin">[a.png column zoom]<figcaption>Beside.</figcaption></figure>',
  ],
  [
    'nothing to enlarge',
    ':::figure{zoom=false}\n![A](a.png)\n:::',
    '<figure>[a.png column]</figure>',
  ],
  [
    'a picture that leads somewhere',
    ':::figure\n[![A](a.png)](https://example.org)\nIt leads.\n:::',
    '<figure><a href="https://example.org">[a.png]</a><figcaption>It leads.</figcaption></figure>',
  ],
  [
    'a picture by reference',
    ':::figure\n![A][pic]\n\n[pic]: a.png\n:::',
    '<figure>[a.png column zoom]</figure>',
  ],
  [
    'source and licence',
    ':::figure{source="[NASA](https://nasa.example)" license="CC BY-SA 4.0"}\n![A](a.png)\nMoon.\n:::',
    '<figure>[a.png column zoom]<figcaption>Moon. <small class="figure-credit">Source: <a href="https://nasa.example">NASA</a> · Licence: <a href="https://creativecommons.org/licenses/by-sa/4.0/" rel="license">CC BY-SA 4.0</a></small></figcaption></figure>',
  ],
  [
    'a licence of another kind',
    ':::figure{license="public domain"}\n![A](a.png)\n:::',
    '<figure>[a.png column zoom]<figcaption><small class="figure-credit">Licence: public domain</small></figcaption></figure>',
  ],
  [
    'a figure of something else',
    ':::figure{#fig:code}\n```js\nlet a;\n```\n\nA line.\n:::',
    `<figure id="fig:code">[html]<figcaption>${number('Figure 1.')} A line.</figcaption></figure>`,
  ],
  [
    'a film',
    '::video[A *dot*]{src=a.mp4 poster=a.png captions=a.vtt}',
    '<figure class="media">[video a.mp4]<figcaption>A <em>dot</em></figcaption></figure>',
  ],
  ['a film without caption', '::video{src=a.mp4}', '<div class="media">[video a.mp4]</div>'],
  [
    'a film with a number',
    ':::figure{#fig:film}\n::video{src=a.mp4}\n\nA dot.\n:::',
    `<figure id="fig:film"><div class="media">[video a.mp4]</div><figcaption>${number('Figure 1.')} A dot.</figcaption></figure>`,
  ],
  [
    'a recording',
    '::audio[A tone]{src=a.mp3}',
    '<figure class="media">[audio a.mp3]<figcaption>A tone</figcaption></figure>',
  ],
  [
    'a film of YouTube',
    '::youtube{id=abcdefghi-_ title="T"}',
    '<div class="media">[youtube abcdefghi-_]</div>',
  ],
  [
    'an unlisted film of Vimeo',
    '::vimeo{id=123456/0abc title="T"}',
    '<div class="media">[vimeo 123456/0abc]</div>',
  ],
])('%s', async (_, markdown, html) => {
  const { template, fills, errors, ids } = await render(markdown);
  expect(errors).toEqual([]);
  const shown = fillTokens(template, (index) => word(fills[index]))
    .replaceAll(/<pre[\s\S]*?<\/pre>/g, '[html]')
    .trim();
  expect(shown).toBe(html);
  // Astro makes the HTML of .mdx; what it is made of is the same.
  const mdx = await render(markdown, 'mdx');
  expect({ fills: mdx.fills, errors: mdx.errors, ids: mdx.ids }).toEqual({ fills, errors, ids });
});

test('what a film asks for', async () => {
  const { fills } = await render(
    '::video{src=a.mp4 poster=a.png captions=a.vtt loop muted title="A dot"}',
  );
  expect(fills).toEqual([
    {
      kind: 'video',
      source: 'a.mp4',
      poster: 'a.png',
      captions: 'a.vtt',
      loops: true,
      isMuted: true,
      title: 'A dot',
      position: { line: 1, column: 1 },
    },
  ]);
});

test('a mistake in a caption is found where the figure is', async () => {
  const { errors } = await render('Text.\n\n:::figure\n![A](a.png)\n\nFor $\\frac$ it is.\n:::');
  expect(errors).toMatchObject([{ kind: 'tex', position: { line: 6 } }]);
});

test('a space in the address of its picture is named, and takes no reference with it', async () => {
  const { errors } = await render(
    ':::figure{#fig:a}\n![A](my plot.tif "T")\n\nWords.\n:::\n\nSee @fig:a.',
  );
  expect(errors.filter(({ severity }) => severity === 'error')).toMatchObject([
    { kind: 'empty-figure', fix: expect.stringContaining('![A](<my plot.tif> "T")') as string },
  ]);
});

describe('mistakes', () => {
  const picture = '\n![A](a.png)\n:::';
  test.each([
    [`:::figure{place=left}${picture}`, 'attribute-value', 'place=margin'],
    [`:::figure{width=big}${picture}`, 'attribute-value', 'width=80%'],
    [`:::figure{columns=12}${picture}`, 'attribute-value', '1 to 6'],
    [`:::figure{zoom=no}${picture}`, 'attribute-value', 'zoom=false'],
    [`:::figure{caption=left}${picture}`, 'attribute-value', 'caption=margin'],
    [`:::figure{caption="It falls"}${picture}`, 'attribute-value', 'below the picture'],
    [`:::figure{caption=margin place=wide}${picture}`, 'attribute-value', 'no room'],
    [`:::figure{#tbl:a}${picture}`, 'figure-label', '{#fig:a}'],
    [`:::figure{#decay}${picture}`, 'figure-label', '{#fig:decay}'],
    [`:::figure{#fig-decay}${picture}\n\n@fig:decay`, 'figure-label', '{#fig:decay}'],
    [`:::figure{widht=3}${picture}`, 'unknown-attribute', 'width'],
    [':::figure\nOnly text.\n:::', 'empty-figure', '![What it shows]'],
    ['::video{poster=a.png}', 'missing-attribute', 'src=movie.mp4'],
    ['::audio', 'missing-attribute', 'src=talk.mp3'],
    ['::youtube{title="T"}', 'missing-attribute', 'v='],
    ['::youtube{id="https://youtu.be/abc" title="T"}', 'attribute-value', 'eleven'],
    ['::vimeo{id=abc title="T"}', 'attribute-value', 'vimeo.com/'],
    [':video{src=a.mp4}', undefined, ''],
  ])('%j', async (directive, kind, advice) => {
    for (const ending of ['md', 'mdx']) {
      const { errors } = await render(`Text.\n\n${directive}\n`, ending);
      if (kind === undefined) expect(errors).toEqual([]);
      else {
        expect(errors).toMatchObject([
          { severity: 'error', kind, position: { line: 3, column: 1 } },
        ]);
        expect(errors[0]?.fix).toContain(advice);
      }
    }
  });

  test('a label that is taken', async () => {
    const one = ':::figure{#fig:a}\n![A](a.png)\n:::\n\n';
    const { errors } = await render(one + one);
    expect(errors).toMatchObject([{ kind: 'duplicate-label', position: { line: 5, column: 1 } }]);
  });
});

test.each([
  ['width="40%" columns={2}', 1],
  ['columns={6}', 1],
  ['width="80%" columns={2}', 0],
  ['columns={3}', 0],
  ['width="40%"', 0],
])('columns that are too narrow are told: %s', async (attributes, count) => {
  const body = `<Figure ${attributes}>\n\n![A](a.png)\n\n![B](b.png)\n\n</Figure>`;
  const source = { file: '/site/content/posts/a.mdx', body, bodyLine: 1 };
  const { errors } = await renderText(source, createTypesetter({}));
  expect(errors.map(({ severity, kind }) => `${severity} ${kind}`)).toEqual(
    Array.from({ length: count }, () => 'warning narrow-columns'),
  );
});
