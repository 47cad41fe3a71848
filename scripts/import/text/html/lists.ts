import { markPattern } from '../pieces.ts';
import { blocks } from './blocks.ts';
import type { ElementNode, HtmlNode } from './tree.ts';
import type { HtmlWriter } from './writer.ts';

/** `<ul>` and `<ol>` as lists of Markdown. */
export function list(element: ElementNode, writer: HtmlWriter): string {
  const contents = itemsOf(element).map((nodes) => blocks(nodes, writer));
  const isTight = contents.every(
    (content) => !/\n[ \t]*\n(?![ \t]*(?:[*+-]|\d+\.) )/.test(content),
  );
  const first = Number(element.attributes.start ?? 1);
  const made = contents
    .filter((content) => content !== '')
    .map((content, index) => {
      const marker =
        element.name === 'ol' ? `${(Number.isInteger(first) ? first : 1) + index}. ` : '- ';
      const tight = isTight ? content.replace(/\n\n(?=[ \t]*(?:[*+-]|\d+\.) )/g, '\n') : content;
      return `${marker}${writer.prefixed(tight, ' '.repeat(marker.length)).slice(marker.length)}`;
    });
  return made.join(isTight ? '\n' : '\n\n');
}

const MARKER = /^(\d{0,9})([-*+.)]) /gm;
const OTHER: Readonly<Record<string, string>> = { '-': '*', '*': '-', '.': ')', ')': '.' };

/**
 * Lists of one kind behind each other would be one in Markdown, which counts on: the second has other
 * signs.
 *
 * @param before the words before it
 * @param text a block, or lines of text
 */
export function apartFrom(before: string, text: string): string {
  const sign = signOf(text.trimStart().split('\n', 1)[0]);
  const above = withoutMarks(before).trimEnd().split('\n');
  if (sign === undefined || signOf(above.findLast((line) => /^\S/.test(line))) !== sign)
    return text;
  return text.replace(MARKER, (marker, number: string, own: string) => {
    const other = OTHER[own];
    return other === undefined ? marker : `${number}${other} `;
  });
}

/** What a line of a list has before its words: `-`, or the sign behind its number. */
function signOf(line: string | undefined): string | undefined {
  return /^(?:\d{1,9}(?=[.)])|(?=[-*+]))([-*+.)]) /.exec(line ?? '')?.[1];
}

/** Whether there are no words in a text, but what is finished. */
export function isOnlyMarks(text: string): boolean {
  return withoutMarks(text).trim() === '';
}

function withoutMarks(text: string): string {
  return text.replace(markPattern(), '');
}

/** What is in each item. A list that stands beside items is shown under the one before it; breaks are space. */
function itemsOf(element: ElementNode): HtmlNode[][] {
  const items: HtmlNode[][] = [];
  for (const child of element.children) {
    if (child.kind !== 'element' || child.name === 'br') continue;
    const last = items.at(-1);
    if (child.name === 'li') items.push([...child.children]);
    else if (last !== undefined && ['ul', 'ol'].includes(child.name)) last.push(child);
    else items.push([child]);
  }
  return items;
}

/** `<dl>` as a list of definitions. */
export function definitionList(element: ElementNode, writer: HtmlWriter): string {
  let text = '';
  let isDefined = true;
  const take = (nodes: ElementNode['children']): void => {
    for (const child of nodes) {
      if (child.kind === 'text') continue;
      if (child.name === 'div') take(child.children);
      const content =
        child.name === 'dt' || child.name === 'dd' ? blocks(child.children, writer) : '';
      if (content === '') continue;
      if (child.name === 'dt') {
        text += `${isDefined && text !== '' ? '\n' : ''}${content.replace(/\s+/g, ' ')}\n`;
        isDefined = false;
      } else {
        text += `: ${writer.prefixed(content, '  ').slice(2)}\n`;
        isDefined = true;
      }
    }
  };
  take(element.children);
  return text.trimEnd();
}
