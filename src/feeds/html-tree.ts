/** HTML as a tree, as far as feeds and Markdown need it: elements and text. */
export type HtmlNode = HtmlElement | string;

/** An element of a page that was made. */
export interface HtmlElement {
  /** In lower case, but for those of SVG that have capitals. */
  name: string;
  /** As written, each name once. */
  attributes: readonly Attribute[];
  children: HtmlNode[];
}

export type Attribute = readonly [name: string, value: string];

/** The value of an attribute of an element; undefined when it has no such attribute. */
export function valueOf({ attributes }: HtmlElement, name: string): string | undefined {
  for (const [own, value] of attributes) if (own === name) return value;
  return undefined;
}

/** The classes of an element. */
export function classesOf(element: HtmlElement): readonly string[] {
  const classes = valueOf(element, 'class');
  if (classes === undefined) return [];
  return classes.split(/[\t\n\f\r ]+/);
}

/** All text in some nodes, one after the other. */
export function textIn(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textIn(node.children))).join('');
}

/** A page that is shown within another cannot be shown far from it; a link leads there. */
export function linkToFramed(frame: HtmlElement): HtmlElement {
  const address = valueOf(frame, 'src') ?? '';
  const words = valueOf(frame, 'title') ?? address;
  return { name: 'a', attributes: [['href', address]], children: [words] };
}
