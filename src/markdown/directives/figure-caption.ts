import type { PhrasingContent, RootContent } from 'mdast';
import type { TextContext } from '../context.ts';
import { element, type ElementNode } from '../element.ts';
import type { DirectiveNode } from './directive.ts';
import { creditOf } from './figure-credit.ts';

/**
 * The caption of a figure: its number, what is said about it, and where it is from.
 *
 * @param words blocks of running text
 * @returns undefined when there is nothing of it all
 */
export function captionOf(
  words: readonly RootContent[],
  number: string | undefined,
  node: DirectiveNode,
  context: TextContext,
): ElementNode | undefined {
  const label = number === undefined ? [] : [numberLabel(number, context)];
  const credit = creditOf(node, context);
  const [first, ...others] = words;
  const children: RootContent[] =
    first?.type === 'paragraph'
      ? withLabel(label, first.children, others)
      : withLabel(label, [], words);
  if (credit !== undefined) {
    if (children.length > 0) children.push({ type: 'text', value: ' ' });
    children.push(credit);
  }
  return children.length === 0 ? undefined : element('figcaption', {}, children, node.position);
}

/** One paragraph needs no element of its own. */
function withLabel(
  label: readonly PhrasingContent[],
  first: readonly PhrasingContent[],
  others: readonly RootContent[],
): RootContent[] {
  const isBoth = label.length > 0 && first.length > 0;
  const line: PhrasingContent[] = [
    ...label,
    ...(isBoth ? [{ type: 'text' as const, value: ' ' }] : []),
    ...first,
  ];
  if (others.length === 0 || line.length === 0) return [...line, ...others];
  return [{ type: 'paragraph', children: line }, ...others];
}

function numberLabel(number: string, context: TextContext): ElementNode {
  return numberMark(
    context.fills.add({ kind: 'label', label: 'figureNumber', values: { number } }),
  );
}

/** The number of a figure, or the letter of a part of it, as it stands before the caption. */
export function numberMark(value: string): ElementNode {
  return element('span', { className: ['figure-number'] }, [{ type: 'text', value }]);
}
