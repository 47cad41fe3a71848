import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Attribute, HtmlNode } from './html-tree.ts';
import { readFullHtml } from './read-html.ts';

/**
 * Parses a piece of a page's body. What the engine writes is read fast; HTML in which tags are left
 * out or stand where they must not goes to a parser that knows what browsers make of it.
 */
export async function parseHtml(html: string): Promise<HtmlNode[]> {
  return readFullHtml(html) ?? (await parseAnyHtml(html));
}

/** The same for any HTML, by parse5. */
export async function parseAnyHtml(html: string): Promise<HtmlNode[]> {
  const { parseFragment } = await import('parse5');
  return parseFragment(html, { scriptingEnabled: false }).childNodes.flatMap(simpleNode);
}

function simpleNode(node: Tree.ChildNode): HtmlNode[] {
  if ('value' in node) return [node.value];
  if (!('tagName' in node)) return [];
  const attributes = node.attrs.map(({ prefix = '', name, value }): Attribute => [
    prefix === '' ? name : `${prefix}:${name}`,
    value,
  ]);
  return [{ name: node.tagName, attributes, children: node.childNodes.flatMap(simpleNode) }];
}
