import { lookUp } from '../../site/look-up.ts';
import {
  ACCENTS,
  CONTROL_SYMBOLS,
  DROPPED,
  MATH_ENVIRONMENTS,
  POINTER,
  QUOTING,
  SIGNS,
  SUBSCRIPTS,
  SUPERSCRIPTS,
  SYMBOLS,
  TRANSPARENT,
} from './commands.ts';
import { cites, markCitation } from './cited.ts';
import { readHtml } from './html-remains.ts';
import { inDollars, type LatexCursor, WHITE_SPACE } from './cursor.ts';

/** Converts a group from behind its opening brace to behind its closing one. */
type ConvertGroup = (cursor: LatexCursor) => string;

/** `\textalpha` and `\upalpha` are `\alpha` that need no math. */
const UPRIGHT_GREEK =
  /^(?:text|up)((?:alph|bet|zet|et|thet|iot|kapp|lambd|sigm|omeg|gamm|delt)a|epsilon|mu|nu|xi|pi|rho|tau|upsilon|phi|chi|psi)$/i;
const CONTROL_WORD = /[A-Za-z]+\*?/y;
const OPTIONAL_ARGUMENT = /\*?\s*\[[^\][]*\]/y;
const VERBATIM = /\S/y;
/** What stands for a piece of the text that plain text cannot have. */
const OMISSION = '[…]';

/** Reads a command from its backslash on, and returns what it says in plain text. */
export function runCommand(cursor: LatexCursor, convertGroup: ConvertGroup): string {
  const start = cursor.index;
  cursor.index += 1;
  const name = cursor.match(CONTROL_WORD).replace(/\*$/, '');
  if (name === '') return runControlSymbol(cursor, convertGroup);
  const sign = lookUp(SIGNS, UPRIGHT_GREEK.exec(name)?.[1] ?? name);
  if (sign !== undefined) return sign;
  if (Object.hasOwn(ACCENTS, name)) return accent(cursor, name, convertGroup);
  if (name === 'verb') return verbatim(cursor);
  cursor.match(WHITE_SPACE);
  const symbol = lookUp(SYMBOLS, name);
  if (symbol !== undefined) return symbol;
  if (TRANSPARENT.has(name)) return '';
  return runWithArgument(cursor, name, start, convertGroup);
}

