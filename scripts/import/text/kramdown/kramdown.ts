import { applyBlockAttributes, takeNamedLists } from './block-attributes.ts';
import { applyExtensions } from './extensions.ts';
import { checkFootnotes } from './footnotes.ts';
import { checkFragmentLinks } from './fragment-links.ts';
import { keepHeadingIds } from './heading-ids.ts';
import { indentNestedLists } from './lists.ts';
import { separateBlocks } from './small-blocks.ts';
import { mergeCitations } from './merge-citations.ts';
import { SourceText } from './source-lines.ts';
import { applySpanAttributes } from './span-attributes.ts';
import { convertSpans } from './spans.ts';
import { convertTables } from './tables.ts';
import type { Stage } from '../../types.ts';

/**
 * Turns what kramdown has of its own into Octavo's Markdown: lists of attributes and all that they
 * say, extensions, tables, and what the two read in different ways.
 */
export const kramdown: Stage = async (pieces, context) => {
  const text = new SourceText(pieces, context);
  mergeCitations(text);
  applyExtensions(text);
  const named = takeNamedLists(text);
  applyBlockAttributes(text, named);
  applySpanAttributes(text, named);
  separateBlocks(text);
  indentNestedLists(text);
  convertTables(text);
  checkFootnotes(text);
  convertSpans(text);
  const headings = await keepHeadingIds(text);
  checkFragmentLinks(text, headings);
  return text.pieces();
};
