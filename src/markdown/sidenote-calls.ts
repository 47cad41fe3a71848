import type { Element, Parents } from 'hast';

/** A number in the text that calls a note. */
export interface Call {
  /** The element of the number, which is small and raised. */
  number: Element;
  note: string;
  /** From the root down to the number's parent. */
  ancestors: readonly Parents[];
}

/** The id of the note that an element calls, when it is the raised number of one. */
export function noteCalledBy({ tagName, children }: Element): string | undefined {
  const [link] = children;
  if (tagName !== 'sup' || link?.type !== 'element') return undefined;
  const { href, dataFootnoteRef } = link.properties;
  if (dataFootnoteRef === undefined || typeof href !== 'string') return undefined;
  return decodeURIComponent(href.slice(1));
}

/** The id moves from the link, which may not be shown, to the number as a whole. */
export function addLink(number: Element, note: string): Element {
  const [link] = number.children;
  if (link?.type !== 'element') return number;
  const { id, ...properties } = link.properties;
  if (id !== undefined) number.properties.id = id;
  const { ariaDescribedBy } = properties;
  const href = `#${sidenoteId(note)}`;
  number.children = [
    { ...link, properties },
    { ...link, properties: { href, className: ['to-sidenote'], ariaDescribedBy } },
  ];
  return number;
}

/** The id of the copy of a footnote in the margin. */
export function sidenoteId(note: string): string {
  return note.replace(/^fn-/, 'sn-');
}

/** The number as it is shown. */
export function numberText({ children }: Element): string {
  const [link] = children;
  const [text] = link?.type === 'element' ? link.children : [];
  return text?.type === 'text' ? text.value : '';
}
