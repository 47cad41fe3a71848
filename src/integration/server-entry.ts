import { createApp } from 'astro/app/entrypoint';
import { withReads, type Read } from '../page-data/page-reads.ts';
import type { SitePath } from '../routes/url.ts';
import { digestOfReads } from '../page-data/site-data.ts';

/**
 * What Astro's bundle of the pages offers to the process that loads it. The bundle is the same for all
 * content: pages take their data from the current compilation when they are asked for.
 */

const app = createApp({ streaming: false });

// By default Astro answers a page that threw with a page about the error. A page of a static site is
// made or it is not.
app.renderError = (_request, { error, status }) => {
  throw error instanceof Error ? error : new Error(`A page was answered with ${status}.`);
};

/**
 * Makes one page.
 *
 * @param url absolute
 * @param sitePath what the address is on the site: Astro decodes it more than once, so that it may not
 *   be what it was when there is a percent sign in it
 * @returns its HTML, and what it has read of the site
 * @throws what the components of the page throw
 */
export function renderPage(
  url: string,
  sitePath: SitePath,
): Promise<{ page: string; reads: readonly Read[] }> {
  return withReads(async () => {
    const response = await app.render(new Request(url), { locals: { sitePath } });
    return response.text();
  });
}

export { digestOfReads };
