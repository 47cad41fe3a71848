import { describe, expect, test } from 'vitest';
import { liquid } from '../../../scripts/import/text/liquid/liquid.ts';
import { protect } from '../../../scripts/import/text/protect.ts';
import { textContext, type TextSite } from './text-context.ts';

interface Case {
  name: string;
  body: string;
  site?: TextSite;
  /** Text with finished pieces between ⟦ and ⟧. */
  text: string;
  notes?: string[];
}

async function run(body: string, site?: TextSite): Promise<{ text: string; notes: string[] }> {
  const { context, notes } = textContext(body, site);
  const pieces = await liquid(protect([{ kind: 'source', text: body, line: 1 }], context), context);
  const text = pieces
    .map((piece) => (piece.kind === 'done' ? `⟦${piece.text}⟧` : piece.text))
    .join('');
  return { text, notes: notes.map(({ level, line, message }) => `${level} ${line}: ${message}`) };
}

const works: TextSite = { citationKeys: ['noether1921', 'krull:1928_a', 'weil/46'] };

const cases: Case[] = [
  {
    name: 'a figure with all options',
    body: '{% include figure.liquid loading="eager" path="assets/img/a.png" class="img-fluid rounded" title="A *plot*" alt="Loss" caption="It `falls`." zoomable=true width="50%" max-width="300px" %}',
    text: '<figure><img src="/assets/img/a.png" alt="Loss" title="A *plot*" class="img-fluid rounded" width="50%" style="max-width: 300px" data-zoomable><figcaption class="caption">It ⟦`falls`⟧.</figcaption></figure>',
  },
  {
    name: 'a filter in a condition, of which Ruby reads what stands before it',
    body: '{% if page.site | strip != "" %}[A]{% else %}B{% endif %}, {% if page.none | size and page.site | upcase == "x" %}C{% else %}D{% endif %}.',
    site: { frontMatter: { site: 'https://example.org' } },
    text: '[A], D.',
  },
  {
    name: 'a filter in the condition of an include, and a backslash in quotes',
    body: '{% include link.html url="a\\b" %}',
    site: {
      files: {
        '_includes/link.html':
          '{% if include.url | strip != "" %}<{{ include.url | remove: "\\" }}>{% endif %}',
      },
    },
    text: '<ab>',
  },
  {
    name: 'a tag that is broken in its middle is left out from its beginning, and once',
    body: 'A {% assign total = 3 | plus 1 : : %} B',
    text: 'A ⟦<!-- import: {% assign total = 3 | plus 1 : : %} could not be converted: expected ":" after filter name -->⟧ B',
    notes: [
      'problem 1: {% assign total = 3 | plus 1 : : %} could not be converted: expected ":" after filter name',
    ],
  },
  {
    name: 'a figure over several lines, in single quotes, with variables',
    body: '{% include figure.html\n  path=page.image\n  alt=\'He said "so"\'\n  class="x"\n%}',
    site: { frontMatter: { image: 'https://example.org/a.png' } },
    text: '<figure><img src="https://example.org/a.png" alt="He said &quot;so&quot;" class="x"></figure>',
  },
  {
    name: 'a figure by the names of Minimal Mistakes',
    body: '{% include figure image_path="/images/a.jpg" alt="A" caption="B" %}',
    text: '<figure><img src="/images/a.jpg" alt="A"><figcaption class="caption">B</figcaption></figure>',
  },
  {
    name: 'films and sound',
    body: '{% include video.liquid path="assets/video/a.mp4" class="z" controls=true autoplay=false %}\n{% include video.liquid path="https://www.youtube.com/embed/jNQXAC9IVRw" %}\n{% include audio.liquid path="assets/audio/a.mp3" controls=true %}',
    text: '<figure><video src="/assets/video/a.mp4" class="z" controls></video></figure>\n<figure><iframe src="https://www.youtube.com/embed/jNQXAC9IVRw"></iframe></figure>\n<figure><audio src="/assets/audio/a.mp3" controls></audio></figure>',
  },
  {
    name: 'the calendar of al-folio',
    body: "{% include calendar.liquid calendar_id='a@group.calendar.google.com' timezone='UTC' %}",
    text: '\n\n[Upcoming events](https://calendar.google.com/calendar/embed?src=a%40group.calendar.google.com)\n\n',
    notes: ['approximated 1: A calendar of another host is a link now.'],
  },
  {
    name: 'tabs',
    body: '{% tabs log %}\n{% tab log php %}\na\n{% endtab %}\n{% endtabs %}',
    text: '\n\n<import-tabs markdown="1">\n\n\n\n\n<import-tab name="php" markdown="1">\n\n\na\n\n\n</import-tab>\n\n\n\n\n</import-tabs>\n\n',
  },
  {
    name: 'details',
    body: '{% details Click here %}\n*a*\n{% enddetails %}',
    text: '\n\n<details markdown="1"><summary>Click here</summary>\n\n\n*a*\n\n\n</details>\n\n',
  },
  {
    name: 'citations',
    body: 'As {% cite noether1921 %} and {% cite noether1921 krull:1928_a %}, {% cite noether1921 -l 42 %}, {% cite noether1921 --locator 3-5 %}, {% cite noether1921 -L chapter -l 2 -A %}, {% cite weil/46 --locator "thm 3" %}.',
    site: works,
    text: 'As ⟦[@noether1921]⟧ and ⟦[@noether1921; @krull:1928_a]⟧, ⟦[@noether1921, p. 42]⟧, ⟦[@noether1921, pp. 3--5]⟧, ⟦[-@noether1921, chapter 2]⟧, ⟦[@weil/46, thm 3]⟧.',
  },
  {
    name: 'a citation of a work that there is not',
    body: 'As {% cite noether1922 %}.',
    site: works,
    text: 'As ⟦<!-- import: {% cite noether1922 %} could not be converted: the bibliography has no work "noether1922" -->⟧.',
    notes: [
      'problem 1: {% cite noether1922 %} could not be converted: the bibliography has no work "noether1922"',
    ],
  },
  {
    name: 'a reference in full, and a quotation',
    body: '{% reference noether1921 %}\n{% quote noether1921 %}\nAll *ideals*.\n{% endquote %}',
    site: works,
    text: '⟦[@noether1921]⟧\n\n\n<blockquote markdown="1">\n\n\nAll *ideals*.\n\n\n⟦[@noether1921]⟧\n\n</blockquote>\n\n',
    notes: [
      'approximated 1: A reference in full ({% reference %}) is a citation; its reference stands at the end of the text.',
    ],
  },
  {
    name: 'the list of references',
    body: '\n{% bibliography --cited %}',
    text: '\n',
    notes: ['converted 2: {% bibliography %} is not needed: the references make themselves.'],
  },
  {
    name: 'links to posts and files',
    body: '[a]({% post_url 2020-01-02-b %}), [c]({{ site.baseurl }}{% link _pages/c.md %}), [d]({% link assets/d.pdf %})',
    site: {
      files: { '_posts/2020-01-02-b.markdown': '' },
      addresses: { '_posts/2020-01-02-b.markdown': '/blog/2020/b/', '_pages/c.md': '/c/' },
    },
    text: '[a](⟦/blog/2020/b/⟧), [c](⟦/c/⟧), [d](⟦d.pdf⟧)',
  },
  {
    name: 'a link to a post that there is not',
    body: '[a]({% post_url 2020-01-02-b %})',
    site: { assets: [] },
    text: '[a](⟦#⟧)',
    notes: ['problem 1: {% post_url 2020-01-02-b %} leads nowhere: there is no such file.'],
  },
  {
    name: 'variables and filters',
    body: "{{ site.title }}, {{ page.title | upcase }}, {{ 'assets/a.pdf' | relative_url }}, {{ '/b/' | absolute_url }}, {{ site.baseurl }}/c.png, {{ site.data.people.chair.name }}, <{{ 'e@n.example' | encode_email }}>",
    site: {
      config: { title: 'Ideals', baseurl: '/x' },
      frontMatter: { title: 'Rings' },
      data: { people: { chair: { name: 'E. N.' } } },
    },
    text: 'Ideals, RINGS, /assets/a.pdf, /b/, /c.png, E. N., <e@n.example>',
  },
  {
    name: 'a variable without value',
    body: 'a\n{{ page.nothing }}',
    text: 'a\n',
    notes: ['dropped 2: {{ page.nothing }} has no value, and showed nothing.'],
  },
  {
    name: 'what is computed from what is known',
    body: '{% assign n = page.tags | size %}{% if n > 1 %}many{% else %}few{% endif %}: {% for tag in page.tags %}{{ tag }} {% endfor %}{% capture x %}*y*{% endcapture %}{{ x }}{% unless page.z %}!{% endunless %}',
    site: { frontMatter: { tags: ['a', 'b'] } },
    text: 'many: a b *y*!',
  },
  {
    name: 'figures in a loop',
    body: '{% for name in page.names %}{% include figure.html path=name %}{% endfor %}',
    site: { frontMatter: { names: ['a.png', 'b.png'] } },
    text: '<figure><img src="/a.png"></figure><figure><img src="/b.png"></figure>',
  },
  {
    name: 'what only Jekyll knows',
    body: 'a\n\n{% assign p = site.posts | sort: "date" %}\n{% for x in p %}\n- {{ x.title }}\n{% endfor %}\n\nb',
    text: 'a\n\n⟦<!-- import: {% assign p = site.posts | sort: "date" %} could not be converted: "site.posts" is known only to Jekyll, when it builds the site -->⟧\n⟦<!-- import: {% for x in p %}\n- {{ x.title }}\n{% endfor %} could not be converted: "p" is known only to Jekyll, when it builds the site -->⟧\n\nb',
    notes: [
      'problem 3: {% assign p = site.posts | sort: "date" %} could not be converted: "site.posts" is known only to Jekyll, when it builds the site',
      'problem 4: {% for x in p %} … could not be converted: "p" is known only to Jekyll, when it builds the site',
    ],
  },
  {
    name: 'collections and time',
    body: '{{ site.projects | size }} {{ "now" | date: "%Y" }}',
    site: { config: { collections: { projects: { output: true } } } },
    text: '⟦<!-- import: {{ site.projects | size }} could not be converted: "site.projects" is known only to Jekyll, when it builds the site -->⟧ ⟦<!-- import: {{ "now" | date: "%Y" }} could not be converted: it is the day on which the site is built -->⟧',
    notes: [
      'problem 1: {{ site.projects | size }} could not be converted: "site.projects" is known only to Jekyll, when it builds the site',
      'problem 1: {{ "now" | date: "%Y" }} could not be converted: it is the day on which the site is built',
    ],
  },
  {
    name: 'an include of the site',
    body: '{% include note.html text="*a*" %}',
    site: { files: { '_includes/note.html': '<p class="note">{{ include.text }}</p>' } },
    text: '<p class="note">*a*</p>',
  },
  {
    name: 'an include that there is not, and one that includes itself',
    body: '{% include a.html %}{% include b.html %}',
    site: { files: { '_includes/b.html': 'b{% include b.html %}' } },
    text: '⟦<!-- import: {% include a.html %} could not be converted: there is no file "_includes/a.html" -->⟧b⟦<!-- import: {% include b.html %} could not be converted: it includes itself -->⟧',
    notes: [
      'problem 1: {% include a.html %} could not be converted: there is no file "_includes/a.html"',
      'problem 1: {% include b.html %} could not be converted: it includes itself',
    ],
  },
  {
    name: 'tags that nobody knows',
    body: '{% foo --bar %}x{% endfoo %}',
    text: '⟦<!-- import: {% foo - -bar %} could not be converted: "foo" is no tag of Jekyll or al-folio -->⟧x',
    notes: [
      'problem 1: {% foo --bar %} could not be converted: "foo" is no tag of Jekyll or al-folio',
    ],
  },
  {
    name: 'tags that cannot be read',
    body: 'a {% if x %} b\n\n{{ c | nofilter }}\n\n{{ d',
    text: 'a ⟦<!-- import: {% if x %} could not be converted: tag {% if x %} not closed -->⟧ b\n\n⟦<!-- import: {{ c | nofilter }} could not be converted: undefined filter: nofilter -->⟧\n\n⟦<!-- import: {{ d could not be converted: output "{{ d" not closed -->⟧',
    notes: [
      'problem 5: {{ d could not be converted: output "{{ d" not closed',
      'problem 3: {{ c | nofilter }} could not be converted: undefined filter: nofilter',
      'problem 1: {% if x %} could not be converted: tag {% if x %} not closed',
    ],
  },
  {
    name: 'double braces in a formula',
    body: 'a\n\n$$\n\\frac{{a}}{{b}}\n$$',
    text: 'a\n\n$$\n\\frac⟦{{⟧a⟦}}⟧⟦{{⟧b⟦}}⟧\n$$',
    notes: [
      'problem 3: Jekyll took braces in a formula for its own; the formula is kept as it was written.',
    ],
  },
  {
    name: 'tags between two formulas that end alone in their lines',
    body: '$$ a\n$$\n\n{% include figure.html path="b.png" %} {{ site.title }}\n\n$$ c\n$$',
    site: { config: { title: 'd' } },
    text: '$$ a\n$$\n\n<figure><img src="/b.png"></figure> d\n\n$$ c\n$$',
  },
  {
    name: 'tags and variables within a formula',
    body: '{% assign k = 2 %}$$ a_{{k}} $$ and $$ {% if true %}b{% endif %} $$',
    text: '$$ a_2 $$ and $$ b $$',
  },
  {
    name: 'a notebook behind a test for its file',
    body: '{% assign path = "assets/a.ipynb" | relative_url %}{% capture there %}{% file_exists assets/a.ipynb %}{% endcapture %}{% if there == "true" %}{% jupyter_notebook path %}{% endif %}',
    site: { files: { 'assets/a.ipynb': '{}' } },
    text: '\n\n⟦::notebook{src="a.ipynb"}⟧\n\n',
  },
  {
    name: 'the address of the site in full, which has its base path',
    body: '{{ site.url }}{{ site.baseurl }}/cv/',
    site: { config: { url: 'https://ada.example', baseurl: '/site' } },
    text: 'https://ada.example/site/cv/',
  },
  {
    name: 'the row of boxes of a theme that is not in the folder',
    body: '{% include feature_row id="rings" %}',
    site: {
      frontMatter: {
        rings: [
          { title: 'Rings', image_path: '/a.png', alt: 'A ring', excerpt: 'All *rings*.' },
          { excerpt: 'Ideals.', url: '/ideals/', btn_label: 'On' },
        ],
      },
    },
    text: '\n\n## Rings\n\n![A ring](/a.png)\n\nAll *rings*.\n\nIdeals.\n\n[On](/ideals/)\n\n',
  },
  {
    name: 'tweets',
    body: '{% twitter https://twitter.com/ada/status/12 maxwidth=500 %}',
    text: '\n\n⟦[twitter.com/ada/status/12](https://twitter.com/ada/status/12)⟧\n\n',
    notes: [
      'approximated 1: What stood on Twitter is a link now: no page asks another host for anything.',
    ],
  },
  {
    name: 'white space that hyphens take away',
    body: 'a\n{%- if true -%}\n b\n{%- endif %} c',
    text: 'ab c',
  },
];

describe('Liquid', () => {
  test.each(cases)('$name', async ({ body, site, text, notes = [] }) => {
    expect(await run(body, site)).toEqual({ text, notes });
  });

  test('a loop without end does no harm', async () => {
    const body = `{% for a in (1..100000) %}{% for b in (1..100000) %}x{% endfor %}{% endfor %}\n\n{{ site.title }}`;
    const { text, notes } = await run(body, { config: { title: 'b' } });
    expect(text).toMatch(/^⟦<!-- import: \{% for a/);
    expect(text.endsWith('\n\nb')).toBe(true);
    expect(notes).toHaveLength(1);
  });
});
