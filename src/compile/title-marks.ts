import { CITATION } from '../bibliography/cited-in-words.ts';
import { splitMath } from '../markdown/split-math.ts';

/** Emphasis and code, but not the asterisks of what is wrong in a language: *goed and *runned. */
const MARKS = /(?<![\p{L}\p{N}*\\])(\*{1,3})(?![\s*])[^*\n]*[^*\s]\1(?![\p{L}\p{N}*])|`[^`\n]+`/u;

/**
 * Finds what was meant to be Markdown in a title, which is shown as it stands.
 *
 * @example markInTitle('On *quoi*') // '*quoi*'
 */
export function markInTitle(title: string): string | undefined {
  return foundIn(title, MARKS);
}

/** Finds a citation in a title, which has no list of references, so that it is shown as it stands. */
export function citationInTitle(title: string): string | undefined {
  return foundIn(title, CITATION);
}

function foundIn(title: string, pattern: RegExp): string | undefined {
  for (const segment of splitMath(title)) {
    const found = segment.kind === 'text' ? pattern.exec(segment.text)?.[0] : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
