import { lookUp } from '../../site/look-up.ts';
import { itemTypes } from '../item-type.ts';
import type { SavedItem } from './saved-item.ts';
import { creatorTypeFor, savedName } from './zotero-names.ts';

const GENRES: Readonly<Record<string, string>> = {
  bookitem: 'bookSection',
  conference: 'conferencePaper',
  proceeding: 'conferencePaper',
  report: 'report',
  document: 'document',
};
const FORMATS: Readonly<Record<string, string>> = {
  'info:ofi/fmt:kev:mtx:journal': 'journalArticle',
  'info:ofi/fmt:kev:mtx:book': 'book',
  'info:ofi/fmt:kev:mtx:dissertation': 'thesis',
  'info:ofi/fmt:kev:mtx:patent': 'patent',
  'info:ofi/fmt:kev:mtx:dc': 'webpage',
};

/**
 * What Zotero makes of a ContextObject of OpenURL 1.0: its translator “COinS”.
 *
 * @param text the `title` of a span of the class `Z3988`
 * @returns undefined for one of an unknown format
 * @see https://github.com/zotero/utilities/blob/master/openurl.js
 */
export function readContextObject(text: string): SavedItem | undefined {
  // Zotero takes a plus for a space, escaped or not.
  const pairs = text.split('&').map((pair): [string, string] => {
    const [key = '', value = ''] = pair.split('=');
    return [key, decodeURIComponent(value.replaceAll(/\+|%2B/gi, ' '))];
  });
  const all = (key: string): string[] =>
    pairs.filter(([name, value]) => name === key && value !== '').map(([, value]) => value);
  const first = (...keys: string[]): string | undefined => keys.flatMap(all)[0];
  const format = lookUp(FORMATS, first('rft_val_fmt') ?? '');
  if (format === undefined) return undefined;
  const ofBook = format === 'book' ? lookUp(GENRES, first('rft.genre') ?? '') : undefined;
  const named = first('rft.type');
  const itemType =
    ofBook ??
    (format === 'webpage' && named !== undefined && itemTypes.has(named) ? named : format);
  const isPart = ['journalArticle', 'bookSection', 'conferencePaper'].includes(itemType);
  const title = isPart ? first('rft.atitle') : first('rft.btitle', 'rft.title');
  const pages =
    first('rft.pages') ?? [first('rft.spage'), first('rft.epage')].filter(Boolean).join('-');
  const fields = {
    volume: first('rft.volume'),
    issue: first('rft.issue'),
    pages: pages === '' ? undefined : pages,
    publisher: first('rft.pub', 'rft.publisher'),
    university: itemType === 'thesis' ? first('rft.inst') : undefined,
    place: first('rft.place'),
    ISBN: first('rft.isbn'),
    ISSN: first('rft.issn', 'rft.eissn'),
    DOI: all('rft_id')
      .find((id) => id.startsWith('info:doi/'))
      ?.slice('info:doi/'.length),
    url: all('rft_id').find((id) => /^https?:/.test(id)),
  };
  return {
    itemType,
    title: title ?? '',
    creators: all('rft.au').map((name) => savedName(name, creatorTypeFor(itemType))),
    date: first('rft.date'),
    publicationTitle: isPart ? first('rft.jtitle', 'rft.btitle', 'rft.title') : first('rft.source'),
    fields: Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    ),
    pdf: undefined,
  };
}
