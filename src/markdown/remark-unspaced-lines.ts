import type { Nodes, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf } from './context.ts';
import { UNSPACED, WIDE } from './unspaced.ts';
import { visit } from './visit.ts';

/**
 * Joins lines of Chinese and Japanese. Their words have no spaces between them, and the end of a line
 * in a file would be shown as one.
 *
 * ```md
 * 这是第一行，
 * 这是第二行。   →   这是第一行，这是第二行。
 * ```
 *
 * Beside a letter of another script the end of a line stays a space, unless a mark of punctuation as
 * wide as a Han character stands on its other side. The space that ends a key is not shown either:
 *
 * ```md
 * 由 @thm:main 可知   →   由定理 1可知
 * ```
 */
export function remarkUnspacedLines() {
  return (tree: Root, file: VFile): void => {
    const isUnspaced = UNSPACED.test(contextOf(file).language);
    joinBelow(tree, isUnspaced);
    if (isUnspaced) closeUp(tree);
  };
}

const WIDE_MARK =
  /[\u3001-\u3003\u3008-\u301F\u30FB\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]/;
/** What is as wide among Han characters. */
const WIDE_AMONG_HAN = new RegExp(`${WIDE.source}|[‘’“”…—]`, 'u');

/** What stands at a word and does not part it from what follows. */
const AT_WORD: ReadonlySet<string> = new Set([
  'citationBracket',
  'citationKey',
  'footnoteReference',
  'html',
] satisfies Nodes['type'][]);

const BLOCKS: ReadonlySet<string> = new Set([
  'heading',
  'paragraph',
  'tableCell',
] satisfies Nodes['type'][]);

function joinBelow(node: Nodes, isUnspaced: boolean): void {
  if (!('children' in node)) return;
  if (BLOCKS.has(node.type)) joinIn(pieces(node), isUnspaced);
  else for (const child of node.children) joinBelow(child, isUnspaced);
}

/** The texts of a block in order, with undefined for what is none and parts its neighbours. */
function pieces(node: Nodes): (Text | undefined)[] {
  if (node.type === 'text') return [node];
  if (AT_WORD.has(node.type)) return [];
  return 'children' in node ? node.children.flatMap(pieces) : [undefined];
}

function joinIn(texts: readonly (Text | undefined)[], isUnspaced: boolean): void {
  const written = texts.map((text) => text?.value ?? '\uFFFC').join('');
  if (!written.includes('\n') || !WIDE.test(written)) return;
  let start = 0;
  for (const text of texts) {
    const { value } = text ?? { value: '\uFFFC' };
    if (text !== undefined) {
      text.value = value.replaceAll('\n', (end, index: number) =>
        joins(written, start + index, isUnspaced) ? '' : end,
      );
    }
    start += value.length;
  }
}

function joins(written: string, end: number, isUnspaced: boolean): boolean {
  const before = lastOf(written.slice(Math.max(0, end - 2), end));
  const after = firstOf(written.slice(end + 1, end + 3));
  if (WIDE.test(before) && WIDE.test(after)) return true;
  if (!isUnspaced || before === '' || after === '') return false;
  if (WIDE_MARK.test(before) || WIDE_MARK.test(after)) return true;
  return WIDE_AMONG_HAN.test(before) && WIDE_AMONG_HAN.test(after);
}

function firstOf(text: string): string {
  return /^./su.exec(text)?.[0] ?? '';
}

function lastOf(text: string): string {
  return /.$/su.exec(text)?.[0] ?? '';
}

function closeUp(tree: Root): void {
  visit(tree, 'citationKey', (_, index, parent) => {
    if (index === undefined || parent === undefined) return;
    const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
    if (before?.type === 'text' && /. $/su.test(before.value)) {
      const last = lastOf(before.value.slice(0, -1));
      if (WIDE.test(last)) before.value = before.value.slice(0, -1);
    }
    if (after?.type === 'text' && after.value.startsWith(' ')) {
      if (WIDE.test(firstOf(after.value.slice(1)))) after.value = after.value.slice(1);
    }
  });
}
