import type { Piece, TextContext } from '../../types.ts';
import { markedText, unmarked } from '../pieces.ts';
import { rootBlocks } from './blocks.ts';
import { htmlTree } from './tree.ts';
import { HtmlWriter } from './writer.ts';

/**
 * Turns HTML into Markdown: rows and columns of pictures into figures, al-folio's and Distill's
 * elements into what Octavo has for them, other elements into Markdown, or they stay where Octavo
 * shows them well.
 */
export function html(pieces: readonly Piece[], context: TextContext): Piece[] {
  const marked = markedText(pieces);
  if (!marked.text.includes('<')) return [...pieces];
  const { text, done, lineAt } = marked;
  const tree = htmlTree(text);
  const writer = new HtmlWriter(context, text, done, lineAt);
  for (const element of tree.unclosed) {
    writer.note('problem', element, `<${element.name}> is never closed; it is left out.`);
  }
  return unmarked(rootBlocks(tree.children, writer), done);
}
