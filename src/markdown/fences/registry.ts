import { lookUp } from '../../site/look-up.ts';
import { codeFence } from './code.ts';
import { drawingFence } from './drawing.ts';
import type { Fence } from './fence.ts';
import { mathFence } from './math.ts';

/** Languages whose blocks are no code to read but something to show; one file and one row each. */
const fences: Readonly<Record<string, Fence>> = {
  math: mathFence,
  dot: drawingFence('graphviz'),
  graphviz: drawingFence('graphviz'),
  mermaid: drawingFence('mermaid'),
  vega: drawingFence('vega'),
  vega_lite: drawingFence('vega-lite'),
  'vega-lite': drawingFence('vega-lite'),
};

/**
 * What is made of a block of code.
 *
 * @param language the first word after the backticks
 */
export function fenceFor(language: string | null | undefined): Fence {
  const name = language ?? '';
  return lookUp(fences, name) ?? codeFence;
}
