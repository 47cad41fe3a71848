import { describe, expect, test } from 'vitest';
import { protect } from '../../../scripts/import/text/protect.ts';
import { textContext } from './text-context.ts';

interface Case {
  name: string;
  body: string;
  /** Text with finished pieces between ⟦ and ⟧. */
  text: string;
  notes?: string[];
}

function run(body: string): { text: string; notes: string[] } {
  const { context, notes } = textContext(body);
  const pieces = protect([{ kind: 'source', text: body, line: 1 }], context);
  const text = pieces
    .map((piece) => (piece.kind === 'done' ? `⟦${piece.text}⟧` : piece.text))
    .join('');
  return { text, notes: notes.map(({ level, line, message }) => `${level} ${line}: ${message}`) };
}

const cases: Case[] = [
  {
    name: 'a fence with a language',
    body: 'Before\n\n```python\nx = "{{ y }}"\n```\n\nAfter',
    text: 'Before\n\n⟦```python\nx = "{{ y }}"\n```⟧\n\nAfter',
  },
  {
    name: 'tildes, and backticks in the code',
    body: '~~~ markdown\n```\na\n```\n~~~\n',
    text: '⟦````markdown\n```\na\n```\n````⟧\n',
  },
  {
    name: 'a fence around an example of a fence',
    body: '````markdown\n```ruby\nputs 1\n```\n````\n',
    text: '⟦````markdown\n```ruby\nputs 1\n```\n````⟧\n',
  },
  {
    name: 'the language in the attributes below',
    body: '~~~\nputs 1\n~~~\n{: .language-ruby}\n',
    text: '⟦```ruby\nputs 1\n```⟧\n\n',
  },
  {
    name: 'indented code',
    body: 'A\n\n    $ ls -l\n\n    $ ls\n\nB',
    text: 'A\n\n⟦```\n$ ls -l\n\n$ ls\n```⟧\n\nB',
  },
  {
    name: 'what is indented in a list is no code',
    body: '- one\n\n    more *of* one\n\n        code\n\n1. two\n\n   more\n',
    text: '- one\n\n    more *of* one\n\n⟦  ```\n    code\n  ```⟧\n\n1. two\n\n   more\n',
  },
  {
    name: 'what is indented in HTML is no code',
    body: '<div>\n\n    <img src="a.png">\n\n</div>\n\n    code\n',
    text: '<div>\n\n    <img src="a.png">\n\n</div>\n\n⟦```\ncode\n```⟧\n',
  },
  {
    name: 'a fence in a list',
    body: '1. one\n\n   ```js\n   let a;\n\n     let b;\n   ```\n2. two\n',
    text: '1. one\n\n⟦   ```js\n   let a;\n\n     let b;\n   ```⟧\n2. two\n',
  },
  {
    name: 'highlight',
    body: '{% highlight c++ linenos %}\nint main() {\n  return 0;\n}\n{% endhighlight %}\n',
    text: '⟦```c++ showLineNumbers\nint main() {\n  return 0;\n}\n```⟧\n',
  },
  {
    name: 'highlight with marked lines, behind text',
    body: 'See {% highlight ruby mark_lines="1 2" %}\na\nb\n{% endhighlight %} there',
    text: 'See ⟦\n\n```ruby {1,2}\na\nb\n```\n\n⟧ there',
  },
  {
    name: 'code in a line',
    body: 'Use `{{ x }}` or ``a ` b``, not \\`this`.',
    text: 'Use ⟦`{{ x }}`⟧ or ⟦``a ` b``⟧, not \\`this`.',
  },
  { name: 'a backtick in a formula', body: '$$ a`b $$ and `c`', text: '$$ a`b $$ and ⟦`c`⟧' },
  {
    name: 'raw around code in a line',
    body: '{% raw %}`{% cite a %}`{% endraw %}',
    text: '⟦`{% cite a %}`⟧',
  },
  {
    name: 'raw in code',
    body: '```html\n{% raw %}\n{% include a.html %}\n{% endraw %}\n```',
    text: '⟦```html\n{% include a.html %}\n```⟧',
  },
  {
    name: 'raw in prose keeps the braces',
    body: '{% raw %}$$ {{a}} $$ and *b*{% endraw %}',
    text: '$$ ⟦{{⟧a⟦}}⟧ $$ and *b*',
  },
  {
    name: 'Liquid that raw shows in prose is code',
    body: '{% raw %}Write {% highlight c++ %} and {{ page.x }}, not $a_{{b}}${% endraw %}',
    text: 'Write ⟦`{% highlight c++ %}`⟧ and ⟦`{{ page.x }}`⟧, not $a_⟦{{⟧b⟦}}⟧$',
  },
  {
    name: 'comments of both kinds',
    body: '<!-- a {% b %}\n```\n-->\nText {% comment %} c --> {% endcomment %}',
    text: '⟦<!-- a {% b %}\n```\n-->⟧\nText ⟦<!-- c - -> -->⟧',
  },
  {
    name: 'code in quotations',
    body: '> ```sh\n> ls\n> ```\n',
    text: '⟦> ```sh\n> ls\n> ```⟧\n',
  },
  {
    name: 'marks that Octavo would read',
    body: '```js\nlet a; // [!code ++]\n```',
    text: '⟦```js\nlet a; // [\\!code ++]\n```⟧',
  },
  {
    name: 'a fence that nothing closes is none',
    body: 'A\n\n```\nB\n',
    text: 'A\n\n```\nB\n',
  },
  {
    name: 'pseudocode, with the doubled dollars of al-folio',
    body: '```pseudocode\n\\begin{algorithmic}\n\\STATE $$q = 1$$ \\CALL{F}{$$q$$}\n\\end{algorithmic}\n```',
    text: '⟦```algorithm\n\\begin{algorithmic}\n\\STATE $q = 1$ \\CALL{F}{$q$}\n\\end{algorithmic}\n```⟧',
  },
  {
    name: 'diagrams that Octavo draws',
    body: '```vega_lite\n{"mark": "bar"}\n```\n\n```vega_lite\n{"marks": []}\n```\n\n```vega_lite\n{}\n```\n\n```mermaid\ngraph TD\n```',
    text: '⟦```vega-lite\n{"mark": "bar"}\n```⟧\n\n⟦```vega\n{"marks": []}\n```⟧\n\n⟦```json title="vega_lite"\n{}\n```⟧\n\n⟦```mermaid\ngraph TD\n```⟧',
    notes: ['approximated 9: A Vega-Lite chart is shown as its code.'],
  },
  {
    name: 'a chart whose data lie elsewhere',
    body: '```vega_lite\n{"data": {"url": "https://example.org/a.csv"}}\n```',
    text: '⟦```json title="vega_lite"\n{"data": {"url": "https://example.org/a.csv"}}\n```⟧',
    notes: ['approximated 1: A Vega-Lite chart is shown as its code.'],
  },
  {
    name: 'algorithms of pseudocode.js',
    body: '```pseudocode\n\\STATE $x$\n```\n\n```pseudocode\n\\KwIn{x}\n```',
    text: '⟦```algorithm\n\\STATE $x$\n```⟧\n\n⟦```latex title="pseudocode"\n\\KwIn{x}\n```⟧',
    notes: ['approximated 5: An algorithm of pseudocode.js is shown as its code.'],
  },
  {
    name: 'a diagram whose language has colours',
    body: '\n```mermaid\ngantt\n```',
    text: '\n⟦```mermaid\ngantt\n```⟧',
    notes: ['approximated 2: A Mermaid diagram is shown as its code.'],
  },
  {
    name: 'an unknown language',
    body: '```klingon\nx\n```',
    text: '⟦```text\nx\n```⟧',
    notes: [
      'approximated 1: Code in "klingon" is shown without colours: the language is not known.',
    ],
  },
];

describe('code and comments', () => {
  test.each(cases)('$name', ({ body, text, notes = [] }) => {
    expect(run(body)).toEqual({ text, notes });
  });

  test('pieces know their lines', () => {
    const { context } = textContext('');
    const body = 'a\n\n{% raw %}\n{{ b }}\n{% endraw %}\n```\nc\n```\nd `e`\n';
    const pieces = protect([{ kind: 'source', text: body, line: 10 }], context);
    const lines = pieces.flatMap(({ text, line }) =>
      /[a-e]/.test(text) ? [[text.trim(), line]] : [],
    );
    expect(lines).toEqual([
      ['a', 10],
      ['`{{ b }}`', 13],
      ['```\nc\n```', 15],
      ['d', 18],
      ['`e`', 18],
    ]);
  });
});
