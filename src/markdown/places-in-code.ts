import type { Code } from 'mdast';
import type { Position } from 'unist';
import type { SourcePosition } from '../site/content-error.ts';
import { positionAtOffset, positionOf, type TextContext } from './context.ts';

/** Where things in a block of code are in the author's file. */
export interface PlacesInCode {
  positionAt: (offset: number) => SourcePosition;
  /** For a node that is made of what begins at an offset in the block. */
  placeOf: (offset: number) => Position | undefined;
}

/** Finds the lines of a block in the source, where each may be indented. */
export function placesIn(node: Code, context: TextContext): PlacesInCode {
  const starts = startsOf(node, context);
  const sourceOffset = (offset: number): number | undefined => {
    const start = starts.findLast(({ inBlock }) => inBlock <= offset);
    return start && start.inSource + offset - start.inBlock;
  };
  return {
    positionAt: (offset) => {
      const found = sourceOffset(offset);
      return found === undefined ? positionOf(context, node) : positionAtOffset(context, found);
    },
    placeOf: (offset) => {
      const found = sourceOffset(offset);
      const { position } = node;
      if (found === undefined || position === undefined) return position;
      return { start: { ...position.start, offset: found }, end: position.end };
    },
  };
}

function startsOf(node: Code, { source }: TextContext): { inBlock: number; inSource: number }[] {
  const end = node.position?.end.offset ?? 0;
  const starts: { inBlock: number; inSource: number }[] = [];
  let inBlock = 0;
  let lineStart = source.indexOf('\n', node.position?.start.offset) + 1;
  for (const line of node.value.split('\n')) {
    const inSource = source.indexOf(line, lineStart);
    if (lineStart === 0 || inSource === -1 || inSource > end) return starts;
    starts.push({ inBlock, inSource });
    inBlock += line.length + 1;
    lineStart = source.indexOf('\n', inSource) + 1;
  }
  return starts;
}
