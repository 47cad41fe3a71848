import { describe, expect, it } from 'vitest';
import { converted, textIn } from '../source-folder.ts';

const ring = (title: string, keys: string): string =>
  `---\ntitle: ${title}\n${keys}\n---\n\nWords.\n`;

const RINGS = {
  '_rings/a.md': ring('A', 'date: 2021-03-04\nweight: 10\nfield: algebra'),
  '_rings/b.md': ring('B', 'date: 2020-03-04\nweight: 9\nfield: logic'),
  '_rings/c.md': ring('C', 'date: 2021-01-02\nfield: algebra'),
};

/** The lines of the list that a page with these loops has. */
async function lines(body: string, settings = ''): Promise<string[]> {
  const site = await converted({
    '_config.yml': `title: N\ncollections:\n  rings: { output: true${settings} }\n`,
    'index.md': '---\ntitle: Home\n---\n\nWords.\n',
    'rings.md': `---\ntitle: Rings\n---\n\n${body}\n`,
    ...RINGS,
  });
  return textIn(site, 'content/pages/rings.md')
    .replace(/^---.*?---/s, '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^- \[(.*)\]\(.*$/, '$1'));
}

const loop = (over: string, inner = '- {{ one.title }}'): string =>
  `{% for one in ${over} %}\n${inner}\n{% endfor %}`;

const list = (filters: string): string =>
  `{% assign all = site.rings | ${filters} %}\n${loop('all')}`;

describe('a list that Liquid made', () => {
  it.each([
    ['has the order of days', loop('site.rings'), ['B', 'C', 'A']],
    ['may be turned round', loop('site.rings reversed'), ['A', 'C', 'B']],
    ['may be turned round by a filter', list('reverse'), ['A', 'C', 'B']],
    ['may be sorted, with what says nothing first', list("sort: 'weight'"), ['C', 'B', 'A']],
    ['may be sorted and turned round', list('sort: "title" | reverse'), ['C', 'B', 'A']],
    ['may be a part of it', list("where: 'field', 'algebra'"), ['C', 'A']],
    ['may have an end', loop('site.rings limit:2'), ['B', 'C']],
    [
      'may come from one variable after the other',
      `{% assign a = site.rings | sort: 'title' %}{% assign b = a | reverse %}${loop('b')}`,
      ['C', 'B', 'A'],
    ],
    [
      'may have groups',
      `{% assign groups = site.rings | group_by: 'field' | sort: 'name' | reverse %}\n{% for group in groups %}\n### {{ group.name }}\n${loop('group.items reversed')}\n{% endfor %}`,
      ['### logic', 'B', '### algebra', 'A', 'C'],
    ],
    [
      'may have groups by an expression',
      `{% assign groups = site.rings | group_by_exp: "one", "one.date | date: '%Y'" %}\n{% for group in groups %}<h2>{{ group.name }}</h2>\n${loop('group.items')}\n{% endfor %}`,
      ['## 2020', 'B', '## 2021', 'C', 'A'],
    ],
    [
      'may say each year once',
      loop(
        'site.rings reversed',
        "{% capture year %}{{ one.date | date: '%Y' }}{% endcapture %}\n{% if year != last %}\n## {{ year }}\n{% endif %}\n- {{ one.title }}",
      ),
      ['## 2021', 'A', 'C', '## 2020', 'B'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await lines(body)).toEqual(expected);
  });

  it('has the order that the settings say', async () => {
    expect(await lines(loop('site.rings'), ', sort_by: title')).toEqual(['A', 'B', 'C']);
  });

  it('has it within a text, too', async () => {
    const words = 'A page with many words of its own, of which the list is but a part. '.repeat(6);
    expect(await lines(`${words}\n\n${list("sort: 'title' | reverse")}`)).toEqual([
      words.trim(),
      'C',
      'B',
      'A',
    ]);
  });
});
