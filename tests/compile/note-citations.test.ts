import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/compile/read-text.ts';
import { TextCache } from '../../src/compile/text-cache.ts';
import { compileFolder, places, smallConfig, writeSite } from './site-folder.ts';

const bib = `
@book{quays, title = {Harbours of Sand}, author = {Jun Amari}, year = 1998, publisher = {Salt Press}}
@article{tides, title = {Ledgers of the Tide}, author = {Ann Lie and Bo Klein}, year = 2004,
  journal = {Annals of Sand}}
@book{survey, title = {A Survey}, year = 1950, publisher = {Salt Press}}
`;

async function compilePost(
  body: string,
  {
    style = 'chicago-notes',
    suffix = 'md',
    more = {},
  }: { style?: string; suffix?: string; more?: Readonly<Record<string, string>> } = {},
) {
  const folder = await writeSite({
    'content/pages/about.md': '---\ntitle: Ada\n---\n\nHello.\n',
    'content/papers.bib': bib,
    'content/site.yaml': `${smallConfig}citation_style: ${style}\nlanguages: [en, fr, de, tr]\n`,
    [`content/posts/2026-01-02-post.${suffix}`]: `---\ntitle: A\n---\n\n${body}\n`,
    ...more,
  });
  const { compiled, errors } = await compileFolder(folder);
  const entry = compiled?.entries.find(({ kind }) => kind === 'post');
  if (compiled === undefined || entry === undefined) throw new Error('There is no post.');
  const page = await readText(entry.text, new TextCache(compiled.options.cacheFolder));
  return { compiled, entry, folder, errors, page, ...parts(page.html) };
}

/** The text with `[number]` for each call, and the notes at its end. */
function parts(html: string): { text: string; notes: string[] } {
  const notes: string[] = [];
  const read = (node: Tree.Node): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node)) return '';
    const attributes = 'attrs' in node ? node.attrs : [];
    const given = (name: string): string | undefined =>
      attributes.find((attribute) => attribute.name === name)?.value;
    if (given('class') === 'sidenote' || given('class') === 'to-sidenote') return '';
    if (given('data-footnote-backref') !== undefined) return '';
    const text = node.childNodes.map(read).join('');
    if (given('data-footnote-ref') !== undefined) return `[${text}]`;
    if (given('id')?.startsWith('fn-') === true) notes.push(inLine(text));
    return given('data-footnotes') === undefined ? text : '';
  };
  return { text: inLine(read(parseFragment(html))), notes };
}

function inLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