function runWithArgument(
  cursor: LatexCursor,
  name: string,
  start: number,
  convertGroup: ConvertGroup,
): string {
  const quotes = lookUp(QUOTING, name);
  if (quotes !== undefined) return quotes[0] + argument(cursor, convertGroup) + quotes[1];
  const dropped = lookUp(DROPPED, name);
  if (dropped !== undefined) return drop(cursor, dropped);
  if (POINTER.test(name)) {
    return runPointer(cursor, name);
  }
  switch (name) {
    case 'begin':
      return beginEnvironment(cursor);
    case 'url':
    case 'path':
      return cursor.rawArgument().replace(/\\([#%&_{}~])/g, '$1');
    case 'ensuremath':
      return inDollars(cursor.rawArgument());
    case 'textsuperscript':
      return script(argument(cursor, convertGroup), SUPERSCRIPTS);
    case 'textsubscript':
      return script(argument(cursor, convertGroup), SUBSCRIPTS);
    case 'uppercase':
    case 'MakeUppercase':
    case 'MakeTextUppercase':
      return argument(cursor, convertGroup).toUpperCase();
    default:
      cursor.report(start, {
        severity: 'warning',
        kind: 'unknown-command',
        message: `\`\\${name}\` is not a command that a web page can show; only its argument is shown.`,
        fix: 'Write what it stands for, or put it in math ($…$) if it is math.',
      });
      return '';
  }
}

function runPointer(cursor: LatexCursor, name: string): string {
  const options: string[] = [];
  for (;;) {
    const option = cursor.match(OPTIONAL_ARGUMENT);
    if (option === '') break;
    options.push(latexOption(option));
  }
  const keys = cursor.rawArgument();
  return cursor.marksCitations && cites(name) ? markCitation(name, options, keys) : OMISSION;
}

/** What stands in square brackets, of which there is seldom more than a page. */
function latexOption(written: string): string {
  return written
    .slice(written.indexOf('[') + 1, -1)
    .replaceAll('~', ' ')
    .replaceAll('--', '–')
    .replaceAll(/\\([#%&_$ ])/g, '$1');
}

function drop(cursor: LatexCursor, count: number): string {
  cursor.match(OPTIONAL_ARGUMENT);
  for (let dropped = 0; dropped < count; dropped += 1) cursor.rawArgument();
  return '';
}

/** Math stays math; of other environments the text remains. */
function beginEnvironment(cursor: LatexCursor): string {
  const written = cursor.rawArgument();
  const name = written.replace(/\*$/, '');
  if (!MATH_ENVIRONMENTS.has(name)) return '';
  const math = cursor.mathUpTo(cursor.index, `\\end{${written}}`) ?? '';
  return name === 'align' ? math.replace(/^\$(.*)\$$/s, inAligned) : math;
}

function inAligned(_math: string, tex: string): string {
  return `$\\begin{aligned}${tex}\\end{aligned}$`;
}

/** A backslash and something that is no letter. */
function runControlSymbol(cursor: LatexCursor, convertGroup: ConvertGroup): string {
  const symbol = cursor.next;
  if (symbol === undefined) return '';
  if (symbol === '(' || symbol === '[') {
    const math = cursor.mathUpTo(cursor.index + 1, symbol === '(' ? '\\)' : '\\]');
    if (math !== undefined) return math;
  }
  cursor.index += 1;
  if (Object.hasOwn(ACCENTS, symbol)) return accent(cursor, symbol, convertGroup);
  if (symbol === '\\') cursor.match(OPTIONAL_ARGUMENT);
  // `\&gt;` is an entity whose ampersand a reference manager escaped.
  const html = symbol === '&' ? readHtml(cursor.source, cursor.index - 1) : undefined;
  if (html !== undefined) {
    cursor.index += html.length - 1;
    return html.text;
  }
  if (/\s/.test(symbol)) return ' ';
  return lookUp(CONTROL_SYMBOLS, symbol) ?? symbol;
}

function accent(cursor: LatexCursor, name: string, convertGroup: ConvertGroup): string {
  const letter = argument(cursor, convertGroup);
  // TeX writes accents over a dotless i; Unicode's accented letters are made from the dotted one.
  const base = letter.replace(/^ı/, 'i').replace(/^ȷ/, 'j');
  const first = String.fromCodePoint(base.codePointAt(0) ?? 32);
  if (first === ' ') return /[a-z]/i.test(name) ? base : name + base;
  if (name === '.' && letter.startsWith('ı')) return base;
  return `${first}${ACCENTS[name] ?? ''}`.normalize('NFC') + base.slice(first.length);
}

/** `\verb|…|`, with any sign for the bars. */
function verbatim(cursor: LatexCursor): string {
  const delimiter = cursor.match(VERBATIM);
  const close = delimiter === '' ? -1 : cursor.source.indexOf(delimiter, cursor.index);
  if (close === -1) return '';
  const text = cursor.source.slice(cursor.index, close);
  cursor.index = close + 1;
  return text;
}

/** The argument of a command, converted: a group, a command, or a character. */
function argument(cursor: LatexCursor, convertGroup: ConvertGroup): string {
  cursor.match(WHITE_SPACE);
  const { next } = cursor;
  if (next === undefined || next === '}') return '';
  if (next === '\\') return runCommand(cursor, convertGroup);
  if (next === '{') {
    cursor.index += 1;
    return convertGroup(cursor);
  }
  const character = String.fromCodePoint(cursor.source.codePointAt(cursor.index) ?? 0);
  cursor.index += character.length;
  return character;
}

function script(text: string, table: Readonly<Record<string, string>>): string {
  const raised = Array.from(text).map((character) => table[character]);
  return raised.includes(undefined) ? text : raised.join('');
}
