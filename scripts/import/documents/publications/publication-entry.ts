import { alignEntry } from '../../../../src/bibliography/export/align-entry.ts';
import { lineOf, textOf } from '../../front-matter/values.ts';
import type { Note, SourceDocument } from '../../types.ts';
import { titled } from '../../front-matter/titled.ts';
import { stemOf } from '../target-path.ts';
import { parseAuthorList } from './author-list.ts';
import { readCitation, yearIn } from './citation-text.ts';
import { linkedEntry, type LinkedEntry } from './linked-entry.ts';
import {
  abstractOf,
  addressField,
  authorsOfKey,
  authorValue,
  braced,
  dateFields,
  linkKeys,
  placeFields,
  titleValue,
  type Fields,
} from './publication-fields.ts';
import { publicationKey } from './publication-key.ts';
import { publicationType } from './publication-type.ts';

/** What a publication's entry is made with. */
export interface PublicationJob {
  /** Of the file, where Jekyll's name of it holds one. */
  date: string | undefined;
  /** BibTeX that the page links to or holds. */
  bibtex: string | undefined;
  /** Keys that other works have. */
  takenKeys: ReadonlySet<string>;
  /** Heading of academicpages' category, if the site has categories. */
  categoryTitle: string | undefined;
  /** How the new site names what an address of the old one means; undefined for nothing, which is told. */
  link: (written: string) => string | undefined;
  note: (note: Omit<Note, 'file'>) => void;
}

/** Keys whose values went into the entry or are made anew. */
export const publicationKeys: ReadonlySet<string> = new Set([
  ...Object.keys(linkKeys),
  ...'title date venue journal booktitle conference category citation author authors abstract Abstract excerpt description bibtex bibtexurl note Note year publisher volume number pages award selected preview keywords'.split(
    ' ',
  ),
]);

/**
 * Makes the BibTeX entry of a publication that academicpages keeps as a page.
 *
 * @returns its key and the entry
 */
export function publicationEntry(
  document: SourceDocument,
  job: PublicationJob,
): { key: string; bibtex: string } {
  const title = titleOf(document);
  const linked = job.bibtex === undefined ? undefined : linkedEntry(job.bibtex, title);
  const fields: Fields = new Map(linked?.fields ?? []);
  const type = fillFields(fields, document, linked, job);
  const isFree = linked !== undefined && !job.takenKeys.has(linked.key);
  const firstAuthor = /^\{(.*?)(?: and .*)?\}$/s.exec(fields.get('author') ?? '')?.[1];
  const year = /\d{4}/.exec(fields.get('year') ?? fields.get('date') ?? '')?.[0];
  const key = isFree
    ? linked.key
    : publicationKey(firstAuthor, year, lineOf(title) ?? '', job.takenKeys);
  return { key, bibtex: alignEntry(type, key, [...fields]) };
}

/** @returns the type of the entry */
function fillFields(
  fields: Fields,
  document: SourceDocument,
  linked: LinkedEntry | undefined,
  job: PublicationJob,
): string {
  const { frontMatter } = document;
  const title = titleOf(document);
  const add = (name: string, value: string): void => {
    if (!fields.has(name)) fields.set(name, value);
  };
  const venueKeys = ['venue', 'journal', 'booktitle', 'conference'];
  const venue =
    venueKeys.map((key) => lineOf(frontMatter[key])).find((one) => one !== undefined) ?? '';
  const citation = readCitation(textOf(frontMatter.citation) ?? '', title, venue);
  const kind = publicationType(textOf(frontMatter.category), venue);
  if (linked === undefined) {
    add('title', titleValue(title));
    addAuthors(fields, document, citation.authors, job);
    if (kind.venueField !== undefined && venue !== '') add(kind.venueField, braced(venue));
    for (const [name, value] of datesOf(document, job)) add(name, value);
    for (const name of ['volume', 'number', 'pages', 'publisher']) {
      const value = lineOf(frontMatter[name]);
      if (value !== undefined) add(name, braced(value));
    }
    for (const [name, value] of placeFields(citation)) add(name, value);
  }
  if (citation.doi !== undefined) add('doi', `{${citation.doi}}`);
  for (const [key, name] of Object.entries(linkKeys)) {
    const written = textOf(frontMatter[key]);
    if (written !== undefined && !/^(?:true|false|none)$/i.test(written)) {
      const address = job.link(written);
      if (address !== undefined) add(...addressField(name, address));
    }
  }
  const elsewhere = textOf(frontMatter.permalink) ?? '';
  if (/^https?:\/\//i.test(elsewhere)) add(...addressField('url', elsewhere));
  const abstract = lineOf(abstractOf(frontMatter));
  if (abstract !== undefined) add('abstract', braced(abstract));
  const remark = lineOf(frontMatter.note) ?? lineOf(frontMatter.Note);
  if (remark !== undefined) add('note', braced(remark));
  const award = lineOf(frontMatter.award);
  if (award !== undefined) add('award', braced(award));
  const keywords = lineOf(frontMatter.keywords);
  if (keywords !== undefined) add('keywords', braced(keywords));
  const picture = textOf(frontMatter.preview);
  const preview = picture === undefined ? undefined : job.link(picture);
  if (preview !== undefined) add('preview', `{${preview}}`);
  if (frontMatter.selected === true) add('selected', '{true}');
  if (job.categoryTitle !== undefined) add('category', braced(job.categoryTitle));
  return linked?.type ?? kind.type;
}

/** Jekyll makes a title of the name of a file that has none. */
function titleOf({ frontMatter, path }: SourceDocument): string {
  return textOf(frontMatter.title) ?? titled(stemOf(path));
}

/** Where the date tells no year, the citation does. */
function datesOf({ frontMatter }: SourceDocument, job: PublicationJob): [string, string][] {
  const date = textOf(frontMatter.date) ?? textOf(frontMatter.year) ?? job.date ?? '';
  const fields = dateFields(date);
  if (fields.length > 0) return fields;
  return dateFields(yearIn(date) ?? yearIn(textOf(frontMatter.citation) ?? ''));
}

const NO_AUTHORS = 'The authors could not be read from the citation.';

function addAuthors(
  fields: Fields,
  { frontMatter, lineOf: locate }: SourceDocument,
  cited: string | undefined,
  { note }: PublicationJob,
): void {
  const key = ['authors', 'author'].find(
    (name) => textOf(frontMatter[name]) !== undefined || Array.isArray(frontMatter[name]),
  );
  const named = key === undefined ? undefined : authorsOfKey(frontMatter[key]);
  const authors = named ?? (cited === undefined ? undefined : parseAuthorList(cited));
  if (authors !== undefined) {
    fields.set('author', authorValue(authors));
    if (named === undefined) {
      note({
        level: 'approximated',
        line: locate(['citation']),
        message: 'The authors of a publication were read from its citation.',
        subject: authors.names.join('; '),
        advice: 'Look at the authors in content/papers.bib.',
      });
    }
    return;
  }
  // JabRef's field for what is to be done about an entry; no page shows it.
  fields.set('review', braced(NO_AUTHORS));
  note({
    level: 'problem',
    line: locate([key ?? 'citation']),
    message: 'The authors of a publication could not be read.',
    subject: lineOf(frontMatter.title) ?? '',
    advice: 'Add "author = {…}" to its entry in content/papers.bib, which is marked with "review".',
  });
}
