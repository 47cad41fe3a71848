import type { SourcePosition } from '../site/content-error.ts';

/** A line of colons, in the order of the text. */
export interface Fence {
  does: 'open' | 'close';
  /** How many colons it has. */
  size: number;
  /** As it is written behind the colons, without what follows the name; '' for one that closes. */
  name: string;
  position: SourcePosition;
  /** Whether what is wrong with the line itself is said elsewhere. */
  isReported?: boolean;
}

/** What is wrong with the lines of colons in a text. */
export type FenceMistake =
  | { kind: 'unclosed'; open: Fence }
  | { kind: 'closes-nothing'; close: Fence }
  | { kind: 'too-short'; open: Fence; close: Fence }
  | { kind: 'too-few-outside'; open: Fence; inner: Fence }
  | { kind: 'cut'; open: Fence; close: Fence };

interface OpenFence {
  fence: Fence;
  /** The first block in it that has no fewer colons, and so ends it too early. */
  inner?: Fence;
}

/**
 * Finds what an author most likely did wrong, when the blocks of a text do not end where they should.
 * One who closes a block means the last one that is open, whatever the number of colons; only one who
 * writes more colons than that has means one around it.
 *
 * @param fences every line that opens or closes a block, and those that do neither
 */
export function fenceMistakes(fences: readonly Fence[]): FenceMistake[] {
  const mistakes: FenceMistake[] = [];
  const stack: OpenFence[] = [];
  const leaveOpen = (opened: readonly OpenFence[]): void => {
    for (const { fence } of opened) {
      if (fence.isReported !== true) mistakes.push({ kind: 'unclosed', open: fence });
    }
  };
  for (const fence of fences) {
    if (fence.does === 'open') {
      const outer = stack.at(-1);
      if (outer !== undefined && outer.fence.size <= fence.size) outer.inner ??= fence;
      stack.push({ fence });
      continue;
    }
    leaveOpen(stack.splice(indexOfClosed(stack, fence.size) + 1));
    const closed = stack.pop();
    if (closed === undefined) mistakes.push({ kind: 'closes-nothing', close: fence });
    else if (closed.fence.isReported !== true) mistakes.push(...mistakesOf(closed, fence));
  }
  leaveOpen(stack);
  return mistakes;
}

/** Which of the open blocks a line closes. */
function indexOfClosed(stack: readonly OpenFence[], size: number): number {
  const last = stack.length - 1;
  if (size <= (stack[last]?.fence.size ?? 0)) return last;
  const outer = stack.findLastIndex(({ fence }) => fence.size === size);
  return outer === -1 ? last : outer;
}

function mistakesOf({ fence: open, inner }: OpenFence, close: Fence): FenceMistake[] {
  if (close.size < open.size) return [{ kind: 'too-short', open, close }];
  return inner === undefined ? [] : [{ kind: 'too-few-outside', open, inner }];
}
