import type { List, ListItem, Nodes, RootContent } from 'mdast';
import { letterOf } from '../markdown/letter-of.ts';
import { type HtmlElement, type HtmlNode, valueOf } from './html-tree.ts';
import { type Inside, toBlocks } from './markdown-blocks.ts';

type Blocks = ListItem['children'];

/** Elements that stand in a line. */
const inlineElements: ReadonlySet<string> = new Set(
  'a abbr area audio b bdi bdo br button canvas cite code data datalist del dfn em embed i iframe img input ins kbd keygen label map mark math meter noscript object output picture q ruby s samp script select small span strong sub sup svg template textarea time u var video wbr'.split(
    ' ',
  ),
);

/** The list that `<ul>` or `<ol>` is. */
export function list(element: HtmlElement, inside: Inside): List {
  const isOrdered = element.name === 'ol';
  const start = Number.parseInt(valueOf(element, 'start') ?? '1', 10);
  const items = itemsOf(inside(element.children));
  return {
    type: 'list',
    ordered: isOrdered,
    start: isOrdered ? (Number.isNaN(start) ? 1 : start) : null,
    spread: isSpread(items),
    children: items,
  };
}

/** The rows of a list that has letters, which are referred to: Markdown has only numbers. */
export function letteredRows(element: HtmlElement, inside: Inside): RootContent[] {
  return itemsOf(inside(element.children)).flatMap(({ children }, index): RootContent[] => {
    const letter = { type: 'text', value: `${letterOf(index)}. ` } as const;
    const [first, ...others] = children;
    return first?.type === 'paragraph'
      ? [{ ...first, children: [letter, ...first.children] }, ...others]
      : [{ type: 'paragraph', children: [letter] }, ...children];
  });
}

/** Whether the rows of a list have letters. */
export function hasLetters(element: HtmlElement): boolean {
  return element.name === 'ol' && valueOf(element, 'type') === 'a';
}

/** A row of a list; a box at its start makes it a task. */
export function listItem({ children }: HtmlElement, inside: Inside): ListItem {
  const { box, rest } = leadingBox(children);
  return {
    type: 'listItem',
    spread: hasSeveralBlocks(rest),
    checked: box === undefined ? null : valueOf(box, 'checked') !== undefined,
    children: toBlocks(inside(rest)) as Blocks,
  };
}

/** What `<dl>` says, as a list: Markdown has no other. */
export function definitionList({ children }: HtmlElement, inside: Inside): RootContent[] {
  const parts = children
    .flatMap((child) =>
      typeof child !== 'string' && child.name === 'div' ? child.children : [child],
    )
    // Space between the lines says nothing.
    .filter((part) => typeof part !== 'string' || part.trim() !== '');
  const groups: { terms: HtmlNode[]; meanings: HtmlNode[] }[] = [{ terms: [], meanings: [] }];
  for (const [index, part] of parts.entries()) {
    if (isNamed(part, 'dt') && isNamed(parts[index - 1], 'dd')) {
      groups.push({ terms: [], meanings: [] });
    }
    const group = groups.at(-1);
    (isNamed(part, 'dt') ? group?.terms : group?.meanings)?.push(part);
  }
  const items = groups.flatMap(({ terms, meanings }): ListItem[] => {
    const made = [...blocksOf(terms, inside), ...blocksOf(meanings, inside)];
    if (made.length === 0) return [];
    return [{ type: 'listItem', spread: made.length > 1, checked: null, children: made }];
  });
  if (items.length === 0) return [];
  const spread = isSpread(items);
  return [{ type: 'list', ordered: false, start: null, spread, children: items }];
}

function blocksOf(nodes: readonly HtmlNode[], inside: Inside): Blocks {
  return itemsOf(inside(nodes)).flatMap((item) => item.children);
}

/** Rows of a list; what stands between them belongs to the one after it, or to the last. */
function itemsOf(nodes: readonly Nodes[]): ListItem[] {
  return partsOf(nodes, 'listItem', () => ({
    type: 'listItem',
    spread: false,
    checked: null,
    children: [],
  }));
}

/**
 * The parts of one kind that something is made of; other nodes are put into the part after them, or
 * into the last.
 */
function partsOf<Part extends Extract<Nodes, { children: unknown }>>(
  nodes: readonly Nodes[],
  type: Part['type'],
  make: () => Part,
): Part[] {
  const parts: Part[] = [];
  let loose: Nodes[] = [];
  for (const node of nodes) {
    if (node.type !== type) {
      loose.push(node);
      continue;
    }
    const part = node as Part;
    part.children = [...loose, ...part.children] as Part['children'];
    loose = [];
    parts.push(part);
  }
  if (loose.length === 0) return parts;
  const last = parts.at(-1) ?? make();
  last.children = [...last.children, ...loose] as Part['children'];
  return parts.length === 0 ? [last] : parts;
}

function isSpread(items: readonly ListItem[]): boolean {
  return items.length > 1 && items.some(({ spread }) => spread === true);
}

function leadingBox(children: readonly HtmlNode[]): {
  box: HtmlElement | undefined;
  rest: readonly HtmlNode[];
} {
  const [head, ...others] = children;
  if (head === undefined || typeof head === 'string') return { box: undefined, rest: children };
  const type = head.name === 'input' ? valueOf(head, 'type') : undefined;
  if (type === 'checkbox' || type === 'radio') return { box: head, rest: others };
  if (head.name !== 'p') return { box: undefined, rest: children };
  const { box, rest } = leadingBox(head.children);
  return box === undefined
    ? { box, rest: children }
    : { box, rest: [{ ...head, children: [...rest] }, ...others] };
}

/** Whether there are blocks that a blank line keeps apart. */
function hasSeveralBlocks(children: readonly HtmlNode[]): boolean {
  let hasBlock = false;
  for (const child of children) {
    if (typeof child === 'string' || inlineElements.has(child.name)) continue;
    if (child.name === 'p' || hasBlock || hasSeveralBlocks(child.children)) return true;
    hasBlock = true;
  }
  return false;
}

function isNamed(node: HtmlNode | undefined, name: string): boolean {
  return node !== undefined && typeof node !== 'string' && node.name === name;
}
