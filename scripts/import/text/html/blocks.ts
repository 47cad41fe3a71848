import { codeBlock } from './code.ts';
import { colonsAround } from './directive-text.ts';
import { distillBlocks } from './distill.ts';
import { placed } from '../distill/blocks.ts';
import { isBlock } from './elements.ts';
import { figureIn, showsSomething, type FigureModel } from './figure-model.ts';
import { figureText } from './figure-text.ts';
import { anchorOf, inline } from './inline.ts';
import { definitionList, list } from './lists.ts';
import { paragraphs } from './paragraphs.ts';
import { isBlank, shownOf } from './shown.ts';
import { classesOf, isCaption, isCentered } from './style.ts';
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
  hr: (element, writer) => writer.finish('---', element),
  'import-tabs': tabs,
  ol: (element, writer) => list(element, writer),
  pre: codeBlock,
  table,
  ul: (element, writer) => list(element, writer),
};

/** Distill's are asked for when they are needed, for their files import this one. */
function handlerOf(name: string): BlockHandler | undefined {
  if (Object.hasOwn(handlers, name)) return handlers[name];
  return Object.hasOwn(distillBlocks, name) ? distillBlocks[name] : undefined;
}

/** Blocks of nodes, with an empty line between two. */
export function blocks(nodes: readonly HtmlNode[], writer: HtmlWriter): string {
  return blockList(nodes, writer, (text) => paragraphs(text))
    .map((text) => text.trim())
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
  let index = 0;
  while (index < nodes.length) {
    const { text, next } = isInLine(nodes[index])
      ? lines(nodes, index, writer, normal)
      : block(nodes, index, writer);
    made.push(text);
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

/** Pictures that are a paragraph by themselves. */
function aloneFigure(
  part: readonly HtmlNode[],
  hasCaption: boolean,
  writer: HtmlWriter,
): FigureModel | undefined {
  const isElement = part.some(
    (node) =>
      node.kind === 'element' && (shownOf(node, writer) !== undefined || showsSomething(node)),
  );
  // A picture of Markdown alone is one already.
  if (!isElement && !hasCaption) return undefined;
  const first = part.find((node) => !isBlank(node));
  if (first?.kind === 'text' && !first.text.trim().startsWith('![')) return undefined;
  return figureIn(part, writer) ?? figureWithWords(part, writer);
}

const LABEL =
  /^(?:[*_]+)?(?:fig(?:ure|\.)?|abb(?:ildung|\.)?|image|photo|source|table|图|圖)\s*[\d:.]/i;

/** Words behind a picture in its paragraph are a caption when they are all in italics, or say "Figure 1". */
function figureWithWords(part: readonly HtmlNode[], writer: HtmlWriter): FigureModel | undefined {
  const last = part.findLastIndex(
    (node) => node.kind === 'element' && shownOf(node, writer) !== undefined,
  );
  const words = part
    .slice(last + 1)
    .filter((node) => !(node.kind === 'element' && node.name === 'br'));
  const text = words
    .map((node) => writer.sourceOf(node))
    .join('')
    .trim();
  const isItalic = /^(?:\*[^*]+\*|_[^_]+_|<(em|i|small|sub)\b[^>]*>[\s\S]*<\/\1>)$/.test(text);
  if (!isItalic && !LABEL.test(text.replace(/<[^>]*>/g, ''))) return undefined;
  return figureIn([...part.slice(0, last + 1), ...words], writer, true);
}

/** An empty line, or the end of a heading. */
const PARAGRAPH_END = /\n[ \t]*(?=\n)|(?<=(?:^|\n)#{1,6}[ \t][^\n]*)(?=\n)/g;

/** Parts nodes at empty lines. */
function splitParagraphs(nodes: readonly HtmlNode[]): HtmlNode[][] {
  const parts: HtmlNode[][] = [[]];
  for (const node of nodes) {
    if (node.kind === 'element') {
      parts.at(-1)?.push(node);
      continue;
    }
    let place = 0;
    for (const match of node.text.matchAll(PARAGRAPH_END)) {
      const end = match.index + match[0].length;
      if (end <= place) continue;
      parts
        .at(-1)
        ?.push({ kind: 'text', text: node.text.slice(place, end), start: node.start + place });
      parts.push([]);
      place = end;
    }
    parts.at(-1)?.push({ kind: 'text', text: node.text.slice(place), start: node.start + place });
  }
  return parts;
}

/** The caption that stands behind a figure, as al-folio has it. */
function captionAfter(
  nodes: readonly HtmlNode[],
  from: number,
): { words: HtmlNode[]; next: number } | undefined {
  let index = from;
  while (index < nodes.length && isBlankNode(nodes[index])) index += 1;
  const node = nodes[index];
  if (node?.kind !== 'element') return undefined;
  const caption = isCaption(node) ? node : captionIn(node);
  return caption === undefined ? undefined : { words: caption.children, next: index + 1 };
}

/** A caption may stand in a row or in the middle by itself. */
function captionIn(node: ElementNode): ElementNode | undefined {
  const [only, ...others] = node.children.filter((child) => !isBlank(child));
  if (only?.kind !== 'element' || others.length > 0 || !['div', 'p', 'center'].includes(node.name))
    return undefined;
  return isCaption(only) ? only : captionIn(only);
}

function isBlankNode(node: HtmlNode | undefined): boolean {
  return node !== undefined && isBlank(node);
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
    next = row.next;
  }
  const caption = captionAfter(nodes, next);
  if (caption !== undefined) {
    figure.captions.push(caption.words);
    next = caption.next;
  }
  return { text: around(figureText(figure, writer, (words) => inline(words, writer))), next };
}

function figureOf(element: ElementNode, writer: HtmlWriter): FigureModel | undefined {
  const layouts = [
    'div',
    'p',
    'center',
    'figure',
    'section',
    'swiper-container',
    'img-comparison-slider',
    'table',
    'aside',
    'article',
    'main',
  ];
  return layouts.includes(element.name) && showsSomething(element)
    ? figureIn([element], writer)
    : undefined;
}

/** The next row of a figure that has several pictures in each: as many, and no caption in between. */
function nextRow(
  nodes: readonly HtmlNode[],
  from: number,
  figure: FigureModel,
  writer: HtmlWriter,
): { figure: FigureModel; next: number } | undefined {
  if (figure.columns === undefined || figure.captions.length > 0) return undefined;
  let index = from;
  while (index < nodes.length && isBlankNode(nodes[index])) index += 1;
  const node = nodes[index];
  if (node?.kind !== 'element' || !classesOf(node).includes('row')) return undefined;
  const row = figureOf(node, writer);
  return row?.columns === figure.columns ? { figure: row, next: index + 1 } : undefined;
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
  const content = blocks(element.children, writer);
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

/** Bootstrap's alerts are callouts. */
function calloutOf(element: ElementNode): string | undefined {
  const name = classesOf(element).find(
    (one) =>
      /^(?:alert|notice|callout|admonition|note|tip|warning|danger|block)(?:-\w+)?$/.test(one) &&
      !/^(?:alert|block)$/.test(one),
  );
  if (name === undefined || element.name !== 'div') return undefined;
  if (name.includes('warning')) return 'warning';
  if (name.includes('danger')) return 'danger';
  if (/success|tip/.test(name)) return 'tip';
  return 'note';
}

function heading(element: ElementNode, writer: HtmlWriter): string {
  const words = inline(element.children, writer).replace(/\s+/g, ' ').trim();
  if (words === '') return '';
  const { id } = element.attributes;
  const label = id !== undefined && writer.isLinkedTo(id) ? ` {#${id}}` : '';
  return `${'#'.repeat(Number(element.name[1]))} ${words}${label}`;
}

function details(element: ElementNode, writer: HtmlWriter): string {
  const summary = element.children.find(
    (child) => child.kind === 'element' && child.name === 'summary',
  );
  const title =
    summary?.kind === 'element' ? inline(summary.children, writer).replace(/\s+/g, ' ').trim() : '';
  const content = blocks(
    element.children.filter((child) => child !== summary),
    writer,
  );
  const open = element.attributes.open === undefined ? '' : '{open}';
  const colons = colonsAround(writer.filled(content));
  const opening =
    title === ''
      ? writer.finish(`${colons}details${open}`, element)
      : `${writer.finish(`${colons}details[`, element)}${title}${writer.finish(`]${open}`, element)}`;
  return `${opening}\n${content}\n${writer.finish(colons, element)}`;
}

function tabs(element: ElementNode, writer: HtmlWriter): string {
  const parts = element.children.filter((child): child is ElementNode => child.kind === 'element');
  const contents = parts.map((part) => blocks(part.children, writer));
  const inner = colonsAround(contents.map((text) => writer.filled(text)).join('\n'));
  const made = parts.map((part, index) => {
    const name = (part.attributes.name ?? '').replace(/[[\]]/g, '\\$&') || String(index + 1);
    return `${writer.finish(`${inner}tab[${name}]`, part)}\n${contents[index] ?? ''}\n${writer.finish(inner, part)}`;
  });
  return `${writer.finish(`${inner}:tabs`, element)}\n${made.join('\n')}\n${writer.finish(`${inner}:`, element)}`;
}
