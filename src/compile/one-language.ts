import type { CompiledEntry } from './compiled-entry.ts';

/**
 * Of texts that are there in several languages, each once: in that of the reader, else as the first
 * of them is.
 *
 * @returns in the order in which they were given
 */
export function eachOnce<Text extends Pick<CompiledEntry, 'id' | 'language'>>(
  entries: readonly Text[],
  language: string,
): Text[] {
  const ofLanguage = new Set(
    entries.filter((one) => one.language === language).map(({ id }) => id),
  );
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const isOther = ofLanguage.has(entry.id) && entry.language !== language;
    if (isOther || seen.has(entry.id)) return false;
    seen.add(entry.id);
    return true;
  });
}
