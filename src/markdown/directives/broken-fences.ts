import type { TextContext } from '../context.ts';

const kinds = new Set([
  'unclosed-directive',
  'stray-colons',
  'directive-colons',
  'directive-syntax',
]);

/**
 * Whether blocks of the text do not end where they should. What a block seems to hold is not what its
 * author put there then, and nothing need be said of it.
 */
export function hasBrokenFences({ errors }: TextContext): boolean {
  return errors.some(({ kind }) => kinds.has(kind));
}
