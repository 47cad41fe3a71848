import type { ReadPage } from './read-page.ts';
import type { SavedCreator, SavedItem } from './saved-item.ts';
import { propertyOf } from './vocabularies.ts';
import { creatorTypeFor, highwireCreators, savedName } from './zotero-names.ts';
import { savedType } from './zotero-type.ts';

/** Zotero's fields for tags that have one value. */
const FIELDS: Readonly<Record<string, string>> = {
  citation_volume: 'volume',
  citation_issue: 'issue',
  citation_series_title: 'series',
  citation_conference_title: 'conferenceName',
  citation_conference: 'conferenceName',
  citation_dissertation_institution: 'university',
  citation_technical_report_institution: 'institution',
  citation_technical_report_number: 'number',
  citation_publisher: 'publisher',
  citation_isbn: 'ISBN',
  citation_issn: 'ISSN',
  citation_abstract: 'abstractNote',
  citation_doi: 'DOI',
  citation_language: 'language',
};

/** Types for which the name of the site is where they appeared. */
const OF_SITES = new Set(['blogPost', 'webpage', 'newspaperArticle']);

/**
 * What Zotero's connector saves from the tags of a page: its translator “Embedded Metadata”, as far as a
 * page of scholarship has to do with it. It does not read JSON-LD.
 *
 * @see https://github.com/zotero/translators/blob/master/Embedded%20Metadata.js
 */
export function readEmbedded(read: ReadPage): SavedItem {
  const page = { ...read, metas: read.metas.filter(({ content }) => content !== '') };
  const { named, valuesOf, names } = statementsOf(page);
  const first = (...properties: string[]): string | undefined => properties.flatMap(valuesOf)[0];
  const itemType = savedType(names, (property) => first(property));
  const fields: Record<string, string> = {};
  const put = (field: string, value: string | undefined): void => {
    if (value !== undefined && value.trim() !== '')
      fields[field] = value.replaceAll(/\s+/g, ' ').trim();
  };
  put('abstractNote', first('og:description') ?? named('description')[0]);
  put('volume', first('prism:volume'));
  put('issue', first('prism:number'));
  put('url', first('og:url') ?? page.links.find(({ relation }) => relation === 'canonical')?.href);
  for (const [property, value] of ownFields(page)) put(property, value);
  for (const [tag, field] of Object.entries(FIELDS)) {
    const values = named(tag);
    put(field, field === 'ISBN' || field === 'ISSN' ? values.join(', ') : values[0]);
  }
  if (!('language' in fields)) put('language', page.language);
  put('pages', pagesOf(named('citation_firstpage')[0], named('citation_lastpage')[0]));
  const inContainer =
    ['citation_inbook_title', 'citation_journal_title'].flatMap(named)[0] ??
    first('prism:publicationName', 'dc:source') ??
    (OF_SITES.has(itemType) ? first('og:site_name') : undefined);
  const title = named('citation_title')[0] ?? first('dc:title', 'og:title') ?? page.title;
  return {
    itemType,
    title: withoutSiteName(title.replaceAll(/\s+/g, ' ').trim(), inContainer),
    creators: creatorsOf(page, itemType, named, valuesOf),
    date:
      ['citation_publication_date', 'citation_cover_date', 'citation_date']
        .flatMap((tag) => named(tag)[0] ?? [])
        .at(-1) ??
      first('prism:publicationDate', 'og:published_time', 'article:published_time', 'dc:date') ??
      page.firstTime?.slice(0, 10),
    publicationTitle: inContainer,
    fields,
    pdf: named('citation_pdf_url')[0],
  };
}

/** What the `meta` elements say, those of vocabularies apart. */
function statementsOf({ metas }: ReadPage) {
  const single = metas.flatMap(({ name, content }) =>
    name.split(/\s+/).map((one) => ({ name: one, property: propertyOf(one), content })),
  );
  return {
    names: single.filter(({ property }) => property === undefined).map(({ name }) => name),
    named: (ending: string): string[] =>
      metas.filter(({ name }) => name.endsWith(ending)).map(({ content }) => content),
    valuesOf: (wanted: string): string[] =>
      single.filter(({ property }) => property === wanted).map(({ content }) => content),
  };
}

/** Whatever stands in Zotero's own vocabulary becomes the field of that name. */
function ownFields({ metas }: ReadPage): [string, string][] {
  return metas.flatMap(({ name, content }): [string, string][] => {
    const property = propertyOf(name);
    const field = property?.startsWith('z:') === true ? property.slice(2) : undefined;
    return field === undefined || /^(?:itemType|type|path|presenters)$/.test(field)
      ? []
      : [[field, content]];
  });
}

function creatorsOf(
  { metas }: ReadPage,
  itemType: string,
  named: (ending: string) => string[],
  valuesOf: (property: string) => string[],
): SavedCreator[] {
  const language = named('citation_language')[0];
  const authors = creatorTypeFor(itemType);
  const tagged = [
    ...highwireCreators(named('citation_author'), authors, language),
    ...highwireCreators(named('citation_editor'), 'editor', language),
  ];
  if (tagged.length > 0) return withRoles(tagged, valuesOf('bib:editors'));
  const inVocabulary = valuesOf(itemType === 'presentation' ? 'z:presenters' : 'dc:creator');
  const said = metas.filter(({ name }) => name.toLowerCase() === 'author');
  if (inVocabulary.length > 0) return inVocabulary.map((name) => savedName(name, authors));
  // Here a comma does not part, and each name counts once.
  return [...new Set(said.map(({ content }) => content))].map((name) =>
    savedName(name.replaceAll(',', ' '), authors),
  );
}

/** Whom another vocabulary calls an editor is one, whatever the tag. */
function withRoles(creators: readonly SavedCreator[], editors: readonly string[]): SavedCreator[] {
  const written = ({ firstName, lastName }: SavedCreator) =>
    `${firstName}${lastName}`.toLowerCase();
  const names = new Set(editors.map((name) => written(savedName(name, 'editor'))));
  return creators.map((creator) =>
    names.has(written(creator)) ? { ...creator, creatorType: 'editor' } : creator,
  );
}

/** Hyphens and dashes in the first page part it, too. */
function pagesOf(first: string | undefined, last: string | undefined): string | undefined {
  const [start, inner] = (first ?? '').split(/\s*[-–]\s*/);
  const end = last?.split(/\s*[-–]\s*/).at(last.includes('-') || last.includes('–') ? 1 : 0);
  if (start === undefined || start === '') return end;
  return [start, end ?? inner].filter((page) => page !== undefined && page !== '').join('-');
}

function withoutSiteName(title: string, site: string | undefined): string {
  if (site === undefined) return title;
  const ending = new RegExp(`\\s*[-–—=_:|~#]\\s*${RegExp.escape(site)}\\s*$`, 'i');
  return title.replace(ending, '');
}
