import type { CslItem } from '../bibliography/csl-item.ts';
import { isPreprint as isOfServer } from '../bibliography/preprint.ts';
import type { ListedPerson } from '../compile/listed-person.ts';
import type { SiteSettings } from '../site/settings.ts';
import type { CompiledWork } from '../compile/compiled-work.ts';
import { lineText } from '../compile/html.ts';
import { isoDate } from '../compile/work-date.ts';
import { absoluteUrl } from '../routes/url.ts';
import { citationFiles } from './citation-files.ts';
import { itemTypeOf } from './item-type.ts';
import { pageRange } from './page-range.ts';
import type { RecordPerson, WorkRecord } from './record.ts';

/** What machines are told of one work of the bibliography. */
export function workRecord(
  work: CompiledWork,
  csl: CslItem,
  settings: Pick<SiteSettings, 'origin' | 'basePath' | 'author'>,
): WorkRecord {
  const isPreprint = work.kind === 'preprint' || isOnServer(work, csl);
  const text = (variable: string): string | undefined => plainText(csl[variable]);
  const person = (one: ListedPerson): RecordPerson => recordPerson(one, work.affiliation, settings);
  const linked = (kind: string): string[] =>
    work.links
      .filter((link) => link.kind === kind)
      .map(({ href }) => new URL(href, settings.origin).href);
  return {
    itemType: isPreprint && csl.type !== 'manuscript' ? 'preprint' : itemTypeOf(csl),
    title: work.title,
    url: absoluteUrl(settings.origin, settings.basePath, work.sitePath),
    authors: work.authors.map(person),
    editors: work.editors.map(person),
    translators: work.translators.map(person),
    date: isoDate(work),
    container: isPreprint ? undefined : text('container-title'),
    conference: text('event-title') ?? text('event'),
    series: text('collection-title'),
    volume: text('volume'),
    issue: text('issue'),
    number: text('number'),
    pages: pageRange(text('page')),
    publisher: text('publisher') ?? (isPreprint ? text('container-title') : undefined),
    place: text('publisher-place'),
    edition: text('edition'),
    version: text('version'),
    genre: text('genre'),
    doi: work.doi,
    arxivId: work.arxiv?.id,
    pmid: text('PMID'),
    isbns: numbersIn(text('ISBN')),
    issns: numbersIn(text('ISSN')),
    language: work.language,
    keywords: work.keywords,
    abstract: text('abstract')?.replaceAll(/\s+/g, ' ').trim(),
    pdfs: linked('pdf'),
    code: linked('code')[0],
    exports: citationFiles(work.sitePath, settings),
  };
}

/** A server of preprints is no journal, though BibTeX has no other place for it. */
function isOnServer(work: CompiledWork, csl: CslItem): boolean {
  const containerTitle = csl['container-title'];
  if (csl.type !== 'article-journal' || containerTitle === undefined) return false;
  return isOfServer({ ...work, venue: { containerTitle }, csl });
}

function recordPerson(
  person: ListedPerson,
  affiliation: string | undefined,
  { author, origin, basePath }: Pick<SiteSettings, 'author' | 'origin' | 'basePath'>,
): RecordPerson {
  const { isOwner, page } = person;
  const url = person.url ?? (page && absoluteUrl(origin, basePath, page));
  return {
    name: person,
    orcid: person.orcid ?? (isOwner ? author.orcid : undefined),
    url,
    affiliations: affiliation === undefined ? [] : [{ name: affiliation }],
    isOwner,
  };
}

function plainText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? lineText(value) : undefined;
}

/** BibTeX files have several in one field, with commas or spaces between. */
function numbersIn(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(/[\dXx][\dXx–-]{7,}/g)].map(([number]) =>
    number.replaceAll('–', '-').toUpperCase(),
  );
}
