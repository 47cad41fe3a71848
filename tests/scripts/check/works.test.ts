import { describe, expect, it } from 'vitest';
import { worksText } from '../../../scripts/check/output/works-text.ts';
import { workFaults } from '../../../scripts/check/works/work-faults.ts';
import { workRows } from '../../../scripts/check/works/work-row.ts';
import { smallSite } from './small-site.ts';

const whole = {
  citation_title: 'A page',
  citation_author: 'Lovelace, Ada',
  citation_publication_date: '1843/9/1',
  citation_journal_title: 'Memoirs',
  citation_firstpage: '666',
  citation_lastpage: '731',
  citation_doi: '10.5555/engine',
  citation_pdf_url: 'https://ada.example/repo/papers/engine/engine.pdf',
};

/** Rows of a site with one paper, whose page has these tags instead. */
function rowsOf(tags: Readonly<Record<string, string | undefined>>, body = '<h1>A page</h1>') {
  const head = Object.entries<string | undefined>({ ...whole, ...tags })
    .filter(([, content]) => content !== undefined)
    .map(([name, content]) => `<meta name="${name}" content="${content ?? ''}">`)
    .join('');
  const { pages } = smallSite({ 'papers/engine/index.html': { head, body } });
  return workRows(pages, new Set());
}

it('a page that tells all lacks nothing', () => {
  expect(rowsOf({})).toMatchObject([
    {
      item: { itemType: 'journalArticle', title: 'A page', date: '1843/9/1' },
      venue: 'Memoirs',
      scholar: { verdict: 'article' },
      lacks: [],
    },
  ]);
});

describe('a page lacks', () => {
  it.each<[string, boolean, Readonly<Record<string, string | undefined>>]>([
    ['no-doi', false, { citation_doi: undefined }],
    ['no-pdf', false, { citation_pdf_url: undefined }],
    ['no-pages', false, { citation_firstpage: undefined, citation_lastpage: undefined }],
    ['scholar-no-title', true, { citation_title: undefined }],
    ['scholar-no-author', false, { citation_author: undefined, citation_editor: 'Lovelace, Ada' }],
    ['scholar-no-author', true, { citation_author: undefined }],
    ['scholar-no-year', true, { citation_publication_date: undefined }],
    ['scholar-date-form', true, { citation_publication_date: '1 September 1843' }],
    ['scholar-authors-in-one', true, { citation_author: 'Lovelace, Ada; Babbage, Charles' }],
    ['scholar-pdf-elsewhere', true, { citation_pdf_url: 'https://b.example/engine.pdf' }],
    ['scholar-pdf-other-folder', false, { citation_pdf_url: 'https://ada.example/repo/a.pdf' }],
    ['scholar-noindex', false, { robots: 'noindex' }],
  ])('%s, which is a mistake: %s', (kind, isMistake, tags) => {
    const rows = rowsOf(tags);
    expect(rows.flatMap(({ lacks }) => lacks)).toMatchObject([{ kind, isMistake }]);
    expect(workFaults(rows).map((fault) => fault.kind)).toEqual(isMistake ? [kind] : []);
  });
});

it('a paper with a number at arXiv lacks no DOI, but a PDF on this host', () => {
  const tags = {
    citation_doi: undefined,
    citation_pdf_url: undefined,
    citation_arxiv_id: '2404.19756',
  };
  expect(rowsOf(tags).flatMap(({ lacks }) => lacks)).toMatchObject([
    { kind: 'no-pdf', why: expect.stringContaining('the one at arXiv counts for arXiv') as string },
  ]);
});

it('a post that is expected and says nothing is a row, too', () => {
  const { pages } = smallSite();
  const rows = workRows(pages, new Set(['/other/']));
  expect(rows.map(({ page, item }) => [page.path, item.itemType])).toEqual([
    ['/other/', 'webpage'],
  ]);
});

it('the table ends with what follows from each lack', () => {
  const text = worksText(rowsOf({ citation_doi: undefined }), 200);
  expect(text).toMatch(/^\/papers\/engine\/ .*journalArticle.*Lovelace.*666-731 .*yes.*DOI$/m);
  expect(text).toMatch(/^ {2}DOI \(1\): Without a DOI/m);
});

it('what is told as a mistake is not told again below the table', () => {
  const text = worksText(rowsOf({ citation_title: undefined, citation_doi: undefined }), 200);
  expect(text).toMatch(/^\/papers\/engine\/ .*title, DOI$/m);
  expect(text).not.toContain('Google Scholar ignores');
});
