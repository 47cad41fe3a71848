import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { contextOf } from './context.ts';
import { displayMathTree, dollarDisplay, environmentDisplay } from './display-math-syntax.ts';
import type { LabelMark } from './reference-tree.ts';
import { visit } from './visit.ts';

/**
 * Reads formulas on lines of their own: `$$ … $$`, with a label behind it if need be, as in Quarto,
 * and LaTeX's environments, which need no dollars. In a paragraph, `$$…$$` is such a formula when it
 * is all of it, as in kramdown, when its first line is nothing but dollars, or when it has a label.
 *
 * It takes the place of remark-math's reading, which takes `$$ x` for the fence of a block of code and
 * `x` for a note on it, and knows no end but a line of nothing but dollars.
 *
 * ```md
 * $$ e = mc^2 $$ {#eq:mass}            →   (a displayed formula with a label)
 * \begin{align} a &= b \end{align}     →   (a displayed formula)
 * ```
 */
export function remarkDisplayMath(this: Processor) {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    flow: { [36]: dollarDisplay, [92]: environmentDisplay },
    disable: { null: ['mathFlow'] },
  });
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(displayMathTree);
  return (tree: Root, file: VFile): void => {
    const { source } = contextOf(file);
    visit(tree, 'paragraph', (node, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      const parts = partsOf(node, source);
      if (parts === undefined) return undefined;
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
  };
}

/** @returns undefined for a paragraph without displayed formulas */
function partsOf(paragraph: Paragraph, source: string): RootContent[] | undefined {
  const { children } = paragraph;
  const parts: RootContent[] = [];
  let text: PhrasingContent[] = [];
  const finishText = (): void => {
    const kept = withoutOuterSpace(text);
    if (kept.length > 0) parts.push({ ...paragraph, children: kept });
    text = [];
  };
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (child === undefined) continue;
    const label = labelBehind(children, index);
    if (child.type !== 'inlineMath' || !isDisplay(child, children, label !== undefined, source)) {
      text.push(child);
      continue;
    }
    finishText();
    parts.push(displayed(child, label?.mark));
    index = label?.index ?? index;
  }
  if (parts.length === 0) return undefined;
  finishText();
  return parts;
}

function isDisplay(
  { position }: InlineMath,
  siblings: readonly PhrasingContent[],
  hasLabel: boolean,
  source: string,
): boolean {
  const start = position?.start.offset ?? 0;
  if (!source.startsWith('$$', start)) return false;
  return siblings.length === 1 || hasLabel || /^\${2,}[ \t]*\n/.test(source.slice(start));
}

/** `{#…}` right behind a formula. */
function labelBehind(
  children: readonly PhrasingContent[],
  index: number,
): { mark: LabelMark; index: number } | undefined {
  const next = children[index + 1];
  const at = next?.type === 'text' && next.value.trim() === '' ? index + 2 : index + 1;
  const mark = children[at];
  return mark?.type === 'labelMark' ? { mark, index: at } : undefined;
}

function displayed({ value, position }: InlineMath, mark: LabelMark | undefined): Math {
  const end = mark?.position?.end ?? position?.end;
  return {
    type: 'math',
    value: value.trim(),
    ...(position !== undefined &&
      end !== undefined && { position: { start: position.start, end } }),
    ...(mark !== undefined && { data: { mathLabel: mark.value.slice(2, -1) } }),
  };
}

/** Text without the space at its ends, where a formula stood beside it. */
function withoutOuterSpace(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    if (node.type !== 'text') return [node];
    let { value } = node;
    if (index === 0) value = value.trimStart();
    if (index === nodes.length - 1) value = value.trimEnd();
    return value === '' ? [] : [{ ...node, value }];
  });
}
