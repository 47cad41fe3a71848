import { describe, expect, it } from 'vitest';
import { converted, textIn, type Files } from '../source-folder.ts';

describe('a menu of the author’s own', () => {
  const page = (title: string): string => `---\ntitle: ${title}\n---\n\nWords.\n`;
  const menuOf = async (more: Files): Promise<string> => {
    const site = await converted({
      '_config.yml': 'title: A\nurl: https://a.example\n',
      'papers/index.md': page('Papers'),
      'talks/index.md': page('Talks'),
      'index.md': page('Home'),
      ...more,
    });
    return /^nav:\n(?: .*\n)+/m.exec(textIn(site, 'content/site.yaml'))?.[0] ?? '';
  };
  const layout =
    '<body><h1>A</h1>\n<ul class="mainnav">\n<li><a href="/">Home</a></li>\n<li><a href="/papers/">My<br>papers</a>\n<ul><li><a href="/papers/index.html">All &amp; more</a></li><li><a href="{{ \'/talks/\' | relative_url }}">Talks</a></li></ul></li>\n<!-- <li><a href="/old/">Old</a></li> -->\n<li><a href="{{ site.baseurl }}/talks/">Talks</a></li>\n<li><a href="/lost/">Lost</a></li>\n</ul>{{ content }}</body>\n';

  it('comes over from a layout, with the lists within it', async () => {
    expect(await menuOf({ '_layouts/default.html': layout })).toBe(
      'nav:\n  - label: My papers\n    items:\n      - label: All & more\n        url: /papers/\n      - label: Talks\n        url: /talks/\n  - label: Talks\n    url: /talks/\n',
    );
  });

  it('leads to places of pages, which keep their ids', async () => {
    const site = await converted({
      '_config.yml': 'title: A\nurl: https://a.example\n',
      '_layouts/default.html':
        '<nav><a href="/papers/#Books">Books</a> <a href="/papers/#Talks">Talks</a></nav>{{ content }}',
      'papers/index.html':
        '---\ntitle: Papers\n---\n<div id="Books"><h2>Books</h2></div>\n<a id="Talks"></a>\n<h2>Talks</h2>\n',
    });
    const text = textIn(site, 'content/pages/papers.md');
    expect(text).toContain('<a id="Books"></a>');
    expect(text).toContain('<a id="Talks"></a>');
  });

  it('leads to the page where the place is not there', async () => {
    const menu = '<nav><a href="/papers/#lost">Books</a> <a href="/talks/#words">Talks</a></nav>';
    const files = {
      '_layouts/default.html': `${menu}{{ content }}`,
      'talks/index.md': '---\ntitle: Talks\n---\n\n## Words\n',
    };
    expect(await menuOf(files)).toBe(
      'nav:\n  - label: Books\n    url: /papers/\n  - label: Talks\n    url: /talks/#words\n',
    );
  });

  it('is found in a file that a layout includes', async () => {
    const files = {
      '_layouts/default.html': '{% include parts/site-nav.html %}{{ content }}',
      '_includes/parts/site-nav.html':
        '<nav><a href="/talks/">Talks</a> <a href="/papers/">Papers</a></nav>',
    };
    expect(await menuOf(files)).toBe(
      'nav:\n  - label: Talks\n    url: /talks/\n  - label: Papers\n    url: /papers/\n',
    );
  });

  it('is all pages with a title where a layout goes through them', async () => {
    const header =
      '<nav>{% for one in site.pages %}{% if one.title and one.title != "Talks" %}<a class="page-link" href="{{ one.url | prepend: site.baseurl }}">{{ one.title }}</a>{% endif %}{% endfor %}</nav>';
    const files = {
      '_layouts/default.html': '{% include header.html %}{{ content }}',
      '_includes/header.html': header,
      'b.md': page('Books'),
    };
    expect(await menuOf(files)).toBe(
      'nav:\n  - label: Books\n    url: /b.html\n  - label: Papers\n    url: /papers/\n',
    );
  });

  it('is that of data where there is one, by the weights of its items', async () => {
    const files = {
      '_layouts/default.html': layout,
      '_data/menus.yml':
        'main:\n  - { name: Talks, url: /talks/, weight: 2 }\n  - { name: Papers, url: /papers/, weight: 1 }\n',
    };
    expect(await menuOf(files)).toBe(
      'nav:\n  - label: Papers\n    url: /papers/\n  - label: Talks\n    url: /talks/\n',
    );
  });

  it('leads on at once where its page did nothing else', async () => {
    const files = {
      '_data/navigation.yml': 'main:\n  - { title: Team, url: /team/ }\n',
      'team.md': '---\ntitle: Team\npermalink: /team/\nredirect_to: https://team.example/us\n---\n',
    };
    expect(await menuOf(files)).toBe('nav:\n  - label: Team\n    url: https://team.example/us\n');
  });
});
