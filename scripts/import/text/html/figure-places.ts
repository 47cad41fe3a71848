import { figureIn, showsSomething, type FigureModel } from './figure-model.ts';
import { isBlank, shownOf } from './shown.ts';
import { classesOf, isCaption } from './style.ts';
import type { ElementNode, HtmlNode } from './tree.ts';
import type { HtmlWriter } from './writer.ts';

/** Pictures that are a paragraph by themselves. */
export function aloneFigure(
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
const PARAGRAPH_END = /\n[ \t]*(?=\n)|(?<=^|\n)#{1,6}[ \t][^\n]*(?=\n)/g;

/** Parts nodes at empty lines. */
export function splitParagraphs(nodes: readonly HtmlNode[]): HtmlNode[][] {
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
export function captionAfter(
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

/** A block of HTML as a figure; undefined when it holds more than pictures and captions. */
export function figureOf(element: ElementNode, writer: HtmlWriter): FigureModel | undefined {
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
export function nextRow(
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
