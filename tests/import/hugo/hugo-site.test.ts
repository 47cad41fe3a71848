import { describe, expect, it } from 'vitest';
import { converted, textIn, type Files } from '../source-folder.ts';

const OWNER = '---\ntitle: Emmy Noether\nsuperuser: true\n---\n\nShe works on rings.\n';
const PAPER = '---\ntitle: Ideals\nauthors: [admin]\ndate: 1921-03-01\n---\n';

const REST: Files = {
  'config.toml': 'title = "Noether"\nbaseurl = "https://noether.example/home/"\n',
  'config/_default/params.toml': 'email = "emmy@noether.example"\n',
  'content/authors/admin/_index.md': OWNER,
};

/** What a site of these files becomes. */
const site = (files: Files) => converted({ ...REST, ...files }, 'hugoblox');

const widget = (name: string, weight: number, more = ''): string =>
  `+++\nwidget = "${name}"\nheadless = true\nweight = ${weight}\n${more}+++\n\n`;

describe('a site of HugoBlox', () => {
  it('has the widgets of older ones below each other on its front page, in their order', async () => {
    const result = await site({
      'content/home/index.md': '+++\ntype = "widget_page"\nheadless = true\n+++\n',
      'content/home/hours.md': `${widget('blank', 20, 'title = "Hours"\n')}On Tuesdays.\n`,
      'content/home/about.md': widget('about', 10, 'title = "Biography"\nauthor = "admin"\n'),
      'content/home/off.md': `${widget('blank', 5, 'active = false\n')}Not here.\n`,
      'content/home/contact.md': widget('contact', 30, 'title = "Contact"\n'),
    });
    expect(textIn(result, 'content/pages/about.md')).toBe(
      '---\nlayout: about\ntitle: Emmy Noether\nredirect_from: [/authors/admin/]\n---\n\nShe works on rings.\n\n## Hours\n\nOn Tuesdays.\n\n## Contact\n\n- <emmy@noether.example>\n',
    );
    expect(textIn(result, 'content/site.yaml')).toContain('url: https://noether.example/home\n');
  });

  it.each([
    ["['1']", 'In *Proceedings of Rings*', '@inproceedings', 'booktitle = {Proceedings of Rings}'],
    ['[article-journal]', '*Annals*, 12(3), 45-67', '@article', 'pages   = {45--67}'],
    ["['2']", 'Annals of Rings.', '@article', 'journal = {Annals of Rings}'],
    ['[thesis]', 'Erlangen', '@phdthesis', 'school = {Erlangen}'],
    ["['0']", '""', '@misc', 'author = {Emmy Noether}'],
  ])('makes an entry of a paper of the type %s in %s', async (type, venue, kind, field) => {
    const paper = PAPER.replace(
      'date:',
      `publication_types: ${type}\npublication: ${venue}\ndate:`,
    );
    const text = textIn(
      await site({ 'content/publication/ideals/index.md': paper }),
      'content/papers.bib',
    );
    expect(text).toContain(`${kind}{`);
    expect(text.replaceAll(/ +=/g, ' =')).toContain(field.replaceAll(/ +=/g, ' ='));
  });

  it.each([
    ['YAML', `\r\n\r\n${PAPER}`],
    ['TOML', '\n\n+++\ntitle = "Ideals"\nauthors = ["admin"]\ndate = 1921-03-01\n+++\n'],
  ])('passes over empty lines above front matter in %s', async (_, paper) => {
    const result = await site({
      'content/publication/ideals/index.md': `${paper}\n{{< lost >}}\n`,
    });
    const text = textIn(result, 'content/papers.bib').replaceAll(/ +=/g, ' =');
    expect(text).toContain('title = {Ideals}');
    expect(text).toContain('author = {Emmy Noether}');
    const told = result.notes.find(({ message }) => message.includes('lost'));
    expect(told?.line).toBe(9);
  });

  it('reads what newer ones say of a paper key by key', async () => {
    const more = `publication_types: [article-journal]
publication: { name: Annals of Rings, short_name: AR, volume: 12, issue: 3, pages: 45-67 }
awards: [{ name: Prize of Rings, note: one of two }, { name: Medal }]
hugoblox: { ids: { doi: 10.1000/7 } }
links: [{ type: preprint, provider: arxiv, id: 2101.00001 }, { type: poster, url: '#' }]
date:`;
    const result = await site({
      'content/publication/ideals/index.md': PAPER.replace('date:', more),
    });
    expect(textIn(result, 'content/papers.bib').replaceAll(/ +=/g, ' ='))
      .toBe(`@article{noether1921ideals,
  title = {Ideals},
  author = {Emmy Noether},
  journal = {Annals of Rings},
  year = {1921},
  month = mar,
  volume = {12},
  number = {3},
  pages = {45--67},
  arxiv = {2101.00001},
  doi = {10.1000/7},
  award = {Prize of Rings (one of two); Medal},
}
`);
    expect(result.notes.filter(({ message }) => /hugoblox|awards/.test(message))).toEqual([]);
  });

  it('reads the event of a talk, and its day, by their newer names', async () => {
    const talk = (days: string): string =>
      `+++\ntitle = "Chains"\ndate = 1920-05-01T00:00:00\nevent_name = "Congress of Rings"\n${days}+++\n\nA talk.\n`;
    const result = await site({
      'content/events/a.md': talk(
        'event_start = 1920-06-02T00:00:00\nevent_end = 1920-06-04T00:00:00\n',
      ),
      'content/events/b.md': talk(
        'event_start = 1920-06-02T10:00:00\nevent_end = 1920-06-02T11:00:00\n',
      ),
      'content/events/c.md': talk('event_all_day = true\n'),
    });
    expect(textIn(result, 'content/talks/a.md')).toContain(
      'date: 1920-06-02\nend: 1920-06-04\nevent: Congress of Rings\n',
    );
    expect(textIn(result, 'content/talks/b.md')).toContain('date: 1920-06-02 10:00:00\n');
    expect(textIn(result, 'content/talks/b.md')).not.toContain('end:');
    expect(textIn(result, 'content/talks/c.md')).toContain('date: 1920-05-01\n');
    expect(result.notes.filter(({ message }) => message.includes('event_'))).toEqual([]);
  });

  it('says where somebody is found, in a block of newer ones and in one without a title', async () => {
    const block = `
  - block: resume-biography
    content: { username: admin }
  - block: contact-info
    id: reach
    content:
      title: Contact me
      visit_title: Visit me
      email: emmy@n.example
      address: { lines: [Hall of Rings, Göttingen] }
      office_hours: [Mondays at 9]
      social: [{ label: Book an hour, url: 'https://hours.example' }]
`;
    const result = await site({
      'content/_index.md': `---\ntype: landing\nsections:${block}---\n`,
      'config/_default/menus.toml':
        '[[main]]\nname = "Contact <span class=\\"new\\">new</span> &amp; more"\nurl = "/#reach"\n',
    });
    expect(textIn(result, 'content/pages/about.md')).toContain(
      '## Contact me {#reach}\n\n- <emmy@n.example>\n- Visit me: Hall of Rings, Göttingen\n- Mondays at 9\n- [Book an hour](https://hours.example)\n',
    );
    expect(textIn(result, 'content/site.yaml')).toContain(
      'label: Contact new & more\n    url: /#reach\n',
    );
    const old = await site({
      'content/home/index.md': '+++\ntype = "widget_page"\nheadless = true\n+++\n',
      'content/home/about.md': widget('about', 10, 'author = "admin"\n'),
      'content/home/contact.md': widget('contact', 30, 'title = ""\n'),
    });
    expect(textIn(old, 'content/pages/about.md')).toContain(
      '\n\n## Contact\n\n- <emmy@noether.example>\n',
    );
  });

  it('has the pictures of a draft', async () => {
    const result = await site({
      'content/post/rings/index.md':
        '---\ntitle: Rings\ndate: 2025-02-03\ndraft: true\n---\n\n![A](img/a.png)\n\n{{< figure src="img/b.png" alt="B" >}}\n',
      'content/post/rings/img/a.png': 'PNG',
      'content/post/rings/img/b.png': 'PNG',
    });
    const copies = result.files.flatMap((file) => ('copyOf' in file ? [file.path] : []));
    expect(copies).toEqual(['public/post/rings/img/a.png', 'public/post/rings/img/b.png']);
  });

  it('has links to files and folders, wherever their texts answer', async () => {
    const post = '---\ntitle: Ideals\ndate: 2024-02-03\n---\n\nWords.\n';
    const links =
      '[a](post/2024/ideals/index.md), [b](../../2024/ideals/), [c](/authors/max), [d](../../2024/ideals/index.md#a)';
    const result = await site({
      'config.toml':
        'title = "Noether"\nbaseurl = "https://noether.example/"\n[permalinks]\n  post = "/:slug/"\n  authors = "/author/:slug/"\n',
      'content/post/2024/ideals/index.md': `${post}\n## A\n`,
      'content/authors/max/_index.md': '---\ntitle: Max Deuring\n---\n\nHe works on fields.\n',
      'content/post/2025/rings/index.md': `---\ntitle: Rings\ndate: 2025-02-03\n---\n\n${links}\n`,
    });
    const file = result.files.find(({ path }) => path.endsWith('rings.md'))?.path ?? '';
    expect(textIn(result, file)).toContain(
      '[a](/ideals/), [b](/ideals/), [c](/author/max-deuring/), [d](/ideals/#a)\n',
    );
  });

  it('has links from file to file, in a definition as well', async () => {
    const to = '---\ntitle: Ideals\ndate: 2024-02-03\n---\n\nWords.\n';
    const links = '[a](../../2024/ideals/index.md) and [b].\n\n[b]: ../../2024/ideals/index.md';
    const result = await site({
      'content/post/2024/ideals/index.md': to,
      'content/post/2025/rings/index.md': `---\ntitle: Rings\ndate: 2025-02-03\n---\n\n${links}\n`,
    });
    const file = result.files.find(({ path }) => path.endsWith('rings.md'))?.path ?? '';
    expect(textIn(result, file)).toContain(
      '[a](/post/2024/ideals/) and [b].\n\n[b]: /post/2024/ideals/\n',
    );
  });

  it('has a day and a month of a post change places where only that is a date', async () => {
    const post = '---\ntitle: A\ndate: 2025-25-02\n---\n\nWords.\n';
    const result = await site({ 'content/post/a/index.md': post });
    expect(textIn(result, 'content/posts/2025-02-25-a.md')).toContain('Words.');
    expect(result.notes.map(({ message, line }) => `${line ?? 0} ${message}`)).toContain(
      '3 In a date the day stood before the month; they have changed places.',
    );
  });

  it.each([
    ['is below the blocks', '', true],
    ['is not there where blocks are all', 'type: landing\n', false],
  ])(
    'has its projects listed by a page with blocks in their folder: the list %s',
    async (_, type, isThere) => {
      const block = '{ block: markdown, content: { text: Ask me first. } }';
      const result = await site({
        'content/project/_index.md': `---\ntitle: Student projects\n${type}sections: [${block}]\n---\n`,
        'content/project/rings/index.md': '---\ntitle: Rings\n---\n\nWords.\n',
      });
      const page = textIn(result, 'content/pages/project.md');
      expect(page).toContain('title: Student projects');
      expect(page).toContain('Ask me first.');
      expect(page.includes('layout: projects')).toBe(isThere);
    },
  );

  it('reads keys with capitals, authors as BibTeX has them and a page in the place of a DOI', async () => {
    const paper =
      '---\nTitle: Ideals\nauthors:\n  - Noether, Emmy Amalie and Artin, Emil\nDate: "1921"\ndoi: https://preprints.example/3bak6\npublication_types: ["2"]\n---\n';
    const bibtex = textIn(
      await site({ 'content/publication/ideals/index.md': paper }),
      'content/papers.bib',
    ).replaceAll(/ +=/g, ' =');
    expect(bibtex).toContain('author = {Noether, Emmy Amalie and Artin, Emil}');
    expect(bibtex).toContain('year = {1921}');
    expect(bibtex).toContain('html = {https://preprints.example/3bak6}');
  });

  it('shows the picture of a post without words where it has a caption', async () => {
    const post = '---\ntitle: A\ndate: 2025-02-25\nimage: { caption: Emmy and Emil }\n---\n';
    const result = await site({
      'content/post/a/index.md': post,
      'content/post/a/featured.png': 'PNG',
    });
    expect(textIn(result, 'content/posts/2025-02-25-a.md')).toMatch(
      /!\[Emmy and Emil\]\([^)]*featured\.png "Emmy and Emil"\)/,
    );
  });

  it('lists its papers where Hugo did, and at the address of a page of blocks that does', async () => {
    const paper = { 'content/publication/ideals/index.md': PAPER };
    expect(textIn(await site(paper), 'content/pages/publication.md')).toBe(
      '---\nlayout: publications\ntitle: Publications\n---\n',
    );
    const block = '{ block: collection, content: { filters: { folders: [publication] } } }';
    const page = `---\ntitle: Papers\ntype: landing\nsections: [${block}]\n---\n`;
    expect(
      textIn(await site({ ...paper, 'content/papers.md': page }), 'content/pages/papers.md'),
    ).toBe('---\nlayout: publications\ntitle: Papers\nredirect_from: [/publication/]\n---\n');
  });

  it('keeps the files beside a text, and those of the whole site, where they were served', async () => {
    const { files } = await site({
      'content/post/Two Rings/index.md':
        '---\ntitle: A\ndate: 2024-05-06\n---\n\n![a](a.png) ![b](b.png) [c](/c.pdf)\n',
      'content/post/Two Rings/a.png': 'PNG',
      'assets/media/b.png': 'PNG',
      'static/c.pdf': 'PDF',
      'static/unused.pdf': 'PDF',
    });
    const copies = files.flatMap((file) => ('copyOf' in file ? [[file.copyOf, file.path]] : []));
    expect(copies).toEqual([
      ['static/c.pdf', 'public/c.pdf'],
      ['assets/media/b.png', 'public/media/b.png'],
      ['content/post/Two Rings/a.png', 'public/post/two-rings/a.png'],
    ]);
  });

  it('tells of what is wrong or left out with the paths of the old site', async () => {
    const { notes } = await site({
      'content/post/a.md': '+++\ntitle = "A\ndate = 2024-05-06\n+++\n\nWords.\n',
      'content/post/b.zh.md': '---\ntitle: B\n---\n',
      'content/post/c/index.md': '---\ntitle: C\ndate: 2024-05-06\n---\n\n{{< chart >}}\n',
      'layouts/index.html': '<b>',
    });
    const told = notes.map(({ file, line, message }) => `${file}:${line ?? ''} ${message}`);
    expect(told).toContainEqual(
      expect.stringMatching(/^content\/post\/a\.md:2 This is not valid TOML/),
    );
    expect(told).toContainEqual(
      expect.stringMatching(/^content\/post\/b\.zh\.md: A text in a language that/),
    );
    expect(told).toContainEqual(
      expect.stringMatching(/^content\/post\/c\/index\.md:6 \{\{< chart >\}\} could not/),
    );
    expect(told).toContainEqual(expect.stringMatching(/^layouts: The layouts/));
  });

  it('is read in its main language', async () => {
    const result = await site({
      'config/_default/languages.yaml':
        'en: { contentDir: content/en }\nde: { contentDir: content/de }\n',
      'content/en/_index.md': '---\ntitle: Home\n---\n\nWords.\n',
    });
    expect(textIn(result, 'content/pages/about.md')).toContain('Words.');
  });

  it('lists what is in folders of other names, by weight, then the newest first', async () => {
    const text = (keys: string): string => `---\n${keys}\n---\n\nWords.\n`;
    const blocks = [
      '{ block: collection, id: rings, content: { title: Our rings, filters: { folders: [rings] } } }',
      '{ block: markdown, id: rings, content: { title: More, text: Words } }',
    ];
    const files = {
      'content/rings/_index.md': text('title: Rings'),
      'content/rings/a.md': text('title: A\ndate: 2020-01-01'),
      'content/rings/b/index.md': text('title: B\ndate: 2021-01-01\nsummary: The second.'),
      'content/rings/c.md': text('title: C\nweight: 5'),
      'content/rings/d.md': text('title: D\ndraft: true'),
      'content/page.md': text(`title: Page\nsections: [${blocks.join(', ')}]`),
    };
    const result = await site(files);
    const list = '- [C](/rings/c/)\n- [B](/rings/b/): The second.\n- [A](/rings/a/)';
    expect(textIn(result, 'content/pages/rings.md')).toBe(
      `---\ntitle: Rings\n---\n\nWords.\n\n${list}\n`,
    );
    expect(textIn(result, 'content/pages/page.md')).toContain(
      `## Our rings {#rings}\n\n${list}\n\n## More\n\nWords\n`,
    );
  });

  it('has a page of its own where a folder of papers or posts is but a page', async () => {
    const page = '---\ntitle: Papers\n---\n\nSee elsewhere.\n';
    const result = await site({ 'content/publication/index.md': page });
    expect(textIn(result, 'content/pages/publication.md')).toContain('See elsewhere.');
  });

  it('has days where there is but a year, and braces in formulas of which nothing need be said', async () => {
    const result = await site({
      'content/project/chains.md':
        "---\ntitle: Chains\ndate: '2020Z'\n---\n\n$x_{{a}}$ and `{{ b }}`.\n",
    });
    expect(textIn(result, 'content/projects/chains.md')).toContain('date: 2020-01-01\n');
    expect(textIn(result, 'content/projects/chains.md')).toContain('$x_{{a}}$ and `{{ b }}`.');
    expect(result.notes.filter(({ message }) => message.includes('Jekyll'))).toEqual([]);
  });

  it('has formulas in the BibTeX beside a paper as KaTeX reads them', async () => {
    const result = await site({
      'content/publication/ideals/index.md': PAPER,
      'content/publication/ideals/cite.bib':
        '@article{ideals,\n  title = {Ideals\\(^\\mbox2\\)},\n  author = {Noether, Emmy},\n  journal = {Annals},\n  year = {1921}\n}\n',
    });
    expect(textIn(result, 'content/papers.bib')).toContain('{Ideals\\(^\\text2\\)}');
  });

  it('leads from pages of words and of names to the lists of what has them', async () => {
    const result = await site({
      'hugo.yaml':
        'removePathAccents: true\npermalinks: { authors: "/author/:slug/", tags: "/tag/:slug/" }\ntaxonomies: { author: authors, tag: tags, publication_type: publication_types }\n',
      'content/publication/ideals/index.md':
        '---\ntitle: Ideals\nauthors: [admin, Jürgen Neukirch]\ntags: [Ring theory]\npublication_types: [article-journal]\ncategories: [a]\ndate: 1921-03-01\n---\n',
      'content/project/chains.md': '---\ntitle: Chains\ntags: [Ring theory, Own]\n---\n\nWords.\n',
    });
    const moved = new Map(result.addresses.map(({ from, to }) => [from, to]));
    expect(moved.get('/author/jurgen-neukirch/')).toBe('/publication/');
    expect(moved.get('/publication_types/article-journal/')).toBe('/publication/');
    expect(moved.get('/tag/own/')).toBe('/project/');
    expect(['/project/', '/publication/']).toContain(moved.get('/tag/ring-theory/'));
    expect(moved.has('/categories/a/')).toBe(false);
    expect(moved.has('/author/admin/')).toBe(true);
  });

  it('may be that of a lab, whose front page is of nobody', async () => {
    const block = '{ block: markdown, content: { title: What we do, text: Rings } }';
    const result = await site({
      'content/_index.md': `---\ntype: landing\nsections: [${block}]\n---\n`,
      'content/authors/admin/avatar.png': 'PNG',
    });
    expect(textIn(result, 'content/pages/about.md')).toBe(
      '---\nlayout: about\ntitle: Noether\n---\n\n## What we do\n\nRings\n',
    );
    const yaml = textIn(result, 'content/site.yaml');
    expect(yaml).toContain(
      'author:\n  name: Noether\n  email: emmy@noether.example\n  group: true\n',
    );
    expect(yaml).not.toContain('picture:');
    expect(textIn(result, 'content/people/admin.md')).toContain('She works on rings.');
    const moved = new Map(result.addresses.map(({ from, to }) => [from, to]));
    expect(moved.get('/authors/admin/')).toBe('/authors/admin/');
  });

  it('lists papers on their page, whatever that says and does beside', async () => {
    const script = `<script>\n${'const years = document.querySelectorAll("year of papers");\n'.repeat(20)}</script>`;
    const words = 'Here are papers of all years and of every kind that there is. '.repeat(8);
    const result = await site({
      'content/publication/_index.md': `---\ntitle: Papers\n---\n\n${words}\n\n${script}\n`,
      'content/publication/ideals/index.md': PAPER,
    });
    expect(textIn(result, 'content/pages/publication.md')).toContain(
      '---\nlayout: publications\ntitle: Papers\n---\n\nHere are',
    );
  });

  it('lists papers on a page of blocks that is theirs, and that names but a part of them', async () => {
    const words = 'Here are papers of all years and of every kind that there is. '.repeat(8);
    const blocks = `{ block: markdown, content: { text: "${words}" } }, { block: collection, content: { filters: { folders: [publication/old] } } }`;
    const result = await site({
      'content/publication/_index.md': `---\ntitle: Papers\ntype: landing\nsections: [${blocks}]\n---\n`,
      'content/publication/old/ideals/index.md': PAPER,
    });
    expect(textIn(result, 'content/pages/publication.md')).toContain(
      '---\nlayout: publications\ntitle: Papers\n---\n\nHere are',
    );
  });

  it('has the pictures of the folder of widgets', async () => {
    const result = await site({
      'content/home/index.md': '---\ntype: widget_page\nheadless: true\n---\n\n![A](a.png)\n',
      'content/home/a.png': 'PNG',
    });
    expect(textIn(result, 'content/pages/about.md')).not.toContain('import:');
  });

  it('has the widgets of a folder where the text of the front page has no words', async () => {
    const result = await site({
      'content/_index.md': '---\ntype: widget_page\n---\n',
      'content/home/index.md': '---\ntype: widget_page\nheadless: true\n---\n',
      'content/home/hours.md': '---\nwidget: blank\ntitle: Hours\n---\n\nOn Tuesdays.\n',
    });
    expect(textIn(result, 'content/pages/about.md')).toContain('## Hours\n\nOn Tuesdays.\n');
  });

  it('reads posts that R Markdown made, and prizes of one day', async () => {
    const prizes =
      'sections: [{ block: accomplishments, content: { title: Prizes, items: [{ title: Prize, organization: Leipzig, date_start: 1932-11-08 }] } }]';
    const result = await site({
      'content/_index.md': `---\ntype: landing\n${prizes}\n---\n`,
      'content/post/rings/index.html':
        '---\ntitle: Rings\ndate: 2024-05-06\n---\n\n<div id="sums" class="section level2"><h2>Sums</h2><p>Of <em>rings</em>.</p></div>\n',
      'content/post/rings/figure.html': '<p>A figure.</p>\n',
    });
    expect(textIn(result, 'content/posts/2024-05-06-rings.md')).toContain(
      '## Sums\n\nOf *rings*.\n',
    );
    expect(textIn(result, 'content/pages/about.md')).toContain('Leipzig, 1932-11\n');
  });

  it('says once where somebody learned, and what they did there', async () => {
    const owner =
      'title: Emmy\nsuperuser: true\nwork:\n  - position: Lecturer\n    company_name: Göttingen\n    date_start: 1919-06-04\neducation:\n  - area: Doctorate\n    institution: Erlangen\n    date_start: 1903-01-01\n    date_end: 1907-12-13\n    summary: On invariants.';
    const blocks = '[{ block: resume-biography }, { block: resume-experience }]';
    const result = await site({
      'content/authors/admin/_index.md': `---\n${owner}\n---\n\nShe works on rings.\n`,
      'content/vita.md': `---\ntitle: Vita\nsections: ${blocks}\n---\n`,
    });
    expect(textIn(result, 'content/pages/vita.md')).toBe(
      '---\ntitle: Vita\n---\n\nShe works on rings.\n\n## Experience\n\n### Lecturer\n\nGöttingen, 1919-06 –\n\n## Education\n\n### Doctorate\n\nErlangen, 1903-01 – 1907-12\n\nOn invariants.\n',
    );
  });
});
