import type { CslItem } from '../csl-item.ts';
import { findStyle } from '../csl/shipped.ts';
import { engineFor } from './engine.ts';
import { andInText, hasNothing } from './write-citations.ts';

/** Placeholders of protected math mean something in one document only. */
const PLACEHOLDER = /[\uE000-\uF8FF]/;

/** By item, then by language: the same in all documents. */
const known = new WeakMap<CslItem, Map<string, string>>();

/**
 * Writes authors for running text, as in “Noether et al. [3]”, for styles whose citations have
 * none. The names are those of APA, which shortens three and more.
 *
 * @param items protected
 * @param originalOf the item of an id, the same object in all documents
 * @returns HTML by id, protected
 */
export function authorsInText(
  items: readonly CslItem[],
  language: string,
  originalOf: (id: string) => CslItem | undefined,
): Map<string, string> {
  const written = new Map<string, string>();
  const missing: CslItem[] = [];
  for (const item of items) {
    const original = originalOf(item.id);
    const text = original && known.get(original)?.get(language);
    if (text === undefined) missing.push(item);
    else if (text !== '') written.set(item.id, text);
  }
  if (missing.length === 0) return written;
  const style = findStyle('apa');
  if (style === undefined) throw new Error('The style APA is not there.');
  const engine = engineFor(missing, style, language, 'html');
  for (const { id } of missing) {
    // Each alone: initials, which tell two Noethers apart, are for citations by author and year.
    engine.updateItems([id]);
    const cited = engine.makeCitationCluster([{ id, 'author-only': true }]);
    const text = hasNothing(cited) ? '' : andInText(cited, engine);
    if (text !== '') written.set(id, text);
    const original = originalOf(id);
    if (original === undefined || text.includes(id) || PLACEHOLDER.test(text)) continue;
    known.set(original, (known.get(original) ?? new Map<string, string>()).set(language, text));
  }
  return written;
}
