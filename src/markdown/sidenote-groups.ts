import type { Element, ElementContent, Parents, Root } from 'hast';
import { span } from './sidenote-content.ts';

/**
 * Puts the notes of one line into one box, in a text from right to left.
 *
 * Chromium places what floats in a line only once it has the line's words in the order in which they
 * are seen, from the left, so that there the last note of a line comes first. What floats as one is
 * safe. Where a line ends is not known here: notes whose calls are closer than a line is long share a
 * box, at the first of the calls.
 *
 * ```html
 * <p>A<sup>…</sup><span class="sidenote">…</span> b<sup>…</sup><span class="sidenote">…</span></p>
 *   →   <p>A<sup>…</sup><span class="sidenotes"><span class="sidenote">…</span><span class="sidenote">…</span>
 *       </span> b<sup>…</sup></p>
 * ```
 */
export function groupSidenotes(tree: Root): void {
  walk(tree, { last: undefined, letters: 0 });
}

/** More letters than a line of text has. */
const LINE_LENGTH = 160;

/** What has been read of a paragraph. */
interface Line {
  /** The note before, or its box if it has one. */
  last: { note: Element; parent: Parents } | undefined;
  /** How many letters have come since. */
  letters: number;
}

/** Elements within a line. */
const WITHIN_LINE =
  /^(?:a|abbr|b|bdi|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|var)$/;

function walk(parent: Parents, line: Line): void {
  for (const child of [...parent.children]) {
    if (child.type === 'text') line.letters += lettersIn(child.value);
    else if (child.type === 'element' && hasClass(child, 'sidenote')) place(child, parent, line);
    else if (child.type === 'element' && hasClass(child, 'place-margin')) continue;
    else if ('children' in child) {
      const isWithinLine = child.type === 'element' && WITHIN_LINE.test(child.tagName);
      if (!isWithinLine) line.last = undefined;
      walk(child, line);
      if (!isWithinLine) line.last = undefined;
    }
  }
}

/** Whether it is a part of a line that stands in the margin. */
function hasClass({ tagName, properties: { className } }: Element, name: string): boolean {
  return tagName === 'span' && Array.isArray(className) && className.includes(name);
}

function place(note: Element, parent: Parents, line: Line): void {
  if (line.last === undefined || line.letters > LINE_LENGTH) line.last = { note, parent };
  else {
    const box = boxOf(line.last.note, line.last.parent);
    parent.children.splice((parent.children as ElementContent[]).indexOf(note), 1);
    box.children.push(note);
    line.last = { note: box, parent: line.last.parent };
  }
  line.letters = 0;
}

/** The box that a note stands in, which it is given if it is none itself. */
function boxOf(note: Element, parent: Parents): Element {
  if (hasClass(note, 'sidenotes')) return note;
  const box = span('sidenotes', [note]);
  parent.children.splice((parent.children as ElementContent[]).indexOf(note), 1, box);
  return box;
}

/** How many letters take room in the line; those of what is filled in later are not known. */
function lettersIn(text: string): number {
  return text.replaceAll(/\p{M}/gu, '').length;
}
