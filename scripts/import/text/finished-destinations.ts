import type { Piece } from '../types.ts';

/** What stands before an address in Markdown, with what is shown of the link or picture. */
const OPENING = /(!?)\[((?:[^[\]\n]|\\[[\]])*)\]\($/;
/** What ends an address, with the title before it. */
const CLOSING = /^(?:[ \t]+"[^"\n]*")?[ \t]*\)/;
const CODE = /^(`+)([^\s`]+)\1$/;
const COMMENT = '<!-- import: ';

/**
 * Looks after addresses that an earlier step has finished: one between backticks is an address all the
 * same, and a comment on what could not be converted is none. In the place of the latter stay the words of a
 * link, or nothing of a picture, with the comment behind them.
 */
export function mendDestinations(pieces: readonly Piece[]): Piece[] {
  const mended = [...pieces];
  for (let index = 1; index + 1 < mended.length; index += 1) {
    const [before, piece, after] = mended.slice(index - 1, index + 2);
    if (before?.kind !== 'source' || piece?.kind !== 'done' || after?.kind !== 'source') continue;
    const opening = OPENING.exec(before.text);
    const closing = CLOSING.exec(after.text);
    if (opening === null || closing === null) continue;
    const code = CODE.exec(piece.text)?.[2];
    if (code !== undefined) mended[index] = { ...piece, kind: 'source', text: code };
    else if (piece.text.startsWith(COMMENT)) {
      const [whole, isPicture, words = ''] = opening;
      const shown = isPicture === '' ? words : '';
      const text = `${before.text.slice(0, -whole.length)}${shown}`;
      mended[index - 1] = { ...before, text };
      mended[index + 1] = { ...after, text: after.text.slice(closing[0].length) };
    }
  }
  return mended;
}
