import fs from 'node:fs/promises';
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

/** The sites that tests look at, by the names of their built folders. */
const folders = {
  demo: 'demo',
  /** Under the path `/repo`, as are all of which the name says so. */
  code: 'code-under-a-path',
  /** A long menu, a footer, services. */
  department: 'department',
  full: 'full-under-a-path',
  /** A group that writes in English, Chinese and Arabic. */
  lab: 'lab',
  media: 'media-under-a-path',
  /** Full of scripts where words should be. */
  payloads: 'payloads',
  scholar: 'scholar-under-a-path',
  blocks: 'blocks-under-a-path',
} as const;

export type SiteName = keyof typeof folders;

interface Show extends Record<SiteName, ShownSite> {
  siteNamed: (name: SiteName) => Promise<ShownSite>;
}

async function show(name: SiteName): Promise<{ site: ShownSite; close: () => Promise<void> }> {
  const path = sharedSites.find((site) => site.name === folders[name])?.base ?? '';
  const folder = builtSite(folders[name]);
  const server = await serve(folder, path);
  const files = (await pagesIn(folder)).filter((file) => /(?:^|\/)(?:index|404)\.html$/.test(file));
  const pages: string[] = [];
  for (const file of files) {
    const html = await fs.readFile(`${folder}/${file}`, 'utf8');
    if (!html.includes('http-equiv="refresh"')) pages.push(`/${file.replace(/index\.html$/, '')}`);
  }
  return { site: { root: `${server.origin}${path}`, folder, pages }, close: server.close };
}

/** Shows each site that is asked for once, and closes all in the end. */
async function shower(use: (siteNamed: Show['siteNamed']) => Promise<void>): Promise<void> {
  const shown = new Map<SiteName, ReturnType<typeof show>>();
  await use(async (name) => {
    const showing = shown.get(name) ?? show(name);
    shown.set(name, showing);
    return (await showing).site;
  });
  for (const showing of shown.values()) await (await showing).close();
}

/**
 * Tests of built sites. Whatever else a test looks at, it fails when a page writes an error to the
 * console (what the security policy stops is one), throws, asks for something that is not there, or
 * asks another host for anything.
 */
export const test = base.extend<{ complaints: string[] }, Show>({
  // Playwright wants its fixtures' first parameter to be a pattern, also where it is not used.
  siteNamed: [({}, use) => shower(use), { scope: 'worker' }],
  demo: [async ({ siteNamed }, use) => use(await siteNamed('demo')), { scope: 'worker' }],
  code: [async ({ siteNamed }, use) => use(await siteNamed('code')), { scope: 'worker' }],
  department: [
    async ({ siteNamed }, use) => use(await siteNamed('department')),
    { scope: 'worker' },
  ],
  full: [async ({ siteNamed }, use) => use(await siteNamed('full')), { scope: 'worker' }],
  lab: [async ({ siteNamed }, use) => use(await siteNamed('lab')), { scope: 'worker' }],
  media: [async ({ siteNamed }, use) => use(await siteNamed('media')), { scope: 'worker' }],
  payloads: [async ({ siteNamed }, use) => use(await siteNamed('payloads')), { scope: 'worker' }],
  scholar: [async ({ siteNamed }, use) => use(await siteNamed('scholar')), { scope: 'worker' }],
  blocks: [async ({ siteNamed }, use) => use(await siteNamed('blocks')), { scope: 'worker' }],
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
