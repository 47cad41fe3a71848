import { decoded } from '../../site/decoded.ts';
import type { ArxivId } from '../work.ts';
import type { FieldReader } from './field-reader.ts';
import { noteParts } from './note.ts';
import { statedAddress } from './stated-address.ts';

/**
 * doi.org's own advice for modern DOIs, without its restriction of the suffix; and the short form of
 * one, `10/gf4ssm`, which Zotero's users export.
 *
 * @see https://shortdoi.org
 */
const DOI = /^10(?:\.\d{4,9}(?:\.\d+)*\/[^\s"]+|\/(?=\d*[a-z])[a-z\d]{3,})$/i;
/** Between a paper's DOI and that of its erratum, as INSPIRE exports them. */
const NEXT_DOI = /[,;]\s*(?=10\.\d{4,9}\/)/;
/** Any address that ends in a DOI: doi.org's, or a publisher's, `https://dl.acm.org/doi/10.1145/…`. */
const DOI_PREFIX =
  /^(?:https?:\/\/[^\s?#]*?\/(?=10\.\d{4,9}\/)|(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi:?\s*)/i;
/** New identifiers since April 2007, and old ones with an archive; with or without a version. */
const ARXIV_ID = /(?:\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?/;
const WHOLE_ARXIV_ID = new RegExp(`^${ARXIV_ID.source}$`);
const PRIMARY_CLASS = /\[([a-z-]+(?:\.[A-Za-z-]+)?)\]/;

/** @example doiAddress('10.1000/a#b') // 'https://doi.org/10.1000/a%23b' */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodePath(doi)}`;
}

/** An identifier as the path of an address. */
export function encodePath(id: string): string {
  return encodeURIComponent(id).replaceAll('%2F', '/').replaceAll('%3A', ':');
}

/** The DOI of a work without its resolver, from `doi` or from a `url` that leads to doi.org. */
export function readDoi(fields: FieldReader): string | undefined {
  const written = fields.verbatim('doi');
  if (written === undefined) {
    return (
      doiOfUrl(fields.verbatim('url') ?? statedAddress(fields)?.url) ??
      bareDoi(noteParts(fields.source('note') ?? '').doi ?? '')
    );
  }
  const doi = bareDoi(written);
  if (doi === undefined) {
    fields.report('doi', {
      severity: 'warning',
      kind: 'invalid-doi',
      message: `\`${written}\` is not a DOI.`,
      fix: 'A DOI begins with 10. and a number, then a slash: 10.1000/182.',
    });
  }
  return doi;
}

function bareDoi(text: string): string | undefined {
  const [first = ''] = text.split(NEXT_DOI);
  let doi = first.replace(DOI_PREFIX, '').replace(/[.,;]+$/, '');
  if (/%2F/i.test(doi)) doi = decoded(doi.replace(/%(?![\da-f]{2})/gi, '%25'));
  return DOI.test(doi) ? doi : undefined;
}

function doiOfUrl(url: string | undefined): string | undefined {
  return url !== undefined &&
    /^(?:https?:\/\/(?:dx\.|www\.)?doi\.(?:org|acm\.org)\/|doi:|10\.)/i.test(url)
    ? bareDoi(url)
    : undefined;
}

/**
 * The arXiv identifier, wherever the entry says it: `arxiv`, `eprint` with or without
 * `archiveprefix`, the journal “arXiv preprint arXiv:2404.19756”, arXiv's own DOI, or the URL.
 */
export function readArxiv(fields: FieldReader, doi: string | undefined): ArxivId | undefined {
  const id = fieldArxivId(fields) ?? mentionedArxivId(fields, doi);
  if (id === undefined) return undefined;
  const primaryClass = readPrimaryClass(fields);
  return primaryClass === undefined ? { id } : { id, primaryClass };
}

/** arXiv's class of subject, which may stand in an entry without an identifier. */
export function readPrimaryClass(fields: FieldReader): string | undefined {
  return (
    fields.verbatim('primaryclass') ?? fields.verbatim('eprintclass') ?? mentionedClass(fields)
  );
}

function fieldArxivId(fields: FieldReader): string | undefined {
  const archive = fields.verbatim('archiveprefix') ?? fields.verbatim('eprinttype');
  const isArxiv = archive === undefined || /^arxiv$/i.test(archive);
  for (const name of isArxiv ? ['arxiv', 'eprint', 'arxivid'] : ['arxiv', 'arxivid']) {
    const text = fields.verbatim(name);
    if (text === undefined) continue;
    const id = bareArxivId(text);
    if (id !== undefined) return id;
    // An eprint without an archive may be of any archive.
    if (name === 'eprint' && archive === undefined) continue;
    fields.report(name, {
      severity: 'warning',
      kind: 'invalid-arxiv',
      message: `\`${text}\` is not an arXiv identifier.`,
      fix: 'Write it as arXiv does: 2404.19756, 2404.19756v2 or hep-th/9901001.',
    });
  }
  return undefined;
}

function bareArxivId(text: string): string | undefined {
  const id = text
    .replace(/^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\//i, '')
    .replace(/^arxiv:\s*/i, '')
    .replace(/\s*\[[^\]]*\]$/, '')
    .replace(/\.pdf$/, '');
  return WHOLE_ARXIV_ID.test(id) ? id : undefined;
}

const MENTION = new RegExp(
  `(?:arxiv:\\s*|arxiv\\.org/(?:abs|pdf|html)/|10\\.48550/arxiv\\.|^arxiv\\s+(?:preprint\\s+)?)(${ARXIV_ID.source})`,
  'i',
);

const IN_PAGES = new RegExp(`^(?:arxiv:|abs/)(${ARXIV_ID.source})$`, 'i');

/** Fields that may speak of arXiv among other things. */
const MENTIONING =
  'journal journaltitle booktitle url howpublished html pdf url_pdf url_preprint note publisher'.split(
    ' ',
  );

function mentionedArxivId(fields: FieldReader, doi: string | undefined): string | undefined {
  const texts = [...MENTIONING.map((name) => fields.verbatim(name)), doi];
  for (const text of texts) {
    const id = text === undefined ? undefined : MENTION.exec(text)?.[1];
    if (id !== undefined) return id;
  }
  // ADS: journal = {arXiv e-prints}, eid = {arXiv:2404.19756}; DBLP: {CoRR}, volume = {abs/2404.19756}.
  for (const name of ['pages', 'eid', 'number', 'volume']) {
    const id = IN_PAGES.exec(fields.verbatim(name) ?? '')?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}

function mentionedClass(fields: FieldReader): string | undefined {
  for (const name of ['arxiv', 'eprint', 'journal', 'howpublished']) {
    const mentioned = PRIMARY_CLASS.exec(fields.verbatim(name) ?? '')?.[1];
    if (mentioned !== undefined) return mentioned;
  }
  return undefined;
}

/** Whether a container's title says only that the work is on arXiv. */
export function isArxivContainer(title: string): boolean {
  return /^(?:arxiv|corr)\b(?:[\s.:,]|e-?prints?|preprints?|arxiv|org|abs|\/|\[[^\]]*\]|[a-z-]+\/\d{7}|\d{4}\.\d{4,5}|v\d+)*$/i.test(
    title,
  );
}
