import type { LoaderContext } from 'astro/loaders';
import { compileSite } from '../compile/compile.ts';
import { setCurrentCompilation, type CompiledSite } from '../compile/current.ts';
import { reportErrors } from '../compile/report.ts';
import { optionsFromEnvironment } from '../site/options.ts';

/** Editors write a file in several steps; they are one change. Milliseconds. */
const SETTLING_TIME = 40;

/**
 * Compiles the site again whenever its author changes a file, and tells of the mistakes in it.
 *
 * @param engineFolder absolute path of the folder that holds `src/`
 * @param onCompiled is given each new site
 */
export function watchSite(
  watcher: NonNullable<LoaderContext['watcher']>,
  logger: LoaderContext['logger'],
  engineFolder: string,
  onCompiled: (site: CompiledSite) => void,
): void {
  const options = optionsFromEnvironment(engineFolder);
  let timer: NodeJS.Timeout | undefined;
  const recompile = async (): Promise<void> => {
    const compilation = await compileSite(options, engineFolder, Date.now());
    if (compilation.errors.length > 0) logger.error(`\n${await reportErrors(compilation.errors)}`);
    if (compilation.compiled === undefined) return;
    setCurrentCompilation(Promise.resolve(compilation));
    onCompiled(compilation.compiled);
  };
  watcher.on('all', (_event, file) => {
    if (!file.startsWith(options.siteFolder) || !/[\\/](?:content|public)[\\/]/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void recompile(), SETTLING_TIME);
  });
}
