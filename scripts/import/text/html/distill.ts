export { distillBlocks } from '../distill/blocks.ts';
export { distillInline } from '../distill/inline.ts';
