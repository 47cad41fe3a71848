import { blocks } from './blocks.ts';
import { isBlock } from './elements.ts';
import { findFormulas } from '../kramdown/find-formulas.ts';
import { showsSomething } from './figure-model.ts';
import { inline } from './inline.ts';
import { tableParts, type Row } from './table-parts.ts';
import { classesOf, styleOf } from './style.ts';
import type { ElementNode, HtmlNode } from './tree.ts';
import type { HtmlWriter } from './writer.ts';

type Alignment = 'left' | 'center' | 'right' | undefined;

/**
 * `<table>`: with bars where these can say all, else in HTML with Markdown in its cells. What is in none
 * of its cells stands before it, where browsers show it.
 */
export function table(element: ElementNode, writer: HtmlWriter): string {
  const { rows, loose } = tableParts(element, writer);
  const caption = element.children.find(
    (child) => child.kind === 'element' && child.name === 'caption',
  );
  if (rows.length === 0) return blocks(element.children, writer);
  const words =
    caption?.kind === 'element' ? inline(caption.children, writer).replace(/\s+/g, ' ').trim() : '';
  const label = words === '' ? '' : `\n\nTable: ${words}`;
  const before = blocks(loose, writer);
  const opening = before === '' ? '' : `${before}\n\n`;
  const written = isSimple(rows, writer) ? barTable(rows, writer) : htmlTable(rows, writer);
  return `${opening}${written}${label}`;
}

function isSimple(rows: readonly Row[], writer: HtmlWriter): boolean {
  const [first] = rows;
  return (
    rows.every(
      ({ cells }) =>
        cells.length === first?.cells.length &&
        cells.every(
          (cell) => isSpanless(cell) && !holdsBlocks(cell.children) && !holdsBar(cell, writer),
        ),
    ) && rows.filter(({ isHead }) => isHead).length <= 1
  );
}

function isSpanless({ attributes }: ElementNode): boolean {
  return ['colspan', 'rowspan'].every((name) => Number(attributes[name] ?? 1) <= 1);
}

function holdsBlocks(nodes: readonly HtmlNode[]): boolean {
  const elements = nodes.filter((node): node is ElementNode => node.kind === 'element');
  const paragraphs = elements.filter(({ name }) => name === 'p' || name === 'div');
  if (paragraphs.length > 1) return true;
  return elements.some((node) =>
    isBlock(node.name) && !['p', 'div', 'center'].includes(node.name)
      ? true
      : holdsBlocks(node.children) || ['iframe', 'video', 'audio'].includes(node.name),
  );
}

/** A bar in a formula or in code would end the cell. */
function holdsBar(cell: ElementNode, writer: HtmlWriter): boolean {
  const source = writer.sourceOf(cell);
  if (source.includes('```') || /\$\$\s*\n/.test(source)) return true;
  return findFormulas(source, true).formulas.some(({ tex }) => tex.includes('|'));
}

function barTable(rows: readonly Row[], writer: HtmlWriter): string {
  const texts = rows.map(({ cells }) => cells.map((cell) => cellText(cell, writer)));
  const [head = [], ...body] = texts;
  const isHeaded =
    rows[0]?.isHead === true || rows[0]?.cells.every(({ name }) => name === 'th') === true;
  const [first] = rows;
  if (!isHeaded && first !== undefined) {
    writer.note(
      'approximated',
      first.element,
      'The first row of a table without header is its header now.',
    );
  }
  const alignments = head.map((_, column) => alignmentOf(rows, column));
  const widths = head.map((_, column) =>
    Math.max(3, ...texts.map((row) => widthIn(row[column] ?? '', writer))),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => padded(cell, widths[column] ?? 3, writer)).join(' | ')} |`;
  const rule = alignments.map((alignment, column) => ruleOf(alignment, widths[column] ?? 3));
  return [line(head), `| ${rule.join(' | ')} |`, ...body.map(line)].join('\n');
}

function cellText(cell: ElementNode, writer: HtmlWriter): string {
  return inline(cell.children, writer).replace(/\s+/g, ' ').trim().replace(/\\?\|/g, '\\|');
}

/** Widest cell that others are padded to. */
const WIDEST = 60;

function widthIn(text: string, writer: HtmlWriter): number {
  return Math.min(WIDEST, writer.filled(text).length);
}

function padded(text: string, width: number, writer: HtmlWriter): string {
  return text + ' '.repeat(Math.max(0, width - writer.filled(text).length));
}

function ruleOf(alignment: Alignment, width: number): string {
  const line = '-'.repeat(width);
  if (alignment === 'left') return `:${line.slice(1)}`;
  if (alignment === 'right') return `${line.slice(1)}:`;
  return alignment === 'center' ? `:${line.slice(2)}:` : line;
}

/** How most cells of a column are aligned. */
function alignmentOf(rows: readonly Row[], column: number): Alignment {
  const alignments = rows.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell === undefined ? [] : [alignmentOfCell(cell)];
  });
  const body = alignments.slice(1);
  const [first] = body;
  return body.every((one) => one === first) ? (first ?? alignments[0]) : undefined;
}

function alignmentOfCell(cell: ElementNode): Alignment {
  const written = styleOf(cell)['text-align'] ?? cell.attributes.align ?? '';
  const ofClass = classesOf(cell)
    .map((name) => /^text-(left|center|right)$/.exec(name)?.[1])
    .find((one) => one !== undefined);
  const name = (ofClass ?? written).toLowerCase();
  return name === 'left' || name === 'center' || name === 'right' ? name : undefined;
}

/** Markdown in a cell needs empty lines around it. */
function htmlTable(rows: readonly Row[], writer: HtmlWriter): string {
  const tag = (text: string, element: ElementNode): string => writer.finish(text, element);
  const written = rows.map(({ element, cells }) => {
    const columns = cells.map((cell) => {
      const spans = ['colspan', 'rowspan', 'scope']
        .flatMap((name) => {
          const value = cell.attributes[name];
          return value === undefined || !/^\w+$/.test(value) ? [] : [` ${name}="${value}"`];
        })
        .join('');
      const content =
        showsSomething(cell) || holdsBlocks(cell.children)
          ? blocks(cell.children, writer)
          : inline(cell.children, writer).replace(/\s+/g, ' ').trim();
      if (content === '') return tag(`<${cell.name}${spans}></${cell.name}>`, cell);
      return `${tag(`<${cell.name}${spans}>`, cell)}\n\n${content}\n\n${tag(`</${cell.name}>`, cell)}`;
    });
    return `${tag('<tr>', element)}\n${columns.join('\n')}\n${tag('</tr>', element)}`;
  });
  const [first] = rows;
  if (first === undefined) return '';
  return `${tag('<table>', first.element)}\n${written.join('\n')}\n${tag('</table>', first.element)}`;
}
