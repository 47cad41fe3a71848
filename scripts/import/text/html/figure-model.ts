import { isBlock } from './elements.ts';
import { isBlank, markdownImage, shownOf, type Shown } from './shown.ts';
import {
  classesOf,
  columnsOf,
  hasClass,
  isCaption,
  isCentered,
  placeOf,
  rowColumnsOf,
  widthOf,
} from './style.ts';
import type { ElementNode, HtmlNode } from './tree.ts';
import type { HtmlWriter } from './writer.ts';

/** A picture of a figure, with what is said about it alone. */
export interface FigureCell {
  shown: Shown;
  captions: HtmlNode[][];
}

/** Pictures that belong together. */
export interface FigureModel {
  start: number;
  cells: FigureCell[];
  /** How many stand in a row; undefined when the source does not say. */
  columns: number | undefined;
  /** What is said about the whole, a paragraph each. */
  captions: HtmlNode[][];
  width: string | undefined;
  place: 'margin' | 'wide' | 'full' | undefined;
  /** Ids that the text links to. */
  ids: string[];
  isUneven: boolean;
}

const LONGEST_CAPTION = 1500;

/** Reads nodes as a figure; undefined when there is more in them than pictures and their captions. */
export function figureIn(
  nodes: readonly HtmlNode[],
  writer: HtmlWriter,
  isLoose = false,
): FigureModel | undefined {
  const reader = new FigureReader(nodes[0]?.start ?? 0, writer);
  return reader.read(nodes, isLoose) && reader.model.cells.length > 0 ? reader.model : undefined;
}

class FigureReader {
  readonly model: FigureModel;
  readonly #writer: HtmlWriter;
  /** Text behind a picture that stands in the middle with it. */
  #loose: HtmlNode[] = [];

  constructor(start: number, writer: HtmlWriter) {
    this.#writer = writer;
    this.model = {
      start,
      cells: [],
      columns: undefined,
      captions: [],
      width: undefined,
      place: undefined,
      ids: [],
      isUneven: false,
    };
  }

