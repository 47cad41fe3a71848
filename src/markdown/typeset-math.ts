import type { Element, ElementContent, Root, Text } from 'hast';
import type * as ToHtml from 'hast-util-to-html';
import type * as RehypeKatex from 'rehype-katex';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { whenUsed } from '../site/when-used.ts';

const katex = whenUsed<typeof RehypeKatex>('rehype-katex');
const stringifier = whenUsed<typeof ToHtml>('hast-util-to-html');

/** The author's own TeX commands, by name with its backslash: `{ '\\RR': '\\mathbb{R}' }`. */
export type Macros = Readonly<Record<string, string>>;

export type TypesetResult =
  | { html: string; warnings: readonly TexWarning[] }
  /** `offset` counts UTF-16 code units from the start of the TeX. */
  | { error: string; offset: number };

/** What KaTeX typesets otherwise than LaTeX does. */
export interface TexWarning {
  /** KaTeX's name for it, such as `commentAtEnd`. */
  code: string;
  reason: string;
  offset: number;
}

/** Typesets one formula; `display` sets it on a line of its own. */
export interface Typesetter {
  (tex: string, display: boolean): TypesetResult;
  /** The author's commands, for who says a formula in other ways. */
  readonly macros: Macros;
}

/** A piece of TeX, as far as it is read here. */
interface Token {
  loc?: { start: number } | undefined;
}

/** KaTeX's ParseError, as far as it is read here. */
interface ParseError extends Error {
  position?: number;
  rawMessage?: string;
}

/**
 * Makes a typesetter: TeX in, HTML with MathML out. The same formula is typeset once.
 *
 * Each formula goes through rehype-katex in a tree of its own; in the tree of the whole text its
 * hundreds of nodes would be walked by every later plugin.
 */
export function createTypesetter(macros: Macros): Typesetter {
  const known = new Map<string, TypesetResult>();
  const typesetter = (tex: string, display: boolean): TypesetResult => {
    const key = `${display ? 'display' : 'inline'} ${tex}`;
    let result = known.get(key);
    if (result === undefined) {
      result = typeset(tex, display, macros);
      known.set(key, result);
    }
    return result;
  };
  return Object.assign(typesetter, { macros });
}

function typeset(tex: string, display: boolean, macros: Macros): TypesetResult {
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: { className: [display ? 'math-display' : 'math-inline'] },
    children: [{ type: 'text', value: tex }],
  };
  const root: Root = { type: 'root', children: [code] };
  const file = new VFile();
  // KaTeX writes \gdef into the object that it is given: each formula gets its own.
  const warnings: TexWarning[] = [];
  const strict = (code: string, reason: string, token?: Token): 'ignore' => {
    warnings.push({ code, reason, offset: token?.loc?.start ?? placeOf(code, tex) });
    return 'ignore';
  };
  katex().default({ macros: { ...macros }, trust: isReference, strict })(root, file);
  const [message] = file.messages;
  if (message === undefined) {
    finishFormula(root);
    return { html: stringifier().toHtml(root), warnings };
  }
  const cause = message.cause as ParseError | undefined;
  return {
    error: cause?.rawMessage ?? cause?.message ?? message.reason,
    offset: cause?.position ?? 0,
  };
}

/** KaTeX does not say where these are. */
function placeOf(code: string, tex: string): number {
  const place = code === 'commentAtEnd' ? /(?<!\\)%.*$/ : /\\\\/;
  return Math.max(0, tex.search(place));
}

/** What the formula may link to: a place of its own page, as `\eqref` does. */
function isReference(context: { command: string; url?: string }): boolean {
  return context.command === '\\href' && context.url?.startsWith('#') === true;
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
