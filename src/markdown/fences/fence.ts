import type { Code, RootContent } from 'mdast';
import type { TextContext } from '../context.ts';

/**
 * What stands in the place of a block of code in one language. It asks for what it needs by
 * `context.fills`, and leaves the token in a text node: alone, or in elements of its own.
 */
export type Fence = (node: Code, context: TextContext) => RootContent[];
