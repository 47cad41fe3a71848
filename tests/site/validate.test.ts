import { expect, test } from 'vitest';
import { ignoredFrontMatter } from '../../src/site/ignored-keys.ts';
import { pageSchema, postSchema } from '../../src/site/schemas/front-matter.ts';
import { siteSchema } from '../../src/site/schemas/site.ts';
import { validate } from '../../src/site/validate.ts';
import { readYaml } from '../../src/site/yaml.ts';

function page(yaml: string) {
  return validate(pageSchema([]), readYaml(yaml, 'a.md'), 'a.md', 'the page', ignoredFrontMatter);
}

function post(yaml: string) {
  return validate(postSchema, readYaml(yaml, 'a.md'), 'a.md', 'the post');
}

function site(yaml: string) {
  return validate(siteSchema, readYaml(yaml, 'site.yaml'), 'site.yaml', 'site.yaml');
}

test("al-folio's about page means here what it means there", () => {
  const { value, errors } = page(`
layout: about
title: about
permalink: /
subtitle:
profile:
  align: left
  image: me.png
  image_circular: true
  more_info: >
    <p>Room 1</p>
social: true
news: false
selected_papers: true
latest_posts:
  enabled: true
  scrollable: true
  limit: 3
`);
  expect(errors).toEqual([]);
  expect(value).toMatchObject({
    layout: 'about',
    permalink: '/',
    profile: { align: 'left', image: 'me.png', image_circular: true },
    social: true,
    news: { enabled: false },
    selected_papers: true,
    latest_posts: { enabled: true, limit: 3 },
  });
  expect(value).not.toHaveProperty('subtitle');
});

test("academicpages' words mean the same as al-folio's", () => {
  const { value, errors } = page(`
layout: single
title: "About me"
excerpt: Who I am
author_profile: true
redirect_from:
  - /about/
  - /about.html
`);
  expect(errors).toEqual([]);
  expect(value).toMatchObject({
    layout: 'page',
    excerpt: 'Who I am',
    author_profile: true,
    redirect_from: ['/about/', '/about.html'],
  });
});

test('tags and categories are lists or lines, as in Jekyll', () => {
  expect(post('tags: [Physics-of-AI, Methodology]\ncategories: AI').value).toMatchObject({
    tags: ['Physics-of-AI', 'Methodology'],
    categories: ['AI'],
  });
  expect(post('tags: one two\ncategories: a b, c').value).toMatchObject({
    tags: ['one', 'two'],
    categories: ['a b', 'c'],
  });
});

test('every mistake is told, each at its place', () => {
  const { errors } = page('layuot: page\nprofile:\n  align: top\n  imgae: a.png\nnav: maybe');
  const places = errors.map(({ kind, position }) => `${position.line} ${kind}`).sort();
  expect(places).toEqual(['1 unknown-key', '3 invalid-value', '4 unknown-key', '5 invalid-value']);
});

test('what is right is used although something is wrong', () => {
  const { value, errors } = page('titel: A\npermalink: /a/');
  expect(errors).toHaveLength(1);
  expect(value).toEqual({ permalink: '/a/' });
});

test('a key that has no effect here is a warning, not an error', () => {
  const { value, errors } = page('title: A\ndisqus_comments: true');
  expect(errors).toMatchObject([
    { severity: 'warning', kind: 'key-without-effect', position: { line: 2, column: 1 } },
  ]);
  expect(value).toEqual({ title: 'A' });
});

test.each([
  ['layout: abuot', 'There is no layout "abuot" here.', 'Use one of: about, page'],
  ['permalink: notes/', 'A permalink begins with a slash.', 'Write it as /path/.'],
  ['social: often', '"social" has a value of the wrong kind.', 'Write true or false.'],
  ['nav_order: first', '"nav_order" has a value of the wrong kind.', 'Write a number.'],
  ['toc:\n  sidebar: top', '"toc.sidebar" has a value that is not known.', 'left, right'],
  ['toc:\n  sidebat: left', 'The key "sidebat" is not known', 'Did you mean "sidebar"?'],
])('%j is answered with what to write instead', (yaml, message, fix) => {
  const { errors } = page(yaml);
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toContain(message);
  expect(errors[0]?.fix).toContain(fix);
});

test('site.yaml needs a title, an address and a name', () => {
  const { value, errors } = site('description: x\nauthor: {}');
  expect(value).toBeUndefined();
  expect(errors.map(({ kind, message }) => [kind, /"(.+?)"/.exec(message)?.[1]])).toEqual([
    ['missing-key', 'title'],
    ['missing-key', 'url'],
    ['missing-key', 'author.name'],
  ]);
});

