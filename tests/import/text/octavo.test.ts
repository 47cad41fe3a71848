import { describe, expect, test } from 'vitest';
import { addresses } from '../../../scripts/import/text/addresses.ts';
import { octavo } from '../../../scripts/import/text/octavo.ts';
import type { Piece } from '../../../scripts/import/types.ts';
import { textContext, type TextSite } from './text-context.ts';

/** Pieces of a text in which finished ones stand between ⟦ and ⟧. */
function piecesOf(text: string): Piece[] {
  return text.split(/[⟦⟧]/).map((part, index) => ({
    kind: index % 2 === 0 ? 'source' : 'done',
    text: part,
    line: 1,
  }));
}

const keys: TextSite = { citationKeys: ['noether1921', 'krull'] };

const escaped: [string, string, string][] = [
  ['prices that a formula could be', 'From $5 to 6$ or $20.', 'From \\$5 to 6$ or $20.'],
  ['a line break behind which nothing follows', 'a⟦\\⟧\n\nb ⟦\\⟧\nc ⟦\\⟧', 'a\n\nb \\\nc'],
  ['a line break before a comment', 'a⟦\\⟧\n⟦<!-- x -->⟧\n\nb⟦<br>⟧\n', 'a\n<!-- x -->\n\nb'],
  ['a price alone', 'For $5, or $6.', 'For $5, or $6.'],
  ['finished formulas', 'So ⟦$x$⟧ is $5.', 'So $x$ is $5.'],
  ['a dollar in code', 'Set ⟦`$a$`⟧.', 'Set `$a$`.'],
  [
    'what would be a citation',
    'By @krull, [@noether1921], @x2020.',
    'By \\@krull, [\\@noether1921], \\@x2020.',
  ],
  ['what would be a reference', 'See @fig:a.', 'See \\@fig:a.'],
  ['mentions and addresses', 'Ask @ada or a@b.org.', 'Ask @ada or a@b.org.'],
  ['finished citations', 'By ⟦[@noether1921]⟧.', 'By [@noether1921].'],
  [
    'blocks that are none',
    ':::note\nx\n:::\n\n::video{src=a}',
    '\\:::note\nx\n\\:::\n\n\\::video{src=a}',
  ],
  [
    'words of one that are none',
    'a :kbd[b] :smile: 10:30 std::x',
    'a \\:kbd[b] :smile: 10:30 std::x',
  ],
  ['notes that are none', 'a ^[b] c[^1] d[^2]\n\n[^1]: e', 'a \\^[b] c[^1] d\\[^2]\n\n[^1]: e'],
  ['one tilde means nothing', 'from ~5 to ~6, or ~7~', 'from ~5 to ~6, or ~7~'],
  ['braces behind a picture', '![a](b.png){width=3}', '![a](b.png)\\{width=3}'],
  ['what is escaped already', '\\@krull and \\$5$', '\\@krull and \\$5$'],
];

const tidied: [string, string, string][] = [
  ['empty lines', '\n\na\n\n\n \n\nb  \n\n', 'a\n\nb'],
  ['empty lines of code', '⟦```\na\n\n\n\nb\n```⟧\n\n\n\nc', '```\na\n\n\n\nb\n```\n\nc'],
  ['line breaks of two spaces', 'a  \nb', 'a  \nb'],
  ['a comment before words', '⟦<!-- a -->⟧ words', 'words <!-- a -->'],
  ['a comment before words of an item', '- ⟦<!-- a -->⟧ words', '- words <!-- a -->'],
  ['a long comment before words', '⟦<!-- a\nb -->⟧ words', '<!-- a\nb -->\n\nwords'],
  ['a comment alone', 'x\n\n⟦<!-- a -->⟧\n\ny', 'x\n\n<!-- a -->\n\ny'],
];

describe('the last step', () => {
  test.each([...escaped, ...tidied])('%s', (_, body, text) => {
    const { context } = textContext('', keys);
    const pieces = octavo(piecesOf(body), context);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });
});

const site: TextSite = {
  assets: ['/assets/a.png', 'b c.pdf', '/assets/d(1).png'],
  addresses: { '/cv/': '/cv/', '_posts/x.md': '/x/' },
  config: { url: 'https://ada.example', baseurl: '/site' },
};

const led: [string, string, string, string[]][] = [
  ['a picture', '![A](/assets/a.png "T")', '![A](a.png "T")', []],
  ['a picture under the base path', '![A](/site/assets/a.png)', '![A](a.png)', []],
  [
    'a picture at the site’s own host',
    '![A](https://ada.example/site/assets/a.png)',
    '![A](a.png)',
    [],
  ],
  ['a picture in a link', '[![A](/assets/a.png)](/cv/#x)', '[![A](a.png)](/cv/#x)', []],
  ['brackets in words and name', '![A [b]](/assets/d(1).png)', '![A [b]](<d(1).png>)', []],
  ['a name with spaces', '[s](b c.pdf)', '[s](<b c.pdf>)', []],
  ['a name with percent signs', '[s](b%20c.pdf)', '[s](<b c.pdf>)', []],
  [
    'other hosts, mail and places in the text',
    '[a](https://b.org) [c](mailto:d@e.org) [f](#g)',
    '[a](https://b.org) [c](mailto:d@e.org) [f](#g)',
    [],
  ],
  ['a definition', '[a][b]\n\n[b]: /site/cv/', '[a][b]\n\n[b]: /cv/', []],
  ['a finished address', '[a](⟦/new/⟧)', '[a](/new/)', []],
  [
    'a picture without words',
    '![](/assets/a.png)',
    '![a](a.png)',
    [
      'approximated: A picture has no words for those who do not see it; its caption or the name of its file stands for them.',
    ],
  ],
  [
    'a picture of another host',
    '![A](https://b.org/a.png)',
    '![A](https://b.org/a.png)',
    ['problem: A picture or recording lies on another host, and is not shown.'],
  ],
  [
    'a dead link',
    'a [b *c*](/no/) d',
    'a b *c*<!-- import: the link to /no/ could not be converted: it leads nowhere --> d',
    ['problem: A link leads nowhere; its words stay.'],
  ],
  [
    'a link in full to what the site does not have',
    '[b](https://ada.example/site/docs.html#c)',
    '[b](https://ada.example/site/docs.html#c)',
    ['problem: A link in full stays, though the old site has no such page or file.'],
  ],
  [
    'links in full to another site of the same host',
    '[b](https://ada.example/cv/), [c](https://ada.example), [d](http://ada.example/sites/)',
    '[b](https://ada.example/cv/), [c](https://ada.example), [d](http://ada.example/sites/)',
    [],
  ],
  ['a link in full below the base path', '[b](http://ada.example/site/cv/)', '[b](/cv/)', []],
  [
    'a picture that is not there',
    '![A](/no.png)',
    '<!-- import: the picture "/no.png" could not be converted: the site has no such file -->',
    ['problem: the picture "/no.png" could not be converted: the site has no such file'],
  ],
];

describe('addresses', () => {
  test.each(led)('%s', (_, body, text, expected) => {
    const { context, notes } = textContext('', site);
    const pieces = addresses(piecesOf(body), context);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(notes.map(({ level, message }) => `${level}: ${message}`)).toEqual(expected);
  });
});