describe('a style that cites in notes', () => {
  const quays = 'Jun Amari, Harbours of Sand (Salt Press, 1998).';
  test.each([
    [
      'A claim [@quays, 12].',
      'A claim.[1]',
      ['Jun Amari, Harbours of Sand (Salt Press, 1998), 12.'],
    ],
    ['“A claim” [@survey]”.', '“A claim”[1]”.', ['A Survey (Salt Press, 1950).']],
    ['A *claim* [@survey], b', 'A claim,[1] b', ['A Survey (Salt Press, 1950).']],
    ['(A claim [@survey])', '(A claim[1])', ['A Survey (Salt Press, 1950).']],
    [
      'A [see @survey; @quays, 3].',
      'A.[1]',
      ['See A Survey (Salt Press, 1950); Jun Amari, Harbours of Sand (Salt Press, 1998), 3.'],
    ],
    [
      'A [@survey] [@quays, 3].',
      'A.[1]',
      ['A Survey (Salt Press, 1950); Jun Amari, Harbours of Sand (Salt Press, 1998), 3.'],
    ],
    [
      '@tides [p. 3] doubt it, as does @quays.',
      'Lie and Klein[1] doubt it, as does Amari.[2]',
      [
        'Ann Lie and Bo Klein, “Ledgers of the Tide,” Annals of Sand, 2004, 3.',
        'Jun Amari, Harbours of Sand (Salt Press, 1998).',
      ],
    ],
    [
      'A.[^a] B [@quays].\n\n[^a]: Compare [@quays, 4]. It is open; see [@survey], and more.',
      'A.[1] B.[2]',
      [
        'Compare Jun Amari, Harbours of Sand (Salt Press, 1998), 4. It is open; see A Survey (Salt Press, 1950), and more.',
        'Amari, Harbours of Sand.',
      ],
    ],
    [
      'A^[[@survey]] B^[As [@survey] says.]',
      'A[1] B[2]',
      ['A Survey (Salt Press, 1950).', 'As A Survey says.'],
    ],
    [
      "@survey's ledger. So says @survey’s",
      'A Survey’s[1] ledger. So says A Survey’s[2]',
      ['A Survey (Salt Press, 1950).', 'A Survey.'],
    ],
    ['**A claim [@survey]**.', 'A claim.[1]', ['A Survey (Salt Press, 1950).']],
    ['A ***bold** claim [@survey]*, b', 'A bold claim,[1] b', ['A Survey (Salt Press, 1950).']],
    ['*A **claim [@survey]***; b', 'A claim;[1] b', ['A Survey (Salt Press, 1950).']],
    ['~~A claim [@survey]~~. b', 'A claim.[1] b', ['A Survey (Salt Press, 1950).']],
    ["So says *@quays*'s, b", 'So says Amari’s,[1] b', [quays]],
    ['**A claim [@survey]** holds', 'A claim[1] holds', ['A Survey (Salt Press, 1950).']],
    ['**A claim.[^a]**, b\n\n[^a]: Note.', 'A claim.[1], b', ['Note.']],
    ['Thanks to @someone.', 'Thanks to @someone.', []],
    [
      '## A [@survey]\n\nB [@quays].',
      'A[1] B.[2]',
      ['A Survey (Salt Press, 1950).', 'Jun Amari, Harbours of Sand (Salt Press, 1998).'],
    ],
    ['A [@survey] 。B', 'A[1] 。B', ['A Survey (Salt Press, 1950).']],
    ['A [@survey]。B', 'A。[1]B', ['A Survey (Salt Press, 1950).']],
    ['ثم [@survey، 3]؛ B', 'ثم؛[1] B', ['A Survey (Salt Press, 1950), 3.']],
  ])('%s', async (markdown, text, notes) => {
    for (const suffix of ['md', 'mdx']) {
      const post = await compilePost(markdown, { suffix });
      expect(post.errors).toEqual([]);
      if (suffix === 'md') expect([post.text, post.notes]).toEqual([text, notes]);
    }
  });

  test('writes ibid. and counts notes as readers see them', async () => {
    const { notes } = await compilePost('A [@quays, 1].^[Mine.] B [@quays, 2]. C [@quays, 3].', {
      style: 'oscola',
    });
    expect(notes).toEqual([
      'Jun Amari, Harbours of Sand (Salt Press 1998) 1.',
      'Mine.',
      'Amari (n 1) 2.',
      'ibid 3.',
    ]);
  });

  test('begins with a capital as its language has them', async () => {
    const { notes } = await compilePost('Bir söz [ilk kez @quays, s. 3].', { suffix: 'tr.md' });
    expect(notes[0]).toMatch(/^İlk kez Jun Amari/);
  });

  test('sets the number before the punctuation where a language does', async () => {
    const body = 'Un quai [@quays]. Un autre [@survey], ici.';
    const french = await compilePost(body, { suffix: 'fr.md' });
    expect(french.text).toBe('Un quai[1]. Un autre[2], ici.');
    const german = await compilePost(body, { suffix: 'de.md' });
    expect(german.text).toBe('Un quai.[1] Un autre,[2] ici.');
  });

  test('leads from the list of references to the numbers in the text', async () => {
    const { page } = await compilePost('A [@quays]. B [@survey].^[See [@quays].]');
    expect(page.references.map(({ key, places }) => [key, places])).toEqual([
      ['survey', ['fnref-cite-2']],
      ['quays', ['fnref-cite-1', 'fnref-note-1']],
    ]);
    for (const id of page.references.flatMap(({ places }) => places)) {
      expect(page.html).toContain(`id="${id}"`);
    }
    expect(page.html).toContain('<a href="#ref-quays" role="doc-biblioref">');
  });

  test('leads to the work itself when the style makes no list', async () => {
    const { page, errors } = await compilePost('A [@quays].', { style: 'past-and-present' });
    expect(errors).toEqual([]);
    expect(page.references).toEqual([]);
    expect(page.html).toContain('<a href="/papers/quays/">');
  });

  test('links an address between angle brackets without them', async () => {
    const { page } = await compilePost('A [@web].', {
      style: 'oscola',
      more: {
        'content/papers.bib':
          '@online{web, title = {Tides}, author = {Ann Lie}, year = 2004, url = {https://tides.example/a?b=1&c=2}}',
      },
    });
    const [, address] = /href=\\"(https[^"]*)\\"/.exec(JSON.stringify(page)) ?? [];
    expect(address).toMatch(/^https:\/\/tides\.example\/a\?b=1&(?:amp|#38);c=2$/);
  });

  test('cites by author and year where there is no place for notes', async () => {
    const { compiled, errors } = await compilePost('A.', {
      more: { 'content/news/2026-01-03-out.md': '---\n---\n\nOut: [@quays].\n' },
    });
    expect(errors.filter(({ kind }) => kind !== 'not-listed')).toEqual([]);
    const news = compiled.entries.find(({ collection }) => collection === 'news');
    if (news === undefined) throw new Error('There is no news.');
    const { html } = await readText(news.text, new TextCache(compiled.options.cacheFolder));
    expect(parts(html).text).toBe('Out: (Amari, 1998).');
    expect(html).not.toContain('data-footnotes');
  });

  test('a misspelt key is told, and stays where it is', async () => {
    const { errors, folder, text } = await compilePost('A [@quay98; @quays].');
    expect(places(errors, folder)).toEqual([
      'content/posts/2026-01-02-post.md:5:4 unknown-citation',
    ]);
    expect(text).toBe('A [@quay98; @quays].');
  });

  test('a name that is taken by a note is left to it', async () => {
    const { notes, text, errors } = await compilePost('A [@survey].[^cite-1]\n\n[^cite-1]: Mine.');
    expect(errors).toEqual([]);
    expect(text).toBe('A.[1][2]');
    expect(notes).toEqual(['A Survey (Salt Press, 1950).', 'Mine.']);
  });
});

test.each([
  ['apa', 'Lie and Klein (2004) doubt it.'],
  ['chicago-notes', 'Lie and Klein doubt it.'],
  ['ieee', 'Lie and Klein [1] doubt it.'],
])('the summary of a text in %s names the authors of its sentences', async (style, summary) => {
  const { entry } = await compilePost('@tides doubt it [@quays].', { style });
  expect(entry.description).toBe(summary);
});
