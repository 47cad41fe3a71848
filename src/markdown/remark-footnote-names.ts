import type { Root } from 'mdast';
import { visit } from './visit.ts';

/**
 * Gives footnotes names that ids and links write alike. mdast writes the id of any other in one
 * encoding and the link to it in another, so that the link would lead nowhere.
 *
 * ```md
 * [^一]   →   <a href="#fn-u4e00">
 * ```
 */
export function remarkFootnoteNames() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
      node.identifier = node.identifier.replaceAll(
        /[^\w.-]/gu,
        (character) => `u${character.codePointAt(0)?.toString(16) ?? ''}`,
      );
    });
  };
}
