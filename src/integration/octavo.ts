import type { AstroIntegration } from 'astro';
import { firstCompilation } from '../compile/first-compilation.ts';
import type { SiteOptions } from '../site/options.ts';
import { serveCollectionFiles } from './collection-files.ts';
import { DevBundle } from './dev-bundle.ts';
import { serveAssets, serveMedia } from './dev-media.ts';
import { MISTAKES_CLIENT, serveNotFound, servePages } from './dev-pages.ts';
import { serveExports } from './exports.ts';
import { serveFeeds } from './feeds.ts';
import { katexStyles } from './katex-styles.ts';
import { serveMarkdownPages } from './markdown-pages.ts';
import { plainImports } from './plain-imports.ts';
import { noteSources } from './bundle-sources.ts';
import { isBundleAsked } from './bundle-target.ts';
import { serveSiteFiles } from './site-files.ts';
import { siteModules, siteStyles } from './site-modules.ts';
import { ToldMistakes } from './told-mistakes.ts';
import { watchSite } from './watch-site.ts';

/** Joins a site folder to Astro: its address, its modules, its pictures. */
export function octavo(options: SiteOptions, engineFolder: string): AstroIntegration {
  let bundle: DevBundle | undefined;
  return {
    name: 'octavo',
    hooks: {
      'astro:config:setup': async ({ command, injectScript, updateConfig }) => {
        const { compiled } = await firstCompilation(engineFolder);
        if (compiled === undefined) return;
        const { origin, basePath } = compiled.settings;
        if (command === 'dev') injectScript('page', `import '${MISTAKES_CLIENT}';`);
        updateConfig({
          site: origin,
          base: basePath === '' ? '/' : basePath,
          vite: {
            plugins: [
              siteModules(),
              siteStyles(engineFolder, options.siteFolder),
              katexStyles(),
              plainImports(engineFolder),
              noteSources(engineFolder, options.siteFolder),
              {
                name: 'octavo:not-found',
                // Before Astro, which answers whatever is left.
                enforce: 'pre',
                configureServer: (server) => () => {
                  if (bundle !== undefined) serveNotFound(server, bundle);
                },
              },
            ],
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        const told = new ToldMistakes(server, options.siteFolder);
        watchSite(server, options, engineFolder, told);
        bundle = new DevBundle(server, engineFolder);
        serveMedia(server);
        serveAssets(server, bundle);
        serveExports(server);
        serveFeeds(server);
        serveCollectionFiles(server);
        serveMarkdownPages(server);
        serveSiteFiles(server);
        servePages(server, bundle, told);
      },
      'astro:build:done': ({ logger }) => {
        if (isBundleAsked()) return;
        logger.warn('Astro alone makes only the bundle of its pages. Run “npm run build”.');
      },
    },
  };
}
