import type { SitePath } from '../routes/url.ts';

/** The file of a built site in which a page is, from the folder of the site on. */
export function pageFile(page: SitePath): string {
  return page.endsWith('/') ? `${page}index.html` : page;
}
