import { describe, expect, it, test } from 'vitest';
import { converted, textIn, type Files } from '../source-folder.ts';
import { converted as ofWorks } from './text-context.ts';

const KEPT = 'A link in full stays, though the old site has no such page or file.';

const SITE: Files = {
  '_config.yml':
    'title: Jane\nurl: https://jane.example\ncollections:\n  projects: { output: true }\n',
  'guide/licences.md':
    '---\ntitle: Licences\npermalink: /guide/Which_licence.html\n---\n\nWords.\n\n## Free software\n',
  'img/a.png': 'PNG',
  'plain.html': '<p>A file as it is.</p>\n',
};

async function about(text: string): Promise<{ text: string; notes: string[] }> {
  const page = `---\ntitle: Start\npermalink: /guide/Start.html\n---\n\n${text}\n`;
  const site = await converted({ ...SITE, 'guide/start.md': page });
  // Without a line, a note is about the page as a whole.
  const notes = site.notes.filter(
    ({ file, line }) => file === 'guide/start.md' && line !== undefined,
  );
  const made = site.files.find(({ path }) => /start\.md$/i.test(path));
  return {
    text: textIn(site, made?.path ?? '')
      .replace(/^---[\s\S]*?---\s*/, '')
      .trim(),
    notes: notes.map(({ message, line, subject }) => `${line ?? ''}: ${message} ${subject ?? ''}`),
  };
}

describe('a link in full to what the old site does not have', () => {
  const address = 'https://jane.example/project/docs.html';
  test.each([
    ['Markdown', `[a](${address})`, `[a](${address})`],
    ['HTML', `<a href="${address}">a</a>`, `[a](${address})`],
  ])('stays in %s, for another site of the host may answer', async (_, written, becomes) => {
    const { text, notes } = await about(written);
    expect(text).toBe(becomes);
    expect(notes).toContain(`6: ${KEPT} ${address}`);
  });

  it('stays in front matter', async () => {
    const project = `---\ntitle: A\nwebsite: ${address}\n---\n\nWords.\n`;
    const site = await converted({ ...SITE, '_projects/a.md': project });
    expect(textIn(site, 'content/projects/a.md')).toContain(`website: ${address}`);
    expect(site.notes.map(({ message }) => message)).toContain(KEPT);
  });
});

describe('a link without the ending of its page', () => {
  const page = '/guide/Which_licence.html';
  test.each([
    ['beside the page', '[a](Which_licence)', `[a](${page})`],
    ['with a fragment', '[a](Which_licence#free-software)', `[a](${page}#free-software)`],
    [
      'with a fragment in other letters',
      '[a](Which_licence#Free-Software)',
      `[a](${page}#free-software)`,
    ],
    ['from the root', '[a](/guide/Which_licence)', `[a](${page})`],
    ['in full', '[a](https://jane.example/guide/Which_licence)', `[a](${page})`],
    ['to a page that is copied', '[a](/plain)', '[a](/plain.html)'],
  ])('is found %s', async (_, written, becomes) => {
    expect(await about(written)).toEqual({ text: becomes, notes: [] });
  });
});

describe('a link to a mail address', () => {
  it('is one that writes a mail', async () => {
    const { text, notes } = await about('[a](jane@doe.org) <a href="jane@doe.org?subject=b">c</a>');
    expect(text).toBe('[a](mailto:jane@doe.org) [c](mailto:jane@doe.org?subject=b)');
    expect(notes).toContain(
      '6: A link to a mail address has "mailto:" before it now. jane@doe.org',
    );
  });
});

