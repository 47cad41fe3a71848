import { describe, expect, it } from 'vitest';
import { converted, textIn, type Files } from '../source-folder.ts';

const person = (name: string, keys: string): string => `---\ntitle: ${name}\n${keys}\n---\n`;

const REST: Files = {
  '_config.yml':
    'title: Noether\nurl: https://noether.example\ncollections:\n  people: { output: true }\ninclude: [_pages]\n',
  '_pages/about.md': '---\npermalink: /\ntitle: About\n---\n\nWe work on rings.\n',
  '_people/emmy.md': person('Emmy Noether', 'tag: head'),
  '_people/max.md': person('Max Deuring', 'tag: pupil'),
  '_people/guest.md': person('Emil Artin', ''),
};

const page = (body: string, keys = ''): string =>
  `---\ntitle: People\npermalink: /people/\n${keys}---\n\n${body}`;

const loop = (heading: string, tag: string): string =>
  `${heading}\n<div>\n{% for one in site.people %}\n{% if one.tag == "${tag}" %}\n<p>{{ one.title }}</p>\n{% endif %}\n{% endfor %}\n</div>\n\n`;

describe('people under headings of their page', () => {
  it.each([
    ['with conditions', `${loop('<h2> Lead </h2>', 'head')}${loop('## Pupils', 'pupil')}`],
    [
      'with filters',
      '## Lead\n\n{% assign some = site.people | where: "tag", "head" %}\n{% for one in some %}{{ one.title }}{% endfor %}\n\n## Pupils\n\n{% assign some = site.people | where: "tag", "pupil" %}\n{% for one in some %}{{ one.title }}{% endfor %}\n',
    ],
  ])('are in these groups, %s', async (_, body) => {
    const site = await converted({ ...REST, '_pages/people.md': page(`Hello.\n\n${body}`) });
    expect(textIn(site, 'content/pages/people.md')).toBe(
      '---\nlayout: people\ntitle: People\ngroups: [Lead, Pupils]\n---\n\nHello.\n',
    );
    expect(textIn(site, 'content/people/emmy.md')).toContain('group: Lead\n');
    expect(textIn(site, 'content/people/max.md')).toContain('group: Pupils\n');
    expect(textIn(site, 'content/people/guest.md')).not.toContain('group');
  });

  it('have the groups that the page names, as far as there are any', async () => {
    const loops = '{% for one in site.people %}{{ one.title }}{% endfor %}\n';
    const site = await converted({
      ...REST,
      '_people/emmy.md': person('Emmy Noether', 'category: head'),
      '_pages/people.md': page(loops, 'display_categories: [guest, head]\n'),
    });
    expect(textIn(site, 'content/pages/people.md')).toContain('groups: [head]\n');
    expect(site.notes.filter(({ message }) => message.includes('display_categories'))).toEqual([]);
  });
});
