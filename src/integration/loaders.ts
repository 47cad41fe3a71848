import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { compileSite, type CompiledSite } from '../compile/compile.ts';
import { currentCompilation, setCurrentCompilation } from '../compile/current.ts';
import { reportErrors } from '../compile/report.ts';
import { ContentErrors } from '../site/content-error.ts';
import { optionsFromEnvironment } from '../site/options.ts';

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
      const engineFolder = fileURLToPath(context.config.root);
      const { compiled, errors } = await currentCompilation(engineFolder);
      const isBroken = errors.some((error) => error.severity === 'error');
      if (compiled === undefined || (isBroken && context.watcher === undefined)) {
        throw new ContentErrors(errors);
      }
      const fill = (site: CompiledSite): void => {
        fillStore(context, pick(site));
      };
      fill(compiled);
      if (context.watcher === undefined) return;
      if (waiting.size === 0) watch(context, engineFolder);
      waiting.add(fill);
    },
  };
}

function fillStore({ store }: LoaderContext, rows: readonly Row[]): void {
  store.clear();
  for (const row of rows) store.set(row);
}

/** Editors write a file in several steps; they are one change. Milliseconds. */
const SETTLING_TIME = 40;

function watch({ watcher, logger }: LoaderContext, engineFolder: string): void {
  const options = optionsFromEnvironment(engineFolder);
  let timer: NodeJS.Timeout | undefined;
  const recompile = async (): Promise<void> => {
    const compilation = await compileSite(options, engineFolder, Date.now());
    if (compilation.errors.length > 0) logger.error(`\n${await reportErrors(compilation.errors)}`);
    if (compilation.compiled === undefined) return;
    setCurrentCompilation(Promise.resolve(compilation));
    for (const fill of waiting) fill(compilation.compiled);
  };
  watcher?.on('all', (_event, file) => {
    if (!file.startsWith(options.siteFolder) || !/[\\/](?:content|public)[\\/]/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void recompile(), SETTLING_TIME);
  });
}
