import type { Piece, TextContext } from '../types.ts';
import { escapes } from './escapes.ts';
import { filled, markedText } from './pieces.ts';

/**
 * Last, what would mean something else in Octavo is escaped, and the text is set as an author would set
 * it: no empty lines too many, comments where they disturb nothing.
 */
export function octavo(pieces: readonly Piece[], context: TextContext): Piece[] {
  const escaped = escapes(pieces, context);
  const { text, done } = markedText(escaped);
  const isComment = (mark: string): boolean => filled(mark, done).startsWith('<!--');
  const written = (mark: string): string => filled(mark, done);
  const spaced = withSpacedCitations(text, written);
  const tidy = withMovedComments(withoutLastBreaks(spaced, isComment, written), isComment, written)
    .replace(/[ \t]+(?=\n[ \t]*(?:\n|$)|$)/g, '')
    .replace(/(?<![ \t\n])[ \t](?=\n)/g, '')
    .replace(/\n(?:[ \t]*\n){2,}/g, '\n\n')
    .replace(/(?<=^|\n\n) (?=\S)/g, '')
    .trim();
  return [{ kind: 'done', text: filled(tidy, done), line: pieces[0]?.line ?? 1 }];
}

/** Words of scripts that set no spaces need none before a bracket either. */
const WORD_END =
  /(?<=[[\p{L}\p{N}.,;:!?…\)”]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]])(\uE0F0\d+\uE0F1)/gv;

/** Citations that were numbers stood close to the word before them; those in brackets have a space. */
function withSpacedCitations(text: string, written: (mark: string) => string): string {
  return text.replace(WORD_END, (mark: string) =>
    /^\[-?@/.test(written(mark)) ? ` ${mark}` : mark,
  );
}

/** A line break ends nothing where no line follows; its backslash would be read. */
function withoutLastBreaks(
  text: string,
  isComment: (mark: string) => boolean,
  written: (mark: string) => string,
): string {
  return text.replace(
    /[ \t]*(\uE0F0\d+\uE0F1)(?=[ \t]*(?:$|\n[ \t]*(?:$|\n|(\uE0F0\d+\uE0F1))))/g,
    (whole: string, mark: string, next: string | undefined) =>
      /^(?:\\|<br>)$/.test(written(mark)) && (next === undefined || isComment(next)) ? '' : whole,
  );
}

/**
 * A comment at the start of a line makes HTML of all of the line: what stands behind it goes before it.
 */
function withMovedComments(
  text: string,
  isComment: (mark: string) => boolean,
  written: (mark: string) => string,
): string {
  return text.replace(
    /^([ \t]*(?:(?:[*+-]|\d+[.)]|>)[ \t]+)*)((?:\uE0F0\d+\uE0F1[ \t]*)+)(\S.*)?$/gm,
    (line: string, start: string, marks: string, rest: string | undefined) => {
      const parts = marks.match(/\uE0F0\d+\uE0F1/g) ?? [];
      const leading = parts.findIndex((mark) => !isComment(mark));
      const comments = leading === -1 ? parts : parts.slice(0, leading);
      if (comments.length === 0) return line;
      const behind =
        marks
          .slice(marks.indexOf(comments.at(-1) ?? '') + (comments.at(-1)?.length ?? 0))
          .trimStart() + (rest ?? '');
      if (behind === '') return line;
      const isLong = comments.some((mark) => written(mark).includes('\n'));
      if (isLong && start.trim() === '') return `${comments.join('\n')}\n\n${start}${behind}`;
      return `${start}${behind} ${comments.join(' ')}`;
    },
  );
}
