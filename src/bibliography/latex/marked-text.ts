import { LatexCursor } from './cursor.ts';
import { latexToUnicode } from './to-unicode.ts';

/** A piece of a text: where it leads, and whether it is emphasized. */
export interface MarkedPiece {
  /** Unicode, with formulas as `$…$`; paragraphs are separated by an empty line. */
  text: string;
  /** As it was written. */
  href?: string;
  isEmphasized?: true;
}

/** Stand for where a piece begins and ends, while LaTeX becomes Unicode. */
const LINK = '\uE000';
const EMPHASIS = '\uE001';
const END = '\uE002';
/** Stands for the words of `\url`, which are its address. */
const ADDRESS = '\uE006';
const COMMAND = /\\(href|url|emph|textit)\s*(?=\{)/g;

/**
 * Turns LaTeX into Unicode, as `latexToUnicode` does, and keeps links and emphasis.
 *
 * @example markedText('See \\href{https://a.example}{this}.')
 * // [{ text: 'See ' }, { text: 'this', href: 'https://a.example' }, { text: '.' }]
 * @param marksCitations as there
 */
export function markedText(source: string, marksCitations = false): MarkedPiece[] {
  const addresses: string[] = [];
  const marked = withMarks(source.replace(/[\uE000-\uE002\uE006]/g, ''), addresses);
  const { text } = latexToUnicode(marked, marksCitations);
  const pieces: MarkedPiece[] = [];
  const open: (string | undefined)[] = [];
  for (const part of text.split(/(?=[\uE000-\uE002])/)) {
    if (part.startsWith(LINK)) open.push(addresses.shift());
    else if (part.startsWith(EMPHASIS)) open.push(undefined);
    else if (part.startsWith(END)) open.pop();
    const href = open.findLast((address) => address !== undefined);
    const said = part.replace(/^[\uE000-\uE002]/, '').replace(ADDRESS, () => href ?? '');
    if (said === '') continue;
    pieces.push({
      text: said,
      ...(href === undefined ? {} : { href }),
      ...(open.includes(undefined) ? { isEmphasized: true } : {}),
    });
  }
  return pieces;
}

/** @param addresses is added to, in the order in which the links begin */
function withMarks(source: string, addresses: string[]): string {
  const cursor = new LatexCursor(source);
  let marked = '';
  for (const found of source.matchAll(COMMAND)) {
    // It stands within an argument that is read already.
    if (found.index < cursor.index) continue;
    marked += source.slice(cursor.index, found.index);
    cursor.index = found.index + found[0].length;
    const isLink = found[1] === 'href' || found[1] === 'url';
    if (isLink) addresses.push(cursor.rawArgument());
    const words = found[1] === 'url' ? ADDRESS : withMarks(cursor.rawArgument(), addresses);
    marked += `${isLink ? LINK : EMPHASIS}${words}${END}`;
  }
  return marked + source.slice(cursor.index);
}