test.each<[string, string, string, string]>([
  [
    'comments: { repo: ada/ada, category: General, category_id: DIC_1 }',
    'The key "comments.repo_id" is missing',
    'Add a line "repo_id: …" under "comments:", indented',
    '5:11',
  ],
  ['author_profile: top', 'wrong kind', 'Write true or false, or left or right.', '5:17'],
  [
    'footer:\n  last_updated: 22.11.2026',
    '"22.11.2026" is not a date.',
    'Write it as YYYY-MM-DD, 2026-11-22. Or write true or false.',
    '6:17',
  ],
  [
    'collections:\n  talks:\n    permalink: /talks/:year/',
    'All items would have the same address',
    ':slug',
    '7:16',
  ],
])('site.yaml with %j is answered with what to write instead', (yaml, message, fix, place) => {
  const { errors } = site(`title: A\nauthor:\n  name: Ada\nurl: https://a.example\n${yaml}`);
  const [error] = errors;
  expect(error?.message).toContain(message);
  expect(error?.fix).toContain(fix);
  expect(errors).toHaveLength(1);
  expect(`${error?.position.line}:${error?.position.column}`).toBe(place);
});

test('a small site.yaml is complete', () => {
  const { value, errors } = site('title: A\nurl: https://a.example\nauthor:\n  name: Ada');
  expect(errors).toEqual([]);
  expect(value).toMatchObject({
    languages: ['en'],
    posts: { permalink: '/blog/:year/:slug/', latest: 5 },
    bibliography: ['papers.bib'],
    citation_style: 'apa',
  });
});

test.each([
  ['url: ftp://a.example', 'url'],
  ['base: /a b', 'a space'],
  ['accent: red', 'accent'],
  ['publications: {max_authors: 0}', 'max_authors'],
  ['publications: {permalink: /papers/}', ':key'],
  ['social:\n  gitbub: ada', 'gitbub'],
])('site.yaml with %j is refused', (yaml, name) => {
  const base = 'title: A\nauthor:\n  name: Ada\n';
  const { errors } = site(
    yaml.startsWith('url') ? base + yaml : `${base}url: https://a.example\n${yaml}`,
  );
  expect(errors).toHaveLength(1);
  expect(`${errors[0]?.message} ${errors[0]?.fix}`).toContain(name);
});

test('an ORCID iD is checked by its last digit', () => {
  const withOrcid = (orcid: string) =>
    site(`title: A\nurl: https://a.example\nauthor:\n  name: Ada\n  orcid: ${orcid}`);
  expect(withOrcid('https://orcid.org/0000-0002-1825-0097').value?.author.orcid).toBe(
    '0000-0002-1825-0097',
  );
  expect(withOrcid('0000-0002-1694-233X').errors).toEqual([]);
  expect(withOrcid('0000-0002-1825-0098').errors).toMatchObject([
    { position: { line: 5, column: 10 } },
  ]);
});

test.each([
  ['footer_text: x', 'Write "text" under "footer:"'],
  ['twitter_username: ada', 'Write it under "author:" or "social:"'],
  ['homepage: https://a.example', 'Write it under "author:" or "social:"'],
  ['last_updated: true', 'Write it under "footer:"'],
  ['titel: x', 'Did you mean "title"?'],
  ['zzzz: x', 'use another; the nearest are: '],
])('a key of site.yaml that stands in the wrong place, %j, is told its own', (line, fix) => {
  const { errors } = site(`title: A\nurl: https://a.example\nauthor: { name: A }\n${line}\n`);
  expect(errors.map(({ kind, position }) => `${position.line} ${kind}`)).toEqual(['4 unknown-key']);
  expect(errors[0]?.fix).toContain(fix);
});

test('of many known keys only the nearest are named, and a key of the whole site its place', () => {
  const { errors } = site(
    'title: A\nurl: https://a.example\nauthor: { name: A }\nsocial: { qqqqqqqq: x, repository: y }\n',
  );
  expect(errors[0]?.fix).toMatch(/^Remove it, or use another; the nearest are: \w+, \w+, \w+\.$/);
  expect(errors[1]?.fix).toContain('at the beginning of a line');
});

test.each([
  ['author: { nam: x }', '2:11'],
  ['author: [{ nam: x }]', '2:12'],
  ['author:\n  - A B\n  - nam: x\n    url: https://x.example', '4:5'],
  ['author: [{ name: A, affiliations: [{ nam: X }] }]', '2:38'],
])('a key within another is told by itself: %s', (yaml, place) => {
  const { errors } = post(`title: A\n${yaml}\n`);
  expect(errors.map(({ position: { line, column } }) => `${line}:${column}`)).toEqual([place]);
  expect(errors).toMatchObject([
    {
      kind: 'unknown-key',
      message: 'The key "nam" is not known in the post.',
      fix: 'Did you mean "name"?',
    },
  ]);
});

test('forms within forms are all told', () => {
  const { errors } = post('title: A\nauthor: { name: A B, affiliation: 3 }\n');
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toBe('"author.affiliation" has a value of the wrong kind.');
  expect(errors[0]?.fix).toMatch(/^Write text; .*, or indented "key: value" lines, or a list/);
});
