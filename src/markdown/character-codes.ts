import type { Code } from 'micromark-util-types';

/** micromark gives line ends, tabs and the spaces that a tab stands for codes below zero. */
export function isLineEnding(code: Code): boolean {
  return code !== null && code >= -5 && code <= -3;
}

/** A space or a tab. */
export function isSpace(code: Code): boolean {
  return code === 32 || code === -1 || code === -2;
}
