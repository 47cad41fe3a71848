import { describe, expect, it } from 'vitest';
import { converted, textIn, type Files } from '../source-folder.ts';

const CONFIG = `title: Noether
url: https://noether.example
collections:
  my-things: { output: true, permalink: /my-things/:name/ }
  old things: { output: true, permalink: /old/:name/ }
include: [_pages]
`;

const REST: Files = {
  '_config.yml': CONFIG,
  'index.md': '---\nlayout: home\ntitle: Home\n---\n\nWords.\n',
  '_my-things/first-ring.md': '---\ntitle: The first ring\n---\n\nWords.\n',
  '_my-things/2024-05-06-second_ring.md': '---\nTitle: A ring\n---\n\nWords.\n',
  '_old things/ideal.md': '---\ntitle: An ideal\n---\n\nWords.\n',
};

const RINGS =
  '- [Second Ring](/my-things/2024-05-06-second-ring/)\n- [The first ring](/my-things/first-ring/)\n';

const page = (keys: string, body: string): string =>
  `---\ntitle: Rings\npermalink: /rings/\n${keys}---\n\n${body}\n`;

/** What a page of these keys and this text becomes, beside these files. */
async function listOf(body: string, more: Files = {}, keys = ''): Promise<string> {
  const site = await converted({ ...REST, '_pages/rings.md': page(keys, body), ...more });
  return textIn(site, 'content/pages/rings.md');
}

const loop = (over: string): string =>
  `{% for one in ${over} %}\n- [{{ one.title }}]({{ one.url }})\n{% endfor %}`;

describe("lists of the author's own collections", () => {
  it.each(['site.my-things', 'site["my-things"]', "site['my-things'] | sort: 'date'"])(
    'go through %s, whose texts without a title have the name of their file',
    async (over) => {
      const body = `{% assign all = ${over} %}\n${loop('all')}`;
      expect(await listOf(body)).toBe(`---\ntitle: Rings\n---\n\n${RINGS}`);
      expect(await listOf(loop(over))).toBe(`---\ntitle: Rings\n---\n\n${RINGS}`);
    },
  );

  it('may have a name of two words', async () => {
    expect(await listOf(loop('site["old things"]'))).toContain('- [An ideal](/old/ideal/)\n');
  });

  it('keep what academicpages shows of a paper', async () => {
    const site = await converted({
      ...REST,
      '_my-things/paper.md':
        "---\ntitle: A paper\nvenue: Annals\ndate: 1921-03-01\npaperurl: https://a.example/p.pdf\ncitation: 'Noether, E. (1921). &quot;A paper.&quot; <i>Annals</i>.'\n---\n\nWords.\n",
    });
    expect(textIn(site, 'content/pages/my-things/paper.md')).toContain(
      'Words.\n\nNoether, E. (1921). "A paper." Annals.\n\n[Paper](https://a.example/p.pdf)\n',
    );
    const told = site.notes.filter(({ file }) => file === '_my-things/paper.md');
    expect(told.map(({ level }) => level)).toEqual(['approximated', 'problem']);
  });

  it('lead to pages that have a title', async () => {
    const site = await converted(REST);
    const text = textIn(site, 'content/pages/my-things/2024-05-06-second_ring.md');
    expect(text).toContain('title: Second Ring\n');
  });
  const PROSE = 'Here the page speaks of many things that no list would say so well. '.repeat(6);

  it('stand in what a page includes, however much it says beside', async () => {
    const part = `<div><table>{% assign all = site.my-things | sort: 'date' %}\n{% for one in all %}<tr><td>{{ one.title }}</td></tr>{% endfor %}</table></div>\n`;
    const files = {
      '_includes/rings.liquid': part,
      '_includes/any.html': `<h2>{{ include.title }}</h2>\n<ul>{% for one in site[include.of] %}<li>{{ one.title }}</li>{% endfor %}</ul>\n`,
    };
    expect(await listOf('{% include rings.liquid %}', files)).toBe(
      `---\ntitle: Rings\n---\n\n${RINGS}`,
    );
    expect(await listOf(`${PROSE}\n\n{% include rings.liquid %}\n\nEnd.`, files)).toBe(
      `---\ntitle: Rings\n---\n\n${PROSE.trim()}\n\n${RINGS}\nEnd.\n`,
    );
    const text = await listOf(
      `{% include any.html title="All rings" of="my-things" %}\n\n${loop("site['old things']")}`,
      files,
    );
    expect(text).toContain(`## All rings\n`);
    expect(text).toContain(RINGS.trim());
    expect(text).toContain('- [An ideal](/old/ideal/)\n');
    expect(text).not.toContain('import:');
  });

  it('stand in the layout of a page', async () => {
    const layout = (over: string): Files => ({
      '_layouts/rings.html': `---\nlayout: default\n---\n{{ content }}\n${loop(over)}\n`,
    });
    const expected = `---\ntitle: Rings\n---\n\nWords.\n\n${RINGS}`;
    const keys = 'layout: rings\ncollection: my-things\n';
    expect(await listOf('Words.', layout('site[page.collection]'), keys)).toBe(expected);
    expect(await listOf('Words.', layout('site.my-things'), 'layout: rings\n')).toBe(expected);
    expect(await listOf('Words.', {}, keys)).toBe(expected);
  });

  it('are no part of pages whose layout has one beside every page', async () => {
    const more = {
      '_layouts/page.html': `{{ content }}<aside>${loop('site.my-things')}</aside>\n`,
      '_pages/other.md': '---\ntitle: Other\nlayout: page\n---\n\nOther.\n',
    };
    expect(await listOf('Words.', more, 'layout: page\n')).toBe(
      '---\ntitle: Rings\n---\n\nWords.\n',
    );
  });

  it('stay on the front page', async () => {
    const site = await converted({
      ...REST,
      'index.md': `---\nlayout: home\ntitle: Home\n---\n\nWords.\n\n${loop('site.my-things')}\n`,
    });
    expect(textIn(site, 'content/pages/about.md')).toContain(`Words.\n\n${RINGS}`);
  });
});

