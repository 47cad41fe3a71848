import type { CiteprocEngine } from 'citeproc';
import type { CslItem } from '../csl-item.ts';
import { escapeHtml, Protection } from '../format-protection.ts';
import type { CitationStyle } from '../csl/citation-style.ts';
import { authorsInText } from './authors-in-text.ts';
import type { Citation, Reference } from './citation.ts';
import { bareLinks, cutCitation, type CitationPiece, type OuterText } from './citation-pieces.ts';
import { engineFor } from './engine.ts';
import { AMPERSAND_MARK, marked, START } from './output-format.ts';
import { NameRegister } from './name-register.ts';
import { recallWriting } from './recalled-writing.ts';
import { Recollection } from './recollection.ts';
import { referencesOf } from './references.ts';
import { compareOnlyAlike, sortIfAsked } from './shortcuts.ts';
import {
  andInText,
  citeprocItem,
  hasNothing,
  requestOf,
  withoutNothing,
  writeCitations,
} from './write-citations.ts';

export type { CitationPiece };

/** The citations and the list of references of one text. */
export interface CitedDocument {
  /** Of each citation, in the order given. */
  citations: CitationPiece[][];
  /** Each cited item once, in the style's order. */
  references: Reference[];
}

/**
 * Formats the citations of a text and the list of what they cite, in the order, with the numbers and
 * with the distinctions that the style asks for.
 *
 * @param itemOf gives the item of a key; asked once a key
 * @returns HTML with `<i>`, `<b>`, `<sup>`, `<sub>` and `<span class="csl-small-caps">`, each piece
 *   whole; math stays `$…$`
 */
export function citeDocument(
  citations: readonly Citation[],
  itemOf: (key: string) => CslItem,
  options: { style: CitationStyle; language: string },
): CitedDocument {
  const { style, language } = options;
  if (citations.length === 0) return { citations: [], references: [] };
  const document = collectItems(citations, itemOf, language);
  const authors = authorsOf(citations, document, style, language);
  const engine = engineFor([...document.items.values()], style, language, 'html');
  sortIfAsked(engine);
  // Numbers depend on all the works of a document, labels on their ids. Some sort by numbers only.
  const isAlike = style.kind === 'author-date' && !style.source.includes('citation-number');
  const register = new NameRegister(engine);
  const recollection = isAlike ? new Recollection(options, document, register) : undefined;
  if (recollection !== undefined) recallWriting(engine, recollection);
  compareOnlyAlike(engine);
  const told = citations.filter(({ isAuthorOnly }) => isAuthorOnly !== true);
  const requests = told.map((citation, index) =>
    requestOf(
      index,
      (item) => citeprocItem(item, document.idOf(item.key), document.protection),
      citation,
      style,
    ),
  );
  const texts = writeCitations(engine, requests);
  recollection?.keep();
  const written = new Map(told.map((citation, index) => [citation, texts[index]]));
  return {
    citations: citations.map((citation) => {
      if (!written.has(citation)) return authorAlone(citation, authors, document);
      const whole = fillGaps(written.get(citation) ?? '', citation, document, engine);
      const text = citation.isInText ? andInText(whole, engine) : whole;
      const pieces = endedPieces(readPieces(text, citation, document, engine), citation, engine);
      if (citation.note !== undefined) return pieces;
      const author = authors.get(document.idOf(citation.items[0]?.key ?? ''));
      if (!citation.isInText || author === undefined) return pieces;
      // A raised number stands at the name.
      const space = pieces[0]?.html.startsWith('<sup>') === true ? '' : ' ';
      return [{ html: `${document.protection.restore(author, 'html')}${space}` }, ...pieces];
    }),
    references: referencesOf(engine, options, document, register),
  };
}

/** The authors as part of a sentence; of a work without any its title. */
function authorAlone(
  { items: [first] }: Citation,
  authors: ReadonlyMap<string, string>,
  { idOf, protection }: CollectedItems,
): CitationPiece[] {
  if (first === undefined) return [];
  const html = authors.get(idOf(first.key)) ?? escapeHtml(first.key);
  return [{ html: protection.restore(html, 'html') }];
}

