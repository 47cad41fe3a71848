import { lineHtml } from './html.ts';
import { digestOf } from './text-cache.ts';
import type { TextWork } from './text-work.ts';

/**
 * A line that is no Markdown, with its formulas typeset, as `lineHtml` has it. One with formulas is
 * kept: a build that finds all of them needs no KaTeX.
 */
export function keptLine(
  text: string,
  { typeset, cache, keyParts }: Pick<TextWork, 'typeset' | 'cache' | 'keyParts'>,
): ReturnType<typeof lineHtml> {
  if (!text.includes('$')) return lineHtml(text, typeset);
  // A mistake in a line is told by every build.
  return cache.keep(
    digestOf('line', text, ...keyParts),
    () => lineHtml(text, typeset),
    ({ error }) => error === undefined,
  );
}
