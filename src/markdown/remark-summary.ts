import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { plainText } from './citation-text.ts';
import { contextOf } from './context.ts';
import { readingMinutes } from './reading-time.ts';

const LONGEST_SUMMARY = 160;

/** Notes down how long a text takes to read and how it begins. Changes nothing. */
export function remarkSummary() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const prose = tree.children.filter((node) => node.type !== 'code' && node.type !== 'html');
    context.readingMinutes = readingMinutes(prose.map((node) => plainText(node)).join('\n'));
    const first = tree.children.find((node) => node.type === 'paragraph');
    context.summary = first === undefined ? '' : shorten(plainText(first, { includeHtml: false }));
  };
}

/** Cuts at the end of a word. */
function shorten(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= LONGEST_SUMMARY) return flat;
  const cut = flat.slice(0, LONGEST_SUMMARY);
  const end = cut.lastIndexOf(' ');
  return `${end > LONGEST_SUMMARY / 2 ? cut.slice(0, end) : cut}…`;
}
