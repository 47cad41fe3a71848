import { describe, expect, it } from 'vitest';
import { replaceLoops, withoutLoops } from '../../../scripts/import/documents/loops.ts';
import { converted, textIn, type Files } from '../source-folder.ts';

const REST: Files = {
  '_config.yml': `title: Noether
url: https://noether.example
permalink: /blog/:year/:title/
collections:
  news: { output: true }
  projects: { output: true }
  talks: { output: true }
  notes: { output: true }
  publications: { output: true }
include: [_pages]
`,
  '_pages/about.md': '---\nlayout: about\npermalink: /\ntitle: About\n---\n\nWords.\n',
  '_news/a.md': '---\ndate: 2024-01-01\ninline: true\n---\n\nNews.\n',
  '_projects/a.md': '---\ntitle: A project\n---\n\nWords.\n',
  '_talks/2024-01-01-a.md': '---\ntitle: A talk\n---\n\nWords.\n',
  '_notes/a.md': '---\ntitle: A [note]\n---\n\nWords.\n',
  '_posts/2024-01-01-a.md': '---\ntitle: A post\n---\n\nWords.\n',
  '_publications/a.md': '---\ntitle: A paper\nauthors: Emmy Noether\ndate: 1921-01-01\n---\n',
};

/** Two dozen words, three times. */
const PROSE = `${'Here the page speaks of many things that are of its own and that no list would say so well. '.repeat(4)}\n`;

const pages: readonly (readonly [
  what: string,
  address: string,
  body: string,
  path: string,
  becomes: string,
])[] = [
  [
    'posts',
    '/blog/',
    '{% for post in site.posts %}\n- {{ post.title }}\n{% endfor %}',
    'blog',
    'layout: blog\ntitle: T',
  ],
  [
    'posts by pages',
    '/notes-of-mine/',
    '<ul>{% for post in paginator.posts %}<li></li>{% endfor %}</ul>',
    'notes-of-mine',
    'layout: blog\ntitle: T',
  ],
  [
    'projects',
    '/work/',
    '{% assign p = site.projects | sort: "importance" %}{% for x in p %}{{ x }}{% endfor %}',
    'work',
    'layout: projects\ntitle: T',
  ],
  [
    'talks',
    '/talks/',
    '{% for post in site.talks reversed %}{% include archive-single-talk.html %}{% endfor %}',
    'talks',
    'layout: talks\ntitle: T',
  ],
  [
    'news',
    '/news/',
    '{% include news.liquid %}',
    'news',
    'layout: news\ntitle: T\nredirect_from: [/news/a/]',
  ],
  [
    'publications',
    '/papers-of-mine/',
    '<div class="publications">\n{% bibliography -f papers %}\n</div>',
    'papers-of-mine',
    'layout: publications\ntitle: T',
  ],
  [
    'papers that are pages',
    '/publications/',
    '{% for post in site.publications reversed %}{% endfor %}',
    'publications',
    'layout: publications\ntitle: T',
  ],
  ['nothing that it would say', '/projects/', '', 'projects', 'layout: projects\ntitle: T'],
  ['nothing but words', '/words/', 'Words.', 'words', 'title: T\n---\n\nWords.'],
  [
    'words before its projects',
    '/projects/',
    'Words first.\n\n{% for x in site.projects %}{% endfor %}',
    'projects',
    'layout: projects\ntitle: T\n---\n\nWords first.',
  ],
  [
    'a collection of its own',
    '/all-notes/',
    '{% for x in site.notes %}{{ x.title }}{% endfor %}',
    'all-notes',
    'title: T\n---\n\n- [A \\[note\\]](/notes/a/)',
  ],
];

