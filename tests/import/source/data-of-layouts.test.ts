import { describe, expect, it } from 'vitest';
import { converted, textIn, type Files } from '../source-folder.ts';

const LOOP =
  '{% for group in site.data.teaching %}\n<h2>{{ group.role }}</h2>\n<ul>\n{% for one in group.items %}\n<li><b>{{ one.title }}</b>, {{ one.year }}</li>\n{% endfor %}\n</ul>\n{% endfor %}\n';

const REST: Files = {
  '_config.yml': 'title: Noether\nurl: https://noether.example\n',
  '_data/teaching.yml':
    '- role: Lecturer\n  items:\n    - { title: Algebra, year: 1922 }\n    - { title: Rings, year: 1911 }\n',
  '_layouts/default.html': '<html><body><nav>{{ site.title }}</nav>{{ content }}</body></html>',
  'index.md': '---\nlayout: default\ntitle: Home\n---\n\nWords.\n',
  'teaching.md':
    '---\nlayout: teaching\ntitle: Teaching\npermalink: /teaching/\n---\n\nMy courses.\n',
};

const SHOWN = '## Lecturer\n\n- **Algebra**, 1922\n- **Rings**, 1911\n';

const page = async (files: Files): Promise<string> =>
  textIn(await converted({ ...REST, ...files }), 'content/pages/teaching.md');

describe('data that only the layout of a page shows', () => {
  it('stand in the text of the page', async () => {
    const layout = `---\nlayout: default\n---\n<h1>{{ page.title }}</h1>\n{{ content }}\n${LOOP}`;
    const site = await converted({ ...REST, '_layouts/teaching.html': layout });
    expect(textIn(site, 'content/pages/teaching.md')).toBe(
      `---\ntitle: Teaching\n---\n\nMy courses.\n\n${SHOWN}`,
    );
    const told = site.notes.filter(({ file }) => file === '_data/teaching.yml');
    expect(told.map(({ level }) => level)).toEqual(['approximated']);
  });

  it.each([
    [
      'in a part that it includes, with words before the text',
      {
        '_layouts/teaching.html':
          '---\nlayout: default\n---\n<p>All.</p>\n{{ content }}\n{% include list.html %}\n',
        '_includes/list.html': LOOP,
      },
      `All.\n\nMy courses.\n\n${SHOWN}`,
    ],
    [
      'in the main part of a whole page',
      {
        '_layouts/teaching.html': `<html><body><p>Menu</p><main class="a">{{ content }}${LOOP}</main></body></html>`,
      },
      `My courses.\n\n${SHOWN}`,
    ],
    [
      'around a page without words',
      {
        '_layouts/teaching.html': `<html><head><title>A</title></head><body><nav>Menu</nav>{{ content }}${LOOP}<footer>Foot</footer></body></html>`,
        'teaching.md': '---\nlayout: teaching\ntitle: Teaching\npermalink: /teaching/\n---\n',
      },
      SHOWN,
    ],
  ])('%s', async (_, files, text) => {
    expect(await page(files)).toBe(`---\ntitle: Teaching\n---\n\n${text}`);
  });

  it('come without what the front page of al-folio shows by its keys', async () => {
    const layout = `<header class="post-header"><h1>{{ site.first_name }}</h1></header>
{% if page.profile %}{% if page.profile.image %}<p>{{ page.profile.image }}</p>{% endif %}{% endif %}
<article>{{ content }}

    <p>Indented.</p></article>
{% if page.news and site.announcements.enabled %}<h2><a href="/news/">News</a></h2>{% endif %}
${LOOP}`;
    const text = await page({
      '_layouts/teaching.html': layout,
      'teaching.md':
        '---\nlayout: teaching\ntitle: Teaching\npermalink: /teaching/\nnews: true\nprofile: { image: a.png }\n---\n\nMy courses.\n',
    });
    expect(text).toContain(`\n\nMy courses.\n\nIndented.\n\n${SHOWN}`);
    expect(text).not.toContain('a.png\n\n');
  });

  it('may stand in the front matter of the page', async () => {
    const list =
      '{% if page.helpers %}\n<h2>Helpers</h2>\n{% for one in page.helpers %}\n<p><b>{{ one.name }}</b>, {{ one.of }}</p>\n{% endfor %}\n{% endif %}\n';
    const front = 'layout: teaching\ntitle: Teaching\npermalink: /teaching/';
    const helpers = 'helpers:\n  - { name: Max, of: rings }\n  - { name: Grete, of: ideals }';
    const site = await converted({
      ...REST,
      '_layouts/teaching.html':
        '---\nlayout: default\n---\n{{ content }}\n{% if page.announcements and page.announcements.enabled %}<h2>News</h2>{% endif %}\n{% include helpers.html %}\n',
      '_includes/helpers.html': list,
      'teaching.md': `---\n${front}\n${helpers}\nprofile: { align: right }\nannouncements: { enabled: true }\n---\n\nMy courses.\n`,
    });
    expect(textIn(site, 'content/pages/teaching.md')).toMatch(
      /My courses\.\n\n## Helpers\n\n\*\*Max\*\*, rings\n\n\*\*Grete\*\*, ideals\n$/,
    );
    expect(site.notes.filter(({ message }) => message.includes('"helpers"'))).toEqual([]);
    const tagged = await converted({
      ...REST,
      '_layouts/teaching.html':
        '---\nlayout: default\n---\n<p>Of</p>{{ content }}{% for one in page.tags %}{{ one }}{% endfor %}',
      'teaching.md': `---\n${front}\ntags: [a, b]\n---\n\nMy courses.\n`,
    });
    expect(textIn(tagged, 'content/pages/teaching.md')).toMatch(/---\n\nMy courses\.\n$/);
  });

  it('are left where they are settings, or where the layout is that of the theme', async () => {
    const menu =
      '---\nlayout: default\n---\n{{ content }}\n{% for one in site.data.navigation %}{{ one }}{% endfor %}';
    expect(await page({ '_layouts/teaching.html': menu })).toContain('\n\nMy courses.\n');
    const pages = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => [`${name}.md`, `---\nlayout: teaching\n---\n\nWords.\n`]),
    );
    const layout = `---\nlayout: default\n---\n{{ content }}\n${LOOP}`;
    const site = await converted({ ...REST, ...pages, '_layouts/teaching.html': layout });
    expect(textIn(site, 'content/pages/teaching.md')).toContain('---\n\nMy courses.\n');
    const told = site.notes.filter(({ file }) => file === '_data/teaching.yml');
    expect(told.map(({ level }) => level)).toEqual(['dropped']);
  });
});

describe('words that only the layout of a page has', () => {
  const words = 'She works on rings and on invariants, in Göttingen and with many others. '.repeat(
    3,
  );
  const layout = `---\nlayout: default\n---\n<p>${words.trim()}</p>\n<ul>{% for post in site.posts %}<li>{{ post.title }}</li>{% endfor %}</ul>\n`;

  it('are the text of a page that has none', async () => {
    const empty = '---\nlayout: teaching\ntitle: Teaching\npermalink: /teaching/\n---\n';
    expect(await page({ '_layouts/teaching.html': layout, 'teaching.md': empty })).toBe(
      `---\nlayout: blog\ntitle: Teaching\n---\n\n${words.trim()}\n`,
    );
  });

  it('are not, where the page has a text', async () => {
    expect(await page({ '_layouts/teaching.html': layout })).toBe(
      '---\ntitle: Teaching\n---\n\nMy courses.\n',
    );
  });
});
