import type { ViteDevServer } from 'vite';
import { compileSite } from '../compile/compile.ts';
import { setCurrentCompilation } from '../compile/current.ts';
import { reportErrors } from '../compile/report.ts';
import type { SiteOptions } from '../site/options.ts';
import { moduleNames } from './site-modules.ts';

/** Editors write a file in several steps; they are one change. Milliseconds. */
const SETTLING_TIME = 40;

/**
 * Compiles the site again whenever its author changes a file, tells of the mistakes in it, and has open
 * pages loaded again.
 *
 * @param engineFolder absolute path of the folder that holds `src/`
 */
export function watchSite(server: ViteDevServer, options: SiteOptions, engineFolder: string): void {
  let timer: NodeJS.Timeout | undefined;
  const recompile = async (): Promise<void> => {
    const compilation = await compileSite(options, engineFolder, Date.now());
    const { logger } = server.config;
    if (compilation.errors.length > 0) logger.error(`\n${await reportErrors(compilation.errors)}`);
    if (compilation.compiled === undefined) return;
    setCurrentCompilation(Promise.resolve(compilation));
    forgetSiteModules(server);
    server.ws.send({ type: 'full-reload' });
  };
  server.watcher.add([options.siteFolder]);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(options.siteFolder) || !/[\\/](?:content|public)[\\/]/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void recompile(), SETTLING_TIME);
  });
}

/** The site may have an `.mdx` file more or less, or another accent. */
function forgetSiteModules({ environments }: ViteDevServer): void {
  for (const { moduleGraph } of Object.values(environments)) {
    for (const name of moduleNames) {
      const module = moduleGraph.getModuleById(`\0${name}`);
      if (module !== undefined) moduleGraph.invalidateModule(module);
    }
  }
}
