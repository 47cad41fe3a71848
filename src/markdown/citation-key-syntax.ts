import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { endsInAddress } from './citation-address.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citationKey: 'citationKey';
  }
}

const AT_SIGN = 64;
const HYPHEN = 45;
const UNDERSCORE = 95;
const SLASH = 47;
const COLON = 58;
const SEMICOLON = 59;
const LESS_THAN = 60;
const AMPERSAND = 38;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

const INNER_PUNCTUATION = ':.#$%&-+?<>~/';
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const ASCII_LETTER = /[A-Za-z]/;

/**
 * Reads `@key`, `@{key}` and, in brackets, `-@key` by the rule of Pandoc (MANUAL, "Citation syntax"): a key begins
 * with a letter, a digit or `_`, and holds only these and single inner punctuation of
 * `:.#$%&-+?<>~/`, where `//` as in addresses is allowed; in braces it holds anything but space.
 *
 * Narrower than Pandoc where Markdown around a key would be swallowed: an underscore at the end is
 * no part of the key (`_see @key_`), nor is a tag (`@key<br>`) or a character reference
 * (`@key&nbsp;`). A name with a second at sign (`@emmy@example.org`) is an address.
 */
export const citationKey: Construct = { name: 'citationKey', tokenize };

/** Longer than any key; braces that never close are not looked for to the end. */
const LONGEST = 500;

/** Whether one inner character may be taken, because the key goes on behind it. */
const joint: Construct = { partial: true, tokenize: tokenizeJoint };

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const isInBrackets = this._labelStarts?.some(({ _balanced }) => _balanced !== true) === true;
  const { previous } = this;
  const isInAddress = (): boolean => endsInAddress(this);
  let depth = 0;
  let length = 0;

  const start: State = (code) => {
    if (code === HYPHEN && (previous === HYPHEN || !isInBrackets)) return nok(code);
    if (isInAddress()) return nok(code);
    effects.enter('citationKey');
    if (code !== HYPHEN) return atSign(code);
    effects.consume(code);
    return atSign;
  };

  const atSign: State = (code) => {
    if (code !== AT_SIGN) return nok(code);
    effects.consume(code);
    return first;
  };

  const first: State = (code) => {
    if (code === OPEN_BRACE) {
      effects.consume(code);
      depth = 1;
      return firstInBraces;
    }
    if (code === UNDERSCORE) return effects.check(joint, taken, nok)(code);
    return isWordCharacter(code) ? taken(code) : nok(code);
  };

  const taken: State = (code) => {
    effects.consume(code);
    return inside;
  };

  const inside: State = (code) => {
    if (isWordCharacter(code)) return taken(code);
    return isJoint(code) ? effects.check(joint, taken, end)(code) : end(code);
  };

  const firstInBraces: State = (code) => (code === CLOSE_BRACE ? nok(code) : insideBraces(code));

  const insideBraces: State = (code) => {
    length += 1;
    if (code === null || code < 0 || code === 32 || length > LONGEST) return nok(code);
    if (code === OPEN_BRACE) depth += 1;
    if (code === CLOSE_BRACE) depth -= 1;
    effects.consume(code);
    return depth === 0 ? end : insideBraces;
  };

  const end: State = (code) => {
    if (code === AT_SIGN) return nok(code);
    effects.exit('citationKey');
    return ok(code);
  };

  return start;
}

function tokenizeJoint(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let letters = 0;

  const start: State = (code) => {
    effects.consume(code);
    if (code === UNDERSCORE) return word;
    if (code === COLON || code === SLASH) return slashes;
    if (code === LESS_THAN) return afterLessThan;
    return code === AMPERSAND ? reference : word;
  };

  const slashes: State = (code) => {
    if (code !== SLASH) return word(code);
    effects.consume(code);
    return slashes;
  };

  const afterLessThan: State = (code) => (isAsciiLetter(code) ? nok(code) : word(code));

  const reference: State = (code) => {
    if (isAsciiLetter(code)) {
      letters += 1;
      effects.consume(code);
      return reference;
    }
    if (letters === 0) return word(code);
    return code === SEMICOLON && letters > 1 ? nok(code) : ok(code);
  };

  const word: State = (code) => {
    if (code !== UNDERSCORE) return isWordCharacter(code) ? ok(code) : nok(code);
    effects.consume(code);
    return word;
  };

  return start;
}

function isWordCharacter(code: Code): boolean {
  return code !== null && code > 0 && WORD_CHARACTER.test(String.fromCharCode(code));
}

function isAsciiLetter(code: Code): boolean {
  return code !== null && code > 0 && ASCII_LETTER.test(String.fromCharCode(code));
}

function isJoint(code: Code): boolean {
  if (code === UNDERSCORE) return true;
  return code !== null && code > 0 && INNER_PUNCTUATION.includes(String.fromCharCode(code));
}
