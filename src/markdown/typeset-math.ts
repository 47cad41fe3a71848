import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeKatex from 'rehype-katex';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import { VFile } from 'vfile';

/** The author's own TeX commands, by name with its backslash: `{ '\\RR': '\\mathbb{R}' }`. */
export type Macros = Readonly<Record<string, string>>;

export type TypesetResult =
  | { html: string }
  /** `offset` counts UTF-16 code units from the start of the TeX. */
  | { error: string; offset: number };

/** Typesets one formula; `display` sets it on a line of its own. */
export type Typesetter = (tex: string, display: boolean) => TypesetResult;

/** KaTeX's ParseError, as far as it is read here. */
interface ParseError extends Error {
  position?: number;
  rawMessage?: string;
}

/**
 * Makes a typesetter: TeX in, HTML with MathML out. The same formula is typeset once.
 *
 * Each formula goes through rehype-katex in a tree of its own; in the tree of the whole text its
 * hundreds of nodes would be walked by every later plugin.
 */
export function createTypesetter(macros: Macros): Typesetter {
  const known = new Map<string, TypesetResult>();
  return (tex, display) => {
    const key = `${display ? 'display' : 'inline'} ${tex}`;
    let result = known.get(key);
    if (result === undefined) {
      result = typeset(tex, display, macros);
      known.set(key, result);
    }
    return result;
  };
}

function typeset(tex: string, display: boolean, macros: Macros): TypesetResult {
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: { className: [display ? 'math-display' : 'math-inline'] },
    children: [{ type: 'text', value: tex }],
  };
  const root: Root = { type: 'root', children: [code] };
  const file = new VFile();
  // KaTeX writes \gdef into the object that it is given: each formula gets its own.
  rehypeKatex({ macros: { ...macros } })(root, file);
  const [message] = file.messages;
  if (message === undefined) {
    makeFocusable(root);
    return { html: toHtml(root) };
  }
  const cause = message.cause as ParseError | undefined;
  return {
    error: cause?.rawMessage ?? cause?.message ?? message.reason,
    offset: cause?.position ?? 0,
  };
}

/** A long equation scrolls in its own box, which the keyboard must reach (WCAG 2.1.1). */
function makeFocusable(root: Root): void {
  visit(root, 'element', ({ properties }) => {
    const { className } = properties;
    if (!Array.isArray(className) || !className.includes('katex-display')) return CONTINUE;
    properties.tabIndex = 0;
    return EXIT;
  });
}
