import type { Element, ElementContent, Parents, Root } from 'hast';
import type { VFile } from 'vfile';
import { directionOf } from '../site/i18n/direction.ts';
import { contextOf } from './context.ts';
import type { FillRequest } from './fill-requests.ts';
import { addLink, noteCalledBy, numberText, sidenoteId, type Call } from './sidenote-calls.ts';
import { copyOfNote, inlineNote, span } from './sidenote-content.ts';
import { groupSidenotes } from './sidenote-groups.ts';
import { visit } from './visit.ts';

/**
 * Puts a copy of each footnote beside the place that calls it, for the margin of a wide screen. A
 * style sheet shows either the copies or the notes at the end, never both, so nothing is read twice;
 * the number leads to the one that is shown.
 *
 * ```html
 * <p>A<sup><a href="#fn-1" id="fnref-1">1</a></sup> b</p>
 *   →   <p>A<sup id="fnref-1"><a href="#fn-1">1</a><a href="#sn-1" class="to-sidenote">1</a></sup>
 *       <span class="sidenote" id="sn-1" role="doc-footnote">…</span> b</p>
 * ```
 *
 * A note of more than paragraphs, or called from a table or a heading, stands behind what it is
 * called from: HTML lets no list stand within a paragraph.
 */
export function rehypeSidenotes() {
  return (tree: Root, file: VFile): void => {
    const notes = notesOf(tree);
    if (notes.size === 0) return;
    const { fills, language } = contextOf(file);
    const places = new NotePlaces(notes, fills.requests);
    places.findIn(tree, []);
    places.fill();
    if (directionOf(language) === 'rtl') groupSidenotes(tree);
  };
}

/** Footnotes by their ids. */
function notesOf(tree: Root): Map<string, Element> {
  const notes = new Map<string, Element>();
  visit(tree, 'element', (section) => {
    if (!('dataFootnotes' in section.properties)) return;
    visit(section, 'element', (item) => {
      const { id } = item.properties;
      if (item.tagName === 'li' && typeof id === 'string') notes.set(id, item);
    });
  });
  return notes;
}

/** What no note may stand in. */
const CLOSED = /^(?:a|button|figcaption|figure|h[1-6]|label|pre|summary|table)$/;
/** Boxes of which the same is true: one scrolls, the other stands in the margin itself. */
const CLOSED_BOXES = ['table-scroll', 'place-margin'];
/** What no note of more than paragraphs may stand in. */
const LINE = /^(?:b|cite|del|dt|em|i|ins|mark|p|q|s|small|span|strong|sub|sup|u)$/;

class NotePlaces {
  readonly #notes: ReadonlyMap<string, Element>;
  readonly #requests: readonly FillRequest[];
  readonly #calls: Call[] = [];
  readonly #placed = new Set<string>();
  /** The last note behind each node. */
  readonly #last = new Map<ElementContent, ElementContent>();

  constructor(notes: ReadonlyMap<string, Element>, requests: readonly FillRequest[]) {
    this.#notes = notes;
    this.#requests = requests;
  }

  /** Finds the calls in the text, and gives each its second link. */
  findIn(parent: Parents, above: readonly Parents[]): void {
    const ancestors = [...above, parent];
    for (const child of parent.children) {
      if (!('children' in child)) continue;
      const note = child.type === 'element' ? noteCalledBy(child) : undefined;
      if (child.type === 'element' && note !== undefined) {
        this.#calls.push({ number: addLink(child, note), note, ancestors });
      } else this.findIn(child, ancestors);
    }
  }

  /** Places each note at its first call in the text. */
  fill(): void {
    for (const call of this.#calls) {
      const isInNote = call.ancestors.some(
        (node) => node.type === 'element' && 'dataFootnotes' in node.properties,
      );
      if (!isInNote) this.#place(call, call, false);
    }
  }

  /**
   * @param from where the text calls it, or calls the note that calls it
   * @param isBehindBlock whether that note stands behind its paragraph
   */
  #place({ number, note }: Call, from: Call, isBehindBlock: boolean): void {
    const item = this.#notes.get(note);
    if (item === undefined || this.#placed.has(note)) return;
    this.#placed.add(note);
    const content = copyOfNote(item);
    const inline = inlineNote(content, this.#requests);
    // Behind a note that had to stand behind the paragraph, so that the notes keep their order.
    const isBlock =
      inline === undefined ||
      isBehindBlock ||
      from.ancestors.some((node) => this.#last.has(node as ElementContent));
    const place = placeIn(from.ancestors, from.number, isBlock);
    const { behind } = place;
    const isWithinLine =
      !isBlock && (behind === from.number || ('tagName' in behind && behind.tagName === 'span'));
    const value = numberText(number);
    this.#insert(place, {
      type: 'element',
      tagName: isWithinLine ? 'span' : 'aside',
      properties: { className: ['sidenote'], id: sidenoteId(note), role: 'doc-footnote' },
      children: [
        span('sidenote-number', [{ type: 'text', value }]),
        { type: 'text', value: ' ' },
        ...(inline ?? content),
      ],
    });
    // A note may call another, which stands behind it.
    for (const call of this.#calls) {
      if (call.ancestors.includes(item)) this.#place(call, from, isBlock);
    }
  }

  #insert({ parent, behind }: Place, note: Element): void {
    const after = this.#last.get(behind) ?? behind;
    const index = (parent.children as ElementContent[]).indexOf(after);
    parent.children.splice(index + 1, 0, note);
    this.#last.set(behind, note);
  }
}

interface Place {
  parent: Parents;
  behind: ElementContent;
}

/** Behind the number, or behind the outermost thing around it in which the note may not stand. */
function placeIn(ancestors: readonly Parents[], number: Element, isBlock: boolean): Place {
  for (const [index, node] of ancestors.entries()) {
    const parent = ancestors[index - 1];
    if (parent === undefined || node.type === 'root') continue;
    if (isClosed(node, isBlock)) return { parent, behind: node };
  }
  const parent = ancestors.at(-1);
  return { parent: parent ?? number, behind: number };
}

function isClosed(node: Parents, isBlock: boolean): boolean {
  // What a component makes of its content is its own affair.
  if (node.type !== 'element') return true;
  const { className } = node.properties;
  const isBox = Array.isArray(className) && CLOSED_BOXES.some((name) => className.includes(name));
  return isBox || CLOSED.test(node.tagName) || (isBlock && LINE.test(node.tagName));
}
