import type { Piece } from '../types.ts';
import { markedText, unmarked } from './pieces.ts';

const RAW = /\{%-?[ \t]*raw[ \t]*-?%\}([\s\S]*?)\{%-?[ \t]*endraw[ \t]*-?%\}/g;
const DELIMITER = /\{\{|\}\}|\{%|%\}/g;

/**
 * Takes `{% raw %}` and `{% endraw %}` away. The braces between them are Liquid no more: each pair is a
 * finished piece. The rest is Markdown as before.
 */
export function withoutRaw(pieces: readonly Piece[]): Piece[] {
  const { text, done, lineAt } = markedText(pieces);
  const made: Piece[] = [];
  let end = 0;
  const add = (kind: Piece['kind'], part: string, offset: number): void => {
    if (part === '') return;
    if (kind === 'done') made.push({ kind, text: part, line: lineAt(offset) });
    else made.push(...unmarked(part, done, (place) => lineAt(offset + place)));
  };
  for (const match of text.matchAll(RAW)) {
    add('source', text.slice(end, match.index), end);
    const [whole, inner = ''] = match;
    const start = match.index + whole.indexOf('}') + 1;
    let innerEnd = 0;
    for (const { 0: braces, index } of inner.matchAll(DELIMITER)) {
      add('source', inner.slice(innerEnd, index), start + innerEnd);
      add('done', braces, start + index);
      innerEnd = index + braces.length;
    }
    add('source', inner.slice(innerEnd), start + innerEnd);
    end = match.index + whole.length;
  }
  add('source', text.slice(end), end);
  return made;
}
