/**
 * Writes email addresses so that programs which collect them from the text of a file find none:
 * every character as a reference to it. A browser, a screen reader or a feed reader sees what was
 * meant, a link still opens the mail program, and no script is needed.
 *
 * Much of what collects addresses decodes nothing; none of this keeps out what reads as a browser.
 */

/** Text in which `&#64;` means `@`; text in which a string may hold `\u0040`. */
export type Notation = 'markup' | 'json';

/** What a browser takes as it stands. */
const RAW_ELEMENT = /(<(?:script|style)\b[^>]*>)([\s\S]*?)(<\/(?:script|style)>)/gi;

/**
 * Hides the addresses in a page.
 *
 * @param html a whole document
 */
export function hideInPage(html: string): string {
  if (!html.includes('@')) return html;
  let hidden = '';
  let end = 0;
  for (const match of html.matchAll(RAW_ELEMENT)) {
    const [element, opening = '', content = '', closing = ''] = match;
    hidden += hideAddresses(html.slice(end, match.index), 'markup');
    // Data is JSON; programs and styles mean something else by the sign.
    const isData = /\btype="?application\/(?:[\w.-]+\+)?json/i.test(opening);
    hidden += `${opening}${isData ? hideAddresses(content, 'json') : content}${closing}`;
    end = match.index + element.length;
  }
  return hidden + hideAddresses(html.slice(end), 'markup');
}

/**
 * Hides the addresses in a text.
 *
 * @example hideAddresses('a@b.org', 'json') // '\\u0061\\u0040\\u0062\\u002e\\u006f\\u0072\\u0067'
 */
export function hideAddresses(text: string, notation: Notation): string {
  return replaceAddresses(text, notation, (address) => write(address, notation));
}

/**
 * Puts something in the place of each address in a text.
 *
 * @param notation of the text
 */
export function replaceAddresses(
  text: string,
  notation: Notation,
  replacement: (address: string) => string,
): string {
  let hidden = '';
  let end = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const [, found = ''] = BEFORE.exec(text.slice(Math.max(end, at - LONGEST_LOCAL), at)) ?? [];
    const before = notation === 'json' ? withoutEscape(found, text, at - found.length) : found;
    AFTER.lastIndex = at + 1;
    const [after = ''] = AFTER.exec(text) ?? [];
    if (before === '' || after === '') continue;
    const start = at - before.length;
    hidden += text.slice(end, start) + replacement(`${before}@${after}`);
    end = at + 1 + after.length;
  }
  return hidden + text.slice(end);
}

/** Characters before the sign, of which RFC 5321 allows 64. */
const LONGEST_LOCAL = 64;
const BEFORE = /([\p{L}\p{N}_.+-]+)$/u;
const AFTER = /[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/uy;

/**
 * What is left of letters in JSON when the first of them belong to an escaped character, as in
 * `\\nada@mill.example`.
 *
 * @param start where the letters are in the text
 */
function withoutEscape(letters: string, text: string, start: number): string {
  let backslashes = 0;
  while (text[start - 1 - backslashes] === '\\') backslashes += 1;
  // Of two, one is escaped by the other.
  if (backslashes % 2 === 0) return letters;
  return letters.slice(letters.startsWith('u') ? 'u0000'.length : 1);
}

function write(address: string, notation: Notation): string {
  return Array.from(address, (character, index) => {
    const code = character.codePointAt(0) ?? 0;
    if (notation === 'json') {
      return code > 0xffff ? character : `\\u${code.toString(16).padStart(4, '0')}`;
    }
    return index % 2 === 0 ? `&#${code};` : `&#x${code.toString(16)};`;
  }).join('');
}
