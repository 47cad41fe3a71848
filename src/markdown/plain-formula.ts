import type { default as Katex, KatexOptions } from 'katex';
import { whenUsed } from '../site/when-used.ts';

// The file that rehype-katex imports, so that it is loaded once.
const library = whenUsed<{ default: typeof Katex }>('katex/dist/katex.mjs');

/** What saves typesetting twice; a macro may hide it. */
const TAG_OR_LINK = /\\(?:tag|href)\b/;

/** Links and rows with tags, which are finished in a tree, and what a parser of HTML reads otherwise. */
const NEEDS_TREE = /<a |"(?:katex-tag|mml-eqn-num|mtr-glue)|="[^"]*&| ="|[\r\0]/;

/**
 * Typesets a formula of which nothing but its HTML is needed. rehype-katex parses what KaTeX writes
 * into hundreds of nodes, only for them to be written again: that costs three times what KaTeX does.
 *
 * @returns what rehype-katex and hast-util-to-html would make of it; undefined when these are needed,
 * for a formula with tags or links, or with a mistake
 */
export function plainFormula(
  tex: string,
  display: boolean,
  options: KatexOptions,
): string | undefined {
  if (TAG_OR_LINK.test(tex)) return undefined;
  let html: string;
  try {
    html = library().default.renderToString(tex, {
      ...options,
      displayMode: display,
      throwOnError: true,
    });
  } catch {
    return undefined;
  }
  if (NEEDS_TREE.test(html)) return undefined;
  // A long equation scrolls in its own box, which the keyboard must reach (WCAG 2.1.1).
  return rewritten(html).replace(DISPLAY, `${DISPLAY.slice(0, -1)} tabindex="0">`);
}

const DISPLAY = '<span class="katex-display">';

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&#x26;',
  '&lt;': '&#x3C;',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

/** In text, KaTeX writes apostrophes and angle brackets as references, so that these are of tags. */
function rewritten(html: string): string {
  let result = html;
  if (result.includes('/>')) result = result.replaceAll(/<(\w+)([^<>]*)\/>/g, '<$1$2></$1>');
  if (result.includes("'")) result = result.replaceAll(/='([^'"]*)'/g, '="$1"');
  return result.replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => characters[entity] ?? entity);
}
