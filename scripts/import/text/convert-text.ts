import type { Piece, TextContext } from '../types.ts';
import { citationSection } from './citation-section.ts';
import { kramdown } from './kramdown/kramdown.ts';
import { math } from './kramdown/math.ts';
import { addresses } from './addresses.ts';
import { octavo } from './octavo.ts';
import { html } from './html/html.ts';
import { liquid } from './liquid/liquid.ts';
import { protect } from './protect.ts';
import { withoutMarks } from './pieces.ts';

/** One step on the way of a text from Jekyll's language to Octavo's. */
export type Stage = (pieces: readonly Piece[], context: TextContext) => Piece[] | Promise<Piece[]>;

/**
 * The steps in their order. Each turns some of what is `source` into `done`, or into source that a
 * later step reads. Formulas are finished before HTML is read, for `<` in one begins no tag.
 */
const stages: readonly Stage[] = [
  protect,
  liquid,
  citationSection,
  math,
  html,
  kramdown,
  addresses,
  octavo,
];

/**
 * Turns the text of a document of a Jekyll site into Octavo's Markdown.
 *
 * @returns the text, with a line end at its end; empty when there is none. What became of it is told
 *   to `context.note`
 */
export async function convertText(context: TextContext): Promise<string> {
  const { body, bodyLine } = context.document;
  const text = withoutMarks(body.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  let pieces: Piece[] = [{ kind: 'source', text, line: bodyLine }];
  for (const stage of stages) pieces = await stage(pieces, context);
  const converted = pieces
    .map((piece) => piece.text)
    .join('')
    .trim();
  return converted === '' ? '' : `${converted}\n`;
}
