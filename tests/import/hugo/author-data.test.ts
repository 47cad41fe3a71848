import { describe, expect, it } from 'vitest';
import { converted, textIn, type Files } from '../source-folder.ts';

const block = (kind: string, title = ''): string =>
  `  - { block: ${kind}, content: { title: '${title}', username: me } }\n`;

const REST: Files = {
  'config/_default/hugo.yaml': 'title: Noether\nbaseURL: https://noether.example/\n',
  'content/_index.md': `---\ntype: landing\nsections:\n${[
    block('resume-biography-3'),
    block('resume-experience'),
    block('resume-skills', 'Skills'),
    block('resume-awards', 'Prizes'),
    block('resume-languages', 'Languages'),
  ].join('')}---\n`,
  'content/authors/_index.md': '---\ntitle: Authors\n---\n',
  'data/authors/me.yaml': `schema: hugoblox/author/v1
slug: me
is_owner: true
name: { display: Emmy Noether, given: Emmy, family: Noether, alternate: Амалия Нётер, pronouns: she/her }
role: Algebraist
bio: She works on rings.
affiliations: [{ name: University of Göttingen, url: https://goettingen.example }]
links: [{ icon: at-symbol, url: "mailto:emmy@noether.example" }]
interests: [Rings]
education: [{ degree: Doctorate, institution: Erlangen, start: 1903-10-01, end: 1907-12-13, button: { text: Thesis, url: https://thesis.example } }]
experience: [{ role: Lecturer, org: Göttingen, start: 1919-06-04, summary: On rings. }]
skills: [{ name: Algebra, items: [{ label: Ideals, level: 5 }] }]
languages: [{ name: German, level: 5, label: Native }]
awards: [{ title: Prize, awarder: Leipzig, date: "1932-11-08", summary: With Artin. }]
`,
  'data/authors/max.yaml':
    'slug: max\nname: { display: Max Deuring }\nrole: Student\nbio: He works on fields.\n',
  'content/post/rings.md':
    '---\ntitle: On rings\ndate: 2024-05-06\nauthors: [me, max]\n---\n\nWords.\n',
};

describe('people in data/authors/', () => {
  it('are the owner and the others of the site', async () => {
    const site = await converted(REST, 'hugoblox');
    const yaml = textIn(site, 'content/site.yaml');
    expect(yaml).toContain(
      '  name: Emmy Noether\n  native_name: Амалия Нётер\n  pronouns: she/her\n',
    );
    expect(yaml).toContain('email: emmy@noether.example');
    expect(textIn(site, 'content/posts/2024-05-06-rings.md')).toContain(
      'authors: [Emmy Noether, Max Deuring]',
    );
    expect(textIn(site, 'content/people/max.md')).toBe(
      '---\ntitle: Max Deuring\npermalink: /authors/max/\nrole: Student\n---\n\nHe works on fields.\n',
    );
    const moved = new Map(site.addresses.map(({ from, to }) => [from, to]));
    expect(moved.get('/authors/max/')).toBe('/authors/max/');
  });

  it('fill the blocks of the front page', async () => {
    const site = await converted(REST, 'hugoblox');
    expect(textIn(site, 'content/pages/about.md')).toBe(`---
layout: about
title: Emmy Noether
subtitle: Algebraist, University of Göttingen
redirect_from: [/authors/me/]
social: true
---

She works on rings.

## Interests

- Rings

## Experience

### Lecturer

Göttingen, 1919-06 –

On rings.

## Education

### Doctorate

Erlangen, 1903-10 – 1907-12

[Thesis](https://thesis.example)

## Skills

### Algebra

- Ideals

## Prizes

### Prize

Leipzig, 1932-11

With Artin.

## Languages

- German: Native
`);
  });

  it.each([
    ['/author/:slug/', '/author/jurgen-neukirch/'],
    ['/people/:contentbasename', '/people/jn/'],
  ])('have had their pages where the settings say: %s', async (pattern, address) => {
    const site = await converted(
      {
        ...REST,
        'config/_default/hugo.yaml': `title: Noether\nbaseURL: https://noether.example/\nremovePathAccents: true\npermalinks: { authors: '${pattern}' }\n`,
        'data/authors/jn.yaml': 'slug: jn\nname: { display: Jürgen Neukirch }\n',
      },
      'hugoblox',
    );
    const moved = new Map(site.addresses.map(({ from, to }) => [from, to]));
    expect(moved.get(address) ?? moved.get(address.slice(0, -1))).toBe(address);
    const ofOwner = [...moved].filter(([from]) => /\/(?:emmy-noether|me)\/?$/.test(from));
    expect(ofOwner.every(([, to]) => to === '/') && ofOwner.length > 0).toBe(true);
  });

  it('have no page where the old site made none', async () => {
    const site = await converted(
      {
        ...REST,
        'content/authors/_index.md':
          '---\ncascade: { build: { render: never, list: always } }\n---\n',
      },
      'hugoblox',
    );
    expect(site.addresses.filter(({ from }) => from.includes('max'))).toEqual([]);
    expect(textIn(site, 'content/people/max.md')).toContain('title: Max Deuring\n');
  });
});

describe('slides of HugoBlox', () => {
  it('are a page, to which what names them leads', async () => {
    const site = await converted(
      {
        ...REST,
        'content/slides/rings/index.md':
          '---\ntitle: Rings\nsummary: Of rings.\nslides: { theme: black }\n---\n\n# Rings\n\n{{< speaker_note >}}\nSlowly.\n{{< /speaker_note >}}\n\n---\n\n## Chains\n\n```py\n# a remark\n```\n',
        'content/event/talk.md':
          '---\ntitle: A talk\ndate: 2024-05-06\nslides: rings\n---\n\nWords.\n',
      },
      'hugoblox',
    );
    expect(textIn(site, 'content/pages/slides/rings.md')).toBe(
      '---\ntitle: Rings\ndescription: Of rings.\n---\n\n## Rings\n\n:::details[Speaker note]\nSlowly.\n:::\n\n---\n\n### Chains\n\n```py\n# a remark\n```\n',
    );
    expect(textIn(site, 'content/talks/talk.md')).toContain('slides: /slides/rings/\n');
  });
});
