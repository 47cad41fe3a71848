import { codeBlock } from './code.ts';
import { colonsAround } from './directive-text.ts';
import { distillBlocks } from './distill.ts';
import { placed } from '../distill/blocks.ts';
import { isBlock } from './elements.ts';
import { calloutOf, details, heading, tabs } from './containers.ts';
import { withoutFields } from './form.ts';
import { aloneFigure, captionAfter, figureOf, nextRow, splitParagraphs } from './figure-places.ts';
import { figureText } from './figure-text.ts';
import { anchorOf, inline } from './inline.ts';
import { apartFrom, definitionList, isOnlyMarks, list } from './lists.ts';
import { Paragraphs } from './paragraphs.ts';
import { isBlank } from './shown.ts';
import { classesOf, isCentered } from './style.ts';
import { table } from './table.ts';
import type { ElementNode, HtmlNode } from './tree.ts';
import type { HtmlWriter } from './writer.ts';

/** Writes an element that is a block; without line ends around it. */
export type BlockHandler = (element: ElementNode, writer: HtmlWriter) => string;

const handlers: Readonly<Record<string, BlockHandler>> = {
  blockquote: (element, writer) => writer.prefixed(blocks(element.children, writer), '> '),
  details,
  dl: (element, writer) => definitionList(element, writer),
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  head,
  hr: (element, writer) => writer.finish('---', element),
  'import-tabs': tabs,
  ol: (element, writer) => list(element, writer),
  pre: codeBlock,
  table,
  ul: (element, writer) => list(element, writer),
};

/** What stands at the top of a whole page in HTML shows nothing. */
function head(element: ElementNode, writer: HtmlWriter): string {
  writer.note('dropped', element, '<head> is left out: pages of Octavo have one of their own.');
  return '';
}

/** Distill's are asked for when they are needed, for their files import this one. */
function handlerOf(name: string): BlockHandler | undefined {
  if (Object.hasOwn(handlers, name)) return handlers[name];
  return Object.hasOwn(distillBlocks, name) ? distillBlocks[name] : undefined;
}

/** Blocks of nodes, with an empty line between two. */
export function blocks(nodes: readonly HtmlNode[], writer: HtmlWriter): string {
  const paragraphs = new Paragraphs(writer);
  return blockList(nodes, writer, (text, start) => {
    const written = paragraphs.take(text, start);
    // A link into the page may be told of later, with its line.
    if (!written.includes('](#')) return written;
    const indent = text.length - text.trimStart().length;
    return written.replace(/\S/, `${writer.finish('', { start: start + indent })}$&`);
  })
    .map((text) => text.replace(/^(?:[ \t]*\n)+|\s+$/g, ''))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** What stands in a text is read as it is; blocks of HTML in it are taken out of its lines. */
export function rootBlocks(nodes: readonly HtmlNode[], writer: HtmlWriter): string {
  let text = '';
  const parts = blockList(nodes, writer, (run, start) => `${writer.finish('', { start })}${run}`);
  for (const part of parts) text += part;
  return text;
}

/**
 * Goes through nodes: what stands in lines stays together, what is a block gets empty lines around it.
 *
 * @param normal what is done to lines of a block of HTML
 */
function blockList(
  nodes: readonly HtmlNode[],
  writer: HtmlWriter,
  normal: (text: string, start: number) => string,
): string[] {
  const made: string[] = [];
  let last = '';
  let index = 0;
  while (index < nodes.length) {
    const { text, next } = isInLine(nodes[index])
      ? lines(nodes, index, writer, normal)
      : block(nodes, index, writer);
    const apart = apartFrom(last, text);
    made.push(apart);
    if (!isOnlyMarks(apart)) last = apart;
    index = next;
  }
  return made;
}

interface Written {
  text: string;
  next: number;
}

function isInLine(node: HtmlNode | undefined): boolean {
  return node === undefined || node.kind === 'text' || !isBlock(node.name);
}

/** A run of text and of elements in it, of which pictures that stand alone are figures. */
function lines(
  nodes: readonly HtmlNode[],
  first: number,
  writer: HtmlWriter,
  normal: (text: string, start: number) => string,
): Written {
  let next = first;
  while (next < nodes.length && isInLine(nodes[next])) next += 1;
  const made: string[] = [];
  const parts = splitParagraphs(nodes.slice(first, next));
  const last = parts.findLastIndex((part) => part.some((node) => !isBlank(node)));
  parts.forEach((part, index) => {
    const isLast = index === last;
    const caption = isLast ? captionAfter(nodes, next) : undefined;
    const figure = part.some((node) => !isBlank(node))
      ? aloneFigure(part, caption !== undefined, writer)
      : undefined;
    if (figure === undefined) {
      made.push(normal(inline(part, writer), part[0]?.start ?? 0));
      return;
    }
    if (caption !== undefined) {
      figure.captions.push(caption.words);
      next = caption.next;
    }
    made.push(`\n\n${figureText(figure, writer, (words) => inline(words, writer))}\n\n`);
  });
  return { text: made.join(''), next };
}

/** A block of HTML, with the rows and the caption that belong to it when it is a figure. */
function block(nodes: readonly HtmlNode[], index: number, writer: HtmlWriter): Written {
  const element = nodes[index];
  if (element?.kind !== 'element') return { text: '', next: index + 1 };
  const around = (text: string): string =>
    text.trim() === '' ? '\n\n' : `\n\n${writer.inItem(text, element)}\n\n`;
  const figure = figureOf(element, writer);
  if (figure === undefined) return { text: around(blockElement(element, writer)), next: index + 1 };
  let next = index + 1;
  for (
    let row = nextRow(nodes, next, figure, writer);
    row !== undefined;
    row = nextRow(nodes, next, figure, writer)
  ) {
    figure.cells.push(...row.figure.cells);
    figure.captions.push(...row.figure.captions);
    figure.ids.push(...row.figure.ids);
    next = row.next;
  }
  const caption = captionAfter(nodes, next);
  if (caption !== undefined) {
    figure.captions.push(caption.words);
    next = caption.next;
  }
  return { text: around(figureText(figure, writer, (words) => inline(words, writer))), next };
}

function blockElement(element: ElementNode, writer: HtmlWriter): string {
  const handler = handlerOf(element.name);
  const anchor = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(element.name)
    ? ''
    : anchorOf(element, writer);
  const before = anchor === '' ? '' : `${anchor}\n\n`;
  if (handler !== undefined) return `${before}${handler(element, writer)}`;
  if (['script', 'style'].includes(element.name)) return inline([element], writer);
  const kind = calloutOf(element);
  const children = element.name === 'form' ? withoutFields(element, writer) : element.children;
  const content = blocks(children, writer);
  if (kind !== undefined && content !== '') {
    const colons = colonsAround(writer.filled(content));
    return `${before}${writer.finish(`${colons}${kind}`, element)}\n${content}\n${writer.finish(colons, element)}`;
  }
  if (['form', 'fieldset', 'dialog', 'nav'].includes(element.name)) {
    writer.note('approximated', element, `<${element.name}> is shown as what it holds.`);
  }
  if (isCentered(element) && content !== '' && element.name !== 'figure') {
    writer.note(
      'approximated',
      element,
      'What stood in the middle of the page begins at the left.',
    );
  }
  if (classesOf(element).some((name) => /^row$/.test(name)) && content !== '') {
    writer.note('approximated', element, 'Columns of text stand one below the other.');
  }
  return `${before}${placed(element, content, writer)}`;
}
