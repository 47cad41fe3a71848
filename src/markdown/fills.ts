/**
 * Fills: the parts of a text that are made apart from its tree and put in after it is a string.
 *
 * A formula would add hundreds of nodes to the tree, each walked by every plugin and written out
 * again; an address is known only once every page is. Both leave a token in the tree, and the
 * token's fill is put in its place at the very end.
 *
 * The token is a number between two Unicode noncharacters, which no text for reading may contain
 * (Unicode Standard, section 23.7), so it survives HTML escaping, attributes and MDX unharmed.
 */

import type { FillRequest } from './fill-requests.ts';
import { heldFormula, withMarks } from './held-formula.ts';

const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
/** A letter says that what it stands for is shown elsewhere, too. */
const COPY = 'c';
const ONE_TOKEN = `${OPEN}(\\d+)(${COPY}?)${CLOSE}`;
const TOKEN = new RegExp(ONE_TOKEN, 'g');
const MARKED_TOKEN = withMarks(ONE_TOKEN);
const NONCHARACTER = new RegExp(`[${OPEN}${CLOSE}]`, 'g');

/** Collects what one text asks for; the same formula is asked for once. */
export class FillCollector {
  readonly requests: FillRequest[] = [];
  readonly #formulas = new Map<string, number>();

  /** @returns the token to leave in the text */
  add(request: FillRequest): string {
    if (request.kind !== 'math') return token(this.requests.push(request) - 1);
    const key = `${request.display ? 'display' : 'inline'} ${request.tex}`;
    let index = this.#formulas.get(key);
    if (index === undefined) {
      index = this.requests.push(request) - 1;
      this.#formulas.set(key, index);
    }
    return token(index);
  }
}

/** @returns what stands for the fill of a number */
export function token(index: number): string {
  return `${OPEN}${index}${CLOSE}`;
}

/**
 * Puts fills in place of tokens.
 *
 * @param template HTML with tokens
 * @param fillAt gives the HTML (or escaped attribute value) of a request by its index
 */
export function fillTokens(template: string, fillAt: (index: number) => string): string {
  return template.replaceAll(
    MARKED_TOKEN,
    (_, before: string, index: string, copy: string, after: string) => {
      const fill = fillAt(Number(index));
      return heldFormula(before, copy === COPY ? withoutIds(fill) : fill, after);
    },
  );
}

/** An id stands for one element of a page. */
function withoutIds(html: string): string {
  return html.replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replace(/ id="[^"]*"/, ''));
}

/** A text with its tokens as those of a copy, whose fills have no ids. */
export function copyOfTokens(text: string): string {
  return text.replaceAll(TOKEN, `${OPEN}$1${COPY}${CLOSE}`);
}

/** @returns the numbers of the requests whose tokens stand in a text */
export function tokensIn(text: string): number[] {
  return Array.from(text.matchAll(TOKEN), ([, index]) => Number(index));
}

/** Removes the characters that would be mistaken for tokens. Keeps the length of lines right. */
export function withoutTokens(text: string): string {
  return text.replaceAll(NONCHARACTER, '\uFFFD');
}

/** @returns the number of the request that a text is the token of, if it is one and nothing else */
export function tokenIndex(text: string): number | undefined {
  const match = /^\uFDD0(\d+)\uFDD1$/.exec(text);
  return match === null ? undefined : Number(match[1]);
}

/** A text without its tokens, but for formulas and citations that are a part of its sentences. */
export function withWordsOnly(text: string, requests: readonly FillRequest[]): string {
  return text.replaceAll(TOKEN, (whole, index: string) => {
    const request = requests[Number(index)];
    const isSaid = request?.kind === 'math' || (request?.kind === 'citation' && request.isInText);
    return isSaid ? whole : '';
  });
}

/** A text of the same length with a word, which begins a sentence, in the place of each token. */
export function withTokensAsWords(text: string): string {
  return text.replaceAll(TOKEN, (whole) => 'X'.repeat(whole.length));
}

/** A piece of a text without the halves of tokens at its ends. */
export function withoutHalfTokens(piece: string): string {
  return piece.replace(/^(…?)\d*\uFDD1/, '$1').replace(/\uFDD0\d*(…?)$/, '$1');
}
