import { describe, expect, it } from 'vitest';
import { publicationType } from '../../../scripts/import/documents/publications/publication-type.ts';
import { converted, textIn, type Files } from '../source-folder.ts';

const CONFIG = `title: Noether
name: Emmy Noether
url: https://noether.example
collections:
  publications:
    output: true
    permalink: /:collection/:path/
include: [_pages]
`;

const ABOUT = '---\npermalink: /\ntitle: About\n---\n\nI work on rings.\n';

function site(publications: Files): Files {
  return { '_config.yml': CONFIG, '_pages/about.md': ABOUT, ...publications };
}

const rings = `---
title: "Ideals in rings"
collection: publications
category: manuscripts
permalink: /publication/1921-ideals
excerpt: 'What holds of ideals in every ring.'
date: 1921-03-01
venue: 'Annals of Algebra'
paperurl: 'https://noether.example/files/ideals.pdf'
slidesurl: '/files/slides.pdf'
citation: 'Noether, E. (1921). &quot;Ideals in rings.&quot; <i>Annals of Algebra</i>. 83(1), 24-66.'
---

[Download paper here](https://noether.example/files/ideals.pdf)

Recommended citation: Noether, E. (1921). Ideals in rings.
`;

describe('publications that are pages', () => {
  it('become entries of one bibliography, at the addresses that they had', async () => {
    const result = await converted(
      site({
        '_publications/1921-03-01-ideals.md': rings,
        'files/ideals.pdf': 'PDF',
        'files/slides.pdf': 'PDF',
      }),
      'academicpages',
    );
    expect(textIn(result, 'content/papers.bib')).toBe(`@article{noether1921ideals,
  title    = {Ideals in rings},
  author   = {Noether, E.},
  journal  = {Annals of Algebra},
  year     = {1921},
  month    = mar,
  volume   = {83},
  number   = {1},
  pages    = {24--66},
  pdf      = {/files/ideals.pdf},
  slides   = {/files/slides.pdf},
  abstract = {What holds of ideals in every ring.},
}
`);
    expect(textIn(result, 'content/papers/noether1921ideals.md')).toBe(`---
permalink: /publication/1921-ideals/
redirect_from: [/publication/1921-ideals.html]
---
`);
    const copies = result.files.flatMap((file) => ('copyOf' in file ? [file.path] : []));
    expect(copies).toEqual(['public/files/ideals.pdf', 'public/files/slides.pdf']);
    expect(result.addresses).toContainEqual({
      from: '/publication/1921-ideals.html',
      to: '/publication/1921-ideals/',
      file: '_publications/1921-03-01-ideals.md',
    });
  });

  it('take their entry from BibTeX that they link to', async () => {
    const result = await converted(
      site({
        '_publications/1921-03-01-ideals.md':
          '---\ntitle: Ideals in rings\ndate: 1921-03-01\nbibtexurl: /files/ideals.bib\nvenue: Elsewhere\npaperurl: https://doi.org/10.1000/7\n---\n',
        'files/ideals.bib':
          '@article{NoetherIdeals,\n  author = {Noether, Emmy},\n  title = {{Ideals in Rings}},\n  journal = "Annals",\n  year = 1921, month = mar\n}\n',
      }),
      'academicpages',
    );
    expect(textIn(result, 'content/papers.bib')).toBe(`@article{NoetherIdeals,
  author  = {Noether, Emmy},
  title   = {{Ideals in Rings}},
  journal = {Annals},
  year    = {1921},
  month   = mar,
  doi     = {10.1000/7},
}
`);
  });

  it('do not take the entry of another work that was copied beside them', async () => {
    const result = await converted(
      site({
        '_publications/1921-03-01-ideals.md':
          '---\ntitle: Ideals in rings\ndate: 1921-03-01\nvenue: Annals\n---\n',
        '_publications/1921-03-01-ideals.bib':
          '@misc{fields, author = {Noether, Emmy}, title = {Fields of numbers and their classes}}\n',
      }),
      'academicpages',
    );
    const bibtex = textIn(result, 'content/papers.bib');
    expect(bibtex).toContain('{Ideals in rings}');
    expect(bibtex).not.toContain('Fields of numbers');
    expect(result.notes).toContainEqual(
      expect.objectContaining({ file: '_publications/1921-03-01-ideals.bib', level: 'problem' }),
    );
  });

  it('take the names of such an entry, which commas separate, and no work that it is part of', async () => {
    const result = await converted(
      site({
        '_publications/1921-03-01-ideals.md': `${rings}\n\`\`\`bibtex\n@misc{rings,\n  title = {Ideals},\n  crossref = {conf/rings},\n  author = "Emmy Noether, Max Deuring, Grete Hermann, Ernst Witt, and Emil Artin"\n}\n\`\`\`\n`,
      }),
      'academicpages',
    );
    const bibtex = textIn(result, 'content/papers.bib');
    expect(bibtex).toMatch(/\n {2}comment-crossref *= \{conf\/rings\},\n/);
    expect(bibtex).toContain(
      '{Emmy Noether and Max Deuring and Grete Hermann and Ernst Witt and Emil Artin}',
    );
  });

  const written = `@inproceedings{NoetherIdeals,
  author = {Noether, Emmy and Artin, Emil},
  title = {Ideals in Rings},
  booktitle = {Congress of Algebra},
  year = {1921},
  pages = {1--9},
}
`;
  const shown = `${rings}\nOf interest, too.\n\nBibtex:\n\n\`\`\`\n${written}\`\`\`\n`;

  it.each([
    ['the file of the same name', rings, { '_publications/1921-03-01-ideals.bib': written }],
    ['that file before its text', shown, { '_publications/1921-03-01-ideals.bib': written }],
    ['the one entry in its text', shown, {}],
    [
      'its text where that file is of no use',
      shown,
      { '_publications/1921-03-01-ideals.bib': '@' },
    ],
  ])('take their entry from %s', async (_, text, more: Files) => {
    const result = await converted(
      site({ '_publications/1921-03-01-ideals.md': text, ...more }),
      'academicpages',
    );
    const bibtex = textIn(result, 'content/papers.bib');
    expect(bibtex).toMatch(/^@inproceedings\{NoetherIdeals,\n {2}author {4}= \{Noether, Emmy and/);
    expect(bibtex).toContain('pages     = {1--9},');
    const page = textIn(result, 'content/papers/NoetherIdeals.md');
    expect(page).toContain('permalink: /publication/1921-ideals/\n');
    expect(page.includes('Of interest, too.')).toBe(text === shown);
    expect(page).not.toMatch(/@inproceedings|Bibtex:/);
    const isBeside = Object.values(more).includes(written);
    expect(result.notes).toContainEqual({
      level: 'converted',
      file: '_publications/1921-03-01-ideals.md',
      line: undefined,
      message: 'The entry of a publication is the BibTeX that came with it.',
      subject: isBeside ? '_publications/1921-03-01-ideals.bib' : 'in its text',
    });
  });

  it('do not take one of several entries that their text shows', async () => {
    const more = shown.replace(
      'Bibtex:',
      `\`\`\`\n${written.replace('Ideals,', 'Other,')}\`\`\`\n`,
    );
    const result = await converted(
      site({ '_publications/1921-03-01-ideals.md': more }),
      'academicpages',
    );
    expect(textIn(result, 'content/papers.bib')).toContain('@article{noether1921ideals,');
    expect(textIn(result, 'content/papers/noether1921ideals.md')).toContain('@inproceedings{');
  });

  it.each([
    ['a list', 'authors:\n  - Emmy Noether\n  - name: Max Deuring', 'Emmy Noether and Max Deuring'],
    ['a line', "authors: 'Emmy Noether, Max Deuring'", 'Emmy Noether and Max Deuring'],
    ['a bold owner', "author: '**E. Noether**, M. Deuring'", 'E. Noether and M. Deuring'],
  ])('take their authors from %s', async (_, key, authors) => {
    const file = `---\ntitle: Rings\ndate: 1930-01-01\n${key}\ncitation: 'No one knows.'\n---\n`;
    const result = await converted(site({ '_publications/rings.md': file }), 'academicpages');
    expect(textIn(result, 'content/papers.bib')).toContain(`author = {${authors}},`);
    expect(textIn(result, 'content/papers.bib')).toContain('year   = {1930},');
    expect(textIn(result, 'content/papers.bib')).not.toContain('month');
  });

  it('are marked for review when nothing tells their authors', async () => {
    const file =
      '---\ntitle: Rings\ndate: 1930-05-01\ncitation: In preparation.\n---\n\nMore of it.\n';
    const result = await converted(site({ '_publications/rings.md': file }), 'academicpages');
    expect(textIn(result, 'content/papers.bib')).toContain('review = {The authors');
    expect(textIn(result, 'content/papers/1930rings.md')).toContain('More of it.');
    const problems = result.notes.filter(
      ({ level, file: place }) => level === 'problem' && place.includes('rings'),
    );
    expect(problems.map(({ line, message }) => `${line ?? 0} ${message}`)).toEqual([
      '4 The authors of a publication could not be read.',
    ]);
  });

  it('have keys that are all different, the newest first', async () => {
    const file = (year: number): string =>
      `---\ntitle: Rings\ndate: ${year}-05-01\nauthors: Emmy Noether\nyear: 1930\n---\n`;
    const result = await converted(
      site({
        '_publications/a.md': file(1930),
        '_publications/b.md': file(1930),
        '_publications/c.md': file(1931),
      }),
      'academicpages',
    );
    const keys = [...textIn(result, 'content/papers.bib').matchAll(/@misc\{(.*),/g)].map(
      ([, key]) => key,
    );
    expect(keys).toEqual(['noether1931rings', 'noether1930rings', 'noether1930ringsb']);
  });

  it('stand beside the bibliographies that there are', async () => {
    const result = await converted(
      {
        ...site({ '_publications/a.md': '---\ntitle: Rings\nauthors: Emmy Noether\n---\n' }),
        '_bibliography/papers.bib': '@misc{own, title={A}, author={Noether, Emmy}, year=1920}\n',
        '_bibliography/others.bib': '@misc{other, title={B}, author={Artin, Emil}, year=1920}\n',
      },
      'al-folio',
    );
    expect(textIn(result, 'content/publications.bib')).toContain('@misc{noetherrings,');
    const config = textIn(result, 'content/site.yaml');
    expect(config).toMatch(/^bibliography:\n {2}- papers\.bib\n {2}- publications\.bib$/m);
    expect(config).toMatch(/^references: others\.bib$/m);
  });

  it('keep the links of their text that no entry has', async () => {
    const elsewhere = '[Download the preprint!](https://preprints.example/ideals)';
    const text = `${rings}\n${elsewhere}\n\n<a href="../files/ideals.pdf">Download paper</a>\n`;
    const result = await converted(
      site({ '_publications/a.md': text, 'files/ideals.pdf': 'PDF', 'files/slides.pdf': 'PDF' }),
      'academicpages',
    );
    const page = textIn(result, 'content/papers/noether1921ideals.md');
    expect(page).toContain(elsewhere);
    expect(page).not.toMatch(/Download paper|Recommended/);
  });

  it('lead where their address is one of another host', async () => {
    const file =
      '---\ntitle: Rings\npermalink: https://annals.example/rings/1921\nauthors: Emmy Noether\n---\n';
    const result = await converted(site({ '_publications/a.md': file }), 'academicpages');
    expect(textIn(result, 'content/papers.bib')).toContain(
      'url    = {https://annals.example/rings/1921},',
    );
    expect(result.addresses.filter(({ from }) => from.includes('https'))).toEqual([]);
  });

  it('have the year of their citation where they have no date', async () => {
    const file = "---\ntitle: Rings\ncitation: 'Noether, E. (1921). Rings. Annals.'\n---\n";
    const result = await converted(site({ '_publications/a.md': file }), 'academicpages');
    expect(textIn(result, 'content/papers.bib')).toContain('year   = {1921},');
  });

  it('are called as their files where they have no title', async () => {
    const file = '---\ntitle: ""\nauthors: Emmy Noether\n---\n';
    const result = await converted(
      site({ '_publications/1921-03-01-on-rings.md': file }),
      'academicpages',
    );
    expect(textIn(result, 'content/papers.bib')).toContain('title  = {On Rings},');
  });

  it('are left out where nothing is said', async () => {
    const empty =
      '---\ntitle: ""\ncollection: publications\npaperurl: /files/.pdf\ncitation: ""\n---\nRecommended citation: \n\n<a href="/files/.pdf">Download paper here</a>\n';
    const result = await converted(
      site({ '_publications/1901-01-01-.md': empty, '_publications/a.md': rings }),
      'academicpages',
    );
    expect(textIn(result, 'content/papers.bib').match(/^@/gm)).toHaveLength(1);
    expect(result.notes).toContainEqual({
      level: 'dropped',
      file: '_publications/1901-01-01-.md',
      line: undefined,
      message: 'The page of a publication says nothing of any, and was left out.',
    });
  });

  it('say their category where the site has headings for them', async () => {
    const result = await converted(
      {
        ...site({
          '_publications/a.md':
            '---\ntitle: Rings\ndate: 1930-05-01\ncategory: conferences\nauthors: Emmy Noether\nvenue: Zurich\n---\n',
        }),
        '_config.yml': `${CONFIG}publication_category:\n  conferences:\n    title: 'Papers of Congresses'\n`,
      },
      'academicpages',
    );
    expect(textIn(result, 'content/papers.bib')).toContain('@inproceedings{');
    expect(textIn(result, 'content/papers.bib')).toContain('category  = {Papers of Congresses},');
  });
});

describe('publications under headings of a page', () => {
  const paper = (type: string, title: string): string =>
    `---\ntitle: ${title}\ndate: 1930-05-01\nkind: ${type}\nauthors: Emmy Noether\nvenue: Annals\n---\n`;
  const page = (loops: string): Files => ({
    ...site({
      '_publications/a.md': paper('journal', 'Rings'),
      '_publications/b.md': paper('thesis', 'Invariants'),
    }),
    '_config.yml': CONFIG,
    '_pages/publications.md': `---\ntitle: Papers\npermalink: /publications/\n---\n\nAll of them.\n\n${loops}\n`,
  });

  it.each([
    [
      'chosen by where',
      '<h2>Articles</h2>\n{% assign some = site.publications | where: "kind", "journal" %}{% for one in some %}{{ one.title }}{% endfor %}\n\n## My thesis\n\n{% assign some = site.publications | where: "kind", "thesis" %}{% for one in some %}{{ one.title }}{% endfor %}',
    ],
    [
      'chosen by if',
      '## Articles\n\n{% for one in site.publications reversed %}{% if one.kind == "journal" %}{{ one.title }}{% endif %}{% endfor %}\n\n## My thesis\n\n{% for one in site.publications reversed %}{% if one.kind == "thesis" %}{{ one.title }}{% endif %}{% endfor %}',
    ],
  ])('are in categories of their names: %s', async (_, loops) => {
    const result = await converted(page(loops), 'academicpages');
    expect(textIn(result, 'content/pages/publications.md')).toBe(
      '---\nlayout: publications\ntitle: Papers\npublications:\n  group_by: category\n  group_order: [Articles, My thesis]\n---\n\nAll of them.\n',
    );
    const works = textIn(result, 'content/papers.bib').replaceAll(/ +=/g, ' =');
    expect(works).toContain('category = {Articles}');
    expect(works).toContain('category = {My thesis}');
  });

  it('are not, where there is but one', async () => {
    const loops =
      '## Articles\n\n{% for one in site.publications %}{% if one.kind == "journal" %}{{ one.title }}{% endif %}{% endfor %}';
    const result = await converted(page(loops), 'academicpages');
    expect(textIn(result, 'content/papers.bib')).not.toContain('category');
  });
});

describe('the type of a publication', () => {
  it.each([
    ['manuscripts', 'Annals of Algebra', 'article', 'journal'],
    ['manuscripts', 'Preprint (arXiv:1706.07119)', 'misc', 'howpublished'],
    ['conferences', 'Zurich', 'inproceedings', 'booktitle'],
    ['books', 'Springer', 'book', 'publisher'],
    [undefined, 'Annals of Algebra', 'article', 'journal'],
    [undefined, 'International Congress of Mathematicians', 'inproceedings', 'booktitle'],
    [undefined, 'Proceedings of the Royal Society', 'article', 'journal'],
    [undefined, 'Proceedings of the First Meeting', 'inproceedings', 'booktitle'],
    [undefined, 'PhD thesis, Erlangen', 'phdthesis', 'school'],
    [undefined, '', 'misc', undefined],
    ['constructor', 'Annals', 'article', 'journal'],
  ])('of category %s in “%s” is %s', (category, venue, type, venueField) => {
    expect(publicationType(category, venue)).toEqual({ type, venueField });
  });
});
