import { expect, test } from 'vitest';
import { renderText } from '../../src/markdown/render.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';
import { renderBody, shown, shownMdx } from './shown-text.ts';

const block = (name: string, body = 'So.'): string => `:::${name}\n${body}\n:::\n\n`;
const title = (words: string): string => `<strong class="theorem-title">${words}</strong>`;
const end = '<span class="proof-end" aria-hidden="true">∎</span>';

test.each([
  [
    block('theorem'),
    `<div class="theorem theorem-theorem"><p>${title('Theorem 1.')} So.</p></div>`,
  ],
  [
    block("theorem[Noether's *first*]{#thm:noether}"),
    `<div class="theorem theorem-theorem" id="thm:noether"><p>${title('Theorem 1 (Noether’s <em>first</em>).')} So.</p></div>`,
  ],
  [
    block('remark{numbered=false .quiet}'),
    `<div class="theorem theorem-remark quiet"><p>${title('Remark.')} So.</p></div>`,
  ],
  [
    block('definition', '- a'),
    `<div class="theorem theorem-definition"><p>${title('Definition 1.')}</p><ul>\n<li>a</li>\n</ul></div>`,
  ],
  [
    block('proof'),
    `<div class="proof"><p><em class="theorem-title">Proof.</em> So. ${end}</p></div>`,
  ],
  [
    block('proof[Proof of the lemma]', 'So.'),
    `<div class="proof"><p><em class="theorem-title">Proof of the lemma.</em> So. ${end}</p></div>`,
  ],
  [
    block('proof[of the lemma]', '$$ x $$'),
    `<div class="proof"><p><em class="theorem-title">Proof of the lemma.</em></p>[x]<p>${end}</p></div>`,
  ],
])('%j', async (markdown, html) => {
  const text = await renderBody(markdown);
  expect(text.errors).toEqual([]);
  expect(shown(text)).toBe(html);
  expect(await shownMdx(markdown)).toBe(html);
});

test('each kind is numbered by itself', async () => {
  const names = [
    'theorem',
    'lemma',
    'theorem{numbered=false}',
    'theorem',
    'corollary',
    'proposition',
    'definition',
    'remark',
    'example',
    'conjecture',
    'assumption',
    'claim',
    'exercise',
    'lemma',
  ];
  const html = shown(await renderBody(names.map((name) => block(name)).join('')));
  expect([...html.matchAll(/title">([^<]*)\./g)].map(([, words]) => words)).toEqual([
    'Theorem 1',
    'Lemma 1',
    'Theorem',
    'Theorem 2',
    'Corollary 1',
    'Proposition 1',
    'Definition 1',
    'Remark 1',
    'Example 1',
    'Conjecture 1',
    'Assumption 1',
    'Claim 1',
    'Exercise 1',
    'Lemma 2',
  ]);
});

test('a proof names its theorem', async () => {
  const text = await renderBody(block('proof[of @thm:noether]') + block('theorem{#thm:noether}'));
  expect(text.errors).toEqual([]);
  expect(shown(text)).toContain(
    'Proof of <a href="#thm:noether" class="cross-reference">Theorem 1</a>.</em>',
  );
});

test.each([
  ['zh', 'proof[@thm:a 的证明]', `${theoremOne('定理 1')}的证明。</em>So.`],
  ['zh', 'proof[@thm:a]', `证明（${theoremOne('定理 1')}）。</em>So.`],
  ['ja', 'proof[@thm:aの証明]', `${theoremOne('定理 1')}の証明．</em>So.`],
  ['ko', 'proof[@thm:a]', `증명 (${theoremOne('정리 1')}).</em> So.`],
])('in %s, the title of %s', async (language, directive, title) => {
  const body = `${block('theorem{#thm:a}')}${block(directive)}`;
  const source = { file: '/site/content/posts/a.md', body, bodyLine: 1, language };
  const text = await renderText(source, createTypesetter({}));
  expect(text.errors).toEqual([]);
  expect(shown(text, text.template, language)).toContain(`<em class="theorem-title">${title}`);
});

function theoremOne(words: string): string {
  return `<a href="#thm:a" class="cross-reference">${words}</a>`;
}

test('the words are those of the language', async () => {
  const text = await renderBody(block('theorem[诺特]') + block('proof'));
  const html = shown(text, text.template, 'zh');
  expect(html).toContain('定理 1（诺特）。');
  expect(html).toContain('证明。');
});

test.each([
  [':::theorem\n:::', 'empty-theorem', 1],
  ['A\n\n:::theorem{numbered=no}\nSo.\n:::', 'attribute-value', 3],
  ['A\n\n:::theorem{#thm:a}\nSo.\n:::\n\n:::lemma{#thm:a}\nSo.\n:::', 'duplicate-label', 7],
  [':::proof{numbered=false}\nSo.\n:::', 'unknown-attribute', 1],
])('%j is an error at its place', async (markdown, kind, line) => {
  for (const ending of ['md', 'mdx']) {
    const { errors } = await renderBody(markdown, ending);
    expect(errors).toMatchObject([{ severity: 'error', kind, position: { line, column: 1 } }]);
  }
});
