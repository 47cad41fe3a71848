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
  let isStyle = false;
  const recompile = async (): Promise<void> => {
    const compilation = await compileSite(options, engineFolder, Date.now());
    const { logger } = server.config;
    if (compilation.errors.length > 0) logger.error(`\n${await reportErrors(compilation.errors)}`);
    if (compilation.compiled === undefined) return;
    setCurrentCompilation(Promise.resolve(compilation));
    forgetSiteModules(server, isStyle);
    isStyle = false;
    server.ws.send({ type: 'full-reload' });
  };
  server.watcher.add([options.siteFolder]);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(options.siteFolder) || !/[\\/](?:content|public)[\\/]/.test(file)) return;
    isStyle ||= STYLE_SOURCES.test(file);
    clearTimeout(timer);
    timer = setTimeout(() => void recompile(), SETTLING_TIME);
  });
}

/** Modules in which Astro keeps the styles of pages, as they were when it first made them (7.3.4). */
const STYLES_OF_PAGES = '\0virtual:astro:dev-css:';

/** Files that say what `virtual:octavo/theme.css` holds. */
const STYLE_SOURCES = /[\\/]content[\\/](?:theme\.css|site\.yaml)$/;

/** The site may have an `.mdx` file more or less, another accent, or other styles of its own. */
function forgetSiteModules({ environments }: ViteDevServer, isStyle: boolean): void {
  const ours = new Set(moduleNames.map((name) => `\0${name}`));
  for (const { moduleGraph } of Object.values(environments)) {
    for (const [id, module] of moduleGraph.idToModuleMap) {
      const isStale = ours.has(id) || (isStyle && id.startsWith(STYLES_OF_PAGES));
      if (isStale) moduleGraph.invalidateModule(module);
    }
  }
}
