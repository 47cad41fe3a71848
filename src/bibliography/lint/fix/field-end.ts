import type { BibtexField } from '../../bibtex/entry.ts';

/** The offset behind a field's value, with its closing brace or quotation mark. */
export function fieldEnd({ parts, source, valueOffset }: BibtexField): number {
  const last = parts.at(-1);
  if (last === undefined) return valueOffset;
  if (last.macro !== undefined) return last.offset + last.macro.length;
  const end = last.offset + last.text.length;
  return isDelimited(source.text, last.offset) ? end + 1 : end;
}

/** Whether a piece of a value stands in braces or quotation marks; a bare number does not. */
export function isDelimited(text: string, offset: number): boolean {
  return text[offset - 1] === '{' || text[offset - 1] === '"';
}
