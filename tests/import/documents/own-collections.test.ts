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
  it.each(['site.my-things', 'site["my-things"]', "site['my-things'] | sort: 'date' | reverse"])(
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

  it('lead to pages that have a title', async () => {
    const site = await converted(REST);
    const text = textIn(site, 'content/pages/my-things/2024-05-06-second_ring.md');
    expect(text).toContain('title: Second Ring\n');
  });
});
