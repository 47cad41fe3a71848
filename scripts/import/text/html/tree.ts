import { readTag, type ReadTag } from './tag.ts';
import { closesBefore, hasOptionalEnd, isKnownElement, isLiteral, isVoid } from './elements.ts';

/** An element in a text that is Markdown and HTML. */
export interface ElementNode {
  kind: 'element';
  /** In small letters. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: HtmlNode[];
  /** Places in the text. */
  start: number;
  end: number;
}

/** What is no tag: Markdown, with the marks of finished pieces. */
export interface TextNode {
  kind: 'text';
  text: string;
  start: number;
}

export type HtmlNode = ElementNode | TextNode;

/** HTML within Markdown, read without a browser's corrections. */
export interface HtmlTree {
  children: HtmlNode[];
  /** Elements that nothing closes; what follows them is not in them. */
  unclosed: ElementNode[];
  /** Places of `<` before a word that is no element. */
  notTags: number[];
}

/**
 * Reads the HTML of a text. As lenient as a browser: end tags may be missing or be too many.
 */
export function htmlTree(text: string): HtmlTree {
  return new TreeBuilder(text).build();
}

const DEEPEST = 200;

const MEDIA = new Set(['video', 'audio', 'iframe']);

class TreeBuilder {
  readonly #text: string;
  readonly #root: HtmlNode[] = [];
  readonly #open: ElementNode[] = [];
  readonly #unclosed: ElementNode[] = [];
  readonly #notTags: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  build(): HtmlTree {
    const text = this.#text;
    let end = 0;
    let place = text.indexOf('<');
    while (place !== -1) {
      const tag = isEscaped(text, place) ? undefined : readTag(text, place);
      if (tag !== undefined && isKnownElement(tag.name)) {
        this.#addText(end, place);
        end = tag.isEnd ? this.#takeEnd(tag) : this.#takeStart(tag);
        place = text.indexOf('<', end);
      } else {
        if (tag !== undefined) this.#notTags.push(place);
        place = text.indexOf('<', place + 1);
      }
    }
    this.#addText(end, text.length);
    while (this.#open.length > 0) this.#close(text.length);
    return { children: this.#root, unclosed: this.#unclosed, notTags: this.#notTags };
  }

  get #children(): HtmlNode[] {
    return this.#open.at(-1)?.children ?? this.#root;
  }

  #addText(start: number, end: number): void {
    if (end > start)
      this.#children.push({ kind: 'text', text: this.#text.slice(start, end), start });
  }

  /** @returns where the text goes on */
  #takeStart({ name, attributes, isSingle, start, end }: ReadTag): number {
    for (let last = this.#open.at(-1); last !== undefined; last = this.#open.at(-1)) {
      if (!closesBefore(last.name, name)) break;
      this.#open.pop();
      last.end = start;
    }
    const element: ElementNode = { kind: 'element', name, attributes, children: [], start, end };
    this.#children.push(element);
    // `<a id="x"/>` is empty for its author, whatever HTML says.
    if (isVoid(name) || isSingle) return end;
    if (isLiteral(name)) return this.#takeLiteral(element, end);
    // What is nested deeper was made to do harm, and is no longer in each other.
    if (this.#open.length < DEEPEST) this.#open.push(element);
    return end;
  }

  #takeLiteral(element: ElementNode, start: number): number {
    const closing = new RegExp(`</${element.name}\\s*>`, 'gi');
    closing.lastIndex = start;
    const match = closing.exec(this.#text);
    if (match === null) return start;
    element.children.push({ kind: 'text', text: this.#text.slice(start, match.index), start });
    element.end = match.index + match[0].length;
    return element.end;
  }

  #takeEnd({ name, start, end }: ReadTag): number {
    if (name === 'br') {
      this.#children.push({ kind: 'element', name, attributes: {}, children: [], start, end });
      return end;
    }
    if (!this.#open.some((element) => element.name === name)) return end;
    while (this.#open.at(-1)?.name !== name) this.#close(start);
    const element = this.#open.pop();
    if (element !== undefined) element.end = end;
    return end;
  }

  /** Closes the innermost element that has no end tag. */
  #close(end: number): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    element.end = end;
    if (hasOptionalEnd(element.name)) return;
    const inside = element.children;
    // A film needs nothing within it.
    if (MEDIA.has(element.name) && element.attributes.src !== undefined)
      element.end = inside[0]?.start ?? end;
    else this.#unclosed.push(element);
    element.children = [];
    this.#children.push(...inside);
  }
}

function isEscaped(text: string, place: number): boolean {
  let count = 0;
  while (text[place - 1 - count] === '\\') count += 1;
  return count % 2 === 1;
}
