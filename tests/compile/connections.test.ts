import { describe, expect, it, test } from 'vitest';
import { hasComments } from '../../src/compile/comments.ts';
import type { CompiledEntry } from '../../src/compile/compiled-entry.ts';
import { compileFolder, places, smallConfig, writeSite } from './site-folder.ts';

async function compile(
  files: Readonly<Record<string, string>>,
  base?: string,
): Promise<(key: string) => CompiledEntry> {
  const folder = await writeSite({ 'content/pages/about.md': 'Hello.', ...files });
  const { compiled, errors } = await compileFolder(folder, { base });
  expect(errors).toEqual([]);
  return (key) => {
    const entry = compiled?.entries.find((one) => one.key === key);
    if (entry === undefined) throw new Error(`There is no ${key}.`);
    return entry;
  };
}

async function errorsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = await writeSite({ 'content/pages/about.md': 'Hello.', ...files });
  return places((await compileFolder(folder)).errors, folder);
}

const post = (title: string, body: string, more = '') =>
  `---\ntitle: ${title}\n${more}\n---\n\n${body}\n`;

const subjects = {
  'posts/2026-01-01-ideals': post(
    'Ideals',
    'Every ideal of a ring with chains is finite.',
    'tags: [rings]',
  ),
  'posts/2026-01-02-chains': post(
    'Chains',
    'An ascending chain in a ring must end.',
    'tags: [rings]',
  ),
  'posts/2026-01-03-tops': post('Tops', 'A heavy top turns about a point.', 'tags: [bodies]'),
  'posts/2026-01-04-gyroscopes': post(
    'Gyroscopes',
    'A gyroscope is a heavy top.',
    'tags: [bodies]',
  ),
  'posts/2026-01-05-cooking': post('Cooking', 'Boil potatoes until soft.'),
} as const;

function files(contents: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(contents).map(([name, text]) => [`content/${name}.md`, text]),
  );
}

describe('related posts', () => {
  it('are those that share what others do not', async () => {
    const of = await compile(files(subjects));
    expect(of('posts/2026-01-01-ideals@en').relatedPosts).toEqual(['posts/2026-01-02-chains@en']);
    expect(of('posts/2026-01-03-tops@en').relatedPosts).toEqual(['posts/2026-01-04-gyroscopes@en']);
    expect(of('posts/2026-01-05-cooking@en').relatedPosts).toEqual([]);
  });

  it('are none where the author wants none, without being missing from others', async () => {
    const silent = post('Ideals', 'Every ideal of a ring.', 'tags: [rings]\nrelated_posts: false');
    const of = await compile(files({ ...subjects, 'posts/2026-01-01-ideals': silent }));
    expect(of('posts/2026-01-01-ideals@en').relatedPosts).toEqual([]);
    expect(of('posts/2026-01-02-chains@en').relatedPosts).toEqual(['posts/2026-01-01-ideals@en']);
  });

  it('share works that they cite', async () => {
    const of = await compile({
      ...files({
        'posts/2026-01-01-a': post('One', 'Alpha [@noether1921].'),
        'posts/2026-01-02-b': post('Two', 'Beta, says @noether1921.'),
        'posts/2026-01-03-c': post('Three', 'Gamma.'),
        'posts/2026-01-04-d': post('Four', 'Delta.'),
      }),
      'content/papers.bib':
        '@article{noether1921, author={Noether, Emmy}, title={Idealtheorie}, journal={Math. Ann.}, year={1921}}',
    });
    expect(of('posts/2026-01-01-a@en').relatedPosts).toEqual(['posts/2026-01-02-b@en']);
  });

  it('are in the language of the post', async () => {
    const config = `${smallConfig}languages: [en, zh]\n`;
    const of = await compile({
      'content/site.yaml': config,
      ...files({
        'posts/2026-01-01-a.zh': post('陀螺', '重刚体绕定点转动。'),
        'posts/2026-01-02-b.zh': post('刚体', '刚体的转动方程。'),
        'posts/2026-01-03-c.zh': post('土豆', '煮到软为止。'),
        'posts/2026-01-02-b': post('刚体', '刚体的转动方程。'),
      }),
    });
    expect(of('posts/2026-01-01-a@zh').relatedPosts).toEqual(['posts/2026-01-02-b@zh']);
  });

  it('are three at most, the likest first, whatever else there is', async () => {
    const crowd = Array.from({ length: 8 }, (_, index): [string, string] => [
      `posts/2026-02-0${index + 1}-p${index}`,
      post(
        `P${index}`,
        index < 5 ? 'Noetherian modules.' : 'Plain.',
        index < 2 ? 'tags: [rings]' : '',
      ),
    ]);
    const of = await compile(files(Object.fromEntries(crowd)));
    const related = of('posts/2026-02-01-p0@en').relatedPosts;
    expect(related).toHaveLength(3);
    expect(related[0]).toBe('posts/2026-02-02-p1@en');
  });
});

