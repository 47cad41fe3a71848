import type { Nodes, Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import { plainMath } from '../bibliography/latex/plain-math.ts';
import { plainText } from './citation-text.ts';
import { contextOf } from './context.ts';
import { expandMacros } from './expand-macros.ts';
import { readingMinutes } from './reading-time.ts';
import type { Macros } from './typeset-math.ts';

const LONGEST_SUMMARY = 160;

/** Notes down how long a text takes to read and how it begins. Changes nothing. */
export function remarkSummary() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const prose = tree.children.filter((node) => node.type !== 'code' && node.type !== 'html');
    context.readingMinutes = readingMinutes(prose.map((node) => plainText(node)).join('\n'));
    const first = tree.children.find((node) => node.type === 'paragraph');
    context.summary = first === undefined ? '' : summaryOf(first, context.macros);
  };
}

/** What search engines and feeds show, which typeset no formulas and run no code. */
function summaryOf(paragraph: Paragraph, macros: Macros): string {
  return shorten(plainText(inWords(paragraph, macros) ?? paragraph, { includeHtml: false }));
}

/** A node with its formulas in plain characters and without the JavaScript of an `.mdx` file. */
function inWords(node: Nodes, macros: Macros): Nodes | undefined {
  if (node.type === 'inlineMath' || node.type === 'math') {
    return { type: 'text', value: plainMath(expandMacros(node.value, macros)) };
  }
  if (node.type.startsWith('mdx') && !('children' in node)) return undefined;
  if (!('children' in node)) return node;
  const children = node.children.flatMap((child) => inWords(child, macros) ?? []);
  return { ...node, children } as Nodes;
}

/** Cuts at the end of a word. */
function shorten(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= LONGEST_SUMMARY) return flat;
  const cut = flat.slice(0, LONGEST_SUMMARY);
  const end = cut.lastIndexOf(' ');
  return `${end > LONGEST_SUMMARY / 2 ? cut.slice(0, end) : cut}…`;
}
