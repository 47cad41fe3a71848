import type { ContentError } from '../../site/content-error.ts';
import { type BibtexEntry, errorAt, errorInField, type Problem } from '../bibtex/entry.ts';
import { latexToUnicode } from '../latex/to-unicode.ts';

/** Fields that say at length what may cite other works. */
const CITING: ReadonlySet<string> = new Set([
  'abstract',
  'addendum',
  'additional_info',
  'annotation',
  'note',
]);

/** Gives the fields of one entry as text, and collects what is wrong with them. */
export class FieldReader {
  readonly entry: BibtexEntry;
  readonly errors: ContentError[] = [];
  readonly #texts = new Map<string, string | undefined>();

  constructor(entry: BibtexEntry) {
    this.entry = entry;
  }

  /** LaTeX source of a field; undefined when it is absent or empty. */
  source(name: string): string | undefined {
    const value = this.entry.fields.get(name)?.value;
    return value === undefined || value.trim() === '' ? undefined : value;
  }

  /** A field in Unicode, math as `$…$`; undefined when absent or empty. Converted once. */
  text(name: string): string | undefined {
    if (this.#texts.has(name)) return this.#texts.get(name);
    const source = this.source(name);
    let text: string | undefined;
    if (source !== undefined) {
      const converted = latexToUnicode(source, CITING.has(name));
      for (const { index, problem } of converted.problems) this.report(name, problem, index);
      text = converted.text === '' ? undefined : converted.text;
    }
    this.#texts.set(name, text);
    return text;
  }

  /** A field in one line. */
  line(name: string): string | undefined {
    return this.text(name)?.replaceAll('\n\n', ' ');
  }

  /** The first of several fields that says something. */
  first(...names: string[]): string | undefined {
    for (const name of names) {
      const line = this.line(name);
      if (line !== undefined) return line;
    }
    return undefined;
  }

  /** An identifier or URL: LaTeX's escapes are undone, but no dash or quote is set. */
  verbatim(name: string): string | undefined {
    const source = this.source(name);
    if (source === undefined) return undefined;
    const text = unescapeVerbatim(source);
    return text === '' ? undefined : text;
  }

  /** A mistake in a field, at character `index` of its source. */
  report(name: string, problem: Problem, index = 0): void {
    const field = this.entry.fields.get(name);
    if (field === undefined) throw new Error(`There is no field ${name} to report on.`);
    this.errors.push(errorInField(field, problem, index));
  }

  /** A mistake of the entry as a whole, shown at its key. */
  reportEntry(problem: Problem): void {
    this.errors.push(errorAt(this.entry.source, this.entry.keyOffset, problem));
  }
}

/** `\url{https://x.org/a\_b\%20c}` is https://x.org/a_b%20c. */
export function unescapeVerbatim(source: string): string {
  return source
    .replace(/^\s*(?:doi:\s*)?<a\s[^>]*href\s*=\s*["']([^"']+)["'][^>]*>.*$/is, '$1')
    .replace(/\\href\s*\{([^{}]*)\}\s*\{[^{}]*\}/g, '$1')
    .replace(/\\(?:url|path|nolinkurl|href|texttt)\s*(?=\{)/g, '')
    .replace(/\$\s*\\sim\s*\$|\{?\\textasciitilde\}?(?:\{\})?|\\~(?:\{\})?/g, '~')
    .replace(/\{?\\textunderscore\}?(?:\{\})?/g, '_')
    .replace(/\\([#%&_$^{}~\\/])/g, '$1')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/[{}]/g, '')
    .replace(/[\t\r\n]+\s*/g, '')
    .trim();
}
