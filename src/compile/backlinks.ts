import { hrefOf } from '../routes/url.ts';
import type { Backlink, CompiledEntry } from './compiled-entry.ts';
import type { Mention } from './compiled-text.ts';
import { escapeHtml } from './html.ts';

/**
 * Tells each post and page which others link to it, and in what words; of several links in one text,
 * the first. A text in another language of the same entry does not count, nor does a text without a
 * page.
 *
 * @param mentioning each entry with the links in its text, in the order in which they are listed
 * @param basePath `''` or `/repo`
 * @returns by the key of the entry that is linked to
 */
export function backlinksOf(
  mentioning: readonly { entry: CompiledEntry; mentions: readonly Mention[] }[],
  basePath: string,
): Map<string, Backlink[]> {
  const byHref = new Map<string, CompiledEntry>();
  for (const { entry } of mentioning) {
    if (entry.sitePath !== undefined) {
      byHref.set(escapeHtml(hrefOf(basePath, entry.sitePath)), entry);
    }
  }
  const backlinks = new Map<string, Backlink[]>();
  for (const { entry, mentions } of mentioning) {
    if (entry.sitePath === undefined) continue;
    const told = new Set<string>();
    for (const { href, sentence } of mentions) {
      const target = byHref.get(href.replace(/[?#].*$/, ''));
      if (target === undefined || target.id === entry.id || told.has(target.key)) continue;
      told.add(target.key);
      const list = backlinks.get(target.key) ?? [];
      list.push({ key: entry.key, sentence });
      backlinks.set(target.key, list);
    }
  }
  return backlinks;
}
