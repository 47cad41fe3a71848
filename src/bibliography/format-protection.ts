import type { CslItem, CslName } from './csl-item.ts';
import { splitMath } from './latex/math-text.ts';

/** The one id under which every item is given to citeproc. */
export const CITED_ID = 'cited';

/*
 * citeproc reads its own markup in text (`<i>`), curls quotes, also those of `$f'(x)$`, and changes
 * the case of titles. So math and `<` go through it as single characters of Unicode's private use.
 */
const FIRST_PLACEHOLDER = 0xe000;
const PLACEHOLDERS = /[\uE000-\uF8FF]/g;

/**
 * Hides from citeproc what it must not touch.
 *
 * @returns a copy of the item, and what each placeholder in it stands for
 */
export function protect(item: CslItem): { item: CslItem; pieces: string[] } {
  const pieces: string[] = [];
  const hide = (piece: string): string => {
    pieces.push(piece);
    return String.fromCharCode(FIRST_PLACEHOLDER + pieces.length - 1);
  };
  const protectText = (text: string): string => {
    if (!/[$<\uE000-\uF8FF]/.test(text)) return text;
    return splitMath(text.replace(PLACEHOLDERS, ''))
      .map((piece) =>
        piece.kind === 'math' ? hide(`$${piece.value}$`) : piece.value.replace(/</g, hide),
      )
      .join('');
  };
  const copy: CslItem = { id: item.id, type: item.type };
  for (const [variable, value] of Object.entries(item)) {
    // Styles that we ship print no abstract, and it is long.
    if (variable === 'abstract' || variable === 'custom') continue;
    copy[variable] = typeof value === 'string' ? protectText(value) : value;
  }
  const protectNames = (names: readonly CslName[]): CslName[] =>
    names.map((name) =>
      Object.fromEntries(
        Object.entries<string>({ ...name }).map(([part, text]) => [part, protectText(text)]),
      ),
    );
  if (item.author !== undefined) {
    const others = item.custom?.othersOmitted === true ? [OTHERS] : [];
    copy.author = protectNames([...item.author, ...others]);
  }
  if (item.editor !== undefined) copy.editor = protectNames(item.editor);
  return { item: copy, pieces };
}

/** CSL cannot say that a list of authors goes on; BibTeX styles and Zotero write it as a name. */
const OTHERS: CslName = { literal: 'others' };

/** Puts back what `protect` hid. */
export function restore(text: string, pieces: readonly string[], format: 'text' | 'html'): string {
  const restored = text.replace(PLACEHOLDERS, (placeholder) => {
    const piece = pieces[placeholder.charCodeAt(0) - FIRST_PLACEHOLDER] ?? '';
    return format === 'html' ? escapeHtml(piece) : piece;
  });
  // The pages' Content-Security-Policy forbids inline styles; CSL's classes are styled by the site.
  return restored
    .replace(/<span style="font-variant:\s*small-caps;">/g, '<span class="csl-small-caps">')
    .replace(/<span style="[^"]*">/g, '<span>');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
