import { fillText, textsFor } from '../site/i18n/texts.ts';
import { wordsFor } from '../site/i18n/words.ts';
import type { SiteSettings } from '../site/settings.ts';
import { collectionWords } from '../collections/registry.ts';
import { searchPath } from '../routes/machine-rows.ts';
import { hrefOf } from '../routes/url.ts';
import type { Lookup } from './lookup.ts';
import { pagesOffered } from './page-languages.ts';
import type { CompiledEntry } from '../compile/compiled-entry.ts';

type Pages = Lookup<readonly CompiledEntry<'page'>[]>;

/**
 * The page on which the readers of a language search, or else those of the default one.
 *
 * @returns undefined where the site is not searched
 */
export function searchHrefIn(
  language: string,
  pages: Pages,
  settings: SiteSettings,
): string | undefined {
  if (!settings.search) return undefined;
  const own = pages.has(language) ? language : settings.defaultLanguage;
  return hrefOf(settings.basePath, searchPath(own, settings));
}

/** A page that lists what a reader may look for. */
export interface ListLink {
  href: string;
  label: string;
}

/** The pages that list posts, papers and items: what a reader has who does not search. */
export function listLinks(
  language: string,
  pages: Pages,
  workCount: number,
  settings: SiteSettings,
): ListLink[] {
  const texts = textsFor(language, settings);
  const listed = new Set<string>();
  return pagesOffered(language, pages, settings).flatMap((page): ListLink[] => {
    const { layout } = page.frontMatter;
    const kind = page.collection ?? layout;
    const words = collectionWords[page.collection ?? ''];
    const labels: Readonly<Record<string, string>> = {
      blog: texts.allPosts,
      publications: fillText(texts.allPublications, { count: workCount }),
      ...(words === undefined || page.collection === undefined
        ? {}
        : { [page.collection]: wordsFor(page.collection, words, language, settings).all }),
    };
    const label = labels[kind ?? ''];
    if (page.sitePath === undefined || kind === undefined || label === undefined) return [];
    // Of several lists of one kind, the first is called what all of them could be.
    if (listed.has(kind)) return [];
    listed.add(kind);
    return [{ href: hrefOf(settings.basePath, page.sitePath), label }];
  });
}
