import type { Root } from 'mdast';
import { visit } from '../markdown/visit.ts';
import { hideAddresses, replaceAddresses } from '../metadata/hide-addresses.ts';

/** Stands for an address of mail while Markdown is written: signs of no script, which nothing escapes. */
const MARK = /\uE000(\d+)\uE001/g;

/**
 * Hides addresses of mail in the words and links of a text, as they are hidden in its page: Markdown
 * knows the references of HTML to characters. In code they would stand as they are; there nothing is
 * hidden.
 *
 * @param tree is changed
 * @returns what puts the hidden addresses into the Markdown of the tree
 */
export function hideInMarkdown(tree: Root): (markdown: string) => string {
  const hidden: string[] = [];
  const marked = (text: string): string =>
    replaceAddresses(text, 'markup', (address) => {
      const place = hidden.push(hideAddresses(address, 'markup')) - 1;
      return `\uE000${place}\uE001`;
    });
  visit(tree, 'text', (node) => {
    node.value = marked(node.value);
  });
  visit(tree, 'link', (node) => {
    if (node.url.startsWith('mailto:')) node.url = marked(node.url);
  });
  return (markdown) =>
    markdown.replace(MARK, (mark, place: string) => hidden[Number(place)] ?? mark);
}
