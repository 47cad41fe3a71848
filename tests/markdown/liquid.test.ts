import { expect, test } from 'vitest';
import { renderBody } from './shown-text.ts';

const figure = '{% include figure.liquid path="assets/img/tide.png" class="img-fluid" %}';

test.each([
  [`A ${figure}`, 'Write ![What it shows](/assets/img/tide.png).'],
  [
    `A {% include figure.html path="/a.png" caption='Low "tide"' %}`,
    `Write ![What it shows](/a.png 'Low "tide"').`,
  ],
  [
    'A {%- include figure.liquid\n  path="https://a.example/a.png"\n  caption="Low tide" -%}',
    'Write ![What it shows](https://a.example/a.png "Low tide").',
  ],
  ['A {% include figure.liquid path=page.picture %}', 'Write ![What it shows](file.png).'],
  ['A {% cite darwin1899 %}', 'Write [@darwin1899].'],
  ['A {% cite one two --locator 3 %}', 'Write [@one; @two].'],
  ['A [line]({% post_url 2020-01-02-tide %})', 'Write [words](2020-01-02-tide.md)'],
  ['A [line]({% link _pages/tide.md %})', 'Write [words](../pages/tide.md)'],
  ['A {% highlight python %}', 'Write ```python on a line of its own before the code'],
  ['A {% raw %}', 'Remove it.'],
  ['A {% bibliography --cited %}', 'Remove it'],
  ['A {% for tide in site.tides %}', 'Write in Markdown what it would have made'],
  ['A {{ site.title }}', 'Write in Markdown what it would have made'],
])('%j is a warning', async (markdown, fix) => {
  const { errors } = await renderBody(markdown);
  const position = { line: 1, column: markdown.search(/\{[%{]/) + 1 };
  expect(errors).toMatchObject([{ severity: 'warning', kind: 'liquid', position }]);
  expect(errors[0]?.fix).toContain(fix);
});

test('it is found inside of HTML and of quotations, each where it stands', async () => {
  const lines = ['<div class="row">', `  ${figure}`, '</div>', '', '> A line', `> and ${figure}`];
  const { errors } = await renderBody(lines.join('\n'));
  expect(errors.map(({ position }) => position)).toEqual([
    { line: 2, column: 3 },
    { line: 6, column: 7 },
  ]);
  expect(errors.map(({ fix }) => fix.includes('HTML'))).toEqual([true, false]);
});

test('the end of a block is not told after its beginning', async () => {
  const { errors } = await renderBody('{% raw %}\n\nA\n\n{% endraw %}');
  expect(errors.map(({ position }) => position.line)).toEqual([1]);
});

test.each([
  '`{% raw %}` and `{{ site.title }}`',
  '```liquid\n{% include figure.liquid path="a.png" %}\n```',
  '$a^{{2}}$ and $\\frac{% a comment\n1}{2}$',
  'Hello <!-- {% include tide.html %} --> world',
  '\\{% raw %}',
  'Sets {{1}, {2}}, {{a}} and {50 %}',
  '`{% raw` and {% so',
])('%j is none', async (markdown) => {
  expect((await renderBody(markdown)).errors).toEqual([]);
});
