import type { Problem } from '../bibtex/entry.ts';
import {
  ACCENTS,
  DROPPED,
  LOGOS,
  MATH_ENVIRONMENTS,
  POINTER,
  QUOTING,
  SUBSCRIPTS,
  SUPERSCRIPTS,
  SYMBOLS,
  TRANSPARENT,
} from './commands.ts';
import { readHtml } from './html-remains.ts';
import { endOfMath } from './math-text.ts';

export interface LatexProblem {
  /** Index into the LaTeX source. */
  index: number;
  problem: Problem;
}

export interface UnicodeText {
  text: string;
  problems: LatexProblem[];
}

/** Source without any of these needs no conversion. */
const NEEDS_CONVERSION = /[\\{}$~`&<]|--|''|\s\s|[\n\r\t]/;
const ORDINARY = /[^\\{}$~`'\-&<\s!?]+/y;
const WHITE_SPACE = /\s+/y;
const HYPHENS = /-+/y;
const CONTROL_WORD = /[A-Za-z]+\*?/y;
const OPTIONAL_ARGUMENT = /\*?\s*\[[^\][]*\]/y;
/** What stands for a piece of the text that plain text cannot have. */
const OMISSION = '[…]';

/**
 * Turns LaTeX into plain Unicode text. Math is kept as `$TeX$`, however it was written; a dollar
 * sign becomes `\$`; an empty line, two line breaks; other white space, one space.
 *
 * @example latexToUnicode('Solja{\\v{c}}i{\\\'c} and $x^2$').text // 'Soljačić and $x^2$'
 */
export function latexToUnicode(source: string): UnicodeText {
  if (!NEEDS_CONVERSION.test(source)) return { text: source.trim(), problems: [] };
  const converter = new Converter(source);
  return { text: tidy(converter.convert()), problems: converter.problems };
}

function tidy(text: string): string {
  return text
    .replace(/ *\n\n\s*/g, '\n\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}

class Converter {
  readonly #source: string;
  #index = 0;
  #openQuotes = 0;
  readonly problems: LatexProblem[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Converts up to the brace that closes the group, or to the end. */
  convert(insideGroup = false): string {
    let output = '';
    while (this.#index < this.#source.length) {
      output += this.#match(ORDINARY);
      const character = this.#source[this.#index];
      if (character === undefined) break;
      if (character === '}') {
        this.#index += 1;
        if (insideGroup) return output;
      } else output += this.#special(character, output);
    }
    return output;
  }

  #special(character: string, before: string): string {
    switch (character) {
      case '\\':
        return this.#command();
      case '$':
        return this.#dollar();
      case '{':
      case '&':
      case '<':
        return this.#groupOrHtml(character);
      case '~':
        this.#index += 1;
        return '\u00A0';
      case '-':
        return dash(this.#match(HYPHENS));
      case '`':
      case "'":
        return this.#quote(character, before);
      case '!':
      case '?':
        return this.#mark(character);
      default:
        return /\n[ \t\r]*\n/.test(this.#match(WHITE_SPACE, true)) ? '\n\n' : ' ';
    }
  }

  #groupOrHtml(character: string): string {
    const html = readHtml(this.#source, this.#index);
    if (html !== undefined) {
      this.#index += html.length;
      return html.text;
    }
    this.#index += 1;
    return character === '{' ? this.convert(true) : character;
  }

  /** ``…'' and `…'; a straight apostrophe stays one, and so do Markdown's backticks. */
  #quote(character: string, before: string): string {
    this.#index += 1;
    const next = this.#source[this.#index];
    if (next === character) {
      this.#index += 1;
      return character === '`' ? '“' : '”';
    }
    if (character === '`') {
      if (/^[^`']*`/.test(this.#source.slice(this.#index, this.#index + 80))) {
        const code = this.#source.indexOf('`', this.#index) + 1;
        const text = this.#source.slice(this.#index - 1, code);
        if (!/[\\{}$]/.test(text)) {
          this.#index = code;
          return text;
        }
      }
      this.#openQuotes += 1;
      return '‘';
    }
    const insideWord = /\w/.test(before.at(-1) ?? '') && next !== undefined && /\w/.test(next);
    if (this.#openQuotes === 0 || insideWord) return character;
    this.#openQuotes -= 1;
    return '’';
  }

  /** Spanish ?` and !` are ¿ and ¡. */
  #mark(character: string): string {
    this.#index += 1;
    if (this.#source[this.#index] !== '`' || this.#source[this.#index + 1] === '`') {
      return character;
    }
    this.#index += 1;
    return character === '!' ? '¡' : '¿';
  }

  #dollar(): string {
    const start = this.#index;
    const closer = this.#source.startsWith('$$', start) ? '$$' : '$';
    const math = this.#mathUpTo(start + closer.length, closer);
    if (math !== undefined) return math;
    this.#index = start + 1;
    this.#report(start, {
      severity: 'warning',
      kind: 'unclosed-math',
      message: 'The math that this `$` opens is never closed.',
      fix: 'Write `\\$` for a dollar sign; close math with a second `$`.',
    });
    return '\\$';
  }

  #mathUpTo(from: number, closer: string): string | undefined {
    const close = endOfMath(this.#source, from, closer);
    if (close === -1) return undefined;
    this.#index = close + closer.length;
    return inDollars(this.#source.slice(from, close));
  }

  #command(): string {
    const start = this.#index;
    this.#index += 1;
    const name = this.#match(CONTROL_WORD).replace(/\*$/, '');
    if (name === '') return this.#controlSymbol();
    const logo = lookUp(LOGOS, name);
    if (logo !== undefined) return logo;
    if (Object.hasOwn(ACCENTS, name)) return this.#accent(name);
    if (name === 'verb') return this.#verbatim();
    this.#match(WHITE_SPACE);
    const symbol = lookUp(SYMBOLS, name);
    if (symbol !== undefined) return symbol;
    if (TRANSPARENT.has(name)) return '';
    return this.#commandWithArgument(name, start);
  }

  #commandWithArgument(name: string, start: number): string {
    if (POINTER.test(name) && name !== 'nocite') {
      while (this.#match(OPTIONAL_ARGUMENT) !== '');
      this.#rawArgument();
      return OMISSION;
    }
    switch (name) {
      case 'url':
      case 'path':
        return this.#rawArgument().replace(/\\([#%&_{}~])/g, '$1');
      case 'ensuremath':
        return inDollars(this.#rawArgument());
      case 'textsuperscript':
        return script(this.#argument(), SUPERSCRIPTS);
      case 'textsubscript':
        return script(this.#argument(), SUBSCRIPTS);
      case 'uppercase':
      case 'MakeUppercase':
      case 'MakeTextUppercase':
        return this.#argument().toUpperCase();
      default:
    }
    const quotes = lookUp(QUOTING, name);
    if (quotes !== undefined) return `${quotes[0]}${this.#argument()}${quotes[1]}`;
    const dropped = lookUp(DROPPED, name);
    if (dropped !== undefined) return this.#drop(name, dropped);
    this.#report(start, {
      severity: 'warning',
      kind: 'unknown-command',
      message: `\`\\${name}\` is not a command that a web page can show; its argument is shown as text.`,
      fix: 'Write what it stands for, or put it in math ($…$) if it is math.',
    });
    return '';
  }

  #drop(name: string, count: number): string {
    this.#match(OPTIONAL_ARGUMENT);
    for (let argument = 0; argument < count; argument += 1) {
      const text = this.#rawArgument();
      if (name !== 'begin') continue;
      const environment = text.replace(/\*$/, '');
      if (!MATH_ENVIRONMENTS.has(environment)) continue;
      const math = this.#mathUpTo(this.#index, `\\end{${text}}`);
      if (math !== undefined && environment === 'align') {
        return math.replace(/^\$(.*)\$$/s, '$$\\begin{aligned}$1\\end{aligned}$$');
      }
      return math ?? '';
    }
    return '';
  }

  /** A backslash and something that is no letter. */
  #controlSymbol(): string {
    const symbol = this.#source[this.#index];
    if (symbol === undefined) return '';
    if (symbol === '(' || symbol === '[') {
      const math = this.#mathUpTo(this.#index + 1, symbol === '(' ? '\\)' : '\\]');
      if (math !== undefined) return math;
    }
    this.#index += 1;
    if (Object.hasOwn(ACCENTS, symbol)) return this.#accent(symbol);
    if (symbol === '\\') {
      this.#match(OPTIONAL_ARGUMENT);
      return ' ';
    }
    if (symbol === '&' && this.#source.startsWith('amp;', this.#index)) this.#index += 4;
    if (/\s/.test(symbol)) return ' ';
    return lookUp(CONTROL_SYMBOLS, symbol) ?? symbol;
  }

  #accent(name: string): string {
    const argument = this.#argument();
    // TeX writes accents over a dotless i; Unicode's accented letters are made from the dotted one.
    const base = argument.replace(/^ı/, 'i').replace(/^ȷ/, 'j');
    const [first = '', ...rest] = base;
    if (first === '' || first === ' ') return /[a-z]/i.test(name) ? base : name + base;
    if (name === '.' && argument.startsWith('ı')) return base;
    return `${first}${ACCENTS[name] ?? ''}`.normalize('NFC') + rest.join('');
  }

  #verbatim(): string {
    const delimiter = this.#source[this.#index] ?? '';
    const close = this.#source.indexOf(delimiter, this.#index + 1);
    if (delimiter === '' || close === -1) return '';
    const text = this.#source.slice(this.#index + 1, close);
    this.#index = close + 1;
    return text;
  }

  /** The argument of a command, converted: a group, a command, or a character. */
  #argument(): string {
    this.#match(WHITE_SPACE);
    const next = this.#source[this.#index];
    if (next === undefined || next === '}') return '';
    if (next === '\\') return this.#command();
    if (next === '{') {
      this.#index += 1;
      return this.convert(true);
    }
    const character = String.fromCodePoint(this.#source.codePointAt(this.#index) ?? 0);
    this.#index += character.length;
    return character;
  }

  /** The argument of a command as it stands, or nothing when no group follows. */
  #rawArgument(): string {
    this.#match(WHITE_SPACE);
    if (this.#source[this.#index] !== '{') return '';
    const close = endOfMath(this.#source, this.#index + 1, '}');
    const end = close === -1 ? this.#source.length : close;
    const text = this.#source.slice(this.#index + 1, end);
    this.#index = end + 1;
    return text;
  }

  #match(pattern: RegExp, atLeastOne = false): string {
    pattern.lastIndex = this.#index;
    const found = pattern.exec(this.#source)?.[0] ?? '';
    this.#index += found === '' && atLeastOne ? 1 : found.length;
    return found;
  }

  #report(index: number, problem: Problem): void {
    this.problems.push({ index, problem });
  }
}

/** What a backslash makes of a sign; all others stand for themselves. */
const CONTROL_SYMBOLS: Readonly<Record<string, string>> = {
  $: '\\$',
  ',': '\u202F',
  ';': ' ',
  ':': ' ',
  '>': ' ',
  '!': '',
  '/': '',
  '-': '',
  '@': '',
  '+': '',
};

/** Reads a table by a name from the outside, which may be `constructor`. */
function lookUp<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function dash(hyphens: string): string {
  return hyphens.length === 2 ? '–' : hyphens.length === 3 ? '—' : hyphens;
}

/** White space at the borders says nothing in math, but ends a formula in Markdown. */
function inDollars(tex: string): string {
  const oneLine = tex.replace(/\s+/g, ' ').trimStart();
  const trimmed = oneLine.trimEnd();
  return `$${trimmed.endsWith('\\') ? `${trimmed} ` : trimmed}$`;
}

function script(text: string, table: Readonly<Record<string, string>>): string {
  const characters = Array.from(text);
  const raised = characters.map((character) => table[character]);
  return raised.includes(undefined) ? text : raised.join('');
}