  /** @param isLoose whether text behind a picture is its caption */
  read(nodes: readonly HtmlNode[], isLoose: boolean): boolean {
    if (!nodes.every((node) => this.#take(node, isLoose))) return false;
    if (this.#loose.some((node) => !isBlank(node))) {
      const { length } = this.#loose.map((node) => this.#writer.sourceOf(node)).join('');
      if (length > LONGEST_CAPTION) return false;
      this.model.captions.push(this.#loose);
    }
    this.#loose = [];
    return true;
  }

  #take(node: HtmlNode, isLoose: boolean): boolean {
    if (isBlank(node)) {
      if (this.#loose.length > 0) this.#loose.push(node);
      return true;
    }
    if (node.kind === 'text') return this.#takeText(node.text, node, isLoose);
    if (node.name === 'br' || node.name === 'hr') {
      if (this.#loose.length > 0) this.#loose.push({ kind: 'text', text: ' ', start: node.start });
      return true;
    }
    if (['col', 'colgroup', 'source', 'script', 'style'].includes(node.name))
      return node.name !== 'script' && node.name !== 'style';
    const shown = shownOf(node, this.#writer);
    if (shown !== undefined) {
      this.model.cells.push({ shown, captions: [] });
      this.#takeLayout(node, false);
      return true;
    }
    if (isCaption(node)) {
      this.model.captions.push(node.children);
      return true;
    }
    if (isRow(node)) return this.#takeRow(node, isLoose);
    if (!showsSomething(node)) return this.#takeWords(node, isLoose);
    if (
      ['ul', 'ol', 'li', 'dl', 'pre', 'details', 'blockquote', 'import-tabs', 'a'].includes(
        node.name,
      )
    )
      return false;
    this.#takeLayout(node, true);
    return this.read(node.children, isLoose || isCentered(node) || node.name === 'figure');
  }

  #takeText(text: string, node: HtmlNode, isLoose: boolean): boolean {
    const images = text
      .trim()
      .split(/\s+(?=!\[)/)
      .map((one) => markdownImage(one, node.start, this.#writer));
    if (images.every((image) => image !== undefined)) {
      this.model.cells.push(...images.map((shown) => ({ shown, captions: [] })));
      return true;
    }
    return this.#takeWords(node, isLoose);
  }

  /** Words are a caption when they stand behind a picture, in the middle with it. */
  #takeWords(node: HtmlNode, isLoose: boolean): boolean {
    if (
      node.kind === 'element' &&
      !this.#writer
        .sourceOf(node)
        .replace(/<[^>]*>/g, '')
        .trim()
    )
      return !hasId(node);
    if (!isLoose || this.model.cells.length === 0) return false;
    if (
      node.kind === 'element' &&
      isBlock(node.name) &&
      !['p', 'div', 'center'].includes(node.name)
    )
      return false;
    if (node.kind === 'text' && /\n[ \t]*\n/.test(node.text.trim())) return false;
    this.#loose.push(...(node.kind === 'element' && isBlock(node.name) ? node.children : [node]));
    return true;
  }

  #takeLayout(node: ElementNode, isWrapper: boolean): void {
    const { model } = this;
    model.place ??= placeOf(node);
    const { id } = node.attributes;
    if (id !== undefined && this.#writer.isLinkedTo(id)) model.ids.push(id);
    if (isWrapper) model.width ??= widthOf(node);
  }

  #takeRow(row: ElementNode, isLoose: boolean): boolean {
    const columns = row.children.filter(
      (child): child is ElementNode => child.kind === 'element' && child.name !== 'br',
    );
    if (row.children.some((child) => child.kind === 'text' && child.text.trim() !== ''))
      return false;
    this.#takeLayout(row, true);
    const parts: FigureModel[] = [];
    for (const column of columns) {
      const part = new FigureReader(column.start, this.#writer);
      if (!part.read([column], isLoose || columns.length > 0)) return false;
      if (part.model.cells.length > 0) parts.push(part.model);
      else this.model.captions.push(...part.model.captions);
    }
    this.#takeParts(parts, columns, row);
    return true;
  }

  #takeParts(
    parts: readonly FigureModel[],
    columns: readonly ElementNode[],
    row: ElementNode,
  ): void {
    const { model } = this;
    const sizes = columns.map(columnsOf);
    for (const part of parts) {
      const [only, ...others] = part.cells;
      if (only !== undefined && others.length === 0) only.captions.push(...part.captions);
      else model.captions.push(...part.captions);
      model.cells.push(...part.cells);
      model.ids.push(...part.ids);
      model.place ??= part.place;
    }
    if (parts.length === 1) {
      const size = sizes.find((one) => one !== undefined);
      if (columns.length === 1 && size !== undefined && size < 12)
        model.width ??= `${Math.round((size / 12) * 100)}%`;
      if (parts[0]?.columns !== undefined)
        model.columns = Math.max(model.columns ?? 0, parts[0].columns);
      return;
    }
    if (row.name.startsWith('swiper')) {
      this.#writer.note('approximated', row, 'Slides stand side by side.');
      return;
    }
    const known = sizes.filter((size) => size !== undefined);
    const widest = Math.max(0, ...known);
    const isFull = known.reduce((sum, size) => sum + size, 0) > 12 && widest > 0;
    const inRow = rowColumnsOf(row) ?? (isFull ? Math.floor(12 / widest) : parts.length);
    model.columns = Math.max(model.columns ?? 0, Math.min(6, Math.max(1, inRow)));
    if (new Set(sizes).size > 1) model.isUneven = true;
  }
}

function hasId(node: HtmlNode): boolean {
  return node.kind === 'element' && node.attributes.id !== undefined;
}

function isRow(element: ElementNode): boolean {
  if (['tr', 'swiper-container', 'img-comparison-slider'].includes(element.name)) return true;
  return (
    hasClass(element, /^(?:row|columns|swiper-wrapper|d-flex)$/) ||
    element.children.some((child) => child.kind === 'element' && isColumn(child))
  );
}

function isColumn(element: ElementNode): boolean {
  return classesOf(element).some((name) => /^(?:col(?:-.*)?|column)$/.test(name));
}

const shownElements = new Set(['img', 'picture', 'video', 'audio', 'iframe', 'embed', 'object']);

/** Whether there is a picture, film or recording in an element. */
export function showsSomething(element: ElementNode): boolean {
  return element.children.some((child) =>
    child.kind === 'text'
      ? /!\[[^\]]*\]\(/.test(child.text)
      : shownElements.has(child.name) || showsSomething(child),
  );
}