describe('mentions', () => {
  const mentioning = {
    'posts/2026-01-01-a': post(
      'A',
      'Hello. See [b](2026-01-02-b.md#part), $x<1$. And [b](2026-01-02-b.md) again.',
    ),
    'posts/2026-01-02-b': post(
      'B',
      '## Part\n\nMyself: [here](#part), and [a page](../pages/notes.md).',
    ),
    'pages/notes': post('Notes', 'An [address](/blog/2026/b/).'),
  };

  it.each([undefined, '/repo'])('are told where they lead, with base %s', async (base) => {
    const of = await compile(files(mentioning), base);
    const [first, second, ...others] = of('posts/2026-01-02-b@en').backlinks;
    expect(others).toEqual([]);
    expect(first?.key).toBe('posts/2026-01-01-a@en');
    expect(first?.sentence).toMatch(
      /^See b, <span class="held"><span class="katex">.*<\/span>\.<\/span>$/s,
    );
    expect(second).toEqual({ key: 'pages/notes@en', sentence: 'An address.' });
    expect(of('pages/notes@en').backlinks).toEqual([
      { key: 'posts/2026-01-02-b@en', sentence: 'Myself: here, and a page.' },
    ]);
    expect(of('posts/2026-01-01-a@en').backlinks).toEqual([]);
  });

  it('escape what they quote, and leave out other languages of the same text', async () => {
    const of = await compile({
      'content/site.yaml': `${smallConfig}languages: [en, zh]\n`,
      ...files({
        'posts/2026-01-01-a': post('A', 'If a \\< b & c, [see](2026-01-02-b.md).'),
        'posts/2026-01-02-b': post('B', 'B.'),
        'posts/2026-01-02-b.zh': post('B', '见[英文](2026-01-02-b.md)。'),
      }),
    });
    expect(of('posts/2026-01-02-b@en').backlinks).toEqual([
      { key: 'posts/2026-01-01-a@en', sentence: 'If a &lt; b &amp; c, see.' },
    ]);
  });
});

describe('mentions in the text of a paper', () => {
  const bibliography = `
    @book{weyl, author={Weyl, Hermann}, title={Raum}, publisher={Springer}, year={1918}}
    @book{noether, author={Noether, Emmy}, title={Ideals of $\\mathbb{Z}$}, publisher={S}, year={1921}}`;

  it.each(['ieee', 'apa'])('have its title, and the names of the cited: %s', async (style) => {
    const of = await compile({
      'content/site.yaml': `${smallConfig}citation_style: ${style}\n`,
      'content/papers.bib': bibliography,
      'content/papers/noether.md': 'As @weyl says [there](../posts/2026-01-01-a.md) [@noether].',
      ...files({ 'posts/2026-01-01-a': post('A', 'Alpha.') }),
    });
    const [mention] = of('posts/2026-01-01-a@en').backlinks;
    expect(mention?.sentence).toBe('As Weyl says there.');
    const source = of(mention?.key ?? '');
    expect(source.title).toBe('Ideals of ℤ');
    expect(source.titleHtml).toMatch(/^Ideals of <span class="katex">/);
  });
});

