import { escapeLatex, protectTitle } from '../../../../src/bibliography/latex/from-unicode.ts';
import { plainText } from '../../front-matter/plain-text.ts';
import { lineOf, listOf, mappingOf, textOf } from '../../front-matter/values.ts';
import { parseAuthorList, type AuthorList } from './author-list.ts';
import type { ReadCitation } from './citation-text.ts';

/** Fields of a BibTeX entry in order; values with their braces. */
export type Fields = Map<string, string>;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Keys of academicpages and its forks that hold an address, and the field that it goes to. */
export const linkKeys: Readonly<Record<string, string>> = {
  paperurl: 'url',
  url: 'url',
  link: 'url',
  paper_url: 'url',
  pdf: 'pdf',
  pdfurl: 'pdf',
  slidesurl: 'slides',
  slides: 'slides',
  slides_url: 'slides',
  posterurl: 'poster',
  poster: 'poster',
  codeurl: 'code',
  code: 'code',
  code_link: 'code',
  github: 'code',
  videourl: 'video',
  video: 'video',
  arxiv: 'arxiv',
  arxiv_link: 'arxiv',
  arxivurl: 'arxiv',
  datasetturl: 'dataset',
  dataurl: 'dataset',
  dataset: 'dataset',
  website: 'website',
  projecturl: 'project',
  project: 'project',
  doi: 'doi',
  html: 'html',
  supp: 'supp',
  url_pdf: 'pdf',
  url_code: 'code',
  url_dataset: 'dataset',
  url_poster: 'poster',
  url_project: 'project',
  url_slides: 'slides',
  url_video: 'video',
};

/** Writes text as the value of a field. */
export function braced(text: string): string {
  return `{${escapeLatex(text)}}`;
}

/** Title, with its capitals kept where they are names. */
export function titleValue(title: string): string {
  return `{${protectTitle(plainText(title))}}`;
}

/** Year and month of a date; the first of January stands for no more than its year. */
export function dateFields(date: string | undefined): [string, string][] {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?/.exec(date ?? '') ?? [];
  if (year === undefined) return [];
  const name = MONTHS[Number(month ?? 0) - 1];
  const isYearOnly = name === undefined || (Number(month) === 1 && Number(day) === 1);
  return [['year', `{${year}}`], ...(isYearOnly ? [] : [['month', name] as [string, string]])];
}

/** What the citation says of volume, number and pages. */
export function placeFields({ volume, number, pages }: ReadCitation): [string, string][] {
  return Object.entries({ volume, number, pages }).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, `{${value}}`]],
  );
}

/** The authors of a publication by a key of their own; undefined when there is none that is readable. */
export function authorsOfKey(value: unknown): AuthorList | undefined {
  if (!Array.isArray(value)) {
    const line = lineOf(value);
    return line === undefined ? undefined : parseAuthorList(line);
  }
  const names = listOf(value).flatMap((one) => lineOf(one) ?? lineOf(mappingOf(one).name) ?? []);
  return names.length === 0 ? undefined : parseAuthorList(names.join('; '));
}

/** `{Noether, Emmy and Deuring, Max and others}` */
export function authorValue({ names, othersOmitted }: AuthorList): string {
  return braced([...names, ...(othersOmitted ? ['others'] : [])].join(' and '));
}

/** The fields of an address: a DOI or an arXiv identifier has a field of its own. */
export function addressField(name: string, written: string): [string, string] {
  const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(written)?.[1];
  if (doi !== undefined) return ['doi', `{${doi}}`];
  const arxiv =
    /^(?:https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/|arxiv:\s*)?(\d{4}\.\d{4,5}(?:v\d+)?|[a-z.-]+\/\d{7})(?:\.pdf)?$/i.exec(
      written,
    )?.[1];
  if (arxiv !== undefined) return ['arxiv', `{${arxiv}}`];
  const isPdf = name === 'url' && /\.pdf(?:$|[?#])/i.test(written);
  // A page elsewhere is no identifier.
  const isPage = name === 'arxiv' || (name === 'doi' && /^https?:/i.test(written));
  return [isPdf ? 'pdf' : isPage ? 'html' : name, `{${written}}`];
}

/** Abstract, from whichever key holds it. */
export function abstractOf(frontMatter: Readonly<Record<string, unknown>>): string | undefined {
  return [frontMatter.abstract, frontMatter.Abstract, frontMatter.excerpt, frontMatter.description]
    .map(textOf)
    .find((text) => text !== undefined);
}
