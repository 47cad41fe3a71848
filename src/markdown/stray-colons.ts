import type { Construct, State } from 'micromark-util-types';
import { isLineEnding, isSpace } from './character-codes.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    strayColons: 'strayColons';
  }
}

const COLON = 58;
const OPEN_BRACKET = 91;
const OPEN_BRACE = 123;
const FENCE_SIZE = 3;

/**
 * Reads a line that begins with three colons and opens or closes no block, so that the mistake can
 * be shown: the same in `.mdx`, where a brace in it would be JavaScript. Also a line of two colons
 * and the name of a directive of one line whose brackets or braces cannot be read.
 *
 * @param isLeaf whether a name is that of a directive of one line
 */
export function strayColons(isLeaf: (name: string) => boolean): Construct {
  return {
    name: 'strayColons',
    tokenize(effects, ok, nok) {
      let size = 0;
      let name = '';
      const colons: State = (code) => {
        if (code === COLON) {
          size += 1;
          effects.consume(code);
          return colons;
        }
        if (size >= FENCE_SIZE) return rest(code);
        return size === 2 ? leafName(code) : nok(code);
      };
      const leafName: State = (code) => {
        if (code === OPEN_BRACE || code === OPEN_BRACKET) {
          return isLeaf(name.trim()) ? rest(code) : nok(code);
        }
        if (code === null || isLineEnding(code)) return nok(code);
        name += isSpace(code) ? ' ' : String.fromCharCode(code);
        effects.consume(code);
        return leafName;
      };
      const rest: State = (code) => {
        if (code === null || isLineEnding(code)) {
          effects.exit('strayColons');
          return ok(code);
        }
        effects.consume(code);
        return rest;
      };
      return (code) => {
        effects.enter('strayColons');
        return colons(code);
      };
    },
  };
}
