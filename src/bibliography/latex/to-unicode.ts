import { LatexCursor, type LatexProblem, WHITE_SPACE } from './cursor.ts';
import {
  undoDoubleEncoding,
  undoEscapedBraces,
  undoMendeleysBackslashes,
} from './double-encoded.ts';
import { readHtml, unescapeTags } from './html-remains.ts';
import { runCommand } from './run-command.ts';

/** LaTeX in Unicode, with formulas as `$…$`. */
export interface UnicodeText {
  text: string;
  problems: LatexProblem[];
}

/** Source without any of these needs no conversion. */
const NEEDS_CONVERSION = /[\\{}$~`&<]|--|''|\s\s|[\n\r\t]/;
/** LaTeX's fonts make « and » of them; with white space within they are much less and greater. */
const GUILLEMETS = /<<([^\s<>$](?:[^<>$]*[^\s<>$])?)>>/g;
const ORDINARY = /[^\\{}$~`'\-&<\s!?]+/y;
const HYPHENS = /-+/y;
const BACKTICKS = /`[^`'\\{}$]{1,80}`/y;
const OPENING_MARK = /[!?]`(?!`)/y;

/**
 * Turns LaTeX into plain Unicode text. Math is kept as `$TeX$`, however it was written; a dollar
 * sign becomes `\$`; an empty line, two line breaks; other white space, one space.
 *
 * @example latexToUnicode('Solja{\\v{c}}i{\\\'c} and $x^2$').text // 'Soljačić and $x^2$'
 * @param marksCitations whether citations are kept, marked, for those who can say them
 */
export function latexToUnicode(source: string, marksCitations = false): UnicodeText {
  if (!NEEDS_CONVERSION.test(source)) return { text: source.trim().normalize('NFC'), problems: [] };
  const whole = undoDoubleEncoding(undoMendeleysBackslashes(unescapeTags(source)));
  const quoted = undoEscapedBraces(whole).replace(GUILLEMETS, '«$1»');
  const cursor = new LatexCursor(quoted, marksCitations);
  const text = convert(cursor, false)
    .replace(/ *\n\n\s*/g, '\n\n')
    .replace(/ {2,}/g, ' ')
    .trim()
    .normalize('NFC');
  return { text, problems: cursor.problems };
}

/** Converts up to the brace that closes the group, or to the end. */
function convert(cursor: LatexCursor, insideGroup: boolean): string {
  // Pieces, not one growing string: to look at the end of that would copy it each time.
  const pieces: string[] = [];
  for (;;) {
    pieces.push(cursor.match(ORDINARY));
    const character = cursor.next;
    if (character === undefined) return pieces.join('');
    if (character === '}') {
      cursor.index += 1;
      if (insideGroup) return pieces.join('');
    } else pieces.push(convertSpecial(cursor, character, pieces.at(-1)?.at(-1) ?? ''));
  }
}

function convertGroup(cursor: LatexCursor): string {
  return convert(cursor, true);
}

function convertSpecial(cursor: LatexCursor, character: string, before: string): string {
  switch (character) {
    case '\\':
      return runCommand(cursor, convertGroup);
    case '$':
      return convertDollar(cursor);
    case '-':
      return dash(cursor.match(HYPHENS));
    case '`':
    case "'":
      return convertQuote(cursor, character, before);
    case '{':
    case '&':
    case '<':
      return convertGroupOrHtml(cursor, character);
    case '!':
    case '?': {
      // Spanish ?` and !` are ¿ and ¡.
      const opening = cursor.match(OPENING_MARK);
      if (opening === '') cursor.index += 1;
      return opening === '' ? character : character === '!' ? '¡' : '¿';
    }
    case '~':
      cursor.index += 1;
      return '\u00A0';
    default:
      return /\n[ \t\r]*\n/.test(cursor.match(WHITE_SPACE)) ? '\n\n' : ' ';
  }
}

function convertGroupOrHtml(cursor: LatexCursor, character: string): string {
  const html = readHtml(cursor.source, cursor.index);
  cursor.index += html?.length ?? 1;
  if (html !== undefined) return html.text;
  return character === '{' ? convertGroup(cursor) : character;
}

/** ``…'' and `…'; a straight apostrophe stays one, and so do the backticks of Markdown's code. */
function convertQuote(cursor: LatexCursor, character: string, before: string): string {
  const code = cursor.match(BACKTICKS);
  if (code !== '') return code;
  cursor.index += 1;
  const next = cursor.next ?? '';
  if (next === character) {
    cursor.index += 1;
    return character === '`' ? '“' : '”';
  }
  if (character === '`') {
    cursor.openQuotes += 1;
    return '‘';
  }
  const insideWord = /\w/.test(before) && /\w/.test(next);
  if (cursor.openQuotes === 0 || insideWord) return character;
  cursor.openQuotes -= 1;
  return '’';
}

function convertDollar(cursor: LatexCursor): string {
  const start = cursor.index;
  const closer = cursor.source.startsWith('$$', start) ? '$$' : '$';
  const math = cursor.mathUpTo(start + closer.length, closer);
  if (math !== undefined) return math;
  cursor.index = start + 1;
  cursor.report(start, {
    severity: 'warning',
    kind: 'unclosed-math',
    message: 'The math that this `$` opens is never closed.',
    fix: 'Write `\\$` for a dollar sign; close math with a second `$`.',
  });
  return '\\$';
}

function dash(hyphens: string): string {
  return hyphens.length === 2 ? '–' : hyphens.length === 3 ? '—' : hyphens;
}
