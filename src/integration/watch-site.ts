import { isRunnableDevEnvironment, type DevEnvironment, type ViteDevServer } from 'vite';
import { compileSite } from '../compile/compile.ts';
import { currentCompilation, setCurrentCompilation } from '../compile/current.ts';
import type { SiteOptions } from '../site/options.ts';
import { whenSettled } from '../site/when-settled.ts';
import { LostPages } from './lost-pages.ts';
import { isSiteFile } from './site-file.ts';
import { moduleNames } from './site-modules.ts';
import type { ToldMistakes } from './told-mistakes.ts';

/** Editors write a file in several steps; they are one change. Milliseconds. */
const SETTLING_TIME = 40;

/**
 * Compiles the site again whenever its author changes a file, has the mistakes in it told, and has open
 * pages loaded again.
 *
 * @param engineFolder absolute path of the folder that holds `src/`
 */
export function watchSite(
  server: ViteDevServer,
  options: SiteOptions,
  engineFolder: string,
  told: ToldMistakes,
): void {
  const lost = new LostPages();
  lost.serve(server);
  const changed = new Set<string>();
  let changes = 0;
  const recompile = async (): Promise<void> => {
    const compiledChanges = changes;
    const seen = [...changed];
    const compilation = await compileSite(options, engineFolder, Date.now());
    await told.noteCompiled(compilation.errors);
    if (compilation.compiled !== undefined) {
      lost.note(await currentCompilation(), compilation);
      setCurrentCompilation(Promise.resolve(compilation));
      for (const environment of Object.values(server.environments)) forget(environment, changed);
      for (const file of seen) changed.delete(file);
    }
    if (changes === compiledChanges) told.isUnsettled = false;
    if (compilation.compiled !== undefined) server.ws.send({ type: 'full-reload' });
  };
  // One after the other: the site as it is must not be followed by the site as it was.
  const askForCompilation = whenSettled(recompile, SETTLING_TIME, (failure) => {
    const reason = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
    server.config.logger.error(reason);
  });
  server.watcher.add([options.siteFolder]);
  server.watcher.on('all', (_event, file) => {
    if (!isSiteFile(file, options.siteFolder)) return;
    changed.add(file);
    changes += 1;
    told.isUnsettled = true;
    askForCompilation();
  });
}

/** Modules in which Astro keeps the styles of pages, as they were when it first made them (7.3.4). */
const STYLES_OF_PAGES = '\0virtual:astro:dev-css:';

/** What Vite puts before files outside the engine's folder; as a module's file it knows styles by it. */
const OUTSIDE = /^\/@fs(?=\/)/;

/**
 * Has modules made anew: what the site says of itself (it may have an `.mdx` file more or less, another
 * accent, or other styles of its own), the changed files, and the styles of pages. Astro itself leaves
 * the styles of a component outside its folder, or that a browser has asked for, as they were.
 */
function forget(environment: DevEnvironment, changed: ReadonlySet<string>): void {
  const { moduleGraph } = environment;
  const ours = new Set(moduleNames.map((name) => `\0${name}`));
  const evaluated = isRunnableDevEnvironment(environment)
    ? environment.runner.evaluatedModules
    : undefined;
  for (const [id, module] of moduleGraph.idToModuleMap) {
    const isStale =
      ours.has(id) ||
      id.startsWith(STYLES_OF_PAGES) ||
      (module.file !== null && changed.has(module.file.replace(OUTSIDE, '')));
    if (!isStale) continue;
    moduleGraph.invalidateModule(module);
    const node = evaluated?.getModuleById(id);
    if (node !== undefined) evaluated?.invalidateModule(node);
  }
}
