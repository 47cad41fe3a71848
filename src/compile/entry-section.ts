import { textsFor } from '../site/i18n/texts.ts';
import { wordsFor } from '../site/i18n/words.ts';
import type { SiteSettings } from '../site/settings.ts';
import { collectionWords } from '../collections/registry.ts';
import type { CompiledEntry } from './compiled-entry.ts';

/** What an entry is one of, in the words of a language: posts, pages, or the items of its collection. */
export function entrySection(
  { kind, collection }: Pick<CompiledEntry, 'kind' | 'collection'>,
  language: string,
  settings: SiteSettings,
): string {
  const texts = textsFor(language, settings);
  if (kind === 'post') return texts.searchPosts;
  const words = kind === 'item' ? collectionWords[collection ?? ''] : undefined;
  return collection === undefined || words === undefined
    ? texts.searchPages
    : wordsFor(collection, words, language, settings).title;
}
