import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/site/front-matter.ts';

test('a file is split into its front matter and its body', () => {
  const { frontMatter, body, bodyLine } = splitFrontMatter('---\ntitle: A\n---\nText\n', 'a.md');
  expect(frontMatter.value).toEqual({ title: 'A' });
  expect(body).toBe('Text\n');
  expect(bodyLine).toBe(4);
});

test('a file may begin with a byte order mark and have Windows line ends', () => {
  const { frontMatter, body, bodyLine } = splitFrontMatter(
    '\uFEFF---\r\ntitle: A\r\ndate: 2026-02-15\r\n---\r\nText',
    'a.md',
  );
  expect(frontMatter.value).toEqual({ title: 'A', date: '2026-02-15' });
  expect(body).toBe('Text');
  expect(bodyLine).toBe(5);
});

test('a file without front matter is all body', () => {
  const { frontMatter, body, bodyLine } = splitFrontMatter('Text\n\n---\n\nMore', 'a.md');
  expect(frontMatter.errors).toEqual([]);
  expect(body).toBe('Text\n\n---\n\nMore');
  expect(bodyLine).toBe(1);
});

test('an empty front matter is none', () => {
  const { frontMatter, body, bodyLine } = splitFrontMatter('---\n---\nText', 'a.md');
  expect(frontMatter.errors).toEqual([]);
  expect([body, bodyLine]).toEqual(['Text', 3]);
});

test('three dashes inside a value do not end the front matter', () => {
  const { frontMatter } = splitFrontMatter('---\ntitle: a --- b\nsubtitle: c\n---\n', 'a.md');
  expect(frontMatter.value).toEqual({ title: 'a --- b', subtitle: 'c' });
});

test('front matter without an end is an error at its beginning', () => {
  const { frontMatter } = splitFrontMatter('---\ntitle: A\n\nText', 'a.md');
  expect(frontMatter.errors).toMatchObject([
    { kind: 'yaml-syntax', position: { line: 1, column: 1 } },
  ]);
});

test.each([
  ['title: A\n\nText', 1],
  ['\uFEFFlayout: page\r\n---\r\nText', 1],
  ['Title: a word, and what it says', 0],
  ['title:', 0],
])('front matter without a beginning is an error: %j', (text, count) => {
  expect(splitFrontMatter(text, 'a.md').frontMatter.errors).toHaveLength(count);
});

test('the place of a key and of its value are known, to the line of the file', () => {
  const { frontMatter } = splitFrontMatter(
    '---\ntitle: A\nprofile:\n  align: left\nredirect_from:\n  - /a/\n  - /b/\n---\n',
    'a.md',
  );
  expect(frontMatter.locate(['profile', 'align'], 'key')).toEqual({ line: 4, column: 3 });
  expect(frontMatter.locate(['profile', 'align'])).toEqual({ line: 4, column: 10 });
  expect(frontMatter.locate(['redirect_from', 1])).toEqual({ line: 7, column: 5 });
});

test.each([
  ['title: "Open', 2, 8, 'never closed'],
  ['a: 1\na: 2', 3, 1, 'unique'],
  ['a: b: c', 2, 4, 'holds a colon with a space'],
  ['title: “Tides: a trial”', 2, 8, 'holds a colon with a space'],
  ['title: "Tides" and numbers', 2, 16, 'more stands behind it'],
  ['name: F\n  aliases: [x]', 2, 7, 'What stands below "name" is indented further'],
  ['tags: [a, b #c, d]\ndescription: x', 2, 13, 'The "#" begins a comment'],
  ['tags: [a, b\ntitle: T', 2, 7, 'The bracket that opens here is not closed'],
  ['nav: [a]\nx: 1\nnav: [', 4, 6, 'The bracket that opens here is not closed'],
  ['nav: [[a], {b: c}\nx: 1', 2, 6, 'The bracket that opens here is not closed'],
  ['nav: [\n  {a: b},\n  {a: c\n]\nx: 1', 4, 3, 'The bracket that opens here is not closed'],
])('bad YAML %j is told at %i:%i', (yaml, line, column, words) => {
  const { frontMatter } = splitFrontMatter(`---\n${yaml}\n---\n`, 'a.md');
  expect(frontMatter.errors[0]).toMatchObject({ position: { line, column } });
  expect(frontMatter.errors[0]?.message).toContain(words);
});

