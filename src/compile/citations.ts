import type { ContentError } from '../site/content-error.ts';
import { citationReference } from '../bibliography/citation-reference.ts';
import type { CitationPiece } from '../bibliography/cite/cite-document.ts';
import { citeDocument } from '../bibliography/cite/cite-document.ts';
import { doiAddress } from '../bibliography/fields/identifiers.ts';
import type { Work } from '../bibliography/work.ts';
import type { CitationRequest } from '../markdown/fill-requests.ts';
import type { Fill } from '../markdown/render.ts';
import { type CitationStyle, findStyle } from '../bibliography/csl/styles.ts';
import { hrefOf, type SitePath } from '../routes/url.ts';
import type { Citable } from './bibliography.ts';
import { attributes, escapeHtml, lineText, linkedHtml, typesetHtml } from './html.ts';
import { digestOf } from './text-cache.ts';
import type { TextWork } from './text-work.ts';
import { unknownCitation } from './unknown-citation.ts';
import { type PartedCitation, withoutWordsBehind } from './words-behind-keys.ts';

/** One reference of a text's list. */
export interface CompiledReference {
  key: string;
  /** Of its element, for links from the text. */
  id: string;
  /** Number or label in front of it, in styles that have one. */
  label: string | undefined;
  html: string;
  /** For `citation_reference`, by which machines find what a research article cites. */
  highwire: string;
  /** The work's page on this site. */
  href: string | undefined;
  /** Ids of the places that cite it, in order. */
  places: string[];
}

/** What the citations of a text become. */
export interface CompiledCitations {
  /** HTML of each citation, by the index of its fill. */
  fills: Readonly<Record<number, string>>;
  references: CompiledReference[];
}

/** How a text cites. */
export interface CitingRules {
  citable: Citable;
  /** False for a text without a place for a list, such as a news item: it links to the works themselves. */
  listsReferences: boolean;
  language: string;
}

/** What became of the citations of one text. */
export interface CitationsResult {
  /** Under which the cache keeps them; undefined when the text cites nothing. */
  cacheKey: string | undefined;
  /** Addresses of the pages of works of this site that are cited. */
  citedPaths: SitePath[];
  /** Literal text of what looked like a citation and is none, by the index of its fill. */
  mentions: Readonly<Record<number, string>>;
  errors: ContentError[];
}

interface PlacedCitation extends PartedCitation {
  index: number;
}

/** Formats the citations of one text together, as styles number and shorten them by their order. */
export async function compileCitations(
  fills: readonly Fill[],
  file: string,
  rules: CitingRules,
  work: TextWork,
): Promise<CitationsResult> {
  const mentions: Record<number, string> = {};
  const errors: ContentError[] = [];
  const placed: PlacedCitation[] = [];
  for (const [index, fill] of fills.entries()) {
    if (fill.kind !== 'citation') continue;
    const parted = withoutWordsBehind(fill, (key) => rules.citable.has(key));
    if (parted.request.items.every(({ key }) => rules.citable.has(key))) {
      placed.push({ index, ...parted });
      continue;
    }
    mentions[index] = escapeHtml(fill.source);
    for (const item of fill.items) {
      if (rules.citable.has(item.key)) continue;
      const error = unknownCitation(fill, item, file, rules.citable);
      if (error !== undefined) errors.push(error);
    }
  }
  if (placed.length === 0) return { cacheKey: undefined, citedPaths: [], mentions, errors };
  const keys = new Set(placed.flatMap(({ request }) => request.items.map(({ key }) => key)));
  const paths = new Map([...keys].map((key) => [key, work.table.pathOfWork.get(key)]));
  const cacheKey = digestOf(
    'citations',
    JSON.stringify(placed.map(({ index, request, words }) => [index, cited(request), words])),
    JSON.stringify([...keys].map((key) => [itemDigest(rules.citable.get(key)), paths.get(key)])),
    JSON.stringify([rules.listsReferences, rules.language, work.site.settings.basePath]),
    work.style.digest,
    ...work.keyParts,
  );
  if (!work.cache.use(cacheKey)) {
    await work.cache.set(cacheKey, format(placed, paths, rules, work));
  }
  return {
    cacheKey,
    citedPaths: [...paths.values()].filter((path) => path !== undefined),
    mentions,
    errors,
  };
}

