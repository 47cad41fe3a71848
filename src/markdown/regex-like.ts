/** Ranges, escapes and signs, and nothing that could be a word. */
const CLASS = /^\^?(?:\\.|[A-Za-z0-9]-[A-Za-z0-9]|[^\p{L}\s])+$/u;

/**
 * Whether what stands between brackets is a class of characters, as in `[a-z]` and `[0-9_]`, and not
 * the text of a note.
 */
export function isRegexClass(content: string): boolean {
  return CLASS.test(content);
}

/**
 * Whether `[^name]` is a class of characters that are not meant, such as `[^a-z]` or `[^abc]+`, and
 * not the call of a footnote.
 *
 * @param name what stands between `[^` and `]`
 * @param before the character before it, which a note most often follows; '' for none
 * @param after the character behind it; '' for none
 */
export function isNegatedClass(name: string, before: string, after: string): boolean {
  if (/[^\p{L}\p{N}\p{M}_.:@-]/u.test(name)) return true;
  if (/^(?:[A-Za-z0-9]-[A-Za-z0-9]|[_.-])+$/.test(name)) return true;
  if (/^[+{]$/.test(after)) return true;
  if (/^\d+$/.test(name)) return false;
  if (/^[\p{L}\p{N}]$/u.test(after)) return true;
  return after === '*' && !/^[\p{L}\p{N}\p{P}]$/u.test(before);
}
