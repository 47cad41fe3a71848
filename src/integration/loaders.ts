import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { currentCompilation, type CompiledSite } from '../compile/current.ts';
import { ContentErrors } from '../site/content-error.ts';

/** One row of a collection. */
export interface Row {
  id: string;
  data: Record<string, unknown>;
}

/** Collections that wait for the site to change while the author writes. */
const waiting = new Set<(site: CompiledSite) => void>();

/**
 * A content loader that takes a part of the compiled site. All loaders share one compilation, so
 * that each file is read and rendered once.
 *
 * @param pick the rows of this collection
 * @throws {ContentErrors} when the content has mistakes and this is a build
 */
export function siteLoader(name: string, pick: (site: CompiledSite) => Row[]): Loader {
  return {
    name: `octavo:${name}`,
    load: async (context) => {
      const { compiled, errors } = await currentCompilation();
      const isBroken = errors.some((error) => error.severity === 'error');
      if (compiled === undefined || (isBroken && context.watcher === undefined)) {
        throw new ContentErrors(errors);
      }
      const fill = (site: CompiledSite): void => {
        fillStore(context, pick(site));
      };
      fill(compiled);
      const { watcher, logger } = context;
      if (watcher === undefined) return;
      waiting.add(fill);
      if (waiting.size > 1) return;
      // It brings all that compiles a site, which a build has done by now.
      const { watchSite } = await import('./watch-site.ts');
      watchSite(watcher, logger, fileURLToPath(context.config.root), (site) => {
        for (const fillAgain of waiting) fillAgain(site);
      });
    },
  };
}

function fillStore({ store }: LoaderContext, rows: readonly Row[]): void {
  store.clear();
  for (const row of rows) store.set(row);
}
