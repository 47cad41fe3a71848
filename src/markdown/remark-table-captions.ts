import type {
  Html,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  Text,
} from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, positionOf, type TextContext } from './context.ts';
import { element, type ElementNode } from './element.ts';
import { kindOfLabel } from './labels.ts';
import { takeLabel } from './reference-tree.ts';

/**
 * Gives tables captions: a paragraph before or behind a table that begins with `Table:`, as in Pandoc.
 * With a label, the table has a number.
 *
 * ```md
 * | model | loss |
 * | ----- | ---: |
 * | ours  | 0.12 |
 *
 * Table: Results *after training* {#tbl:results}
 * ```
 * ```html
 * <table id="tbl:results"><caption>⟨Table 1.⟩ Results <em>after training</em></caption>…</table>
 * ```
 *
 * A table in raw HTML has it in the same way.
 */
export function remarkTableCaptions() {
  return (tree: Root, file: VFile): void => {
    captionIn(tree, contextOf(file));
  };
}

function captionIn(parent: Parents, context: TextContext): void {
  const children: RootContent[] = [];
  const rest = [...parent.children];
  for (let child = rest.shift(); child !== undefined; child = rest.shift()) {
    if (child.type !== 'table' && !isRawTable(child)) {
      if ('children' in child) captionIn(child, context);
      children.push(child);
      continue;
    }
    const own = child.type === 'table' ? rowCaption(child, context) : undefined;
    const [next] = rest;
    const before = children.at(-1);
    let words = own;
    if (words === undefined && next?.type === 'paragraph') {
      words = captionOf(next);
      if (words !== undefined) rest.shift();
    }
    if (words === undefined && before?.type === 'paragraph') {
      words = captionOf(before);
      if (words !== undefined) children.pop();
    }
    if (words === undefined) children.push(child);
    else if (child.type === 'table') children.push(captioned(child, words, context));
    else children.push(...captionedRaw(child, words, context));
  }
  parent.children = children;
}

/** Where a table in raw HTML begins. */
const RAW_TABLE = /<table(?=[\s>])[^<>]*>/i;

/** Whether it is raw HTML with one table, which has no caption. */
function isRawTable(node: RootContent): node is Html {
  if (node.type !== 'html' || /<caption[\s>]/i.test(node.value)) return false;
  return (node.value.match(/<table[\s>]/gi) ?? []).length === 1 && RAW_TABLE.test(node.value);
}

const MARK = /^(?:Table)?:\s+/;

/** The caption that a paragraph is, without its mark. */
function captionOf(paragraph: Pick<Paragraph, 'children'>): Paragraph | undefined {
  const [first, ...others] = paragraph.children;
  if (first?.type !== 'text' || !MARK.test(first.value)) return undefined;
  const start: Text = { ...first, value: first.value.replace(MARK, '') };
  return { type: 'paragraph', children: [start, ...others] };
}

/** A caption right behind a table, which Markdown takes for its last row. */
function rowCaption(table: Table, { source }: TextContext): Paragraph | undefined {
  const row = table.children.at(-1);
  const start = row?.position?.start.offset;
  if (row === undefined || start === undefined || table.children.length < 2) return undefined;
  if (!/^\s*(?:Table)?:\s/.test(source.slice(start)) || row.children.length !== 1) return undefined;
  const [cell] = row.children;
  const caption = cell === undefined ? undefined : captionOf(cell);
  if (caption !== undefined) table.children.pop();
  return caption;
}

function captioned(table: Table, words: Paragraph, context: TextContext): ElementNode {
  const { id, caption } = captionWith(words, context);
  return element(
    'table',
    id === undefined ? {} : { id },
    [caption, ...rowsOf(table)],
    table.position,
  );
}

/** The caption stands between the two pieces of HTML around it. */
function captionedRaw(table: Html, words: Paragraph, context: TextContext): RootContent[] {
  const { id, caption } = captionWith(words, context);
  const [start = ''] = RAW_TABLE.exec(table.value) ?? [];
  const end = table.value.indexOf(start) + start.length;
  const before = table.value.slice(0, end);
  return [
    // Of two ids, a browser takes the first.
    { ...table, value: id === undefined ? before : before.replace(/<table/i, `<table id="${id}"`) },
    caption,
    { ...table, value: table.value.slice(end) },
  ];
}

function captionWith(
  caption: Paragraph,
  context: TextContext,
): { id: string | undefined; caption: ElementNode } {
  const label = takeLabel(caption);
  const id = label?.label;
  let number: string | undefined;
  if (label !== undefined && id !== undefined) {
    const position = positionOf(context, label.mark);
    if (kindOfLabel(id) === 'table') {
      number = context.labels.next('table');
      context.labels.define({ name: id, kind: 'table', number, id }, position);
    } else {
      context.errors.push({
        severity: 'error',
        kind: 'table-label',
        file: context.file,
        position,
        message: `"${id}" cannot be the label of a table.`,
        fix: `Begin it with "tbl:", as in {#tbl:${id.replace(/^(?:tbl-|.*:)(?=.)/, '')}}.`,
      });
    }
  }
  const words = [...numberWords(number, context), ...caption.children];
  return { id, caption: element('caption', {}, words) };
}

function numberWords(number: string | undefined, { fills }: TextContext): PhrasingContent[] {
  if (number === undefined) return [];
  const value = fills.add({ kind: 'label', label: 'tableNumber', values: { number } });
  return [
    element('span', { className: ['figure-number'] }, [{ type: 'text', value }]),
    { type: 'text', value: ' ' },
  ];
}

/** The rows as elements: Markdown's own way to a table leaves no room for a caption. */
function rowsOf(table: Table): ElementNode[] {
  const rows = table.children.map((row, index) => {
    const cells = (table.children[0] ?? row).children.map((_, column) => {
      const cell = row.children[column];
      const align = table.align?.[column];
      const properties = align == null ? {} : { align };
      return element(index === 0 ? 'th' : 'td', properties, cell?.children ?? [], cell?.position);
    });
    return element('tr', {}, cells, row.position);
  });
  const body = rows.slice(1);
  return [
    element('thead', {}, rows.slice(0, 1)),
    ...(body.length > 0 ? [element('tbody', {}, body)] : []),
  ];
}
