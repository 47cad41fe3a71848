import { describe, expect, it } from 'vitest';
import { converted, textIn, type Files } from '../source-folder.ts';

const CONFIG = `title: Noether
url: https://noether.example/site
baseurl: /site
permalink: /:year/:month/:title/
include: [_pages]
collections:
  talks: { output: true, permalink: /t/:path.html }
jekyll-archives:
  enabled: [tags, month]
  permalinks: { tag: '/tag/:name/', month: '/archive/:year/:month/' }
plugins: [jekyll-feed]
feed: { path: atom.xml }
`;

const front = (keys: string, body = 'Words.'): string => `---\n${keys}\n---\n\n${body}\n`;

const SITE: Files = {
  '_config.yml': CONFIG,
  'index.md': front('title: Front'),
  'about.md': front(
    'title: About',
    'See [notes](notes.html), [one](/site/2024/01/one/#end), [two](two.md), [f](https://noether.example/site/f.pdf).',
  ),
  'notes.html': front('title: Notes'),
  'two.md': front('title: Two\npermalink: /deep/two'),
  'f.pdf': 'PDF',
  'first/same.md': front('title: First\npermalink: /same/'),
  'second/same.md': front('title: Second\npermalink: /same/'),
  '_posts/2024-01-02-one.md': front(
    'title: One\ntags: [C++, rings]\nredirect_from: [/uno, /eins.html]',
    'Words.\n\n## End',
  ),
  '_posts/2024-02-03-Größe und Maß.md': front('title: Two'),
  '_talks/2024-05-06-ice.md': front('title: Ice'),
  '_talks/2024-05-07-bare.md': '---\ntitle: Bare\n---\n',
};

describe('addresses of the new site', () => {
  it('are those of the old one, or lead on from them', async () => {
    const { addresses } = await converted(SITE);
    const moved = Object.fromEntries(
      addresses.map(({ from, to }) => [from, to === from ? '=' : to]),
    );
    expect(moved).toEqual({
      '/': '=',
      '/2024/01/one/': '=',
      '/2024/02/Größe-und-Maß/': '=',
      '/about/': '=',
      '/archive/2024/01/': '/2024/',
      '/archive/2024/02/': '/2024/',
      '/atom.xml': undefined,
      '/deep/two': '/deep/two/',
      '/deep/two.html': '/deep/two/',
      '/eins.html': '/2024/01/one/',
      '/notes/': '=',
      '/same/': '=',
      '/t/2024-05-06-ice.html': '=',
      '/t/2024-05-07-bare.html': '=',
      '/tag/c/': '/tag/c-plus-plus/',
      '/tag/rings/': '=',
      '/uno': '/2024/01/one/',
    });
  });

  it('are named in front matter where Octavo would choose others', async () => {
    const site = await converted(SITE);
    expect(textIn(site, 'content/pages/deep/two.md')).toContain(
      'title: Two\nredirect_from: [/deep/two.html]\n---',
    );
    expect(textIn(site, 'content/pages/about-page.md')).toContain('permalink: /about/');
    expect(textIn(site, 'content/talks/2024-05-07-bare.md')).toContain(
      'permalink: /t/2024-05-07-bare.html',
    );
    expect(textIn(site, 'content/posts/2024-01-02-one.md')).toContain(
      'redirect_from: [/uno/, /eins.html]',
    );
    expect(textIn(site, 'content/pages/same.md')).toBe('---\ntitle: First\n---\n\nWords.\n');
    expect(textIn(site, 'content/pages/same-2.md')).toContain('title: Second');
  });

  it('are those to which links lead', async () => {
    const text = textIn(await converted(SITE), 'content/pages/about-page.md');
    expect(text).toContain(
      'See [notes](/notes/), [one](/2024/01/one/#end), [two](/deep/two/), [f](/f.pdf).',
    );
  });

  it('of news that have no page lead to where news are listed', async () => {
    const site = await converted({
      '_config.yml':
        'title: N\nurl: https://noether.example\ncollections: { news: { output: true } }',
      '_news/one.md': '---\ndate: 2024-01-02\ninline: true\n---\nA ring.\n',
    });
    expect(site.addresses).toEqual([
      { from: '/news/one.html', to: '/news/', file: '_news/one.md' },
    ]);
    expect(textIn(site, 'public/news/one.html')).toContain('content="0; url=./"');
    expect(
      site.notes.filter(({ level, file }) => level === 'problem' && file === '_news/one.md'),
    ).toEqual([]);
  });

  it('do not lead on from a feed, which is told with what to do', async () => {
    const { notes } = await converted(SITE);
    expect(notes.filter(({ subject }) => subject === '/atom.xml')).toMatchObject([
      { level: 'problem', file: '_config.yml', line: 12 },
    ]);
    expect(notes.find(({ subject }) => subject === '/atom.xml')?.message).toContain('/feed.xml');
  });

  it('of lists that Octavo makes have none of the places of the old ones', async () => {
    const site = await converted({
      ...SITE,
      'tags.html': front(
        'title: Tags\npermalink: /tags/',
        '{% for tag in site.tags %}a{% endfor %}',
      ),
      'blog.html': front('title: Blog', '{% for post in site.posts %}a{% endfor %}'),
      'two.md': front(
        'title: Two',
        '[a](https://noether.example/site/tags/#rings), [b](/site/blog.html#2024), [c](/about/#me)',
      ),
      'about.md': front('title: About\npermalink: /about/', '## Me'),
    });
    expect(textIn(site, 'content/pages/two.md')).toContain(
      '[a](/blog/), [b](/blog/), [c](/about/#me)',
    );
  });

  it('tell of two pages with one address', async () => {
    const { notes } = await converted(SITE);
    expect(notes.filter(({ message }) => message.includes('that of another page'))).toMatchObject([
      { level: 'problem', file: 'second/same.md', subject: 'first/same.md' },
    ]);
  });
});
