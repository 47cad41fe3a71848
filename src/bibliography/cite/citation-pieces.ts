import { END, SEPARATOR, START } from './output-format.ts';

/** A part of a citation. */
export interface CitationPiece {
  html: string;
  /** Set when the piece is to be a link to this key's reference. */
  key?: string;
}

const TOKENS = new RegExp(`${START}([^${SEPARATOR}]*)${SEPARATOR}|${END}|<(/?)([a-z]+)[^>]*>`, 'g');

/**
 * Cuts a citation at the marks about its cited items. Each piece is HTML of its own: tags that reach
 * over several pieces are closed and opened again.
 *
 * @param text what citeproc put out
 * @returns pieces whose key is citeproc's id of the item
 * @example `<sup>‹a:1›–‹c:3›</sup>` // <sup>1</sup> of a, <sup>–</sup>, <sup>3</sup> of c
 */
export function cutCitation(text: string): CitationPiece[] {
  const pieces: CitationPiece[] = [];
  const open: { tag: string; name: string }[] = [];
  let html = '';
  let isEmpty = true;
  let key: string | undefined;
  const add = (part: string): void => {
    html += part;
    if (part !== '') isEmpty = false;
  };
  const finish = (next: string | undefined): void => {
    const closing = open.map(({ name }) => `</${name}>`).reverse();
    if (!isEmpty) pieces.push(piece(html + closing.join(''), key));
    html = open.map(({ tag }) => tag).join('');
    isEmpty = true;
    key = next;
  };
  let index = 0;
  for (const token of text.matchAll(TOKENS)) {
    add(text.slice(index, token.index));
    index = token.index + token[0].length;
    const [tag, id, slash, name] = token;
    if (id !== undefined) finish(id);
    else if (name === undefined) finish(undefined);
    else {
      html += tag;
      if (slash === '/') open.pop();
      else open.push({ tag, name });
    }
  }
  add(text.slice(index));
  finish(undefined);
  return pieces;
}

/**
 * Puts the marks of one text into another that reads a little different between the cited items.
 * An item that is not written out in the other, as inside of a range, gets no mark.
 */
export function transferMarks(marked: string, plain: string): string {
  let result = '';
  let index = 0;
  const items = marked.matchAll(
    new RegExp(`${START}([^${SEPARATOR}]*)${SEPARATOR}([^${END}]*)${END}`, 'g'),
  );
  for (const [item, , content = ''] of items) {
    const found = plain.indexOf(content, index);
    if (found === -1) continue;
    result += plain.slice(index, found) + item;
    index = found + content.length;
  }
  return result + plain.slice(index);
}

/** What the author of the text wrote about an item of a citation. */
export type OuterText = readonly [id: string, before: string, after: string];

/**
 * Takes the brackets of a citation, and what its author wrote before and after an item, out of the
 * pieces that become links.
 *
 * @param brackets of the whole citation
 */
export function bareLinks(
  pieces: readonly CitationPiece[],
  brackets: readonly [before: string, after: string],
  authored: readonly OuterText[],
): CitationPiece[] {
  const first = pieces.findIndex(({ key }) => key !== undefined);
  const last = pieces.findLastIndex(({ key }) => key !== undefined);
  return pieces.flatMap(({ html, key }, index) => {
    if (key === undefined) return [{ html }];
    const [open, inner, close] = unwrap(html);
    const [, before, after] = authored.find(([id]) => id === key) ?? ['', '', ''];
    let start = index === first ? length(inner, brackets[0], 'startsWith') : 0;
    start += length(inner.slice(start), before, 'startsWith');
    let end = inner.length - (index === last ? length(inner, brackets[1], 'endsWith') : 0);
    end -= length(inner.slice(start, end), after, 'endsWith');
    start += /^\s*/.exec(inner.slice(start, end))?.[0].length ?? 0;
    end = start + inner.slice(start, end).trimEnd().length;
    const parts = [
      piece(inner.slice(0, start)),
      piece(inner.slice(start, end), key),
      piece(inner.slice(end)),
    ];
    return parts
      .filter((part) => part.html !== '')
      .map((part) => ({ ...part, html: open + part.html + close }));
  });
}

/** Takes off tags that are about the whole of a piece. */
function unwrap(html: string): [open: string, inner: string, close: string] {
  const [, open = '', inner = '', close = ''] =
    /^((?:<\w[^>]*>)*)([^<]*)((?:<\/\w+>)*)$/.exec(html) ?? [];
  return inner === '' ? ['', html, ''] : [open, inner, close];
}

function length(text: string, part: string, side: 'startsWith' | 'endsWith'): number {
  return part !== '' && part.length < text.length && text[side](part) ? part.length : 0;
}

function piece(html: string, key?: string): CitationPiece {
  return key === undefined ? { html } : { html, key };
}