describe('pages that list something', () => {
  it.each(pages)('%s', async (_, address, body, name, becomes) => {
    const page = `---\nlayout: page\ntitle: T\npermalink: ${address}\n---\n\n${body}\n`;
    const result = await converted({ ...REST, '_pages/p.md': page }, 'al-folio');
    const end = becomes.includes('---') ? '\n' : '\n---\n';
    expect(textIn(result, `content/pages/${name}.md`)).toBe(`---\n${becomes}${end}`);
  });

  it('keep their text when the list is but a part of it', async () => {
    const page = `---\nlayout: page\ntitle: Me\npermalink: /me/\n---\n\n${PROSE}\n<ul>{% for x in site.talks %}\n  <li></li>\n{% endfor %}</ul>\n\nThe end.\n`;
    const list =
      '---\nlayout: page\ntitle: Talks\npermalink: /talks/\n---\n\n{% for x in site.talks %}{% endfor %}\n';
    const result = await converted(
      { ...REST, '_pages/me.md': page, '_pages/talks.md': list },
      'al-folio',
    );
    expect(textIn(result, 'content/pages/me.md')).toBe(
      `---\ntitle: Me\n---\n\n${PROSE.trimEnd()}\n\n[Talks](/talks/)\n\nThe end.\n`,
    );
  });

  it.each([
    ['Talks\n======', 'en', 'All talks'],
    ['## talks', 'de', 'Alle Vorträge'],
    ['## Seen and heard', 'en', 'Talks'],
  ])(
    'link to a list under the heading %j in other words than it has',
    async (heading, lang, words) => {
      const cv = `---\ntitle: CV\npermalink: /cv/\n---\n\n${heading}\n  <ul>{% for x in site.talks %}\n  {% endfor %}</ul>\n\nThe end.\n`;
      const list =
        '---\ntitle: Talks\npermalink: /talks/\n---\n\n{% for x in site.talks %}{% endfor %}\n';
      const config = `${String(REST['_config.yml'])}lang: ${lang}\n`;
      const files = { '_config.yml': config, '_pages/cv.md': cv, '_pages/talks.md': list };
      const result = await converted({ ...REST, ...files });
      expect(textIn(result, 'content/pages/cv.md')).toContain(`[${words}](/talks/)\n\nThe end.`);
    },
  );

  it.each([
    ['/404.html', 'Not found.', undefined],
    ['/sitemap/', '{% for x in site.pages %}{% endfor %}', '/'],
    ['/talkmap.html', '<iframe src="/talkmap/map.html"></iframe>', '/'],
    ['/tags/', '{% for tag in site.tags %}{% endfor %}', '/blog/'],
  ])('%s is left out, and something else answers there', async (address, body, to) => {
    const page = `---\ntitle: T\npermalink: ${address}\n---\n\n${body}\n`;
    const blog =
      '---\ntitle: Blog\npermalink: /blog/\n---\n\n{% for x in site.posts %}{% endfor %}\n';
    const result = await converted({ ...REST, '_pages/p.md': page, '_pages/blog.md': blog });
    expect(result.addresses).toContainEqual({
      from: address,
      to: to ?? address,
      file: '_pages/p.md',
    });
    expect(
      result.files.filter(({ path }) => path.includes('sitemap') || path.includes('404')),
    ).toEqual([]);
  });

  it('lead to another host where they did', async () => {
    const page =
      '---\ntitle: T\npermalink: /code/\nredirect_to: https://code.example/?a=1&b=2\n---\n';
    const result = await converted({ ...REST, '_pages/p.md': page });
    expect(textIn(result, 'public/code/index.html')).toContain(
      'url=https://code.example/?a=1&amp;b=2"',
    );
    expect(result.addresses).toContainEqual({
      from: '/code/',
      to: 'https://code.example/?a=1&b=2',
      file: '_pages/p.md',
    });
  });

  it('are made where items would be without one', async () => {
    const result = await converted(REST);
    expect(textIn(result, 'content/pages/projects.md')).toBe(
      '---\nlayout: projects\ntitle: Projects\n---\n',
    );
    expect(textIn(result, 'content/pages/blog.md')).toBe('---\nlayout: blog\ntitle: Blog\n---\n');
  });
});

