/** A word of four letters or more, a full stop, and closing braces: not “Inc.”, “3.0.” or “…”. */
const STOP_AT_END = /(?<![\p{L}\p{N}.])([\p{L}\p{M}'’-]{4,})[{}]*(\.)[\s}]*$/u;
const ABBREVIATIONS = new Set('corp dept prof conf proc suppl incl univ intl govt assn'.split(' '));
/** A title that is made of sentences ends like one. */
const SENTENCE_BEFORE = /[\p{Ll}\p{N}][.?!]\s+\p{L}/u;

/**
 * Where a title has the full stop that databases set, and styles set again.
 *
 * @param title in LaTeX or Unicode
 * @returns an index into it
 */
export function titleStop(title: string): number | undefined {
  const found = STOP_AT_END.exec(title);
  const [ending = '', word = ''] = found ?? [];
  if (found === null || ABBREVIATIONS.has(word.toLowerCase())) return undefined;
  if (SENTENCE_BEFORE.test(title.slice(0, found.index))) return undefined;
  return found.index + ending.lastIndexOf('.');
}

/** A title in Unicode without that full stop. */
export function withoutTitleStop(title: string): string {
  const index = titleStop(title);
  return index === undefined ? title : title.slice(0, index);
}
