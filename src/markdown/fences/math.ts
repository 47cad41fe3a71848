import { mathRequest } from '../math-request.ts';
import type { Fence } from './fence.ts';

/** A block in the language `math`, as GitHub reads it, is a formula of its own. */
export const mathFence: Fence = (node, context) => {
  const value = context.fills.add(mathRequest(node, true, context));
  return [{ type: 'text', value, ...(node.position !== undefined && { position: node.position }) }];
};
