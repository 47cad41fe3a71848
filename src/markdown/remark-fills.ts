import type { Html, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from 'unist-util-visit';
import { contextOf, positionAtOffset, positionOf, type TextContext } from './context.ts';
import { splitMath } from './split-math.ts';

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
        return;
      }
      const token = requestFor(node, context);
      if (token === undefined) return;
      parent.children[index] = { type: 'text', value: token, position: node.position };
    });
  };
}

function requestFor(node: Root | RootContent, context: TextContext): string | undefined {
  const isMathFence = node.type === 'code' && node.lang === 'math';
  if (node.type === 'math' || node.type === 'inlineMath' || isMathFence) {
    return context.fills.add({
      kind: 'math',
      tex: node.value,
      display: node.type !== 'inlineMath',
      position: positionOfValue(node, context),
    });
  }
  if (node.type === 'code') {
    return context.fills.add({
      kind: 'code',
      code: node.value,
      language: node.lang ?? undefined,
      position: positionOf(context, node),
    });
  }
  return undefined;
}

/** Where the TeX itself begins, so that an error can point into it. */
function positionOfValue(
  node: { value: string; position?: RootContent['position'] },
  context: TextContext,
) {
  const start = node.position?.start.offset ?? 0;
  const offset = context.source.indexOf(node.value, start);
  const isInside = offset !== -1 && offset < (node.position?.end.offset ?? 0);
  return isInside ? positionAtOffset(context, offset) : positionOf(context, node);
}

const TAG_OR_VERBATIM =
  /<(pre|code|script|style|textarea)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<[^>]*>/gi;

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
