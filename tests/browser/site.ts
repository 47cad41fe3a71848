import { test as base, expect } from '@playwright/test';
import { pagesIn } from '../site-builds/output.ts';
import { builtSite, sharedSites } from '../site-builds/shared-sites.ts';
import { serve } from './serve.ts';

/** A built site that a server shows. */
export interface ShownSite {
  /** Address of its front page, without the slash at the end. */
  root: string;
  /** Absolute path of its files. */
  folder: string;
  /** Paths of all its pages, without redirects: `/blog/`. */
  pages: readonly string[];
}

interface Sites {
  demo: ShownSite;
  /** The fixture site `code`, under the path `/repo`. */
  code: ShownSite;
  /** The fixture site `department`: a long menu, a footer, services. */
  department: ShownSite;
  /** The fixture site `full`, under the path `/repo`. */
  full: ShownSite;
  /** The fixture site `lab`: a group that writes in English, Chinese and Arabic. */
  lab: ShownSite;
  /** The fixture site `media`, under the path `/repo`. */
  media: ShownSite;
  /** The fixture site `scholar`, under the path `/repo`. */
  scholar: ShownSite;
  /** The fixture site `blocks`, under the path `/repo`. */
  blocks: ShownSite;
}

async function show(name: string, use: (site: ShownSite) => Promise<void>): Promise<void> {
  const path = sharedSites.find((site) => site.name === name)?.base ?? '';
  const folder = builtSite(name);
  const server = await serve(folder, path);
  const files = (await pagesIn(folder)).filter((file) => /(?:^|\/)(?:index|404)\.html$/.test(file));
  const root = `${server.origin}${path}`;
  const pages: string[] = [];
  for (const file of files) {
    const address = `/${file.replace(/index\.html$/, '')}`;
    const html = await (await fetch(`${root}${encodeURI(address)}`)).text();
    if (!html.includes('http-equiv="refresh"')) pages.push(address);
  }
  await use({ root, folder, pages });
  await server.close();
}

/**
 * Tests of built sites. Whatever else a test looks at, it fails when a page writes an error to the
 * console (what the security policy stops is one), throws, asks for something that is not there, or
 * asks another host for anything.
 */
export const test = base.extend<{ complaints: string[] }, Sites>({
  // Playwright wants its fixtures' first parameter to be a pattern, also where it is not used.

  demo: [({}, use) => show('demo', use), { scope: 'worker' }],

  code: [({}, use) => show('code-under-a-path', use), { scope: 'worker' }],

  department: [({}, use) => show('department', use), { scope: 'worker' }],

  full: [({}, use) => show('full-under-a-path', use), { scope: 'worker' }],

  lab: [({}, use) => show('lab', use), { scope: 'worker' }],

  media: [({}, use) => show('media-under-a-path', use), { scope: 'worker' }],

  scholar: [({}, use) => show('scholar-under-a-path', use), { scope: 'worker' }],

  blocks: [({}, use) => show('blocks-under-a-path', use), { scope: 'worker' }],
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') {
          complaints.push(`console: ${message.text()} (${message.location().url})`);
        }
      });
      context.on('weberror', (error) => complaints.push(`thrown: ${error.error().message}`));
      context.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol !== 'data:' && hostname !== '127.0.0.1') {
          complaints.push(`another host: ${request.url()}`);
        }
      });
      context.on('response', (response) => {
        if (response.status() >= 400) {
          complaints.push(`${response.status()}: ${response.url()}`);
        }
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