describe('an address with a beginning that no link may have', () => {
  const MENDED = 'The beginning of an address was misspelt; it is https:// now.';
  const LOST = '<!-- import: the link to foo:bar could not be converted: it leads nowhere -->';
  const NOWHERE = 'A link leads nowhere; its words stay. foo:bar';
  test.each([
    ['Markdown', '[a](hhttps://b.example/c "T")', '[a](https://b.example/c "T")', 'hhttps'],
    ['HTML', '<a href="htttp://b.example/c">a</a>', '[a](https://b.example/c)', 'htttp'],
    ['angle brackets', '<htpps://b.example/c>', '<https://b.example/c>', 'htpps'],
    ['a definition', '[a]\n\n[a]: ttps://b.example/c', '[a]\n\n[a]: https://b.example/c', 'ttps'],
  ])('is mended in %s where its meaning is plain', async (_, written, becomes, scheme) => {
    const { text, notes } = await about(written);
    expect(text).toBe(becomes);
    expect(notes.map((note) => note.replace(/^\d+: /, ''))).toEqual([
      `${MENDED} ${scheme}://b.example/c`,
    ]);
  });

  test.each([
    ['Markdown', '[a](foo:bar)', `a${LOST}`],
    ['HTML', '<a href="foo:bar">a</a>', `a${LOST}`],
    ['angle brackets', 'a <foo:bar>', `a foo:bar ${LOST}`],
    ['a definition', '[a]\n\n[a]: foo:bar', '[a]\n\n[a]: #'],
  ])('leads nowhere in %s elsewhere', async (_, written, becomes) => {
    const { text, notes } = await about(written);
    expect(text).toBe(becomes);
    expect(notes.join('\n')).toContain(NOWHERE);
  });

  it('stays when a link may have it', async () => {
    const written = '[a](doi:10.1/x) [b](ftp://b.example/c) <mailto:jane@doe.org>';
    expect(await about(written)).toEqual({ text: written, notes: [] });
  });
});

describe('a link into the page', () => {
  test.each([
    ['with spaces', '[a](#Free Software)', '[a](#free-software)'],
    ['with capitals', '[a](#Free-Software)', '[a](#free-software)'],
  ])('leads to the heading that it means: %s', async (_, written, becomes) => {
    const { text, notes } = await about(`${written}\n\n## Free software`);
    expect(text).toBe(`${becomes}\n\n## Free software`);
    expect(notes).toEqual([]);
  });
});

