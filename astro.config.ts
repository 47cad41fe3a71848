import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { octavoAdapter } from './src/integration/adapter.ts';
import { octavo } from './src/integration/octavo.ts';
import { bundleTarget } from './src/integration/server-bundle.ts';
import { remarkTextLanguage } from './src/integration/text-language.ts';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './src/markdown/chain.ts';
import { environmentFromOptions, optionsFromEnvironment } from './src/site/options.ts';

const engineFolder = fileURLToPath(new URL('.', import.meta.url));
const options = optionsFromEnvironment(engineFolder);
// Pages run from a bundle that does not know where it came from.
Object.assign(process.env, environmentFromOptions(options));

export default defineConfig({
  output: 'server',
  outDir: bundleTarget(engineFolder),
  publicDir: path.join(options.siteFolder, 'public'),
  cacheDir: path.join(options.cacheFolder, 'astro'),
  trailingSlash: 'ignore',
  build: { inlineStylesheets: 'never' },
  // The default, 'jsx', takes the spaces between inline elements out of author lists.
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({
      remarkPlugins: [remarkTextLanguage, ...remarkPlugins],
      rehypePlugins,
      remarkRehype: remarkRehypeOptions,
      // Both stand in our own chain, where their place among the other plugins is right.
      gfm: false,
      smartypants: false,
    }),
    syntaxHighlight: false,
  },
  adapter: octavoAdapter(),
  integrations: [mdx({ optimize: true }), octavo(options, engineFolder)],
  vite: {
    cacheDir: path.join(options.cacheFolder, 'vite'),
    build: { assetsInlineLimit: 0 },
    server: {
      fs: { allow: [engineFolder, options.siteFolder] },
      // The first page that is asked for need not wait for all components.
      warmup: { ssrFiles: ['src/pages/*.astro'] },
    },
  },
});