describe('pages to which nothing leads', () => {
  /** The pages of which it is told. */
  async function unlinked(files: Files): Promise<string[]> {
    const { notes } = await converted({ ...REST, ...files });
    return notes.flatMap(({ message, file }) =>
      message.startsWith('No menu, list or text leads') ? [file] : [],
    );
  }

  it('are told of, unless a text, a list or another key does', async () => {
    expect(
      await unlinked({
        '_pages/rings.md': page('', `${loop('site.my-things')}\n\nSee [b](/b/#end).`),
        '_pages/b.md': '---\ntitle: B\npermalink: /b/\n---\n\nSee [b](/b/).\n',
        '_pages/c.md': '---\ntitle: C\npermalink: /c/\n---\n\nSee [c](/c/).\n',
        '_pages/d.md': '---\ntitle: D\npermalink: /d/\nnav: true\n---\n\nWords.\n',
      }),
    ).toEqual(['_old things/ideal.md', '_pages/c.md', '_pages/rings.md']);
  });

  it('are those that the menu of site.yaml does not show', async () => {
    const nav = '_data/navigation.yml';
    const pages = {
      '_pages/c.md': '---\ntitle: C\npermalink: /c.html\n---\n\nWords.\n',
      '_pages/d.md': '---\ntitle: D\npermalink: /d/\nnav: true\n---\n\nWords.\n',
    };
    const told = await unlinked({ ...pages, [nav]: 'main:\n  - title: C\n    url: /c.html\n' });
    expect(told).not.toContain('_pages/c.md');
    expect(told).toContain('_pages/d.md');
  });
});

describe('items of a collection that a text chooses', () => {
  const talk = (keys: string): string => `---\n${keys}---\n\nWords.\n`;
  const bodyOf = async (body: string): Promise<string> => {
    const site = await converted({
      '_config.yml': 'title: T\nurl: https://t.example\ncollections: { talks: { output: true } }\n',
      '_talks/2020-01-02-one.md': talk('title: One\ntags: [rings]\nroom: 8\n'),
      '_talks/2021-03-04-two.md': talk('title: Two\ntags: [rings, fields]\n'),
      '_talks/2022-05-06-three.md': talk('title: Three\n'),
      '_posts/2024-01-01-ring.md': `---\ntitle: Rings\n---\n\n${body}\n`,
    });
    return textIn(site, 'content/posts/2024-01-01-ring.md').replace(/^---[\s\S]*?---\s*/, '');
  };

  it('are listed as it lists them', async () => {
    const loop =
      '<ul>{% for post in site.talks reversed %}{% if post.tags contains "rings" %}<li><a href="{{ post.url }}">{{ post.title }}</a> {{ post.date | date: "%Y" }} {{ post.room }}</li>{% endif %}{% endfor %}</ul>';
    expect(await bodyOf(loop)).toBe(
      '- [Two](/talks/2021-03-04-two.html) 2021\n- [One](/talks/2020-01-02-one.html) 2020 8\n',
    );
  });

  it('become a comment where it shows their texts, which Jekyll alone knows', async () => {
    const loop =
      '{% for post in site.talks %}{% if post.tags contains "rings" %}{{ post.content }}{% endif %}{% endfor %}';
    expect(await bodyOf(loop)).toContain('"content" is known only to Jekyll');
  });
});
