import type { Code, Construct, State } from 'micromark-util-types';
import type { Literal } from 'mdast';
import type { Data } from 'unified';
import { texTextReader } from './tex-text-reader.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    texText: 'texText';
    texTextData: 'texTextData';
  }
}

/** LaTeX in running text, as it was written. */
export interface TexText extends Literal {
  type: 'texText';
  value: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    texText: TexText;
  }
  interface RootContentMap {
    texText: TexText;
  }
}

/**
 * Reads LaTeX in running text, so that its author can be told that it is shown as it stands. In
 * `.mdx` its braces would be JavaScript.
 */
function texTextConstruct(isWhole: boolean): Construct {
  return {
    name: 'texText',
    tokenize(effects, ok, nok) {
      const read = texTextReader(isWhole);

      const between: State = (code) => {
        const step = read(characterOf(code));
        if (step === 'none') return nok(code);
        if (step === 'end') {
          effects.exit('texText');
          return ok(code);
        }
        if (!isLineEnding(code)) {
          effects.enter('texTextData');
          effects.consume(code);
          return inside;
        }
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return between;
      };

      const inside: State = (code) => {
        if (code === null || isLineEnding(code)) {
          effects.exit('texTextData');
          return between(code);
        }
        const step = read(characterOf(code));
        if (step === 'none') return nok(code);
        if (step === 'take') {
          effects.consume(code);
          return inside;
        }
        effects.exit('texTextData');
        effects.exit('texText');
        return ok(code);
      };

      return (code) => {
        effects.enter('texText');
        return between(code);
      };
    },
  };
}

/** In this order: formulas that end in their paragraph, and those that do not. */
export const texText: Construct[] = [texTextConstruct(true), texTextConstruct(false)];

/** micromark gives line ends, tabs and the spaces that a tab stands for codes below zero. */
function isLineEnding(code: Code): boolean {
  return code !== null && code >= -5 && code <= -3;
}

function characterOf(code: Code): string | undefined {
  if (code === null) return undefined;
  if (code < 0) return isLineEnding(code) ? '\n' : ' ';
  return String.fromCharCode(code);
}

/** Makes nodes of it. */
export const texTextTree: NonNullable<Data['fromMarkdownExtensions']>[number] = {
  enter: {
    texText(token) {
      this.enter({ type: 'texText', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    texText(token) {
      this.exit(token);
    },
  },
};
