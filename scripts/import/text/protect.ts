import type { Piece, TextContext } from '../types.ts';
import { attributesBelow } from './code-attributes.ts';
import { fenceOf } from './code-block.ts';
import { codeLines, cutColumns, wholeProse } from './code-lines.ts';
import { isHtmlFile } from './html-file.ts';
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
  const runs = isHtmlFile(context.document.path)
    ? [wholeProse(marked.text)]
    : codeLines(marked.text);
  runs.forEach((run, index) => {
    const offset = starts[run.first] ?? 0;
    const line = marked.lineAt(offset);
    if (run.kind === 'code') {
      const info = `${run.info} ${attributesBelow(run, runs[index + 1])}`;
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

/** `{% raw %}` shows Liquid in a text: that is code. */
const SHOWN = String.raw`\uE0F0\d+\uE0F1(?:(?!\n[ \t]*\n)[^\uE0F0])*?\uE0F0\d+\uE0F1`;
const INLINE = new RegExp(
  String.raw`\\[\s\S]|<!--[\s\S]*?-->|<(script|style|pre|textarea|d-code|d-math)\b[\s\S]*?<\/\1\s*>|\$\$(?:(?!\n[ \t]*\n)[\s\S])+?\$\$|(?<!\x60)(\x60+)(?!\x60)(?:(?!\n[ \t]*\n)[\s\S])*?[^\x60]\2(?!\x60)|${SHOWN}`,
  'gi',
);

/** Code in a line and comments. What else the pattern finds holds no code. */
function inlineCode(text: string, offset: number, { done, lineAt }: MarkedText): Piece[] {
  const made: Piece[] = [];
  let end = 0;
  const addSource = (to: number): void => {
    made.push(...unmarked(text.slice(end, to), done, (place) => lineAt(offset + end + place)));
  };
  for (const match of text.matchAll(INLINE)) {
    const [whole] = match;
    const finished = filled(whole, done);
    const isShown = whole.startsWith('\uE0F0') && isLiquid(finished, text[match.index - 1] ?? '');
    const isCode = whole.startsWith('<!--') || match[2] !== undefined;
    if (!isCode && !isShown) continue;
    addSource(match.index);
    const line = lineAt(offset + match.index);
    made.push({ kind: 'done', text: isShown ? `\`${finished}\`` : finished, line });
    end = match.index + whole.length;
  }
  addSource(text.length);
  return made;
}

/** Whether what stands in braces is Liquid, and no formula. */
function isLiquid(text: string, before: string): boolean {
  if (/^\{%[\s\S]*%\}$/.test(text)) return true;
  return /^\{\{\s*['"\w][^{}\\^_=+]*\}\}$/.test(text) && !/[\w}^_{\\]/.test(before);
}