it('a picture by its path on the disk of somebody is that of the site', async () => {
  const { text } = await about(String.raw`![A](E:\jane\img\a.png) ![B](D:\b.png)`);
  expect(text).toMatch(/^!\[A\]\((?:\/img\/)?a\.png\) <!-- import: the picture "D:/);
});

describe('a link to a place that its page does not have', () => {
  const page = '/guide/Which_licence.html';
  test.each([
    ['in a link', `[a](${page}#gone)`, `[a](${page})`],
    ['in a definition', `[a][b]\n\n[b]: ${page}#gone`, `[a][b]\n\n[b]: ${page}`],
    ['in full', `[a](https://jane.example${page}#gone)`, `[a](${page})`],
  ])('leads to the page, %s', async (_, written, becomes) => {
    const { text, notes } = await about(`Words.\n\n${written}`);
    expect(text).toBe(`Words.\n\n${becomes}`);
    const line = written.includes('[b]:') ? 10 : 8;
    expect(notes).toEqual([
      `${line}: A link names a place that its page does not have; it leads to the page. ${page}#gone`,
    ]);
  });

  it('is no link in code', async () => {
    const code = `\`\`\`\n[a](${page}#gone)\n\`\`\`\n\n[a](${page}#gone)`;
    expect((await about(code)).text).toBe(code.replace(/#gone\)$/, ')'));
  });
});

describe('a definition that leads nowhere', () => {
  it('leads to its own page, which is told', async () => {
    const { text, notes } = await about('[a][b]\n\n[b]: ../gone/index.md');
    expect(text).toBe('[a][b]\n\n[b]: #');
    expect(notes).toEqual(['8: A link leads nowhere; its words stay. ../gone/index.md']);
  });
});

describe('a link within the page', () => {
  it('is looked after when its words go on in the next line', async () => {
    const { text, notes } = await about(
      '- [One\n  long](#First-words)\n- [gone\n  far](#lost).\n\n## First words',
    );
    expect(text).toBe(
      '- [One\n  long](#first-words)\n- gone\n  far<!-- import: the link to #lost could not be converted: it leads nowhere -->.\n\n## First words',
    );
    expect(notes).toContain('9: A link within the page leads nowhere; its words stay. #lost');
  });

  it('leads to the first of two headings with one id', async () => {
    const { text, notes } = await about('## A {#ends}\n\n## B {#ends}\n\n[a](#ends)');
    expect(text).toBe('## A {#ends}\n\n## B\n\n[a](#ends)');
    expect(notes).toContain('8: Two headings have one id; a link leads to the first. #ends');
  });
});

describe('an address that is not quite one', () => {
  test.each([
    ['between backticks', '[a](`https://b.org/c`)', '[a](https://b.org/c)'],
    ['in brackets', '[a]([https://b.org/c])', '[a](https://b.org/c)'],
    ['in more round brackets', '[a]((https://b.org/c))', '[a](https://b.org/c)'],
    ['without its beginning', '[a](www.b.org/c)', '[a](https://www.b.org/c)'],
  ])('is taken for what it means: %s', async (_, written, becomes) => {
    expect((await about(written)).text).toBe(becomes);
  });

  it('leads nowhere, where no browser can read it', async () => {
    const { text, notes } = await about('[a](http://www.b.org%20doi:10.1/c)');
    expect(text).toMatch(/^a<!-- import: the link to [^>]* -->$/);
    expect(notes.join('')).toContain('A link leads nowhere; its words stay.');
  });

  test.each([
    ['a picture', 'See ![a]({{ "x" | b: | }})', 'See'],
    ['a link', 'See [a]({{ "x" | b: | }} "title")', 'See a'],
  ])('is a comment behind the words of %s', async (_, written, words) => {
    const { text } = await about(written);
    expect(text).toMatch(new RegExp(`^${words} ?<!-- import: [^>]* -->$`));
  });
});

describe('a picture by way of the repository of the site', () => {
  const own = { '_config.yml': 'title: Jane\nurl: https://doe.example\nrepository: jane/pages\n' };
  const shown = async (config: Files, address: string): Promise<string> => {
    const page = `---\ntitle: A\n---\n\n![a](${address})\n`;
    const site = await converted({ ...SITE, ...config, 'a.md': page });
    return textIn(site, 'content/pages/a.md')
      .replace(/^---[\s\S]*?---\s*/, '')
      .trim();
  };
  test.each([
    'https://raw.githubusercontent.com/jane/pages/main/img/a.png',
    'https://raw.githubusercontent.com/jane/pages/refs/heads/main/img/a.png',
    'https://github.com/jane/pages/raw/main/img/a.png',
    'https://github.com/jane/pages/blob/main/img/a.png?raw=true',
    'https://github.com/jane/jane.github.io/blob/main/img/a.png?raw=true',
    'https://cdn.jsdelivr.net/gh/jane/pages@main/img/a.png',
    'https://jane.github.io/img/a.png',
  ])('is the file of the site: %s', async (address) => {
    expect(await shown(own, address)).toBe('![a](/img/a.png)');
  });

  test.each([
    ['of another', 'https://raw.githubusercontent.com/joe/joe.github.io/main/img/a.png'],
    ['of another work', 'https://raw.githubusercontent.com/jane/tool/main/img/a.png'],
    ['that is not there', 'https://raw.githubusercontent.com/jane/pages/main/img/b.png'],
  ])('stays where it is: %s', async (_, address) => {
    expect(await shown(own, address)).toBe(`![a](${address})`);
  });

  it('is known by the host of the site, and by the account of its author', async () => {
    const address = 'https://raw.githubusercontent.com/jane/jane.github.io/main/img/a.png';
    for (const config of ['url: https://jane.github.io', 'author: { name: J, github: jane }']) {
      const files = { '_config.yml': `title: Jane\n${config}\n` };
      expect(await shown(files, address)).toBe('![a](/img/a.png)');
    }
  });
});

describe('a link to a reference of jekyll-scholar', () => {
  test.each([
    ['([Doe, 2019](#doe); [Roe,\n2020](#roe:1))', '[@doe; @roe:1]'],
    ['(e.g., [Doe, 2019](#doe))', '[e.g., @doe]'],
    ['[Doe et al. (2019)](#doe) say', 'Doe et al. [-@doe] say'],
    ["[Doe's\n(2019)](#doe) rings", "Doe's [-@doe] rings"],
    ['as [Doe, 2019](#doe) says', 'as @doe says'],
    ['[the paper](#doe)', 'the paper [@doe]'],
  ])('is a citation: %s', async (written, becomes) => {
    const { text } = await ofWorks(written, { citationKeys: ['doe', 'roe:1'] });
    expect(text).toBe(`${becomes}\n`);
  });

  it('is none where the text has a place of this name', async () => {
    const body = '[Doe, 2019](#doe)\n\n## Doe';
    expect((await ofWorks(body, { citationKeys: ['doe'] })).text).toBe(`${body}\n`);
  });
});
