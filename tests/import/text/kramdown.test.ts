import { describe, expect, test } from 'vitest';
import { kramdown } from '../../../scripts/import/text/kramdown/kramdown.ts';
import { math } from '../../../scripts/import/text/kramdown/math.ts';
import { protect } from '../../../scripts/import/text/protect.ts';
import { textContext, type TextSite } from './text-context.ts';

interface Case {
  name: string;
  body: string;
  text: string;
  site?: TextSite;
  notes?: string[];
}

async function run(body: string, site?: TextSite) {
  const { context, notes, added } = textContext(body, site);
  const source = protect([{ kind: 'source', text: body, line: 1 }], context);
  const pieces = await kramdown(await math(source, context), context);
  return {
    text: pieces.map((piece) => piece.text).join(''),
    added,
    notes: notes
      .filter(({ level }) => level !== 'converted')
      .map(({ level, line, subject = '' }) => `${level} ${line} ${subject}`.trim()),
  };
}

const cases: Case[] = [
  {
    name: 'a tip, with a heading that only says so',
    body: 'A\n\n> ##### TIP\n>\n> Read *it* first.\n>\n> Twice.\n{: .block-tip }\n\nB',
    text: 'A\n\n:::tip\nRead *it* first.\n\nTwice.\n:::\n\nB',
  },
  {
    name: 'a warning with a title, and a danger',
    body: '> ##### Mind the $x$\n> No.\n{: .block-warning }\n\n> Never.\n{: .block-danger}\nAfter.',
    text: ':::warning[Mind the $x$]\nNo.\n:::\n\n:::danger\nNever.\n:::\n\nAfter.',
  },
  {
    name: 'callouts of other themes',
    body: '> Chirpy.\n{: .prompt-info }\n\n**Mind!** Minimal.\n{: .notice--warning}\n\n> In it.\n> {: .block-note}',
    text: ':::note\nChirpy.\n:::\n\n:::warning\n**Mind!** Minimal.\n:::\n\n:::note\nIn it.\n:::',
  },
  {
    name: 'a callout with code in it',
    body: '> ##### TIP\n>\n> ```python\n> x = 1\n>\n> y = 2\n> ```\n{: .block-tip }',
    text: ':::tip\n```python\nx = 1\n\ny = 2\n```\n:::',
  },
  {
    name: 'a callout in a list',
    body: '1. a\n\n   > b\n   {: .block-tip }\n\n2. c',
    text: '1. a\n\n   :::tip\n   b\n   :::\n\n2. c',
  },
  {
    name: 'ids of headings',
    body: '## One {#first}\n\n## Two\n{: #second}\n\n## Three {: #third .x}\n\nFour\n====\n{: #fourth}\n\n{: #fifth}\n## Five',
    text: '## One {#first}\n\n## Two {#second}\n\n## Three {#third}\n\nFour {#fourth}\n====\n\n## Five {#fifth}',
  },
  {
    name: 'ids that kramdown made otherwise are kept',
    body: '## 1. Über $$E = mc^2$$ & co\n\n## Plain words',
    site: { config: { kramdown: { input: 'Kramdown' } } },
    text: '## 1. Über $E = mc^2$ & co {#ber-e--mc2--co}\n\n## Plain words',
  },
  {
    name: 'ids of GitHub need no writing',
    body: '## 1. Some `code`, [a link](x.md) & **more**\n\n## Again\n\n## Again\n\n## 中文 标题',
    text: '## 1. Some `code`, [a link](x.md) & **more**\n\n## Again\n\n## Again\n\n## 中文 标题',
  },
  {
    name: 'links within the page',
    body: '## The End\n\n[a](#the-end) [b](#The-End) [c](#no-such) [d](#fn:1) [e](#)',
    text: '## The End\n\n[a](#the-end) [b](#the-end) c<!-- import: the link to #no-such could not be converted: it leads nowhere --> d [e](#)',
    notes: ['problem 3 #no-such'],
  },
  {
    name: 'what links and words have',
    body: 'See [a](b.md){:target="_blank"} and [c](d){: .btn .btn--primary}, *e*{: style="color:red"}, `f`{:.language-js}.',
    text: 'See [a](b.md) and [c](d), *e*, `f`.',
    notes: ['dropped 1 {: .btn .btn--primary}', 'dropped 1 {: style="color:red"}'],
  },
  {
    name: 'widths of pictures',
    body: '![A](a.png){: width="300" .img-fluid }\n\n![B](b.png)\n{: style="width: 40%; float: right"}\n\n![C](c.png){:.align-left}\n\nWith ![D](d.png){:height="20px" width="20px"} in it.',
    text: '![A](a.png){width=300px}\n\n![B](b.png){width=40% place=margin}\n\n![C](c.png){place=margin}\n\nWith ![D](d.png) in it.',
    notes: ['approximated 8 width=20px'],
  },
  {
    name: 'lists of attributes with names, of lists and paragraphs',
    body: '{:wide: .full width="50%"}\n![A](a.png){: wide}\n\n3. a\n4. b\n{: start="3"}\n\nWords.\n{: .lead .text-center}',
    text: '![A](a.png){width=50% place=wide}\n\n3. a\n4. b\n\nWords.',
    notes: ['dropped 9 {: .lead .text-center}'],
  },
  {
    name: 'an id that something links to',
    body: '[up](#here)\n\nWords.\n{: #here}\n\n| a |\n|---|\n| b |\n{: #gone .table-striped}',
    text: '[up](#here)\n\n<a id="here"></a>\n\nWords.\n\n| a |\n|---|\n| b |',
  },
  {
    name: 'extensions',
    body: '{::comment}\nNot *shown* -- yet.\n{:/comment}\n\nA {::nomarkdown}<b>{:/} b.\n\n{::options parse_block_html="true" /}\n\nC{::comment}d{:/comment}.',
    text: '<!-- Not *shown* -- yet. -->\n\nA <b> b.\n\n\n\nC<!-- d -->.',
    notes: ['dropped 7'],
  },
  {
    name: 'tables',
    body: '| a | b |\n|:--|--:|\n| c | `d|e` |\n\n| f | g |\n| h | i |\n\nj | k\n--|--\nl | m\n\n|---|---|\n| n | o |\n|---+---|\n| p | q |\n|===|===|\n| r | s |',
    text: '| a | b |\n|:--|--:|\n| c | `d\\|e` |\n\n|  |  |\n| --- | --- |\n| f | g |\n| h | i |\n\nj | k\n--|--\nl | m\n\n| n | o |\n| --- | --- |\n| p | q |\n| r | s |',
    notes: ['approximated 5', 'approximated 12'],
  },
  {
    name: 'a row that is too long for its table',
    body: '| a | b |\n|---|---|\n| c | d | e |',
    text: '| a | b |  |\n| --- | --- | --- |\n| c | d | e |',
  },
  {
    name: 'bars that make no table',
    body: 'Home | About | $$P(A|B)$$\n\n- a | b\n- c | d',
    text: 'Home | About | $P(A|B)$\n\n- a | b\n- c | d',
  },
  {
    name: 'points below numbered items',
    body: '1. a\n  - b\n  - c\n    d\n2. e\n\n- f\n  - g',
    text: '1. a\n   - b\n   - c\n     d\n2. e\n\n- f\n  - g',
  },
  {
    name: 'footnotes',
    body: 'A[^1] b[^x].\n\n[^1]: One.\n\n    Two.\n[^2]: Never called.\n\nC.',
    text: 'A[^1] b\\[^x].\n\n[^1]: One.\n\n    Two.\n<!-- [^2]: Never called. -->\n\n\nC.',
    notes: ['problem 1 [^x]', 'dropped 6 [^2]'],
  },
  {
    name: 'abbreviations stand by themselves',
    body: 'HTML is old.\n*[HTML]: HyperText\n*[CSS]: Sheets\nMore.',
    text: 'HTML is old.\n\n*[HTML]: HyperText\n*[CSS]: Sheets\n\nMore.',
  },
  {
    name: 'definitions',
    body: 'Term\n: One.\nOther\n: Two.\n: Three.',
    text: 'Term\n: One.\n\nOther\n: Two.\n: Three.',
  },
  {
    name: 'a rule that would underline a paragraph',
    body: 'One\n---\n\nTwo lines\nof words\n---\n\nA',
    text: 'One\n---\n\nTwo lines\nof words\n\n---\n\nA',
  },
  {
    name: 'breaks of lines, marks of quotations, the end of a block',
    body: 'a\\\\\nb <<c>> d\n\n- e\n\n^\n\n- f',
    text: 'a\\\nb «c» d\n\n- e\n\n<!-- -->\n\n- f',
  },
  {
    name: 'emphasis that only kramdown sees',
    body: '**注意：**文字, **a:** b, *(c)*d and 2*3*4.\n\n* item **x** y',
    text: '<strong>注意：</strong>文字, **a:** b, <em>(c)</em>d and 2*3*4.\n\n* item **x** y',
  },
  {
    name: 'addresses with spaces',
    body: '[a](my file.pdf) ![b](/x/my picture.png "T") [c](d.pdf)',
    text: '[a](<my file.pdf>) ![b](</x/my picture.png> "T") [c](d.pdf)',
  },
  {
    name: 'what is code stays',
    body: '`{: .x}`\n\n```\n{: .x}\n[^1] <<a>>\n```',
    text: '`{: .x}`\n\n```\n{: .x}\n[^1] <<a>>\n```',
  },
];

describe('kramdown', () => {
  test.each(cases)('$name', async ({ body, text, site, notes = [] }) => {
    const result = await run(body, site);
    expect(result.text).toBe(text);
    expect(result.notes).toEqual(notes);
  });

  test.each([
    ['* TOC\n{:toc}\n\n## A\n\nB', '\n## A\n\nB', { beginning: true }],
    ['Words.\n\n## Contents\n{:.no_toc}\n\n1. toc\n{:toc}\n\n## A', 'Words.\n\n\n## A', true],
    ['Words:\n- This is replaced\n{:toc max_level=2}\n\n## A', 'Words:\n\n## A', true],
  ])('the table of contents is for the front matter', async (body, text, toc) => {
    const result = await run(body);
    expect(result.text).toBe(text);
    expect(result.added).toEqual({ toc });
  });
});
