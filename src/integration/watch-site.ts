import {
  isRunnableDevEnvironment,
  type DevEnvironment,
  type ViteDevServer,
  type WebSocketClient,
} from 'vite';
import { compileSite } from '../compile/compile.ts';
import { currentCompilation, setCurrentCompilation } from '../compile/current.ts';
import {
  mendedLine,
  mistakesShown,
  newsOf,
  reportErrors,
  type MistakeShown,
} from '../compile/report.ts';
import type { ContentError } from '../site/content-error.ts';
import type { SiteOptions } from '../site/options.ts';
import { LostPages } from './lost-pages.ts';
import { moduleNames } from './site-modules.ts';

/** Editors write a file in several steps; they are one change. Milliseconds. */
const SETTLING_TIME = 40;

/**
 * Compiles the site again whenever its author changes a file, tells of the mistakes in it and once they
 * are mended, has open pages show the mistakes, and has them loaded again.
 *
 * @param engineFolder absolute path of the folder that holds `src/`
 */
export function watchSite(server: ViteDevServer, options: SiteOptions, engineFolder: string): void {
  const lost = new LostPages();
  lost.serve(server);
  let timer: NodeJS.Timeout | undefined;
  const changed = new Set<string>();
  /** What the author was told last. */
  let told: readonly ContentError[] | undefined;
  const standing = async (): Promise<MistakeShown[]> =>
    mistakesShown(told ?? (await currentCompilation()).errors, options.siteFolder);
  server.ws.on('octavo:page-loaded', (_data, page: WebSocketClient) => {
    void standing().then((mistakes) => {
      page.send('octavo:mistakes', mistakes);
    });
  });
  const recompile = async (): Promise<void> => {
    const compilation = await compileSite(options, engineFolder, Date.now());
    const { errors } = compilation;
    const before = told ?? (await currentCompilation()).errors;
    const news = newsOf(before, errors);
    // The logger calls an error what is a warning, and keeps to itself what is neither.
    if (news.length > 0) console.error(await reportErrors(news));
    const mended = mendedLine(before, errors);
    if (mended !== undefined) console.log(mended);
    told = errors;
    server.ws.send('octavo:mistakes', await standing());
    if (compilation.compiled === undefined) return;
    lost.note(await currentCompilation(), compilation);
    setCurrentCompilation(Promise.resolve(compilation));
    for (const environment of Object.values(server.environments)) forget(environment, changed);
    changed.clear();
    server.ws.send({ type: 'full-reload' });
  };
  server.watcher.add([options.siteFolder]);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(options.siteFolder) || !/[\\/](?:content|public)[\\/]/.test(file)) return;
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => void recompile(), SETTLING_TIME);
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