describe('what cannot be meant', () => {
  const config = (more: string) => ({ 'content/site.yaml': `${smallConfig}${more}` });
  const page = { 'content/pages/about.md': '---\ntitle: A\n---\n' };

  test.each([
    [
      'two posts that are the same part',
      files({
        'posts/2026-01-01-a': post('A', 'A.', 'series: s\nseries_part: 1'),
        'posts/2026-01-02-b': post('B', 'B.', 'series: S\nseries_part: 1'),
      }),
      ['content/posts/2026-01-02-b.md:4:14 series-part'],
    ],
    [
      'a series that is misspelt',
      {
        ...config('series:\n  sparse-attention:\n    title: Attention\n'),
        ...files({ 'posts/2026-01-01-a': post('A', 'A.', 'series: sparse-atention') }),
      },
      ['content/posts/2026-01-01-a.md:3:9 unknown-series'],
    ],
    [
      'comments that are kept nowhere',
      files({ 'posts/2026-01-01-a': post('A', 'A.', 'giscus_comments: true') }),
      ['content/posts/2026-01-01-a.md:3:18 nothing-to-show'],
    ],
    [
      'no comments where there are none',
      files({ 'posts/2026-01-01-a': post('A', 'A.', 'comments: false') }),
      [],
    ],
    [
      'links for editing that lead nowhere',
      { ...config('edit_links: true\n'), ...page },
      ['content/site.yaml:5:13 nothing-to-show'],
    ],
    [
      'a repository that is none of GitHub',
      { ...config('repository: https://example.org/a\n'), ...page },
      ['content/site.yaml:5:13 invalid-value'],
    ],
    [
      'comments without their ids',
      { ...config('comments:\n  repo: a/b\n  category: C\n  category_id: D\n'), ...page },
      ['content/site.yaml:6:3 missing-key'],
    ],
    [
      'a page that is pinned',
      { 'content/pages/about.md': '---\ntitle: A\nfeatured: true\n---\n' },
      ['content/pages/about.md:3:1 key-without-effect'],
    ],
  ])('%s', async (_, written, expected) => {
    expect(await errorsOf(written)).toEqual(expected);
  });
});

test.each([
  ['post', {}, true],
  ['post', { comments: false }, false],
  ['post', { giscus_comments: false }, false],
  ['page', {}, false],
  ['page', { comments: true }, true],
  ['page', { giscus_comments: true }, true],
] as const)('a %s that says %o has comments: %s', (kind, frontMatter, expected) => {
  const comments = {
    repo: 'a/b',
    repo_id: 'R',
    category: 'C',
    category_id: 'D',
    mapping: 'pathname',
    strict: true,
    reactions: true,
    input_position: 'bottom',
  } as const;
  expect(hasComments({ kind, frontMatter }, { comments })).toBe(expected);
  expect(hasComments({ kind, frontMatter }, { comments: undefined })).toBe(false);
});

test('the source of a text is edited in its repository', async () => {
  const repository = 'repository: https://github.com/ada/site/\nedit_links: true\nbranch: trunk\n';
  const of = await compile({
    'content/site.yaml': `${smallConfig}${repository}`,
    ...files({
      'posts/2026-01-01-größe': post('A', 'A.'),
      'posts/2026-01-02-of-c#-what?': post('C', '[All](../) of 2026.'),
    }),
  });
  expect(of('posts/2026-01-01-größe@en').editLink).toBe(
    'https://github.com/ada/site/edit/trunk/content/posts/2026-01-01-gr%C3%B6%C3%9Fe.md',
  );
  expect(of('posts/2026-01-02-of-c#-what?@en').editLink).toBe(
    'https://github.com/ada/site/edit/trunk/content/posts/2026-01-02-of-c%23-what%3F.md',
  );
  const without = await compile({
    'content/site.yaml': `${smallConfig}${repository.split('\n')[0] ?? ''}\n`,
  });
  expect(without('pages/about@en').editLink).toBeUndefined();
});
