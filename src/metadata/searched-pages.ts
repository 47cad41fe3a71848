import { formatDate, textsFor } from '../site/i18n/texts.ts';
import { partElisions } from '../site/i18n/elisions.ts';
import type { SiteSettings } from '../site/settings.ts';
import { titleIn } from '../site/site-texts.ts';
import { nameText } from '../bibliography/people/name-text.ts';
import { authorNames } from '../compile/citation.ts';
import type { CompiledEntry } from '../compile/compiled-entry.ts';
import type { CompiledSite } from '../compile/compiled-site.ts';
import type { CompiledWork } from '../compile/compiled-work.ts';
import { entrySection } from '../compile/entry-section.ts';
import { escapeHtml } from '../compile/html.ts';
import { isoDate, workDate } from '../compile/work-date.ts';
import { languageFolder } from '../routes/blog-rows.ts';
import type { Route } from '../routes/route.ts';
import type { SitePath } from '../routes/url.ts';
import { inOneLine } from './searched-formulas.ts';

/** A page that the search knows, and what it says of it; words are those of the language. */
export interface SearchedPage {
  path: SitePath;
  /** Whose readers find it: that of the page, or one that has no such page of its own. */
  language: string;
  /** Plain text, as are all of these. */
  title: string;
  /** What it is: "Posts", "Talks". */
  kind: string;
  /** For machines: `2022`, `2022-09` or `2022-09-22`. */
  date: string | undefined;
  /** For readers. */
  shownDate: string | undefined;
  authors: readonly string[];
}

/** More authors than this are too many for a line. */
const MOST_AUTHORS = 3;

/**
 * The pages that are searched: texts, papers and items, without lists of them. A reader of a language
 * finds in the default one what is not in theirs, except posts, as on the pages that list them.
 *
 * @returns in the order of the routes
 */
export function searchedPages(site: CompiledSite): SearchedPage[] {
  const { settings } = site;
  const entries = new Map(site.entries.map((entry) => [entry.key, entry]));
  const works = new Map(site.works.map((work) => [work.key, work]));
  const described = site.routes.flatMap((route) => {
    const of = identityOf(route, entries);
    return of === undefined ? [] : [{ ...of, route }];
  });
  const known = new Set(described.map(({ id, route }) => JSON.stringify([id, route.language])));
  return described.flatMap(({ id, isShared, route }) => {
    const others = settings.languages.filter(
      (language) =>
        isShared &&
        route.language === settings.defaultLanguage &&
        !known.has(JSON.stringify([id, language])),
    );
    return [route.language, ...others].flatMap(
      (language) => factsOf(route, language, { settings, works, entries }) ?? [],
    );
  });
}

/** What tells a page from all others but its translations. */
function identityOf(
  route: Route,
  entries: ReadonlyMap<string, CompiledEntry>,
): { id: string; isShared: boolean } | undefined {
  if (route.kind === 'work') return { id: `work ${route.workKey}`, isShared: true };
  const entry = route.kind === 'entry' ? entries.get(route.entryKey) : undefined;
  if (entry === undefined || entry.hidden !== undefined) return undefined;
  return { id: entry.id, isShared: entry.kind !== 'post' };
}

function factsOf(
  route: Route,
  language: string,
  {
    settings,
    works,
    entries,
  }: {
    settings: SiteSettings;
    works: ReadonlyMap<string, CompiledWork>;
    entries: ReadonlyMap<string, CompiledEntry>;
  },
): SearchedPage | undefined {
  const texts = textsFor(language, settings);
  const { path } = route;
  if (route.kind === 'work') {
    const work = works.get(route.workKey);
    if (work === undefined) return undefined;
    return {
      path,
      language,
      title: work.title,
      kind: texts.searchPapers,
      date: isoDate(work),
      shownDate: workDate(work, language, true, texts),
      authors: work.authors.map(nameText),
    };
  }
  const entry = route.kind === 'entry' ? entries.get(route.entryKey) : undefined;
  if (entry === undefined) return undefined;
  const day = entry.kind === 'page' ? undefined : entry.date?.day;
  return {
    path,
    language,
    // As the front page calls itself in the browser's tab.
    title: path === languageFolder(language, settings) ? titleIn(settings, language) : entry.title,
    kind: entrySection(entry, language, settings),
    date: day,
    shownDate: day === undefined ? undefined : formatDate(day, language, 'short'),
    authors: entry.kind === 'post' ? authorNames(entry, settings) : [],
  };
}

/** Elements whose text is no part of what a page says, or says it twice; selectors of CSS. */
export const unsearchedElements: readonly string[] = [
  // A formula's TeX stands beside its MathML, and what is drawn beside both.
  '.katex-html',
  'annotation',
  'nav',
  'button',
  '.byline',
  // Marks at names, which stand between a name and the next.
  '.authors sup',
  '.affiliations sup',
  '.orcid',
  '.margin',
  '.references',
  '.cite',
  '.mentions',
  '.series-box',
  '.topics',
  '.archives',
  '.more',
  '.edit-link',
  '.comments',
  '.endings',
  '.work-links',
  // Notes beside the text stand below it too.
  '.sidenote',
  '.to-sidenote',
  '[data-footnote-ref]',
  '.footnotes > h2',
  '.data-footnote-backref',
  ...['related-paper-list', 'related-post-list', 'discussed-in', 'paper-versions'].map(
    (id) => `[aria-labelledby="${id}"]`,
  ),
  '.work-group',
  '.filter',
  '.metrics',
  // Of a list, rows whose item has a page: it is found there; and lists on the front page.
  '[data-unsearched]',
];

const MAIN = /<main\b[^>]*>/;
const LANGUAGE = /(<html\b[^>]*?\blang=)(?:"[^"]*"|[^\s>]+)/;

/**
 * Writes into a page what the search shall know of it, as Pagefind reads it
 * (https://pagefind.app/docs/metadata/, https://pagefind.app/docs/filtering/), and parts the words that it
 * would take for one.
 *
 * @param html the built page, which stays as it is
 */
export function markedForSearch(html: string, page: SearchedPage): string {
  const { title, kind, date, shownDate, authors, language } = page;
  const names = authors.slice(0, MOST_AUTHORS).join(', ');
  const facts: readonly (readonly [use: string, name: string, value: string | undefined])[] = [
    ['meta', 'title', title],
    ['meta', 'kind', kind],
    ['meta', 'date', shownDate],
    ['meta', 'authors', authors.length > MOST_AUTHORS ? `${names} …` : names],
    ['filter', 'kind', kind],
    ['filter', 'year', date?.slice(0, 4)],
    ['sort', 'date', date],
  ];
  const marks = facts
    .filter(([, , value]) => value !== undefined && value !== '')
    .map(
      ([use, name, value = '']) =>
        `<span data-pagefind-${use}="${name}[data-value]" data-value="${escapeHtml(value)}"></span>`,
    )
    .join('');
  return inOneLine(html)
    .replaceAll(/>[^<]+/g, partElisions)
    .replace(LANGUAGE, (_, start: string) => `${start}"${language}"`)
    .replace(MAIN, (main) => `${main}${marks}`);
}
