/** A piece of a description in the DOT language. */
export interface DotToken {
  kind: 'name' | 'text' | 'html' | 'sign' | 'comment';
  /** What it says, without quotation marks. */
  text: string;
  /** Where it begins in the description. */
  offset: number;
  /** Whether what ends it is there. */
  isClosed: boolean;
}

const PIECE =
  /(?<comment>\/\/.*|^[ \t]*#.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S])))|"(?<text>(?:\\[\s\S]|[^"\\])*)(?<quote>"?)|(?<html><)|(?<name>[\p{L}_\u0080-\u00FF][\p{L}\p{N}_\u0080-\u00FF]*|-?(?:\.\d+|\d+(?:\.\d*)?))|(?<sign>->|--|[^\s])/gmu;

/**
 * Parts a description of a graph, as far as its mistakes need it.
 *
 * @see https://graphviz.org/doc/info/lang.html
 */
export function dotTokens(source: string): DotToken[] {
  const tokens: DotToken[] = [];
  let end = 0;
  for (const match of source.matchAll(PIECE)) {
    const { index: offset } = match;
    if (offset < end) continue;
    end = offset + match[0].length;
    const { comment, text, quote, html, name, sign } = match.groups ?? {};
    if (comment !== undefined) {
      const isClosed = !comment.startsWith('/*') || comment.endsWith('*/');
      tokens.push({ kind: 'comment', text: comment, offset, isClosed });
    } else if (text !== undefined) {
      tokens.push({ kind: 'text', text, offset, isClosed: quote === '"' });
    } else if (html !== undefined) {
      const close = htmlEnd(source, offset);
      end = close ?? source.length;
      const isClosed = close !== undefined;
      tokens.push({ kind: 'html', text: source.slice(offset + 1, end - 1), offset, isClosed });
    } else if (name !== undefined) {
      tokens.push({ kind: 'name', text: name, offset, isClosed: true });
    } else if (sign !== undefined)
      tokens.push({ kind: 'sign', text: sign, offset, isClosed: true });
  }
  return tokens;
}

/** Behind the sign that closes a label in HTML, whose tags stand in each other. */
function htmlEnd(source: string, start: number): number | undefined {
  let depth = 0;
  for (let index = start; index < source.length; index += 1) {
    if (source[index] === '<') depth += 1;
    else if (source[index] === '>') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return undefined;
}
