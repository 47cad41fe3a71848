import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, positionAtOffset } from './context.ts';
import { strayMarks } from './stray-marks.ts';
import { visit } from './visit.ts';

/**
 * Finds marks of other systems in running text, which a page shows as they stand.
 *
 * ```md
 * ![[tide.svg]], {{< video tide.mp4 >}}, $ x $   →   warnings, with what to write instead
 * ```
 */
export function remarkStrayMarks() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const { source } = context;
    const places: { from: number; to: number }[] = [];
    visit(tree, ['text', 'citationKey'], ({ position }) => {
      const [from, to] = [position?.start.offset, position?.end.offset];
      if (from !== undefined && to !== undefined) places.push({ from, to });
    });
    const reported: { from: number; to: number }[] = [];
    for (const { pattern, explain } of strayMarks) {
      for (const match of source.matchAll(pattern)) {
        const { index } = match;
        const isIn = ({ from, to }: { from: number; to: number }): boolean =>
          index >= from && index < to;
        if (source[index - 1] === '\\' || !places.some(isIn) || reported.some(isIn)) continue;
        const words = explain(match);
        if (words === undefined) continue;
        reported.push({ from: index, to: index + match[0].length });
        context.errors.push({
          severity: 'warning',
          kind: 'stray-mark',
          file: context.file,
          position: positionAtOffset(context, index),
          ...words,
        });
      }
    }
  };
}