/** Has the full stop at the end of a citation in a note stand once, and only at its end. */
function endedPieces(
  pieces: CitationPiece[],
  { note }: Citation,
  { citation: { opt } }: CiteprocEngine,
): CitationPiece[] {
  const last = pieces.at(-1);
  if (last === undefined || note === undefined || note.followedBy === 'nothing') return pieces;
  const rest = pieces.slice(0, -1);
  const hasStop = /[.!?…]\W*$/.test(last.html.replaceAll(/<[^>]*>/g, ''));
  if (note.followedBy === 'stop') return hasStop ? pieces : [...pieces, { html: '.' }];
  const whole = pieces.map(({ html }) => html).join('');
  if (opt.layout_suffix !== '.' || !STOP_AT_END.test(whole)) return pieces;
  return last.html === '.'
    ? rest
    : [...rest, { ...last, html: last.html.replace(STOP_AT_END, '$1') }];
}

/** A full stop, also before a quotation mark, as American English has it. */
const STOP_AT_END = /(?<!\.)\.([’”]*)$/;

/** Numbers and labels have no author to draw out of the brackets. */
function authorsOf(
  citations: readonly Citation[],
  { items, originals, idOf }: CollectedItems,
  style: CitationStyle,
  language: string,
): Map<string, string> {
  if (style.kind === 'author-date') return new Map();
  const first = citations.filter(({ isInText }) => isInText).map((citation) => citation.items[0]);
  const ids = new Set(first.map((item) => idOf(item?.key ?? '')));
  return authorsInText(
    [...items.values()].filter(({ id }) => ids.has(id)),
    language,
    (id) => originals.get(id),
  );
}

/** Writes more where a style has nothing left to say, as MLA of a work whose author is told. */
function fillGaps(
  text: string,
  citation: Citation,
  { idOf, protection }: CollectedItems,
  engine: CiteprocEngine,
): string {
  if (!hasNothing(text)) return text;
  const [first] = citation.items;
  const rest = withoutNothing(text);
  if (citation.isInText && rest !== '' && first !== undefined) {
    return rest.includes(START) ? rest : marked(rest, idOf(first.key));
  }
  const whole = engine.makeCitationCluster(
    citation.items.map((item) =>
      citeprocItem({ ...item, suppressAuthor: false }, idOf(item.key), protection),
    ),
  );
  if (!hasNothing(whole)) return whole;
  return citation.items.map(({ key }) => marked(escapeHtml(key), idOf(key))).join(', ');
}

/** The pieces of a citation as citeproc wrote it, under our keys. */
function readPieces(
  text: string,
  citation: Citation,
  { keys, idOf, protection }: CollectedItems,
  engine: CiteprocEngine,
): CitationPiece[] {
  const { layout_prefix: before = '', layout_suffix: after = '' } = engine.citation.opt;
  const authored = citation.items.map(({ key, prefix = '', suffix = '' }): OuterText => {
    const escaped = [prefix, suffix].map((part) => escapeHtml(protection.text(part)));
    return [idOf(key), escaped[0] ?? '', escaped[1] ?? ''];
  });
  const cut = cutCitation(text.replaceAll(AMPERSAND_MARK, ''));
  return bareLinks(cut, [before, after], authored).map(({ html, key: id }, index) => {
    const key = id === undefined ? undefined : keys.get(id);
    // Some styles begin with a space, which stands in the text already.
    const restored = protection.restore(index === 0 ? html.trimStart() : html, 'html');
    return key === undefined ? { html: restored } : { html: restored, key };
  });
}

interface CollectedItems {
  /** By citeproc's ids, protected. */
  items: Map<string, CslItem>;
  /** Our keys by citeproc's ids. */
  keys: Map<string, string>;
  /** The items as they were given, by citeproc's ids. */
  originals: Map<string, CslItem>;
  idOf: (key: string) => string;
  protection: Protection;
}

/** Gives the items ids by the order of their appearance: there are few, whatever the keys are. */
function collectItems(
  citations: readonly Citation[],
  itemOf: (key: string) => CslItem,
  language: string,
): CollectedItems {
  const protection = new Protection(language);
  const ids = new Map<string, string>();
  const items = new Map<string, CslItem>();
  const originals = new Map<string, CslItem>();
  for (const { key } of citations.flatMap((citation) => citation.items)) {
    if (ids.has(key)) continue;
    const id = `item-${ids.size + 1}`;
    ids.set(key, id);
    const item = itemOf(key);
    originals.set(id, item);
    items.set(id, protection.protect(item, id));
  }
  const keys = new Map([...ids].map(([key, id]) => [id, key]));
  return { items, keys, originals, idOf: (key) => ids.get(key) ?? key, protection };
}
