import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { SourcePosition } from '../../../src/site/content-error.ts';

/** Every element below a node, in order; what stands in a `template` is no part of the page. */
export function* elementsIn(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}

/**
 * The value of an attribute; '' for one that is written without, undefined for one that is not
 * there.
 */
export function attributeOf({ attrs }: Tree.Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}

/** Text as a reader is told it: pictures count with their alternative. */
export function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if ('tagName' in node && node.tagName === 'img') return attributeOf(node, 'alt') ?? '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Where an element begins in its file; undefined for one that the parser has put there. */
export function placeOf({ sourceCodeLocation }: Tree.Element): SourcePosition | undefined {
  if (!sourceCodeLocation) return undefined;
  return { line: sourceCodeLocation.startLine, column: sourceCodeLocation.startCol };
}

/** A text as a browser shows it: each run of white space is one space. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
