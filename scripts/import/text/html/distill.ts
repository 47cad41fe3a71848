import type { BlockHandler } from './blocks.ts';
import type { InlineHandler } from './inline.ts';

/** Distill's elements that stand in a line, by name. */
export const distillInline: Readonly<Record<string, InlineHandler>> = {};

/** Distill's elements that are blocks, by name. */
export const distillBlocks: Readonly<Record<string, BlockHandler>> = {};
