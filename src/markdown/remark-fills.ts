import type { Html, Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, positionAtOffset, type TextContext } from './context.ts';
import { fenceFor } from './fences/registry.ts';
import { mathRequest } from './math-request.ts';
import { splitMath } from './split-math.ts';
import { SKIP, visit } from './visit.ts';

/**
 * Puts tokens in the place of formulas and code blocks.
 *
 * ```md
 * Let $x$ be …   →   <p>Let ⟨0⟩ be …</p>, and a request for the formula "x"
 * ```
 */
export function remarkFills() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (node.type === 'html') {
        fillRawHtml(node, context);
      } else if (node.type === 'code') {
        const filled = fenceFor(node.lang)(node, context);
        parent.children.splice(index, 1, ...filled);
        return [SKIP, index + filled.length];
      } else if (node.type === 'math' || node.type === 'inlineMath') {
        const isDisplay = node.type === 'math';
        const value = context.fills.add(mathRequest(node, isDisplay, context));
        parent.children[index] = { type: 'text', value, position: node.position };
      }
      return undefined;
    });
  };
}

/** A name of a tag ends in a space or with the tag, so that `$x<y$` holds none. */
const TAG_OR_VERBATIM =
  /<(pre|code|script|style|textarea)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<[!?][^>]*>|<\/?[a-z][\w:-]*(?:[\s/][^>]*)?>/gi;

/**
 * Formulas in a block of raw HTML, where Markdown is not read.
 *
 * ```html
 * <td>$x^2$</td>   →   <td>⟨0⟩</td>
 * ```
 */
function fillRawHtml(node: Html, context: TextContext): void {
  if (!node.value.includes('$')) return;
  const start = node.position?.start.offset ?? 0;
  let result = '';
  let end = 0;
  const addText = (text: string, offset: number): void => {
    for (const segment of splitMath(text)) {
      result +=
        segment.kind === 'text'
          ? segment.text
          : context.fills.add({
              kind: 'math',
              tex: decodeEntities(segment.tex),
              display: segment.display,
              position: positionAtOffset(context, start + offset + segment.offset),
            });
    }
  };
  for (const match of node.value.matchAll(TAG_OR_VERBATIM)) {
    addText(node.value.slice(end, match.index), end);
    result += match[0];
    end = match.index + match[0].length;
  }
  addText(node.value.slice(end), end);
  node.value = result;
}

/** The three entities that TeX in HTML needs: `&lt;`, `&gt;` and `&amp;`. */
function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
