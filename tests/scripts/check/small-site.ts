import type { BuiltSite } from '../../../scripts/check/built/built-site.ts';
import { absoluteUrl } from '../../../src/routes/url.ts';
import { parsePage, pathOf } from '../../../scripts/check/built/parse-page.ts';

export const origin = 'https://ada.example';
export const basePath = '/repo';

export interface PageParts {
  language?: string;
  title?: string;
  description?: string;
  /** Its canonical address, else where it is; empty for none. */
  canonical?: string;
  /** Further elements of the head. */
  head?: string;
  body?: string;
}

/** A page without a mistake, but for the parts that are given. */
export function pageHtml(file: string, parts: PageParts = {}): string {
  const {
    language = 'en',
    title = `The page ${file}`,
    description = `What ${file} is about.`,
    canonical = absoluteUrl(origin, basePath, pathOf(file)),
    head = '',
    body = '<h1>A page</h1><p>Some words.</p>',
  } = parts;
  const lang = language === '' ? '' : ` lang="${language}"`;
  return [
    `<!DOCTYPE html><html${lang}><head><meta charset="utf-8">`,
    title === '' ? '' : `<title>${title}</title>`,
    description === '' ? '' : `<meta name="description" content="${description}">`,
    canonical === '' ? '' : `<link rel="canonical" href="${canonical}">`,
    `${head}</head><body>${body}</body></html>`,
  ].join('');
}

/**
 * A built site of a home page, a second page with an anchor, a picture and a sitemap, and of what is
 * given: parts of pages, and the texts of other files.
 */
export function smallSite(
  given: Readonly<Record<string, PageParts>> = {},
  texts: Readonly<Record<string, string>> = {},
  sizes: Readonly<Record<string, number>> = {},
): BuiltSite {
  const other: PageParts = { body: '<h1>Other</h1><h2 id="größe">Größe</h2>' };
  const parts = { 'index.html': {}, 'other/index.html': other, ...given };
  const pages = Object.entries(parts).map(([file, one]) =>
    parsePage(pageHtml(file, one), file, absoluteUrl(origin, basePath, pathOf(file))),
  );
  const sitemap = sitemapOf(pages.filter(({ isIndexed }) => isIndexed).map(({ path }) => path));
  const files = new Map(Object.entries({ 'sitemap.xml': sitemap, ...texts }));
  return {
    origin,
    basePath,
    pages,
    pageAt: new Map(pages.map((page) => [page.file, page])),
    sizes: new Map([
      ...pages.map(({ file }) => [file, 1000] as const),
      ...[...files.keys()].map((file) => [file, 1000] as const),
      ['ada.png', 20_000],
      ...Object.entries(sizes),
    ]),
    styleSheets: [...files]
      .filter(([file]) => file.endsWith('.css'))
      .map(([file, text]) => ({ file, text })),
    texts: files,
  };
}

export function sitemapOf(paths: readonly string[]): string {
  const rows = paths.map((path) => `<url><loc>${absoluteUrl(origin, basePath, path)}</loc></url>`);
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${rows.join('')}</urlset>`;
}
