import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { contextOf } from './context.ts';
import { visit } from './visit.ts';

const DOTTED = /^(?:zh|ja|ko|yue)\b/;
const EAST_ASIAN_LETTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u;

/**
 * Chinese, Japanese and Korean emphasis is a dot at each letter. Words of other scripts within them are
 * slanted as elsewhere.
 *
 * ```md
 * *重点*, *margin*   →   <em>重点</em>, <em class="slanted">margin</em>
 * ```
 */
export function remarkSlantedEmphasis() {
  return (tree: Root, file: VFile): void => {
    if (!DOTTED.test(contextOf(file).language)) return;
    visit(tree, 'emphasis', (node) => {
      if (EAST_ASIAN_LETTER.test(toString(node))) return;
      node.data = { ...node.data, hProperties: { className: ['slanted'] } };
    });
  };
}
