import { describe, expect, test } from 'vitest';
import { converted, textContext, type TextSite } from './text-context.ts';
import { convertText } from '../../../scripts/import/text/convert-text.ts';

interface Case {
  name: string;
  body: string;
  text: string;
  notes?: string[];
}

const site: TextSite = {
  frontMatter: { layout: 'distill', title: 'T', bibliography: 'refs.bib' },
  citationKeys: ['noether1921', 'krull1928'],
};

const cases: Case[] = [
  {
    name: 'citations',
    body: 'As <d-cite key="noether1921"></d-cite> and <d-cite key="noether1921, krull1928"></d-cite> say.',
    text: 'As [@noether1921] and [@noether1921; @krull1928] say.',
  },
  {
    name: 'citations side by side',
    body: 'So <d-cite key="noether1921"></d-cite><d-cite key="krull1928"></d-cite> <d-cite key="krull1928"></d-cite> and {% cite noether1921 -l 5 %}{% cite krull1928 %}.',
    text: 'So [@noether1921; @krull1928; @krull1928] and [@noether1921, p. 5; @krull1928].',
  },
  {
    name: 'citations at the end of a word',
    body: 'By Krull.<d-cite key="krull1928"></d-cite> Ideals<d-cite key="krull1928"></d-cite>, of 1921<d-cite key="noether1921"></d-cite> (<d-cite key="krull1928"></d-cite>); so{% cite krull1928 %}, 理想<d-cite key="krull1928"></d-cite>。',
    text: 'By Krull. [@krull1928] Ideals [@krull1928], of 1921 [@noether1921] ([@krull1928]); so [@krull1928], 理想[@krull1928]。',
  },
  {
    name: 'a citation of what there is not',
    body: 'As <d-cite key="noether1922"></d-cite>.',
    text: 'As <!-- import: <d-cite key="noether1922"> could not be converted: the bibliography has no work "noether1922" -->.',
    notes: ['problem 1'],
  },
  {
    name: 'footnotes with formulas, links and citations',
    body: 'A word.<d-footnote>See *there* $$x_1$$, [a](https://example.org) and <d-cite key="krull1928"></d-cite>.</d-footnote> More.',
    text: 'A word.^[See *there* $x_1$, [a](https://example.org) and [@krull1928].] More.',
  },
  {
    name: 'code',
    body: 'Inline <d-code language="python">x = [1]</d-code> and\n\n<d-code block language="javascript">\n  const x = 1;\n  if (x < 2) {\n    f(x);\n  }\n</d-code>\n\nso.',
    text: 'Inline `x = [1]` and\n\n```javascript\nconst x = 1;\nif (x < 2) {\n  f(x);\n}\n```\n\nso.',
  },
  {
    name: 'formulas',
    body: 'Let <d-math>a < b</d-math> be, and\n\n<d-math block>\n\\sum_i x_i\n</d-math>\n\nso.',
    text: 'Let $a < b$ be, and\n\n$$\n\\sum_i x_i\n$$\n\nso.',
  },
  {
    name: 'places',
    body: '<div class="l-page">\n  <p>Wide <b>words</b>.</p>\n</div>\n\n<div class="fake-img l-body"><p>.l-body</p></div>\n\n<aside><p>Beside.</p></aside>\n\n<div class="l-screen">\n<p>Full.</p>\n</div>',
    text: ':::wide\nWide **words**.\n:::\n\n.l-body\n\n:::margin\nBeside.\n:::\n\n:::full\nFull.\n:::',
  },
  {
    name: 'what Octavo makes itself',
    body: '<d-byline></d-byline>\n\nWords.\n\n<d-bibliography src="a.bib"></d-bibliography>\n<d-footnote-list></d-footnote-list>',
    text: 'Words.',
  },
  {
    name: 'the appendix',
    body: 'Words.\n\n<d-appendix>\n<h3>Acknowledgments</h3>\n<p>To Ada.</p>\n<h3>Proof of <i>it</i></h3>\n<p>Clear.</p>\n</d-appendix>',
    text: 'Words.\n\n:::acknowledgements\nTo Ada.\n:::\n\n:::appendix[Proof of *it*]\nClear.\n:::',
  },
];

describe('Distill', () => {
  test.each(cases)('$name', async ({ body, text, notes = [] }) => {
    const result = await converted(body, site);
    expect(result.text.trim()).toBe(text);
    const told = result.notes.filter(({ level }) => level === 'problem' || level === 'dropped');
    expect(told.map(({ level, line }) => `${level} ${line}`)).toEqual(notes);
  });

  test('a list of sections asks for a table of contents', async () => {
    const { context, added } = textContext(
      '<d-contents><nav><a href="#a">A</a></nav></d-contents>\n\n## A',
      site,
    );
    expect((await convertText(context)).trim()).toBe('## A');
    expect(added).toEqual({ toc: true });
  });
});
