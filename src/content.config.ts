import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { CompiledEntry } from './compile/entry.ts';
import { siteLoader, type Row } from './integration/loaders.ts';
import { digestOf } from './compile/text-cache.ts';
import type { CompiledSite } from './compile/current.ts';
import { isPageRoute, type PageRoute } from './routes/route.ts';

/** The loaders' data was checked when it was compiled; what is left is to name its type. */
function compiled<Data>() {
  return z.custom<Data>();
}

/**
 * What concerns no single entry. The works are not here but in the compiled site: ten thousand of
 * them would be a module of many megabytes, of which Astro holds several copies.
 */
interface WholeSite extends Pick<
  CompiledSite,
  'settings' | 'now' | 'favicon' | 'frame' | 'profile' | 'metrics'
> {
  /** Changes when a work does, so that pages which are open while the author writes do too. */
  worksDigest: string;
}

function rows<Item extends object>(items: readonly Item[], idOf: (item: Item) => string): Row[] {
  return items.map((item) => ({ id: idOf(item), data: { ...item } as Record<string, unknown> }));
}

export const collections = {
  site: defineCollection({
    loader: siteLoader('site', (site) => {
      const { settings, now, favicon, frame, profile, metrics, works } = site;
      const worksDigest = digestOf(...works.map((work) => JSON.stringify(work)));
      const data = { settings, now, favicon, frame, profile, metrics, worksDigest };
      return [{ id: 'site', data }];
    }),
    schema: compiled<WholeSite>(),
  }),
  routes: defineCollection({
    // Of three in four routes no page is made: the files in which citations and posts are handed out.
    loader: siteLoader('routes', ({ routes }) =>
      rows(routes.filter(isPageRoute), (route) => route.path),
    ),
    schema: compiled<PageRoute>(),
  }),
  entries: defineCollection({
    loader: siteLoader('entries', ({ entries }) => rows(entries, (entry) => entry.key)),
    schema: compiled<CompiledEntry>(),
  }),
};
