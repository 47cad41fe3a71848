import type { Element, ElementContent, Root, Text } from 'hast';
import type * as ToHtml from 'hast-util-to-html';
import type { KatexOptions } from 'katex';
import type * as RehypeKatex from 'rehype-katex';
import { VFile } from 'vfile';
import { whenUsed } from '../site/when-used.ts';
import { CONTINUE, SKIP, visit } from './visit.ts';

const rehype = whenUsed<typeof RehypeKatex>('rehype-katex');
const stringifier = whenUsed<typeof ToHtml>('hast-util-to-html');

/** KaTeX's ParseError, as far as it is read here. */
interface ParseError extends Error {
  position?: number;
  rawMessage?: string;
}

/**
 * Typesets a formula by rehype-katex, in a tree of its own.
 *
 * @returns its HTML, finished; or what is wrong with it, and where, in UTF-16 code units
 */
export function formulaInTree(
  tex: string,
  display: boolean,
  options: KatexOptions,
): { html: string } | { error: string; offset: number } {
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: { className: [display ? 'math-display' : 'math-inline'] },
    children: [{ type: 'text', value: tex }],
  };
  const root: Root = { type: 'root', children: [code] };
  const file = new VFile();
  rehype().default(options)(root, file);
  const [message] = file.messages;
  if (message === undefined) {
    finishFormula(root);
    return { html: stringifier().toHtml(root) };
  }
  const cause = message.cause as ParseError | undefined;
  return {
    error: cause?.rawMessage ?? cause?.message ?? message.reason,
    offset: cause?.position ?? 0,
  };
}

function finishFormula(root: Root): void {
  const tags: string[] = [];
  const numberCells: Element[] = [];
  visit(root, 'element', (node) => {
    const { properties } = node;
    const classes = Array.isArray(properties.className) ? properties.className : [];
    // A long equation scrolls in its own box, which the keyboard must reach (WCAG 2.1.1).
    if (classes.includes('katex-display')) properties.tabIndex = 0;
    // A screen reader does not see the drawn formula, so that no key may stop in it.
    if (node.tagName === 'a') {
      Object.assign(properties, { className: ['cross-reference'], tabIndex: -1 });
    }
    if (classes.includes('mml-eqn-num')) numberCells.push(node);
    if (classes.includes('katex-tag')) tags.push(...rowTags(node));
    if (node.tagName === 'mtable') alignRows(node);
  });
  // KaTeX has style sheets count the rows of a formula in MathML; what they say is in no feed, and
  // is not what the tags say.
  for (const [index, cell] of numberCells.entries()) {
    const value = tags[index] ?? '';
    if (value === '') continue;
    delete cell.properties.className;
    const text: Text = { type: 'text', value };
    cell.children = [{ type: 'element', tagName: 'mtext', properties: {}, children: [text] }];
  }
}

/**
 * In MathML, KaTeX puts an empty cell before the rows that have a tag and none before the others, so
 * that their columns do not meet.
 */
function alignRows(table: Element): void {
  const rows = table.children.filter((child) => child.type === 'element');
  const isShifted = rows.map(({ children: [first] }) => {
    const className = first?.type === 'element' ? first.properties.className : undefined;
    return Array.isArray(className) && className.includes('mtr-glue');
  });
  if (!isShifted.includes(true)) return;
  for (const [index, row] of rows.entries()) {
    if (isShifted[index] === true) continue;
    row.children.unshift({ type: 'element', tagName: 'mtd', properties: {}, children: [] });
  }
  const { columnalign } = table.properties;
  if (typeof columnalign === 'string') table.properties.columnalign = `center ${columnalign}`;
}

/** What the drawn tags of a formula's rows say, from top to bottom; '' for one that is counted. */
function rowTags(tag: Element): string[] {
  const texts: string[] = [];
  visit(tag, 'element', ({ properties, children }) => {
    const isRow = typeof properties.style === 'string' && properties.style.startsWith('top:');
    if (!isRow) return CONTINUE;
    const text = children.map(textOf).join('');
    if (text !== '' || children.some(isCounted)) texts.push(text);
    return SKIP;
  });
  return texts;
}

function isCounted(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  const { className } = node.properties;
  const isCounter = Array.isArray(className) && className.includes('eqn-num');
  return isCounter || node.children.some(isCounted);
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
