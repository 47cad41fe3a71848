import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf, type TextContext } from './context.ts';
import { tokenIndex, withoutHalfTokens, withWordsOnly } from './fills.ts';
import { sentenceAt } from './sentence-at.ts';

/** Elements of text that stand in a paragraph; any other begins one of its own. */
const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var'.split(
    ' ',
  ),
);

/** A link that stands in a paragraph. */
interface PlacedLink {
  fill: number;
  start: number;
  end: number;
}

/**
 * Notes down the sentence of each link that may lead to another page of the site, for that page to
 * say where it is mentioned. Changes nothing.
 *
 * ```md
 * Rings are old. See [ideals](ideals.md) for more.   →   "See ideals for more." for the link
 * ```
 */
export function rehypeMentions() {
  return (tree: Root, file: VFile): void => {
    readBlock(tree, contextOf(file));
  };
}

/** Reads the paragraph that an element is, and the blocks within it for themselves. */
function readBlock(block: Root | Element, context: TextContext): void {
  let text = '';
  const links: PlacedLink[] = [];
  const read = (node: Nodes): void => {
    if (node.type === 'text') {
      // A line's end would be taken for that of the paragraph.
      text += withWordsOnly(node.value, context.fills.requests).replaceAll('\n', ' ');
    }
    if (node.type === 'mdxJsxTextElement') for (const child of node.children) read(child);
    if (node.type === 'mdxJsxFlowElement') readAll(node.children, context);
    if (node.type !== 'element') return;
    if (node.tagName === 'br') text += ' ';
    else if (!inline.has(node.tagName) || isNote(node)) readBlock(node, context);
    else if (!isFootnoteMark(node)) {
      const start = text.length;
      for (const child of node.children) read(child);
      const fill = node.tagName === 'a' ? linkWithin(node, context) : undefined;
      if (fill !== undefined) links.push({ fill, start, end: text.length });
    }
  };
  for (const child of block.children) read(child);
  for (const { fill, start, end } of links) {
    const sentence = tidy(withoutHalfTokens(sentenceAt(text, start, end)));
    if (sentence !== '') context.mentions.push({ fill, sentence });
  }
}

function readAll(children: readonly Nodes[], context: TextContext): void {
  for (const child of children) if (child.type === 'element') readBlock(child, context);
}

/** Whether an element stands in a line but is no part of its sentence. */
function isNote({ properties }: Element): boolean {
  return properties.role === 'note' || properties.role === 'doc-footnote';
}

function isFootnoteMark({ tagName, properties, children }: Element): boolean {
  if (tagName === 'a')
    return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
  const [only] = children;
  return tagName === 'sup' && only?.type === 'element' && isFootnoteMark(only);
}

/** The number of a link's request, if it does not plainly lead elsewhere. */
function linkWithin(node: Element, context: TextContext): number | undefined {
  const { href } = node.properties;
  const index = typeof href === 'string' ? tokenIndex(href) : undefined;
  const request = index === undefined ? undefined : context.fills.requests[index];
  if (request?.kind !== 'link' || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(request.target)) {
    return undefined;
  }
  return index;
}

/** Closes the gaps that citations in brackets and pictures leave. */
function tidy(sentence: string): string {
  return sentence
    .replaceAll(/\s+([,.;:!?)\]])/g, '$1')
    .replaceAll(/\(\s*\)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
