import type { CslItem, CslName } from './csl-item.ts';
import { inWordsOf } from './cite/item-words.ts';
import { omittedNames } from './cite/omitted-names.ts';
import { splitMath } from './latex/math-text.ts';
import { referenceLanguage } from './reference-language.ts';
import { titleParts } from './title-emphasis.ts';

/*
 * citeproc reads its own markup in text (`<i>`), curls quotes, also those of `$f'(x)$`, and changes
 * the case of titles. So math and `<` go through it as pairs of characters of Unicode's private use:
 * one character would not do for all the formulas of a long list.
 */
const FIRST_HIGH = 0xe000;
const FIRST_LOW = 0xf000;
const LOWS = 0x900;
const PAIRS = /[\uE000-\uEFFF][\uF000-\uF8FF]|[\uE000-\uF8FF]/g;

/** Where a placeholder was. No text has this character: one alone is foreign. */
const HIDDEN = '\uE000';

/** A text with placeholders, whatever document it is in. */
export interface DetachedText {
  plain: string;
  /** What the placeholders stand for, in their order. */
  hidden: readonly string[];
}

/** What may not come from an item: placeholders, and the marks of our output format. */
const FOREIGN = /[\u0000-\u0008\uE000-\uF8FF]/g;
const SUSPICIOUS = /[$<\u0000-\u0008\uE000-\uF8FF]/;

/** The particle of “Lorenzo de’ Medici”, which is short for “dei”. */
const SHORTENED = /(?:^|\s)(?:d[ae]|ne)['’]$/i;

/** Hides from citeproc what it must not touch, in items that are formatted together. */
export class Protection {
  readonly #language: string;
  readonly #pieces: string[] = [];
  readonly #known = new Map<string, string>();

  /** @param language in which the items are cited (BCP 47) */
  constructor(language: string) {
    this.#language = language;
  }

  /** @returns a copy of the item with placeholders, under another id */
  protect(given: CslItem, id: string): CslItem {
    const language = referenceLanguage(given.title, this.#language);
    const item = inWordsOf(language, given);
    // citeproc wraps in a citation what has an id of the system's.
    const copy: CslItem = { id, type: item.type, system_id: id };
    for (const [variable, value] of Object.entries(item)) {
      if (isUnprinted(variable, item)) continue;
      if (variable === 'title') copy.title = this.#title(item);
      else if (typeof value === 'string') copy[variable] = this.text(value);
      else if (isNames(value)) copy[variable] = value.map((name) => this.#name(name));
      else copy[variable] = value;
    }
    if (language !== this.#language) copy.language ??= language;
    const omitted = omittedNames(item);
    if (omitted.length > 0) copy.custom = { omitted };
    return copy;
  }

  /** @returns the text with placeholders */
  text(text: string): string {
    if (!SUSPICIOUS.test(text)) return text;
    return splitMath(text.replace(FOREIGN, ''))
      .map((piece) =>
        piece.kind === 'math'
          ? this.#hide(`$${piece.value}$`)
          : piece.value.replace(/</g, (sign) => this.#hide(sign)),
      )
      .join('');
  }

  /** Puts back what was hidden; in HTML, escaped. */
  restore(text: string, format: 'text' | 'html'): string {
    return text.replace(PAIRS, (pair) => {
      const piece = this.#pieceOf(pair);
      return format === 'html' ? escapeHtml(piece) : piece;
    });
  }

  /** Takes placeholders, which mean something here only, out of a text. */
  detach(text: string): DetachedText {
    const hidden: string[] = [];
    const plain = text.replace(PAIRS, (pair) => {
      hidden.push(this.#pieceOf(pair));
      return HIDDEN;
    });
    return { plain, hidden };
  }

  /** The text with placeholders that mean the same here. */
  attach({ plain, hidden }: DetachedText): string {
    if (hidden.length === 0) return plain;
    let index = 0;
    return plain.replaceAll(HIDDEN, () => {
      const piece = hidden[index] ?? '';
      index += 1;
      return this.#hide(piece);
    });
  }

  /** In citeproc's own markup, which turns what is in italics already. */
  #title({ title = '', custom }: CslItem): string {
    return titleParts(title, custom?.emphasis ?? [])
      .map(({ text, isEmphasized }) =>
        isEmphasized ? `<i>${this.text(text)}</i>` : this.text(text),
      )
      .join('');
  }

  #pieceOf(pair: string): string {
    const index = (pair.charCodeAt(0) - FIRST_HIGH) * LOWS + pair.charCodeAt(1) - FIRST_LOW;
    return this.#pieces[index] ?? '';
  }

  #name(name: CslName): CslName {
    const parts = Object.entries<string>({ ...name });
    return Object.fromEntries(
      parts.map(([part, text]) => [part, `${this.text(text)}${this.#afterShortened(part, text)}`]),
    );
  }

  /** Before a particle's space: citeproc sets none behind an apostrophe, as if all were like “d’”. */
  #afterShortened(part: string, text: string): string {
    return part.endsWith('-particle') && SHORTENED.test(text) ? this.#hide('') : '';
  }

  #hide(piece: string): string {
    const known = this.#known.get(piece);
    if (known !== undefined) return known;
    const index = this.#pieces.push(piece) - 1;
    const high = FIRST_HIGH + Math.floor(index / LOWS);
    const pair = String.fromCharCode(high, FIRST_LOW + (index % LOWS));
    this.#known.set(piece, pair);
    return pair;
  }
}

/** A list of references is no place for abstracts, which annotating styles print. */
function isUnprinted(variable: string, { archive }: CslItem): boolean {
  // A paper that is on arXiv as well is cited as what it appeared as.
  if (variable.startsWith('archive')) return archive === 'arXiv';
  return ['id', 'abstract', 'custom'].includes(variable);
}

function isNames(value: unknown): value is CslName[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'object' && name !== null);
}

/** The same as citeproc escapes, so that pieces of one text look alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
