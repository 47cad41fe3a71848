import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/metadata/read/read-page.ts';
import { savedVenue } from '../../src/metadata/read/saved-item.ts';
import { scholarReading } from '../../src/metadata/read/scholar.ts';
import { zoteroReading } from '../../src/metadata/read/zotero.ts';

const url = 'https://ada.example/papers/engine/';

/** A page with the tags of these names and contents. */
function page(
  tags: Readonly<Record<string, string | readonly string[]>>,
  body = '<h1>Engine</h1>',
) {
  const metas = Object.entries(tags).flatMap(([name, contents]) =>
    [contents].flat().map((content) => `<meta name="${name}" content="${content}">`),
  );
  const head = `<title>Engine · Ada</title>${metas.join('')}`;
  return readPage(
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
    url,
  );
}

const article = {
  citation_title: 'Engine',
  citation_author: ['Lovelace, Ada', 'Babbage, Charles'],
  citation_publication_date: '1843/9/1',
};

describe('Zotero', () => {
  it.each([
    ['an article, when it knows no more than a title', article, 'journalArticle'],
    ['a web page, when Open Graph says so', { ...article, 'og:type': 'website' }, 'webpage'],
    [
      'what one tag says, whatever Open Graph does',
      { ...article, citation_conference_title: 'A', 'og:type': 'website' },
      'conferencePaper',
    ],
    [
      'what the last of several tags says',
      { citation_conference_title: 'A', citation_journal_title: 'B' },
      'journalArticle',
    ],
    ['a chapter', { ...article, citation_inbook_title: 'A' }, 'bookSection'],
    [
      'no chapter, for it reads this as another vocabulary’s',
      { ...article, citation_book_title: 'A' },
      'journalArticle',
    ],
    ['a book, when there is a number', { ...article, citation_isbn: '1' }, 'book'],
    ['what its own vocabulary says', { ...article, 'z:itemType': 'preprint' }, 'preprint'],
    ['nothing that it does not know', { ...article, 'z:itemType': 'pamphlet' }, 'journalArticle'],
    ['a web page, when there is nothing', {}, 'webpage'],
  ])('takes for %s', (_, tags, itemType) => {
    expect(zoteroReading(page(tags)).items[0]?.itemType).toBe(itemType);
  });

  it.each([
    [
      ['Lovelace, Ada', 'Babbage, Charles'],
      ['Lovelace|Ada', 'Babbage|Charles'],
    ],
    [['Ada Lovelace; Charles Babbage'], ['Lovelace|Ada', 'Babbage|Charles']],
    [['van der Berg, Jan Willem'], ['Berg|Van Der', 'Willem|Jan']],
    [['Jan Willem van der Berg'], ['Berg|Jan Willem van der']],
    [['ADA LOVELACE'], ['Lovelace|Ada']],
    [['Lovelace, A.B.'], ['Lovelace|A. B.']],
    [['Lovelace, AB'], ['Lovelace|A. B.']],
    [['Lovelace, Ada', 'Lovelace, Ada'], ['Lovelace|Ada']],
    [['-'], []],
  ])('reads the authors %j', (citation_author, names) => {
    const [item] = zoteroReading(page({ ...article, citation_author })).items;
    expect(item?.creators.map(({ lastName, firstName }) => `${lastName}|${firstName}`)).toEqual(
      names,
    );
  });

  it('falls back to tags of other kinds, and to the first time of the page', () => {
    const read = page(
      {
        'og:title': 'Engine - Notes',
        'og:site_name': 'Notes',
        'z:itemType': 'blogPost',
        author: 'Ada Lovelace',
      },
      '<time>soon</time><time datetime="1843-09-01T10:00">1843</time>',
    );
    const [item] = zoteroReading(read).items;
    expect(item).toMatchObject({ title: 'Engine', date: '1843-09-01', publicationTitle: 'Notes' });
    expect(item?.creators).toEqual([
      { creatorType: 'author', firstName: 'Ada', lastName: 'Lovelace' },
    ]);
    expect(item && savedVenue(item)).toBe('Notes');
  });

  it('prefers COinS to all else', () => {
    const object =
      'ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&amp;rft.atitle=A%20%26%20B&amp;rft.au=Lovelace%2C%20Ada&amp;rft.spage=1&amp;rft.epage=9';
    const { translator, items } = zoteroReading(
      page(article, `<span class="Z3988" title="${object}"></span><span title="x"></span>`),
    );
    expect(translator).toBe('COinS');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      itemType: 'journalArticle',
      title: 'A & B',
      fields: { pages: '1-9' },
    });
  });

  it('sees no item in a ContextObject of an unknown format', () => {
    const { translator } = zoteroReading(
      page(article, '<span class="Z3988" title="rft.title=A"></span>'),
    );
    expect(translator).toBe('Embedded Metadata');
  });
});

describe('Google Scholar', () => {
  const pdf = (address: string) => ({ ...article, citation_pdf_url: address });
  const without = (name: keyof typeof article) => ({ ...article, [name]: [] });

  it.each([
    ['article', [], article],
    ['none', [], { 'og:title': 'Engine' }],
    ['incomplete', ['no-title'], without('citation_title')],
    ['incomplete', ['no-author'], without('citation_author')],
    ['incomplete', ['no-year'], without('citation_publication_date')],
    ['article', ['date-form'], { ...article, citation_publication_date: '1843-09-01' }],
    ['article', ['date-form'], { ...article, citation_publication_date: '1843/9' }],
    ['article', ['empty-tag'], { ...article, citation_doi: '' }],
    [
      'article',
      ['authors-in-one'],
      { ...article, citation_author: 'Ada Lovelace and Charles Babbage' },
    ],
    ['article', ['heading-differs'], { ...article, citation_title: 'Loom' }],
    ['article', ['noindex'], { ...article, robots: 'noindex' }],
    ['article', [], pdf('https://ada.example/papers/engine/a.pdf')],
    ['article', ['pdf-other-folder'], pdf('https://ada.example/files/a.pdf')],
    ['article', ['pdf-elsewhere'], pdf('https://bob.example/papers/engine/a.pdf')],
  ])('%s %j', (verdict, complaints, tags) => {
    expect(scholarReading(page(tags))).toMatchObject({ verdict, complaints });
  });
});
