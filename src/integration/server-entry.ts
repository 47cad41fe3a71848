import { createApp } from 'astro/app/entrypoint';

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
 * @returns its HTML
 * @throws what the components of the page throw
 */
export async function renderPage(url: string): Promise<string> {
  const response = await app.render(new Request(url));
  return response.text();
}
