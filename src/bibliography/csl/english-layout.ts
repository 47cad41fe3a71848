import { type CitationStyle, digestStyle } from './citation-style.ts';
import { type CiteprocNode, elementsOf } from './nodes.ts';
import { readNodes } from './read-nodes.ts';

const known = new WeakMap<CitationStyle, CitationStyle>();

/**
 * A style whose references are in English where an item's language is: citeproc knows layouts for items
 * of a language, and one more of the same is enough. A style that has such layouts stays as it is.
 */
export function withEnglishLayout(style: CitationStyle): CitationStyle {
  const made = known.get(style) ?? withLayout(style);
  known.set(style, made);
  return made;
}

function withLayout(style: CitationStyle): CitationStyle {
  const root = readNodes(style.source);
  const isOpen = (node: CiteprocNode): boolean =>
    node.name === 'bibliography' &&
    elementsOf(node).every(({ name, attrs }) => name !== 'layout' || attrs.locale === undefined);
  if (!elementsOf(root).some(isOpen)) return style;
  const children = elementsOf(root).map((node) => {
    if (!isOpen(node)) return node;
    const ofNode = elementsOf(node).flatMap((child) =>
      child.name === 'layout'
        ? [{ ...child, attrs: { ...child.attrs, locale: 'en' } }, child]
        : [child],
    );
    return { ...node, children: ofNode };
  });
  const source = JSON.stringify({ ...root, children });
  return { ...style, source, digest: digestStyle(source) };
}
