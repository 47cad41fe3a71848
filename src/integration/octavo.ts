import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { copyMedia } from '../compile/media.ts';
import { currentCompilation } from '../compile/current.ts';
import { firstCompilation } from '../compile/first-compilation.ts';
import type { SiteOptions } from '../site/options.ts';
import { serveCollectionFiles, writeCollectionFiles } from './collection-files.ts';
import { serveMedia } from './dev-media.ts';
import { serveExports, writeExports } from './exports.ts';
import { serveFeeds, writeFeeds } from './feeds.ts';
import { finishFiles } from './finish-files.ts';
import { katexStyles } from './katex-styles.ts';
import { serveMarkdownPages, writeMarkdownPages } from './markdown-pages.ts';
import { plainImports } from './plain-imports.ts';
import { writeSearchIndex } from './search-index.ts';
import { serveSiteFiles, writeSiteFiles } from './site-files.ts';
import { siteModules, siteStyles } from './site-modules.ts';

/** Joins a site folder to Astro: its address, its modules, its pictures. */
export function octavo(options: SiteOptions, engineFolder: string): AstroIntegration {
  return {
    name: 'octavo',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        const { compiled } = await firstCompilation(engineFolder);
        if (compiled === undefined) return;
        const { origin, basePath } = compiled.settings;
        updateConfig({
          site: origin,
          base: basePath === '' ? '/' : basePath,
          vite: {
            plugins: [
              siteModules(),
              siteStyles(engineFolder, options.siteFolder),
              katexStyles(),
              plainImports(engineFolder),
            ],
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.add([options.siteFolder]);
        serveMedia(server);
        serveExports(server);
        serveFeeds(server);
        serveCollectionFiles(server);
        serveMarkdownPages(server);
        serveSiteFiles(server);
      },
      'astro:build:done': async ({ dir }) => {
        const { compiled } = await currentCompilation();
        const outFolder = fileURLToPath(dir);
        await copyMedia(compiled?.media ?? [], options.cacheFolder, outFolder);
        if (compiled !== undefined) {
          await writeExports(compiled, outFolder);
          await writeFeeds(compiled, outFolder);
          await writeCollectionFiles(compiled, outFolder);
          await copyMedia(compiled.linkPreviews.files, options.cacheFolder, outFolder);
          await writeSiteFiles(compiled, outFolder);
          await writeMarkdownPages(compiled, outFolder);
          await writeSearchIndex(compiled, outFolder);
        }
        await finishFiles(outFolder, compiled?.routes ?? []);
      },
    },
  };
}
