import type { Code, Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, positionOf } from './context.ts';
import { visit } from './visit.ts';

/**
 * Finds blocks of code that nothing ends: Markdown reads all that follows as their code, down to the
 * end of what they stand in.
 *
 * ````md
 * ```python
 * x = 1          →   an error, unless a line ``` follows
 * ````
 */
export function remarkOpenFences() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const open: { node: Code; fence: string; isInBlock: boolean }[] = [];
    visit(tree, 'code', (node, _, parent) => {
      const fence = openFence(node, context.source);
      if (fence === undefined) return;
      open.push({ node, fence, isInBlock: parent?.type === 'containerDirective' });
    });
    // A block that ends within code is told of as such, and leaves an end of code that opens another.
    if (open.some(({ isInBlock }) => isInBlock)) return;
    for (const { node, fence } of open) {
      context.errors.push({
        severity: 'error',
        kind: 'open-fence',
        file: context.file,
        position: positionOf(context, node),
        message: 'The block of code that begins here has no end, and what follows is read as code.',
        fix: `Put a line ${fence} behind its last line.`,
      });
    }
  };
}

/** @returns what would end the block, if it needs one and has none */
function openFence({ position }: Code, source: string): string | undefined {
  const [from, to] = [position?.start.offset, position?.end.offset];
  if (from === undefined || to === undefined) return undefined;
  const written = source.slice(from, to);
  const fence = /^(?:`{3,}|~{3,})/.exec(written)?.[0];
  if (fence === undefined) return undefined;
  const lines = written.split(/\r?\n|\r/);
  // In a quotation or a list, what marks these stands before.
  const last = /(`+|~+)[ \t]*$/.exec(lines.at(-1) ?? '')?.[1] ?? '';
  return lines.length > 1 && last.startsWith(fence) ? undefined : fence;
}
