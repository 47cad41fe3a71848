import type { Nodes, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough/parseOnly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkReferenceSyntax } from './reference-tree.ts';
import { markIn } from './remark-inline-marks.ts';
import { remarkCitations } from './remark-citations.ts';
import { remarkDollarMath } from './remark-dollar-math.ts';
import { visit } from './visit.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(remarkMath, { singleDollarTextMath: false })
  .use(remarkDollarMath)
  .use(remarkCitations)
  .use(remarkReferenceSyntax)
  .freeze();

/**
 * Reads a line of Markdown that stands in an attribute or a title, with its math and citations.
 *
 * @param position of what holds the line; every part gets it, for its own would count from the line
 */
export function parseInline(text: string, position: Position | undefined): PhrasingContent[] {
  const [first] = parser.parse(text).children;
  if (first?.type !== 'paragraph') return [{ type: 'text', value: text, ...at(position) }];
  markIn(first, text);
  visit(first, (part: Nodes) => {
    if (position === undefined) delete part.position;
    else part.position = position;
  });
  return first.children;
}

function at(position: Position | undefined): { position?: Position } {
  return position === undefined ? {} : { position };
}
