import { lookUp } from '../../site/look-up.ts';
import { codeFence } from './code.ts';
import { drawingFence, drawingLanguages } from './drawing.ts';
import type { Fence } from './fence.ts';
import { mathFence } from './math.ts';

/** Languages whose blocks are no code to read but something to show; one file and one row each. */
const fences: Readonly<Record<string, Fence>> = {
  math: mathFence,
  ...Object.fromEntries(
    Object.entries(drawingLanguages).map(([name, language]) => [name, drawingFence(language)]),
  ),
};

/**
 * What is made of a block of code.
 *
 * @param language the first word after the backticks
 */
export function fenceFor(language: string | null | undefined): Fence {
  const name = (language ?? '').toLowerCase();
  return lookUp(fences, name) ?? codeFence;
}
