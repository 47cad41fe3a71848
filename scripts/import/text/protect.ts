import type { Piece, TextContext } from '../types.ts';
import { attributesBelow } from './code-attributes.ts';
import { fenceOf } from './code-block.ts';
import { codeLines, cutColumns } from './code-lines.ts';
import { indentOf } from './blocks-of-lines.ts';
import { filled, markedText, unmarked, type MarkedText } from './pieces.ts';
import { withoutRaw } from './raw.ts';

const HIGHLIGHT =
  /(^[ \t]*)?\{%-?[ \t]*highlight\b([^%]*?)-?%\}[ \t]*\n?([\s\S]*?)\n?[ \t]*\{%-?[ \t]*endhighlight[ \t]*-?%\}/gm;
/** Lines that held `{% raw %}` and its end. */
const BLANK_ENDS = /^(?:[ \t]*\n)+|\s+$/g;
const COMMENT = /\{%-?[ \t]*comment[ \t]*-?%\}([\s\S]*?)\{%-?[ \t]*endcomment[ \t]*-?%\}/g;

/**
 * Code and comments are finished before all else is read: blocks between backticks or tildes,
 * indented ones, `{% highlight %}`, code in a line. `{% raw %}` is taken away; what it protects is
 * protected. Comments, those of Liquid too, are comments.
 */
export function protect(pieces: readonly Piece[], context: TextContext): Piece[] {
  return withoutCode(withoutHighlight(withoutRaw(pieces), context), context);
}

function withoutHighlight(pieces: readonly Piece[], context: TextContext): Piece[] {
  const marked = markedText(pieces);
  return replaced(
    marked,
    new RegExp(`${HIGHLIGHT.source}|${COMMENT.source}`, 'gm'),
    ([whole, indent = '', info = '', code, comment], offset) => {
      if (comment !== undefined) {
        const text = filled(comment.trim(), marked.done).replace(/-->/g, '- ->');
        return text === '' ? '' : `<!-- ${text} -->`;
      }
      const line = marked.lineAt(offset);
      const lines = filled(code ?? '', marked.done).split('\n');
      const columns = Math.min(...lines.filter((one) => one.trim() !== '').map(indentOf));
      const cut = Math.min(columns, indentOf(indent));
      const block = {
        info,
        code: lines.map((one) => cutColumns(one, cut)).join('\n'),
        line,
        indent,
      };
      const fence = fenceOf(block, context);
      const isAtStart = offset === 0 || marked.text[offset - 1] === '\n';
      const isAtEnd = /^[ \t]*(?:\n|$)/.test(marked.text.slice(offset + whole.length));
      return `${isAtStart ? '' : '\n\n'}${fence}${isAtEnd ? '' : '\n\n'}`;
    },
  );
}

/** Puts finished pieces in the place of what matches; an empty one is left out. */
function replaced(
  { text, done, lineAt }: MarkedText,
  pattern: RegExp,
  finish: (match: RegExpExecArray, offset: number) => string,
): Piece[] {
  const made: Piece[] = [];
  let end = 0;
  const addSource = (to: number): void => {
    made.push(...unmarked(text.slice(end, to), done, (place) => lineAt(end + place)));
  };
  for (const match of text.matchAll(pattern)) {
    const finished = finish(match, match.index);
    addSource(match.index);
    if (finished !== '') made.push({ kind: 'done', text: finished, line: lineAt(match.index) });
    end = match.index + match[0].length;
  }
  addSource(text.length);
  return made;
}

function withoutCode(pieces: readonly Piece[], context: TextContext): Piece[] {
  const marked = markedText(pieces);
  const made: Piece[] = [];
  const starts = lineStarts(marked.text);
  const runs = codeLines(marked.text);
  runs.forEach((run, index) => {
    const offset = starts[run.first] ?? 0;
    const line = marked.lineAt(offset);
    if (run.kind === 'code') {
      const info = `${run.info} ${attributesBelow(runs[index + 1])}`;
      const code = filled(run.lines.join('\n'), marked.done).replace(BLANK_ENDS, '');
      made.push({ kind: 'done', text: fenceOf({ ...run, info, code, line }, context), line });
      if (index + 1 < runs.length) made.push({ kind: 'source', text: '\n', line });
    } else {
      const text = `${run.lines.join('\n')}${index + 1 < runs.length ? '\n' : ''}`;
      made.push(...inlineCode(text, offset, marked));
    }
  });
  return made;
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

const INLINE =
  /\\[\s\S]|<!--[\s\S]*?-->|<(script|style|pre|textarea|d-code|d-math)\b[\s\S]*?<\/\1\s*>|\$\$(?:(?!\n[ \t]*\n)[\s\S])+?\$\$|(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?[^`]\2(?!`)/gi;

/** Code in a line and comments. What else the pattern finds holds no code. */
function inlineCode(text: string, offset: number, { done, lineAt }: MarkedText): Piece[] {
  const made: Piece[] = [];
  let end = 0;
  const addSource = (to: number): void => {
    made.push(...unmarked(text.slice(end, to), done, (place) => lineAt(offset + end + place)));
  };
  for (const match of text.matchAll(INLINE)) {
    const isComment = match[0].startsWith('<!--');
    if (!isComment && match[2] === undefined) continue;
    addSource(match.index);
    const line = lineAt(offset + match.index);
    made.push({ kind: 'done', text: filled(match[0], done), line });
    end = match.index + match[0].length;
  }
  addSource(text.length);
  return made;
}
