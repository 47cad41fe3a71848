import type { Citable } from './bibliography.ts';

/** Keys in braces, and the longest that a bare key could be. */
const AT_SIGN = /@(?:\{(\S+)|([\p{L}\p{M}\p{N}_:.#$%&\-+?<>~/]+))/gu;

/**
 * The works that a text may cite in notes: keys behind an at sign that name a work. More than are
 * cited do no harm.
 *
 * @returns in order, each once
 */
export function citedInNotes(body: string, citable: Citable): string[] {
  const keys = new Set<string>();
  for (const [, braced, bare] of body.matchAll(AT_SIGN)) {
    const candidates = braced === undefined ? shorter(bare ?? '') : upToBraces(braced);
    for (const key of candidates) if (citable.has(key)) keys.add(key);
  }
  return [...keys].sort();
}

/** A bare key ends before punctuation that may belong to the sentence. */
function shorter(written: string): string[] {
  const ends = [...written.matchAll(/[^\p{L}\p{M}\p{N}]+/gu)].map(({ index }) => index);
  return [...ends.map((end) => written.slice(0, end)), written];
}

function upToBraces(written: string): string[] {
  return [...written.matchAll(/\}/g)].map(({ index }) => written.slice(0, index));
}
