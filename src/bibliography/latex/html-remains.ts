import { lookUp } from '../../site/look-up.ts';
import { namedCharacters } from '../../site/named-characters.ts';
import { SUBSCRIPTS, SUPERSCRIPTS } from './commands.ts';

/*
 * Publishers and Crossref export HTML inside of BibTeX: `&amp;`, `{\&}amp$\mathsemicolon$`,
 * `<i>E. coli</i>`, `<jats:p>`, and Scopus' `<inf>`, which is `<sub>`. Each is found at one place of the
 * source and told in plain text.
 */

const AMPERSAND = /\{\\&\}amp(?:;|\$\\mathsemicolon\$)/y;
const ENTITY = /&(amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});/iy;
const SCRIPT = /<(sub|inf|sup)>([^<]{1,20})<\/\1>/iy;
const TAG =
  /<\/?(?:mml:[a-z]+|(?:jats:)?(?:i|b|em|strong|sub|inf|sup|sc|scp|tt|u|p|div|span|h[1-6]|italic|bold|title|sec|list|list-item|br|tex|tex-math|inline-formula|astrobj))(?:\s[^<>]{0,300})?\/?>/iy;

const LESS = String.raw`(?:\{\\textless\}|\\textless\{\}|&lt;|\$\\lt\$)`;
const GREATER = String.raw`(?:\{\\textgreater\}|\\textgreater\{\}|&gt;|\$\\gt\$)`;
const ESCAPED_TAG = new RegExp(
  `${LESS}(/?(?:i|b|em|strong|sub|inf|sup|sc|scp|tt|u|p|br|div|span|h[1-6]))${GREATER}`,
  'gi',
);

/**
 * Mendeley writes a publisher's `<i>` as `{\textless}i{\textgreater}`, Scopus as `&lt;i&gt;`, ADS as
 * `$\lt$i$\gt$`.
 */
export function unescapeTags(source: string): string {
  return /\\textless|&lt;|\\lt\$/.test(source) ? source.replace(ESCAPED_TAG, '<$1>') : source;
}

/** The HTML that begins at `index`: what it says in plain text, and its length; or undefined. */
export function readHtml(
  source: string,
  index: number,
): { text: string; length: number } | undefined {
  const ampersand = matchAt(AMPERSAND, source, index);
  if (ampersand !== null) return { text: '&', length: ampersand[0].length };
  const entity = matchAt(ENTITY, source, index);
  if (entity !== null) return { text: decodeEntity(entity), length: entity[0].length };
  const script = matchAt(SCRIPT, source, index);
  if (script !== null) {
    const table = script[1]?.toLowerCase() === 'sup' ? SUPERSCRIPTS : SUBSCRIPTS;
    const text = Array.from(script[2] ?? '')
      .map((character) => table[character] ?? character)
      .join('');
    return { text, length: script[0].length };
  }
  const tag = matchAt(TAG, source, index);
  return tag === null ? undefined : { text: '', length: tag[0].length };
}

function decodeEntity(entity: RegExpExecArray): string {
  const name = (entity[1] ?? '').toLowerCase();
  if (!name.startsWith('#')) return lookUp(namedCharacters, name) ?? entity[0];
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  // Control characters and numbers beyond Unicode are no text.
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function matchAt(pattern: RegExp, source: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(source);
}
