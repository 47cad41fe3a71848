import { splitMath } from './math-text.ts';

/** Signs that mean something to TeX, and how to write them as signs. */
const SPECIALS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '–': '--',
  '—': '---',
  '\u00A0': '~',
};

/**
 * Writes text for BibTeX. Letters stay Unicode, which biber, BibTeX behind today's LaTeX, Zotero and
 * JabRef all read; only what TeX would misread is escaped. Math stays math.
 */
export function unicodeToLatex(text: string): string {
  return splitMath(text)
    .map((piece) => (piece.kind === 'math' ? `$${piece.value}$` : escapeLatex(piece.value)))
    .join('');
}

/** The same for text that has no math, where a dollar sign is a dollar sign. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\{}$&%#_^~–—\u00A0]/g, (sign) => SPECIALS[sign] ?? sign);
}

/**
 * A title, with braces about the words whose capitals a style that sets titles in lower case must
 * not touch: those with a capital beyond their first letter (KAN, iPhone), and math.
 */
export function protectTitle(title: string): string {
  return splitMath(title)
    .map((piece) =>
      piece.kind === 'math'
        ? `{$${piece.value}$}`
        : piece.value.replace(/[^\s\u00A0–—]+|[\s\u00A0–—]+/g, protectWord),
    )
    .join('');
}

function protectWord(word: string): string {
  const [, before = '', core = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
  const escaped = escapeLatex(core);
  const isProtected = /.\p{Lu}/su.test(core);
  return `${escapeLatex(before)}${isProtected ? `{${escaped}}` : escaped}${escapeLatex(after)}`;
}
