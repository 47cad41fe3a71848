import type { Code, Construct, Effects, State } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    labelMark: 'labelMark';
    texReference: 'texReference';
  }
}

const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** An id holds no white space; other signs would break a link to it. */
const LABEL = /#[^\s#%{}]+/;
const MARK = new RegExp(
  `^\\{(?:${LABEL.source}|\\s*(?:${LABEL.source}\\s+)?(?:(?:\\.unnumbered|\\.unlisted)\\s*)+|-)\\}$`,
);

/**
 * Reads `{#sec:method}`, which gives a heading or a caption its label. In `.mdx` too, where a brace
 * begins JavaScript: no expression of JavaScript begins with `#`. Also what Pandoc writes behind a
 * heading without number, `{#sec:method .unnumbered}` or `{-}`: no heading has one here.
 */
export const labelMark: Construct = {
  name: 'labelMark',
  tokenize(effects, ok, nok) {
    return (code) => {
      if (code !== OPEN_BRACE) return nok(code);
      effects.enter('labelMark');
      effects.consume(code);
      let written = '{';
      const inside: State = (next) => {
        if (!isNameCharacter(next) && next !== CLOSE_BRACE) return nok(next);
        written += next === null ? '' : String.fromCharCode(next);
        effects.consume(next);
        if (next !== CLOSE_BRACE) return inside;
        effects.exit('labelMark');
        return MARK.test(written) ? ok : nok;
      };
      return inside;
    };
  },
};

const commands = ['\\ref{', '\\eqref{', '\\cref{', '\\Cref{', '\\autoref{'];

/** Reads `\ref{fig:loss}`, `\eqref{eq:euler}` and their kin in text, in `.mdx` too. */
export const texReference: Construct = {
  name: 'texReference',
  tokenize(effects, ok, nok) {
    let written = '';
    const command: State = (code) => {
      const next = written + (code === null || code < 0 ? '\n' : String.fromCharCode(code));
      if (!commands.some((known) => known.startsWith(next))) return nok(code);
      written = next;
      effects.consume(code);
      if (!commands.includes(written)) return command;
      return inBraces(effects, 'texReference', isNameCharacter, ok, nok);
    };
    return (code) => {
      if (code !== BACKSLASH) return nok(code);
      effects.enter('texReference');
      return command(code);
    };
  },
};

/** Reads on until the closing brace, which something must come before. */
function inBraces(
  effects: Effects,
  type: 'texReference',
  isPart: (code: Code) => boolean,
  ok: State,
  nok: State,
): State {
  const rest: State = (code) => {
    if (code === CLOSE_BRACE) {
      effects.consume(code);
      effects.exit(type);
      return ok;
    }
    return first(code);
  };
  const first: State = (code) => {
    if (!isPart(code)) return nok(code);
    effects.consume(code);
    return rest;
  };
  return first;
}

function isNameCharacter(code: Code): boolean {
  return code !== null && code >= 32 && code !== OPEN_BRACE && code !== CLOSE_BRACE;
}
