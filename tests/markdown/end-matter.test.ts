import { expect, test } from 'vitest';
import { fillTokens } from '../../src/markdown/fills.ts';
import { renderText } from '../../src/markdown/render.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';
import { renderBody, shown, shownMdx } from './shown-text.ts';

async function render(body: string, ending = 'md') {
  const source = { file: `/site/content/posts/a.${ending}`, body, bodyLine: 1 };
  return renderText(source, createTypesetter({}));
}

/** Ids and headings in the order of the page. */
async function order(body: string): Promise<string[]> {
  const { template, fills } = await render(body);
  const html = fillTokens(template, (index) => {
    const fill = fills[index];
    return fill?.kind === 'label'
      ? [fill.label, ...Object.values(fill.values ?? {})].join(' ')
      : '';
  });
  return [...html.matchAll(/<section[^>]*id="([^"]*)"|<h2[^>]*>(.*?)<\/h2>|<p>(.*?)<\/p>/g)].map(
    ([, id, heading, text]) => (id === undefined ? (heading ?? text ?? '') : `#${id}`),
  );
}

const thanks = ':::acknowledgements\nThanks.\n:::\n';

test.each([
  [
    'moves to the end',
    `${thanks}\nText.\n`,
    ['Text.', '#acknowledgements', 'acknowledgements', 'Thanks.'],
  ],
  [
    'has an order of its own',
    `:::corrections\nC.\n:::\n\n:::contributions\nB.\n:::\n\n${thanks}\n:::appendix[Proof]\nA.\n:::\n`,
    [
      'appendixNumber A Proof',
      'A.',
      '#acknowledgements',
      'acknowledgements',
      'Thanks.',
      '#contributions',
      'contributions',
      'B.',
      '#corrections',
      'updatesAndCorrections',
      'C.',
    ],
  ],
  [
    'may have another heading',
    ':::acknowledgments[Thank *you*]\nAll.\n:::\n',
    ['#acknowledgements', 'Thank <em>you</em>', 'All.'],
  ],
  [
    'stands before a heading that is over what the page adds',
    `${thanks}\nText.\n\n## References\n`,
    ['Text.', '#acknowledgements', 'acknowledgements', 'Thanks.', 'References'],
  ],
])('what ends a text %s', async (_, body, expected) => {
  expect(await order(body)).toEqual(expected);
});

test('it stands after the footnotes', async () => {
  const { template } = await render(`${thanks}\nText.[^1]\n\n[^1]: Note.\n`);
  expect(template.indexOf('data-footnotes')).toBeLessThan(template.indexOf('end-matter'));
});

test('only an appendix stands in the table of contents', async () => {
  for (const ending of ['md', 'mdx']) {
    const { headings, closingHeading } = await render(
      `:::appendix[Proof of $x$]\nA.\n:::\n\n${thanks}\n## One\n\nText.\n`,
      ending,
    );
    expect(headings.map(({ id }) => id)).toEqual(['one', 'proof-of-x']);
    expect(closingHeading).toBeUndefined();
  }
});

test.each([
  ['See [@a].\n\n## Works cited\n', 'works-cited'],
  ['See [@a].[^1]\n\n[^1]: Note.\n\n## Works cited\n', 'works-cited'],
  [`See [@a].\n\n## Works cited\n\n${thanks}`, 'works-cited'],
  ['See [@a].\n\n## Works cited\n\nThese.\n', undefined],
  ['See nothing.\n\n## Works cited\n', undefined],
])('of %j the references take the heading %s', async (body, id) => {
  for (const ending of ['md', 'mdx']) {
    const { closingHeading, template } = await render(body, ending);
    expect(closingHeading?.id).toBe(id);
    if (id !== undefined) expect(template).not.toContain('Works cited');
  }
});

/** The headings of a text, and the paragraph that refers to them. */
async function headingsOf(body: string): Promise<string[]> {
  const text = await renderBody(body);
  expect(text.errors).toEqual([]);
  const lines = (html: string): string[] =>
    html.match(/<h\d[^>]*>.*?<\/h\d>|<p>See .*?<\/p>/g) ?? [];
  expect(lines(await shownMdx(body))).toEqual(lines(shown(text)));
  return lines(shown(text));
}

test.each([
  [
    'has a letter and a label',
    'See @sec:app, [-@sec:app] and \\ref{sec:app}.\n\n:::appendix[Proof *of* it]{#sec:app}\nA.\n:::\n',
    [
      '<p>See <a href="#sec:app" class="cross-reference">Appendix A</a>, <a href="#sec:app" class="cross-reference">A</a> and <a href="#sec:app" class="cross-reference">A</a>.</p>',
      '<h2 id="sec:app">Appendix A. Proof <em>of</em> it</h2>',
    ],
  ],
  [
    'has a label of its title',
    'See @sec:a.\n\n:::appendix[Z]\nA.\n:::\n\n:::appendix[A]\nA.\n:::\n',
    [
      '<p>See <a href="#a" class="cross-reference">Appendix B</a>.</p>',
      '<h2 id="z">Appendix A. Z</h2>',
      '<h2 id="a">Appendix B. A</h2>',
    ],
  ],
  [
    'has an id of its own',
    '## A\n\nText.\n\n:::appendix[A]\nA.\n:::\n\n:::appendix[A]\nA.\n:::\n\n:::appendix\nA.\n:::\n\n:::appendix\nA.\n:::\n',
    [
      '<h2 id="a">A</h2>',
      '<h2 id="a-1">Appendix A. A</h2>',
      '<h2 id="a-2">Appendix B. A</h2>',
      '<h2 id="appendix">Appendix C</h2>',
      '<h2 id="appendix-1">Appendix D</h2>',
    ],
  ],
  [
    'is above the headings in it',
    '## One\n\nText.\n\n:::appendix[A]\n## Two\n\n### Three\n:::\n',
    [
      '<h2 id="one">One</h2>',
      '<h2 id="a">Appendix A. A</h2>',
      '<h3 id="two">Two</h3>',
      '<h4 id="three">Three</h4>',
    ],
  ],
  [
    'is above the headings in it when the text has headings of level 1',
    '# One\n\nText.\n\n:::appendix[A]\n## Two\n:::\n',
    ['<h2 id="one">One</h2>', '<h2 id="a">Appendix A. A</h2>', '<h3 id="two">Two</h3>'],
  ],
  [
    'leaves headings that are below it',
    ':::appendix[A]\n### Two\n:::\n',
    ['<h2 id="a">Appendix A. A</h2>', '<h3 id="two">Two</h3>'],
  ],
])('an appendix %s', async (_, body, expected) => {
  expect(await headingsOf(body)).toEqual(expected);
});

test('an appendix is called so in the language of the page', async () => {
  const text = await renderBody('见 @sec:a\n\n:::appendix[证明]{#sec:a}\nA.\n:::\n');
  expect(shown(text, text.template, 'zh')).toContain('>附录 A</a>');
  expect(shown(text, text.template, 'zh')).toContain('<h2 id="sec:a">附录 A 证明</h2>');
});
