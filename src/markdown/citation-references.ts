import type { Nodes, PhrasingContent, Text } from 'mdast';
import type { ContentError } from '../site/content-error.ts';
import type { CitationBracket, CitationKey } from './citation-tree.ts';
import { positionOf, type TextContext } from './context.ts';
import { referredLabel } from './labels.ts';
import type { CrossReference } from './reference-tree.ts';

/**
 * Whether a key names a label of this text, such as `@fig:loss`, and no work. The prefixes of labels
 * are taken; a work whose key has one is cited in braces, `@{fig:loss}`.
 */
export function namesLabel({ key, value }: CitationKey): boolean {
  return referredLabel(key) !== undefined && !value.includes('@{');
}

/** The reference to a label of the text that a key stands for. */
export function referenceTo({ key, value, suppressAuthor, position }: CitationKey): CrossReference {
  const { name, isCapital } = referredLabel(key) ?? { name: key, isCapital: false };
  return {
    type: 'crossReference',
    value,
    name,
    form: suppressAuthor ? 'number' : 'full',
    ...(isCapital && { isCapital }),
    ...(position && { position }),
  };
}

/**
 * What stands in brackets around labels: `[see @fig:loss; @tbl:results]` is part of the sentence, and
 * loses the brackets and the semicolons.
 *
 * @param separator stands between two references
 * @returns undefined when the brackets hold a work, too
 */
export function referencesIn(
  bracket: CitationBracket,
  separator: () => string,
): PhrasingContent[] | undefined {
  if (!keysIn(bracket).every(namesLabel)) return undefined;
  // Brackets behind a reference are only that.
  const isAround = bracket.source.startsWith('[');
  const children = bracket.children.map((child) => withReferences(child, isAround, separator));
  return isAround ? withoutBrackets(children) : children;
}

function withReferences<Child extends Nodes>(
  node: Child,
  isAround: boolean,
  separator: () => string,
): Child | CrossReference {
  if (node.type === 'citationKey') return referenceTo(node);
  if (node.type === 'text' && isAround) {
    return { ...node, value: node.value.replaceAll(/\s*;\s*/g, separator) };
  }
  if (!('children' in node)) return node;
  const children = node.children.map((child) => withReferences(child, isAround, separator));
  return { ...node, children };
}

function keysIn(node: Nodes): CitationKey[] {
  if (node.type === 'citationKey') return [node];
  return 'children' in node ? node.children.flatMap(keysIn) : [];
}

function withoutBrackets(children: PhrasingContent[]): PhrasingContent[] {
  const first = children.findIndex(({ type }) => type === 'text');
  const last = children.findLastIndex(({ type }) => type === 'text');
  return children.flatMap((child, index): PhrasingContent[] => {
    if (child.type !== 'text') return [child];
    let { value } = child;
    if (index === first) value = value.replace(/^\[\s*/, '');
    if (index === last) value = value.replace(/\s*\]$/, '');
    return value === '' ? [] : [{ ...child, value } satisfies Text];
  });
}

/** Whether brackets hold labels and works together, which read differently. */
export function mixesLabels(bracket: CitationBracket): boolean {
  return keysIn(bracket).some(namesLabel);
}

/** What is wrong with brackets that hold labels and works together. */
export function mixedBracket(bracket: CitationBracket, context: TextContext): ContentError {
  return {
    severity: 'error',
    kind: 'mixed-citation',
    file: context.file,
    position: positionOf(context, bracket),
    message: `The brackets hold a label of this text and a work: ${bracket.source}.`,
    fix: 'Put them into brackets of their own: [@fig:loss] [@noether1921].',
  };
}
