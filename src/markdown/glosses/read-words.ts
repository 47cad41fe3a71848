/** A part of an example, and where it begins in its block. */
export interface Piece {
  text: string;
  offset: number;
}

/** What is wrong with an example. */
export interface GlossMistake {
  severity: 'error' | 'warning';
  /** Where it is in the block. */
  offset: number;
  message: string;
  fix: string;
}

/** A formula is one piece, with its braces; a backslash takes what follows as it is. */
const SIGN = /\$(?! )(?:[^$\\\n]|\\.)+\$|\\.|[{}]|\s+|[^\s\\{}$]+|./gsu;

/**
 * The words of a line that is aligned. Braces make one word of several.
 *
 * @param mistakes collects braces that are never closed
 * @example readWords({ text: '{the book} read', offset: 0 }, []) // 'the book', 'read'
 */
export function readWords({ text: line, offset }: Piece, mistakes: GlossMistake[]): Piece[] {
  const words: Piece[] = [];
  let word: Piece | undefined;
  let depth = 0;
  let opened = 0;
  for (const { 0: sign, index } of line.matchAll(SIGN)) {
    const isSpace = sign.trim() === '';
    if (isSpace && depth === 0) word = undefined;
    else {
      if (word === undefined) words.push((word = { text: '', offset: offset + index }));
      if (sign === '{') {
        if (depth === 0) opened = index;
        depth += 1;
      } else if (sign === '}' && depth > 0) depth -= 1;
      else word.text += isSpace ? ' ' : sign;
    }
  }
  if (depth > 0) {
    mistakes.push({
      severity: 'error',
      offset: offset + opened,
      message: `The brace before "${line.slice(opened + 1, opened + 21).trimEnd()}" is never closed.`,
      fix: 'Close it on the same line, or write \\{ to show it.',
    });
  }
  return words;
}

/** A mark of grammaticality or the like, one to three signs, perhaps in brackets. */
const JUDGEMENT = /^(?:[*∗?#%†✓]{1,3}|\([*∗?#%†✓]{1,3}\))(?=\s*\S)/u;

/**
 * Takes a judgement such as `*` or `??` from the beginning of a sentence.
 *
 * @param isEmphasis whether asterisks at the beginning set off words, and judge nothing
 */
export function takeJudgement(
  line: Piece,
  isEmphasis: (text: string) => boolean,
): { judgement: string | undefined; rest: Piece } {
  const [judgement] = JUDGEMENT.exec(line.text) ?? [];
  if (judgement === undefined || (judgement.startsWith('*') && isEmphasis(line.text))) {
    return { judgement: undefined, rest: line };
  }
  const text = line.text.slice(judgement.length).trimStart();
  return { judgement, rest: { text, offset: line.offset + line.text.length - text.length } };
}
