import type { Code, Construct, Effects, State } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    labelMark: 'labelMark';
    texReference: 'texReference';
  }
}

const BACKSLASH = 92;
const HASH = 35;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/**
 * Reads `{#sec:method}`, which gives a heading or a caption its label. In `.mdx` too, where a brace
 * begins JavaScript: no expression of JavaScript begins with `#`.
 */
export const labelMark: Construct = {
  name: 'labelMark',
  tokenize(effects, ok, nok) {
    return (code) => {
      if (code !== OPEN_BRACE) return nok(code);
      effects.enter('labelMark');
      effects.consume(code);
      return (next) => {
        if (next !== HASH) return nok(next);
        effects.consume(next);
        return inBraces(effects, 'labelMark', isLabelCharacter, ok, nok);
      };
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
  type: 'labelMark' | 'texReference',
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

/** An id holds no white space; other signs would break a link to it. */
function isLabelCharacter(code: Code): boolean {
  return isNameCharacter(code) && code !== 32 && code !== HASH && code !== 37;
}

function isNameCharacter(code: Code): boolean {
  return code !== null && code >= 32 && code !== OPEN_BRACE && code !== CLOSE_BRACE;
}
