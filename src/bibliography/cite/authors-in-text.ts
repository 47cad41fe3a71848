import type { CslItem } from '../csl-item.ts';
import { findStyle } from '../csl/shipped.ts';
import { engineFor } from './engine.ts';
import { andInText, hasNothing } from './write-citations.ts';

/**
 * Writes authors for running text, as in “Noether et al. [3]”, for styles whose citations have
 * none. The names are those of APA, which shortens three and more.
 */
export function authorsInText(items: readonly CslItem[], language: string): Map<string, string> {
  const written = new Map<string, string>();
  if (items.length === 0) return written;
  const style = findStyle('apa');
  if (style === undefined) throw new Error('The style APA is not there.');
  const engine = engineFor(items, style, language, 'html');
  for (const { id } of items) {
    // Each alone: initials, which tell two Noethers apart, are for citations by author and year.
    engine.updateItems([id]);
    const text = engine.makeCitationCluster([{ id, 'author-only': true }]);
    if (!hasNothing(text)) written.set(id, andInText(text, engine));
  }
  return written;
}