test.each(['\n---\ntitle: A\n---\nText', ' ---\ntitle: A\n---\n'])(
  'front matter that does not begin at once, as in %j, is an error',
  (text) => {
    const { errors } = splitFrontMatter(text, 'a.md').frontMatter;
    expect(errors).toMatchObject([{ kind: 'yaml-syntax', position: { line: 1, column: 1 } }]);
    expect(errors[0]?.fix).toContain('Delete what stands before');
  },
);

test.each([
  ['title: Tides: a history', "title: 'Tides: a history'"],
  [
    'title: “Tides: a trial”',
    "in straight quotes, as curly ones mean nothing here: title: 'Tides: a trial'",
  ],
  ['title: "Tides" and numbers', `title: '"Tides" and numbers'`],
  ["title: Tides: it's", `title: "Tides: it's"`],
  ['authors:\n- name: A\n affiliation: B\n  orcid: 1', 'Begin the line with a dash, or indent it'],
])('of bad YAML %j it is told how to write it', (yaml, words) => {
  const { errors } = splitFrontMatter(`---\n${yaml}\n---\n`, 'a.md').frontMatter;
  expect(errors[0]?.fix).toContain(words);
});

test('one line of bad YAML is complained of once', () => {
  const text = '---\nauthors:\n- name: A\n affiliation: B\n  orcid: 1\n---\n';
  const { errors } = splitFrontMatter(text, 'a.md').frontMatter;
  expect(errors.map(({ position }) => position.line)).toEqual([4]);
});

test.each([
  ['title: Issue #5 of the journal', 2, 14, '"#5 of the journal" for a comment'],
  ['title: x\nlicense: CC BY 4.0 #more', 3, 20, 'so that the value is only "CC BY 4.0"'],
  ['image:\n  alt: Box #3', 3, 12, '"#3"'],
  ['tags:\n  - history #two', 3, 13, '"#two"'],
])('text that YAML takes for a comment is told of: %j', (yaml, line, column, words) => {
  const { errors, warnings } = splitFrontMatter(`---\n${yaml}\n---\n`, 'a.md').frontMatter;
  expect(errors).toEqual([]);
  expect(warnings).toMatchObject([{ kind: 'words-in-comment', position: { line, column } }]);
  expect(warnings[0]?.message).toContain(words);
});

test.each([
  'date: 2024-01-01 # first draft',
  'title: Tides # a working title',
  'title: "Issue #5"',
  'title: C#5 and F#',
  'description: #one',
  'toc: true #yes',
  '# title: A #b',
  'text: |\n  a #b',
])('a comment is a comment: %j', (yaml) => {
  const { errors, warnings } = splitFrontMatter(`---\n${yaml}\n---\n`, 'a.md').frontMatter;
  expect([...errors, ...warnings]).toEqual([]);
});

test.each([
  ['tags: [‘history’, sea]', 2, 8, "'history'"],
  ['tags:\n  - „Meer“', 3, 5, "'Meer'"],
  ['tags: “sea, ice”', 2, 7, "'sea, ice'"],
  ['permalink: “/sea/”', 2, 12, "'/sea/'"],
])(
  'curly quotation marks in which YAML sees no marks are told of: %j',
  (yaml, line, column, fix) => {
    const { errors, warnings } = splitFrontMatter(`---\n${yaml}\n---\n`, 'a.md').frontMatter;
    expect(errors).toEqual([]);
    expect(warnings).toMatchObject([{ kind: 'curly-quotes', position: { line, column } }]);
    expect(warnings[0]?.fix).toContain(fix);
  },
);

test.each(['title: “Sea”', 'tags: ["“sea”", sea]', 'description: „Meer“ und Eis', 'tags: [a “b”]'])(
  'marks that belong to a text do: %j',
  (yaml) => {
    const { warnings } = splitFrontMatter(`---\n${yaml}\n---\n`, 'a.md').frontMatter;
    expect(warnings).toEqual([]);
  },
);
