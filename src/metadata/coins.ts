import { indexedName } from './indexed-name.ts';
import type { ItemType } from './item-type.ts';
import type { WorkRecord } from './record.ts';

const BOOK = 'book';

/** OpenURL's formats and genres for Zotero's types. */
const FORMATS: Readonly<Partial<Record<ItemType, { format: string; genre?: string }>>> = {
  journalArticle: { format: 'journal', genre: 'article' },
  conferencePaper: { format: BOOK, genre: 'proceeding' },
  bookSection: { format: BOOK, genre: 'bookitem' },
  book: { format: BOOK, genre: 'book' },
  report: { format: BOOK, genre: 'report' },
  thesis: { format: 'dissertation' },
};

/**
 * A work of a list as a ContextObject in a span: by it, Zotero and library software offer every work of
 * the list. Authors are `rft.au`, each in full, for `rft.aulast` would name the first one twice.
 *
 * @returns the value of the attribute `title` of a span with the class `Z3988`
 * @see https://archive.org/details/coins-specification
 */
export function contextObject(record: WorkRecord): string {
  const { itemType, container, publisher, doi, pages } = record;
  const { format, genre } = FORMATS[itemType] ?? { format: 'dc' };
  const isIn = ['journalArticle', 'conferencePaper', 'bookSection'].includes(itemType);
  const ownTitle = isIn ? 'atitle' : format === BOOK ? 'btitle' : 'title';
  const isDublinCore = format === 'dc';
  const values: [string, string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`],
    ['rft_id', doi === undefined ? record.url : `info:doi/${doi}`],
    ['rft.genre', genre],
    ['rft.type', isDublinCore ? itemType : undefined],
    [`rft.${ownTitle}`, record.title],
    ['rft.jtitle', itemType === 'journalArticle' ? container : undefined],
    ['rft.btitle', isIn && itemType !== 'journalArticle' ? container : undefined],
    ['rft.source', isDublinCore ? container : undefined],
    ...(record.authors.length > 0 ? record.authors : record.editors).map(
      ({ name }): [string, string] => ['rft.au', indexedName(name, false)],
    ),
    ['rft.date', record.date],
    ['rft.volume', record.volume],
    ['rft.issue', record.issue],
    ['rft.spage', pages.first],
    ['rft.epage', pages.last],
    [itemType === 'thesis' ? 'rft.inst' : 'rft.pub', publisher],
    ['rft.place', record.place],
    ['rft.edition', itemType === 'book' ? record.edition : undefined],
    ['rft.series', format === BOOK ? record.series : undefined],
    ['rft.isbn', record.isbns[0]],
    ['rft.issn', record.issns[0]],
  ];
  return values
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
    )
    .join('&');
}
