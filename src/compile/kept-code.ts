import { highlight, type Highlight } from '../markdown/highlight.ts';
import { digestOf, type TextCache } from './text-cache.ts';

/**
 * Highlights code, or takes it from the cache: the text around it changes more often, and the first
 * block of a language takes Shiki a tenth of a second.
 *
 * @param keyParts what besides the code itself decides its HTML
 */
export function keptCode(cache: TextCache, keyParts: readonly string[]): Highlight {
  return async (code, language, marks) => {
    const key = digestOf('code', code, JSON.stringify([language, marks]), ...keyParts);
    const kept = await cache.get<string>(key);
    if (kept !== undefined) return kept;
    const html = await highlight(code, language, marks);
    await cache.set(key, html);
    return html;
  };
}
