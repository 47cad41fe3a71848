import type { Piece, TextContext } from '../../types.ts';
import { markedText, unmarked } from '../pieces.ts';
import { blocks, rootBlocks } from './blocks.ts';
import { isHtmlFile } from '../html-file.ts';
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
  const { done, lineAt } = marked;
  const text = marked.text.replace(DOCUMENT_TYPE, blanks);
  const tree = htmlTree(text);
  const writer = new HtmlWriter(context, text, done, lineAt);
  for (const element of tree.unclosed) {
    writer.note('problem', element, `<${element.name}> is never closed; it is left out.`);
  }
  const isHtml = isHtmlFile(context.document.path);
  return unmarked((isHtml ? blocks : rootBlocks)(tree.children, writer), done);
}

/** What a whole page in HTML begins with. */
const DOCUMENT_TYPE = /<!doctype\b[^<>]*>/gi;

function blanks(text: string): string {
  return text.replaceAll(/\S/g, ' ');
}