describe('the words around loops', () => {
  it.each([
    ['{% for x in y %}a{% for z in x %}b{% endfor %}c{% endfor %}', ''],
    ['<!-- a comment -->\n<div>\n{% include base_path %}\n</div>', ''],
    ['<style>.x { }</style><script>y()</script>', ''],
    ['Words.\n{% if a %}\nb\n{% endif %}\nMore.', 'Words.\n\n\n\nMore.'],
    ['{% endfor %}Words.', 'Words.'],
    ['{% for x in y %}never closed', 'never closed'],
    ['![](/a.png)<img src="b.png">', '![](/a.png)<img src="b.png">'],
  ])('%j leaves %j', (body, left) => {
    expect(withoutLoops(body)).toBe(left);
  });

  it('stay on their lines when a loop is replaced', () => {
    const body =
      'a\n<ul>{% for x in site.talks %}\n  b\n{% endfor %}</ul>\nc\n{% for y in z %}{% endfor %}';
    expect(replaceLoops(body, (loop) => (loop.includes('talks') ? '[T](/t/)' : undefined))).toBe(
      'a\n[T](/t/)\n\n\nc\n{% for y in z %}{% endfor %}',
    );
  });
});

describe('a page with profiles', () => {
  const profiles = (content: string): string =>
    `---\nlayout: profiles\ntitle: People\npermalink: /people/\nprofiles:\n${content}---\n`;
  const site = (
    content: string,
    more: Files = {},
  ): Promise<Awaited<ReturnType<typeof converted>>> =>
    converted(
      {
        ...REST,
        '_config.yml': `${String(REST['_config.yml'])}first_name: Emmy\nlast_name: Noether\n`,
        '_pages/people.md': profiles(content),
        ...more,
      },
      'al-folio',
    );

  it('leaves the front page where it is, whose text a profile shows as well', async () => {
    const both = await site(
      '  - content: about.md\n    more_info: <p>Room 1</p>\n  - content: about.md\n',
    );
    expect(textIn(both, 'content/pages/about.md')).toContain('layout: about\ntitle: About\n');
    expect(textIn(both, 'content/people/about.md')).toBe(
      '---\ntitle: Emmy Noether\nweight: 1\n---\n\nWords.\n\nRoom 1\n',
    );
    expect(both.addresses).toContainEqual({ from: '/', to: '/', file: '_pages/about.md' });
    const told = both.notes.filter(({ file }) => file === '_pages/people.md');
    expect(told.map(({ line, message }) => [line, message])).toContainEqual([
      8,
      'A profile has the text of another, and was left out.',
    ]);
  });
});

describe('posts by category or tag', () => {
  const post = (keys: string): string => `---\n${keys}---\n\nWords.\n`;
  const page = (body: string): string => `---\ntitle: T\npermalink: /t/\n---\n\n${body}\n`;
  const POSTS: Files = {
    'talks/_posts/2020-01-02-one.md': post('title: One\nroom: 8\n'),
    'talks/_posts/2021-03-04-two-rings.md': post(''),
    '_posts/2022-01-01-three.md': post('title: Three\ntags: [rings]\n'),
  };
  const told = 'A list of posts by category or tag is a text now, written once.';

  it.each([
    [
      '{% for post in site.categories.talks %}\n- [{{ post.title }}]({{ post.url }}), {{ post.date | date: "%B %Y" }}, {{ post.room }}\n{% endfor %}',
      '- [two rings](/blog/2021/two-rings/), March 2021,\n- [One](/blog/2020/one/), January 2020, 8\n',
    ],
    [
      '{% for post in site.tags["rings"] limit: 1 %}\n- {{ post.title }}\n{% endfor %}',
      '- Three\n',
    ],
    ['{% for group in site.tags %}{{ group[0] }}: {{ group[1].size }}{% endfor %}', 'rings: 1\n'],
  ])('are listed as the page lists them: %s', async (body, text) => {
    const site = await converted({ ...REST, ...POSTS, '_pages/t.md': page(body) });
    const shown = textIn(site, 'content/pages/t.md').replaceAll(/\n{2,}(?=-)/g, '\n');
    expect(shown).toBe(`---\ntitle: T\n---\n${text}`.replace('---\nrings', '---\n\nrings'));
    const notes = site.notes.filter(({ file }) => file === '_pages/t.md');
    expect(notes.map(({ message }) => message)).toContain(told);
  });
});
