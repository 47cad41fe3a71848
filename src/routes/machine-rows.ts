import type { Entry } from '../site/entry.ts';
import type { SiteSettings } from '../site/settings.ts';
import { languageFolder } from './blog-rows.ts';
import { isPageRoute, type Route } from './route.ts';
import { toSitePath, type SitePath } from './url.ts';

/** The address of the page on which a reader searches the site. */
export function searchPath(
  language: string,
  settings: Pick<SiteSettings, 'defaultLanguage'>,
): SitePath {
  return toSitePath(`${languageFolder(language, settings)}/search/`);
}

/** A page to search on for each language that has pages; one that the author placed there comes first. */
export function searchRows(
  entries: readonly Entry[],
  taken: ReadonlySet<SitePath>,
  settings: SiteSettings,
): Route[] {
  if (!settings.search) return [];
  return settings.languages.flatMap((language): Route[] => {
    const first = entries.find((entry) => entry.kind === 'page' && entry.language === language);
    const path = searchPath(language, settings);
    if (first === undefined || taken.has(path)) return [];
    const source = {
      file: first.file,
      name: 'the search page',
      position: first.locate(['permalink']),
    };
    return [{ kind: 'search', path, language, source }];
  });
}

/**
 * The address of the Markdown that says the same as a page.
 *
 * @example twinPath('/blog/') // '/blog/index.md'
 * @example twinPath('/blog/old.html') // '/blog/old.md'
 */
export function twinPath(page: SitePath): SitePath {
  return page.endsWith('/') ? `${page}index.md` : `${page.replace(/\.[^./]*$/, '')}.md`;
}

/** Whether a page has a twin: each that says something of its own. */
function hasTwin(route: Route): boolean {
  return isPageRoute(route) && route.kind !== 'redirect' && route.kind !== 'search';
}

/** The Markdown of each page, and the list of what there is for programs that read it. */
export function machineRows(rows: readonly Route[], settings: SiteSettings): Route[] {
  const pages = rows.filter(hasTwin);
  const twins = settings.markdown_pages
    ? pages.map(({ path, language, source }): Route => ({
        kind: 'markdown',
        page: path,
        path: twinPath(path),
        language,
        source,
      }))
    : [];
  const [first] = pages;
  if (first === undefined || !settings.llms_txt) return twins;
  const { source } = first;
  const language = settings.defaultLanguage;
  return [...twins, { kind: 'llms', path: '/llms.txt', language, source }];
}
