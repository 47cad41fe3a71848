import type { SavedItem } from '../../../src/metadata/read/saved-item.ts';
import type { ScholarComplaint, ScholarReading } from '../../../src/metadata/read/scholar.ts';

/** What a page does not tell the programs that read it. */
export interface Lack {
  /** Stable name, such as `no-pdf`. */
  kind: string;
  /** Whether it is a mistake; the rest is what could be better. */
  isMistake: boolean;
  /** In a word or two, for the table. */
  what: string;
  /** What follows from it. */
  why: string;
  fix: string;
}

const OF_SCHOLAR: Readonly<Record<ScholarComplaint, Omit<Lack, 'kind'>>> = {
  'no-title': {
    isMistake: true,
    what: 'title',
    why: 'Google Scholar ignores all tags of a page without a title.',
    fix: 'Write its title.',
  },
  'no-author': {
    isMistake: true,
    what: 'authors',
    why: 'Google Scholar ignores all tags of a page without an author.',
    fix: 'Write its authors.',
  },
  'no-year': {
    isMistake: true,
    what: 'year',
    why: 'Google Scholar ignores all tags of a page without a year.',
    fix: 'Write its year; of what has not appeared yet, the year of the manuscript.',
  },
  'date-form': {
    isMistake: true,
    what: 'date it can read',
    why: 'Google Scholar reads dates only as 2010/5/12 or 2010.',
    fix: 'Write the date as 2010-05-12 or the year alone.',
  },
  'empty-tag': {
    isMistake: true,
    what: 'content of a tag',
    why: 'Google Scholar takes an empty tag for an empty field.',
    fix: 'Fill the field, or take it away.',
  },
  'authors-in-one': {
    isMistake: true,
    what: 'single authors',
    why: 'Google Scholar takes several names in one tag for one person.',
    fix: 'Part the names: with "and" in BibTeX, as a list in front matter.',
  },
  'pdf-elsewhere': {
    isMistake: true,
    what: 'own PDF',
    why: 'Google Scholar takes a PDF of another host for that host’s.',
    fix: 'Keep the PDF in public/.',
  },
  'pdf-other-folder': {
    isMistake: false,
    what: 'PDF in its folder',
    why: 'Google Scholar prefers a PDF at or below the address of the page that describes it.',
    fix: 'Keep the PDF in public/, in a folder with the path of the page.',
  },
  'heading-differs': {
    isMistake: true,
    what: 'the same title as its heading',
    why: 'Google Scholar may take the heading for the title.',
    fix: 'Call it the same in its text and its entry.',
  },
  noindex: {
    isMistake: false,
    what: 'permission',
    why: 'The page asks search engines not to list it.',
    fix: 'Allow it with crawlers in site.yaml.',
  },
};

/** Types that a page range belongs to. */
const WITH_PAGES = new Set(['journalArticle', 'conferencePaper', 'bookSection']);

/** Types that commonly have a DOI and a PDF. */
const PUBLISHED = new Set([...WITH_PAGES, 'preprint', 'thesis', 'report', 'book']);

/**
 * Compares what the programs read with what they can use.
 *
 * @param isAtArxiv whether the page names its paper's number at arXiv, by which programs know it as
 *   well as by a DOI
 */
export function lacksOf(item: SavedItem, scholar: ScholarReading, isAtArxiv: boolean): Lack[] {
  const { itemType, title, creators, date, fields, pdf } = item;
  const lacks: Lack[] = scholar.complaints.map((kind) => {
    const lack = OF_SCHOLAR[kind];
    // An edited volume has none, and nobody can mend that.
    const isMistake = lack.isMistake && !(kind === 'no-author' && creators.length > 0);
    return { kind: `scholar-${kind}`, ...lack, isMistake };
  });
  const add = (kind: string, isMistake: boolean, what: string, why: string, fix: string): void => {
    if (!lacks.some((lack) => lack.what === what)) lacks.push({ kind, isMistake, what, why, fix });
  };
  if (itemType === 'webpage') {
    const fix = 'In BibTeX, choose a type that says what it is.';
    add('zotero-type', false, 'type', 'Zotero saves it as a web page.', fix);
  }
  if (title === '') add('zotero-title', true, 'title', 'Zotero saves it without one.', 'Write it.');
  if (creators.length === 0) {
    const fix = 'Write its authors, or yours as the author in site.yaml.';
    add('zotero-creators', true, 'authors', 'Zotero saves it without authors.', fix);
  }
  if (date === undefined) {
    add('zotero-date', true, 'year', 'Zotero cites it with “n.d.”.', 'Write its date.');
  }
  if (WITH_PAGES.has(itemType) && fields.pages === undefined) {
    const why = 'A reference made with Zotero has no pages.';
    add('no-pages', false, 'pages', why, 'Write pages, or the number of the article.');
  }
  if (PUBLISHED.has(itemType) && fields.DOI === undefined && !isAtArxiv) {
    const why = 'Without a DOI, programs cannot tell it from others or count its citations.';
    add('no-doi', false, 'DOI', why, 'Write doi, if it has one.');
  }
  if (PUBLISHED.has(itemType) && pdf === undefined) {
    const why = isAtArxiv
      ? 'Google Scholar takes only a PDF on the host of the page for the page’s; the one at arXiv counts for arXiv.'
      : 'Without a PDF of yours, Scholar finds no full text here and Zotero attaches none.';
    add('no-pdf', false, 'PDF', why, 'Put the PDF into public/ and name it with pdf.');
  }
  return lacks;
}
