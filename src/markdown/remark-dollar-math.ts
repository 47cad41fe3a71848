import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';

const DOLLAR = 36;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Commands whose argument is text, in which formulas stand between dollars. */
const TEXT = /\\(?:text(?:bf|it|rm|sf)?|mbox)$/;

/**
 * Reads `$…$` by the rule of Pandoc's `tex_math_dollars`, so that prices stay prices: a character
 * that is no space follows the opening dollar and precedes the closing one, and no digit follows the
 * closing one. `\$` inside is a dollar of the formula, and
 * dollars in `\text{…}` are a formula within it. remark-math reads the rest; it must be used
 * with `singleDollarTextMath: false`.
 *
 * ```md
 * For $5 you get $x$, for $20 more.   →   <p>For $5 you get ⟨formula x⟩, for $20 more.</p>
 * ```
 */
export function remarkDollarMath(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ text: { [DOLLAR]: dollarMath } });
}

/** Makes the tokens that remark-math makes, so that its tree builder takes them. */
const dollarMath: Construct = { name: 'dollarMath', tokenize, previous };

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathText: 'mathText';
    mathTextSequence: 'mathTextSequence';
    mathTextData: 'mathTextData';
  }
}

/** Not in the middle of a run of dollars; after an escaped dollar a formula may begin. */
function previous(this: TokenizeContext, code: Code): boolean {
  return code !== DOLLAR || this.events.at(-1)?.[1].type === 'characterEscape';
}

function tokenize(effects: Effects, ok: State, nok: State): State {
  let last: Code = null;
  let written = '';
  // Braces that are open from \text{ on.
  let depth = 0;
  const delimiter = (code: Code): void => {
    effects.enter('mathTextSequence');
    effects.consume(code);
    effects.exit('mathTextSequence');
  };

  const open: State = (code) => {
    effects.enter('mathText');
    delimiter(code);
    return first;
  };

  const first: State = (code) => (isSpace(code) || code === DOLLAR ? nok(code) : between(code));

  const between: State = (code) => {
    if (code === null) return nok(code);
    if (isLineEnding(code)) {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      last = code;
      return between;
    }
    if (code === DOLLAR && depth === 0) {
      if (isSpace(last)) return nok(code);
      delimiter(code);
      return afterwards;
    }
    effects.enter('mathTextData');
    return inside(code);
  };

  const inside: State = (code) => {
    const isDelimiter = code === DOLLAR && depth === 0;
    if (code === null || isDelimiter || isLineEnding(code)) {
      effects.exit('mathTextData');
      return between(code);
    }
    effects.consume(code);
    if (code === OPEN_BRACE && (depth > 0 || TEXT.test(written))) depth += 1;
    if (code === CLOSE_BRACE && depth > 0) depth -= 1;
    written = `${written.slice(-8)}${code < 0 ? ' ' : String.fromCharCode(code)}`;
    last = code;
    return code === BACKSLASH ? escaped : inside;
  };

  const escaped: State = (code) => {
    if (code !== DOLLAR && code !== BACKSLASH) return inside(code);
    effects.consume(code);
    last = code;
    return inside;
  };

  const afterwards: State = (code) => {
    if (isDigit(code) || code === DOLLAR) return nok(code);
    effects.exit('mathText');
    return ok(code);
  };

  return open;
}

/** micromark gives line ends, tabs and the spaces that a tab stands for codes below zero. */
function isLineEnding(code: Code): boolean {
  return code !== null && code >= -5 && code <= -3;
}

function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32;
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}
