import type { Code, Construct, State } from 'micromark-util-types';
import type { Data } from 'unified';
import {
  displayMathOf,
  dollarLines,
  environmentLines,
  type LineReader,
} from './display-math-lines.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    displayMath: 'displayMath';
    displayMathData: 'displayMathData';
  }
}

declare module 'mdast' {
  interface Data {
    /** What `{#…}` behind a formula says. */
    mathLabel?: string;
    /** Words behind the end of a formula. */
    behindMath?: string;
    /** Whether a formula ends without its second `$$` or its `\end{…}`. */
    isUnclosed?: boolean;
  }
}

/** A block of lines, the first of which begins a formula; nothing else in them is Markdown. */
function displayConstruct(name: string, newReader: () => LineReader): Construct {
  return {
    name,
    concrete: true,
    tokenize(effects, ok, nok) {
      const read = newReader();
      let line = '';

      const end: State = (code) => {
        effects.exit('displayMath');
        return ok(code);
      };

      const atLineStart: State = (code) => {
        line = '';
        if (code === null || isLineEnding(code)) return atLineEnd(code);
        effects.enter('displayMathData');
        return inLine(code);
      };

      const inLine: State = (code) => {
        if (code === null || isLineEnding(code)) {
          effects.exit('displayMathData');
          return atLineEnd(code);
        }
        effects.consume(code);
        line += characterOf(code);
        return inLine;
      };

      const atLineEnd: State = (code) => {
        const verdict = read(line);
        if (verdict === 'none') return nok(code);
        // One that nothing closes is a mistake, of which its author is told later. Of a formula that
        // ends a paragraph only the first line is looked at.
        if (verdict === 'closed' || code === null || this.interrupt === true) return end(code);
        return effects.attempt(nextLine, atLineStart, end)(code);
      };

      return (code) => {
        effects.enter('displayMath');
        return atLineStart(code);
      };
    },
  };
}

/** Reads `$$ … $$` on lines of its own. */
export const dollarDisplay = displayConstruct('dollarDisplay', dollarLines);

/** Reads `\begin{align} … \end{align}` on lines of its own. */
export const environmentDisplay = displayConstruct('environmentDisplay', environmentLines);

/** The end of a line, behind which the same block goes on. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const lineStart: State = (code) =>
      this.parser.lazy[this.now().line] === true ? nok(code) : ok(code);
    return (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return lineStart;
    };
  },
};

/** micromark gives line ends, tabs and the spaces that a tab stands for codes below zero. */
function isLineEnding(code: number): boolean {
  return code >= -5 && code <= -3;
}

function characterOf(code: NonNullable<Code>): string {
  return code < 0 ? ' ' : String.fromCharCode(code);
}

type TreeExtension = NonNullable<Data['fromMarkdownExtensions']>[number];

/** Makes the node that remark-math makes of a formula on lines of its own. */
export const displayMathTree: TreeExtension = {
  enter: {
    displayMath(token) {
      this.enter({ type: 'math', value: '' }, token);
      this.buffer();
    },
    displayMathData(token) {
      this.config.enter.data?.call(this, token);
    },
  },
  exit: {
    displayMathData(token) {
      this.config.exit.data?.call(this, token);
    },
    displayMath(token) {
      const { tex, label, behind, isClosed } = displayMathOf(this.resume());
      const node = this.stack.at(-1);
      if (node?.type === 'math') {
        node.value = tex;
        node.data = {
          ...(label !== undefined && { mathLabel: label }),
          ...(behind !== undefined && { behindMath: behind }),
          ...(!isClosed && { isUnclosed: true }),
        };
      }
      this.exit(token);
    },
  },
};