const itemDigests = new WeakMap<Work, string>();

/** A work may be cited by thousands of texts. */
function itemDigest(work: Work | undefined): string {
  if (work === undefined) return '';
  const digest = itemDigests.get(work) ?? digestOf(JSON.stringify(work.csl));
  itemDigests.set(work, digest);
  return digest;
}

/** A citation without its place in the file, which changes nothing in how it reads. */
function cited({ items, isInText, isAuthorOnly, note }: CitationRequest): unknown {
  return [isInText, isAuthorOnly, note, items.map((item) => ({ ...item, position: undefined }))];
}

function format(
  placed: readonly PlacedCitation[],
  paths: ReadonlyMap<string, SitePath | undefined>,
  rules: CitingRules,
  work: TextWork,
): CompiledCitations {
  const { basePath } = work.site.settings;
  const itemOf = (key: string) => {
    const found = rules.citable.get(key);
    if (found === undefined) throw new Error(`The key "${key}" was checked and is gone.`);
    return found.csl;
  };
  const hasList = rules.listsReferences && work.style.hasBibliography;
  const options = { style: styleFor(rules, work), language: rules.language };
  const document = citeDocument(
    placed.map(({ request }) => request),
    itemOf,
    options,
  );
  const pageOf = (key: string): string | undefined => {
    const path = paths.get(key);
    return path === undefined ? undefined : hrefOf(basePath, path);
  };
  const targetOf = (key: string): string | undefined =>
    hasList ? `#${referenceId(key)}` : (pageOf(key) ?? addressOf(itemOf(key)));
  const fills: Record<number, string> = {};
  for (const [place, { index, request, words }] of placed.entries()) {
    const pieces = document.citations[place] ?? [];
    const html = pieces.map((piece) => pieceHtml(piece, targetOf, hasList, work)).join('');
    const id = hasList && request.note === undefined ? citationId(place, request) : undefined;
    fills[index] =
      `<span${attributes({ class: 'citation', id })}>${html}</span>${escapeHtml(words)}`;
  }
  if (!hasList) return { fills, references: [] };
  const places = new Map<string, string[]>();
  for (const [place, { request }] of placed.entries()) {
    for (const { key } of request.items) {
      const list = places.get(key) ?? [];
      const id = citationId(place, request);
      if (id !== undefined && !list.includes(id)) list.push(id);
      places.set(key, list);
    }
  }
  const references = document.references.map(({ key, html, label }): CompiledReference => ({
    key,
    id: referenceId(key),
    label,
    html: linkedHtml(typesetHtml(html, work.typeset)),
    highwire: lineText(citationReference(itemOf(key))),
    href: pageOf(key),
    places: places.get(key) ?? [],
  }));
  return { fills, references };
}

function pieceHtml(
  { html, key }: CitationPiece,
  targetOf: (key: string) => string | undefined,
  hasList: boolean,
  work: TextWork,
): string {
  const typeset = typesetHtml(html, work.typeset);
  const href = key === undefined ? undefined : targetOf(key);
  if (href === undefined) return typeset;
  const role = hasList ? 'doc-biblioref' : undefined;
  return `<a${attributes({ href, role })}>${typeset}</a>`;
}

function addressOf(item: { DOI?: string; URL?: string }): string | undefined {
  return item.DOI === undefined ? item.URL : doiAddress(item.DOI);
}

/** White space cannot stand in an id, nor what breaks a link to it. */
function referenceId(key: string): string {
  return `ref-${key.replaceAll(/[\s"'<>&%#]+/g, '-')}`;
}

/** Where a reader is led back to: in the text, even if the citation stands in a note. */
function citationId(place: number, { note, isAuthorOnly }: CitationRequest): string | undefined {
  if (isAuthorOnly === true) return undefined;
  return note?.callId ?? `cite-${place + 1}`;
}

/** Where there is no place for notes, a style that cites in them has nothing to say. */
function styleFor({ listsReferences }: CitingRules, { style }: TextWork): CitationStyle {
  const inText = style.kind === 'note' && !listsReferences ? findStyle('apa') : style;
  if (inText === undefined) throw new Error('The default citation style is missing.');
  return inText;
}
