import { expect, test } from 'vitest';
import { fillTokens } from '../../src/markdown/fills.ts';
import { renderText } from '../../src/markdown/render.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';

async function render(body: string, ending = 'md') {
  const source = { file: `/site/content/posts/a.${ending}`, body, bodyLine: 1 };
  return renderText(source, createTypesetter({}));
}

/** Ids and headings in the order of the page. */
async function order(body: string): Promise<string[]> {
  const { template, fills } = await render(body);
  const html = fillTokens(template, (index) => {
    const fill = fills[index];
    return fill?.kind === 'label' ? fill.label : '';
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
      'Proof',
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
    expect(headings.map(({ id }) => id)).toEqual(['one', 'appendix-proof-of-x']);
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
