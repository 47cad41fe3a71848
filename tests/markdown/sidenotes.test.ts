import { expect, test } from 'vitest';
import { fillTokens } from '../../src/markdown/fills.ts';
import { renderText } from '../../src/markdown/render.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';

/** HTML above the footnotes, with fills that have an id as some of them do. */
async function textOf(body: string, language = 'en'): Promise<string> {
  const source = { file: '/site/content/posts/a.md', body, bodyLine: 1, language };
  const { template, fills, errors } = await renderText(source, createTypesetter({}));
  expect(errors).toEqual([]);
  const html = fillTokens(template, (index) => {
    const fill = fills[index];
    if (fill?.kind === 'link') return fill.target;
    if (fill?.kind === 'citation') return `<a id="cite">${fill.source}</a>`;
    return fill?.kind === 'html' && fill.html.includes('katex') ? '[math]' : '[fill]';
  });
  return html.replace(/<section[\s\S]*$/, '').replaceAll('\n', '');
}

const call = (name: string, number: number, place = name): string =>
  `<sup id="fnref-${place}"><a href="#fn-${name}" data-footnote-ref aria-describedby="footnote-label">${number}</a><a href="#sn-${name}" class="to-sidenote" aria-describedby="footnote-label">${number}</a></sup>`;

const note = (name: string, number: number, content: string, tag = 'span'): string =>
  `<${tag} class="sidenote" id="sn-${name}" role="doc-footnote"><span class="sidenote-number">${number}</span> ${content}</${tag}>`;

test.each([
  [
    'a note of one line stands at its number',
    'A[^a] b.\n\n[^a]: One *x* $y$ [l](https://a.b).',
    `<p>A${call('a', 1)}${note('a', 1, 'One <em>x</em> [math] <a href="https://a.b">l</a>.')} b.</p>`,
  ],
  [
    'a note of several paragraphs, too',
    'A[^a]\n\n[^a]: One.\n\n    Two.',
    `<p>A${call('a', 1)}${note('a', 1, 'One.<span class="sidenote-paragraph">Two.</span>')}</p>`,
  ],
  [
    'what is shown twice has its id once',
    'A[^a]\n\n[^a]: See [@key].',
    `<p>A${call('a', 1)}${note('a', 1, 'See <a>[@key]</a>.')}</p>`,
  ],
  [
    'a note that is called twice stands at the first place',
    'A[^a] b[^a]\n\n[^a]: One.',
    `<p>A${call('a', 1)}${note('a', 1, 'One.')} b${call('a', 1, 'a-2')}</p>`,
  ],
  [
    'a note with a list stands behind the paragraph, and later ones behind it',
    'A[^a] b[^b]\n\nC\n\n[^a]:\n    - x\n[^b]: Two.',
    `<p>A${call('a', 1)} b${call('b', 2)}</p>${note('a', 1, '<ul><li>x</li></ul>', 'aside')}${note('b', 2, 'Two.', 'aside')}<p>C</p>`,
  ],
  [
    'within an item and a quotation',
    '- A[^a]\n\n> B[^b]\n\n[^a]: One.\n[^b]: Two.',
    `<ul><li>A${call('a', 1)}${note('a', 1, 'One.')}</li></ul><blockquote><p>B${call('b', 2)}${note('b', 2, 'Two.')}</p></blockquote>`,
  ],
  [
    'what stands in the margin itself',
    '::: margin\nA[^a]\n:::\n\nB\n\n[^a]: One.',
    `<aside class="place-margin" role="note"><p>A${call('a', 1)}</p></aside>${note('a', 1, 'One.', 'aside')}<p>B</p>`,
  ],
  [
    'or stands there in a line',
    'B :margin[A[^a]] c\n\n[^a]: One.',
    `<p>B <span class="place-margin" role="note"><span class="bracket">(</span>A${call('a', 1)}<span class="bracket">)</span></span>${note('a', 1, 'One.')} c</p>`,
  ],
  [
    'a heading is left alone',
    '## A[^a]\n\nB\n\n[^a]: One.',
    `<h2 id="a">A${call('a', 1)}</h2>${note('a', 1, 'One.', 'aside')}<p>B</p>`,
  ],
  [
    'a note that calls a note',
    'A[^a] b[^c]\n\n[^a]: One[^b]\n[^b]: Two.\n[^c]: Three.',
    `<p>A${call('a', 1)}${note('a', 1, `One${call('b', 3).replace(' id="fnref-b"', '')}`)}${note('b', 3, 'Two.')} b${call('c', 2)}${note('c', 2, 'Three.')}</p>`,
  ],
  ['no note', 'A `[^a]` \\[^b].', '<p>A <code>[^a]</code> [^b].</p>'],
])('%s', async (_, markdown, expected) => {
  const html = await textOf(`${markdown}\n`);
  expect(html).toBe(expected);
});

test('from right to left, notes that may be called from one line are one box', async () => {
  const notes = '[^a]: One.\n[^b]: Two.\n[^c]: Three.\n';
  const far = 'א'.repeat(200);
  const box = `<span class="sidenotes">${note('a', 1, 'One.')}${note('b', 2, 'Two.')}</span>`;
  for (const [text, expected] of [
    [
      `א[^a] *ב :margin[${far}] ג[^b]* ${far} ד[^c]`,
      `<p>א${call('a', 1)}${box} <em>ב <span class="place-margin" role="note"><span class="bracket">(</span>${far}<span class="bracket">)</span></span> ג${call('b', 2)}</em> ${far} ד${call('c', 3)}${note('c', 3, 'Three.')}</p>`,
    ],
    [
      'א[^a] ב[^b] ג[^c]',
      `<p>א${call('a', 1)}${box.replace('</span></span>', `</span>${note('c', 3, 'Three.')}</span>`)} ב${call('b', 2)} ג${call('c', 3)}</p>`,
    ],
    [
      '- א[^a]\n- ב[^b][^c]',
      `<ul><li>א${call('a', 1)}${note('a', 1, 'One.')}</li><li>ב${call('b', 2)}<span class="sidenotes">${note('b', 2, 'Two.')}${note('c', 3, 'Three.')}</span>${call('c', 3)}</li></ul>`,
    ],
  ] as const) {
    expect(await textOf(`${text}\n\n${notes}`, 'he')).toBe(expected);
  }
});

test('notes that call each other end', async () => {
  const html = await textOf('A[^a]\n\n[^a]: One[^b]\n[^b]: Two[^a]\n');
  expect(html.match(/class="sidenote"/g)).toHaveLength(2);
});

test('a table keeps its notes behind its box', async () => {
  const html = await textOf('| a[^a] |\n| --- |\n| b |\n\n[^a]: One.\n');
  expect(html).toContain(`</table></div>${note('a', 1, 'One.', 'aside')}`);
});

test('the number of a note is no part of its heading in the table of contents', async () => {
  const source = { file: '/site/a.md', body: '## A[^a]\n\n[^a]: One.', bodyLine: 1 };
  const { headings } = await renderText(source, createTypesetter({}));
  expect(headings[0]?.template).not.toContain('1');
});
