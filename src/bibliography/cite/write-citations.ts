import type { CiteprocCitation, CiteprocCitedItem, CiteprocEngine } from 'citeproc';
import type { Protection } from '../format-protection.ts';
import type { CitationStyle } from '../csl/citation-style.ts';
import type { Citation, CitedItem } from './citation.ts';
import { transferMarks } from './citation-pieces.ts';
import { AMPERSAND_MARK, OUTPUT_FORMATS, START } from './output-format.ts';

/** What citeproc writes where a style has nothing to say of an item, such as a dateless author. */
const NOTHING = /\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR: reference with no printed form\.\]/;

const PLACEHOLDER_AT_BEGIN = /^[\uE000-\uF8FF]/;
const PLACEHOLDER_AT_END = /[\uE000-\uF8FF]$/;

/** A citation for citeproc, made anew for each of its runs, for it writes into them. */
export type CitationRequest = () => CiteprocCitation;

/**
 * Asks citeproc for the citations of a document, all together.
 *
 * @param requests in the order of the text
 * @returns HTML of each with marks about its items, in our output format
 */
export function writeCitations(
  engine: CiteprocEngine,
  requests: readonly CitationRequest[],
): string[] {
  const run = (): string[] =>
    engine
      .rebuildProcessorState(
        requests.map((request) => request()),
        OUTPUT_FORMATS.html,
        [],
      )
      .map(([, , text]) => text);
  const marked = run();
  // Where years are joined (1918a, b), the wrapping disturbs what stands between them.
  const { collapse } = engine.citation.opt;
  if (typeof collapse !== 'string' || !collapse.startsWith('year-suffix')) return marked;
  const wrap = engine.sys.wrapCitationEntry;
  delete engine.sys.wrapCitationEntry;
  const plain = run();
  if (wrap !== undefined) engine.sys.wrapCitationEntry = wrap;
  return marked.map((text, index) => transferMarks(text, plain[index] ?? text));
}

/** Whether citeproc found nothing to write for a part of a citation. */
export function hasNothing(text: string): boolean {
  return NOTHING.test(text);
}

/** The same without the words that say so. */
export function withoutNothing(text: string): string {
  return text.replace(new RegExp(NOTHING, 'g'), '').trim();
}

/**
 * Writes “and” between the names that stand before the brackets: “Noether and Hilbert (1918)”, also
 * in styles that write “(Noether & Hilbert, 1918)”.
 *
 * @param text citation of `@key` in running text, or the names alone
 */
export function andInText(text: string, engine: CiteprocEngine): string {
  const brackets = text.indexOf(START);
  const names = brackets === -1 ? text : text.slice(0, brackets);
  const and = engine.getTerm('and');
  // Chinese and Japanese set no spaces about the word.
  const word = /^\p{Script=Han}|^\p{Script=Hiragana}/u.test(and) ? and : ` ${and} `;
  const written = names.replaceAll(` &#38;${AMPERSAND_MARK} `, word) + text.slice(names.length);
  // Where nothing is left of the first work in the brackets, its separator is.
  return written.replace(/([([])[;,]\s*/, '$1');
}

/** A citation as citeproc takes it, anew for each run. */
export function requestOf(
  index: number,
  itemOf: (item: CitedItem) => CiteprocCitedItem,
  citation: Citation,
  style: CitationStyle,
): CitationRequest {
  // Then citeproc writes the author before the brackets: “Noether (1918)”.
  const isComposite = citation.isInText && style.kind === 'author-date';
  return () => ({
    citationID: `citation-${index}`,
    citationItems: citation.items.map(itemOf),
    properties: {
      noteIndex: citation.note?.number ?? 0,
      // The author in the text is the first one's, wherever the style would sort it to.
      ...(citation.isInText ? { unsorted: true } : {}),
      ...(isComposite ? { mode: 'composite' as const } : {}),
    },
  });
}

/** One cited item as citeproc takes it. */
export function citeprocItem(
  item: CitedItem,
  id: string,
  protection: Protection,
): CiteprocCitedItem {
  const { prefix, locator, label, suffix, suppressAuthor } = item;
  const text = (value: string): string => protection.text(value);
  // citeproc sets a space between such words and the citation, but does not see formulas as words.
  const before = (value: string): string => text(value).replace(PLACEHOLDER_AT_END, '$& ');
  const after = (value: string): string => text(value).replace(PLACEHOLDER_AT_BEGIN, ' $&');
  return {
    id,
    ...(prefix === undefined ? {} : { prefix: before(prefix) }),
    ...(locator === undefined ? {} : { locator: text(locator), label: label ?? 'page' }),
    ...(suffix === undefined ? {} : { suffix: after(suffix) }),
    ...(suppressAuthor === true ? { 'suppress-author': true } : {}),
  };
}
