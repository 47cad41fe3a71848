import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as AdapterModule from './src/integration/adapter.ts';
import type * as OctavoModule from './src/integration/octavo.ts';
import type * as BundleTargetModule from './src/integration/bundle-target.ts';
import type * as MdxContextModule from './src/integration/mdx-context.ts';
import type * as ChainModule from './src/markdown/chain.ts';
import type * as OptionsModule from './src/site/options.ts';

// Loaded by Node itself. `astro build` and the like read this file through Vite, which is closed then,
// and with it whatever it has loaded: nothing could be imported later, when it is needed.
const load = createRequire(import.meta.url);
const { octavoAdapter } = load('./src/integration/adapter.ts') as typeof AdapterModule;
const { octavo } = load('./src/integration/octavo.ts') as typeof OctavoModule;
const { bundleTarget } = load('./src/integration/bundle-target.ts') as typeof BundleTargetModule;
const { remarkMdxContext } = load('./src/integration/mdx-context.ts') as typeof MdxContextModule;
const { rehypePlugins, remarkPlugins, remarkRehypeOptions } = load(
  './src/markdown/chain.ts',
) as typeof ChainModule;
const { environmentFromOptions, optionsFromEnvironment } = load(
  './src/site/options.ts',
) as typeof OptionsModule;

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
      remarkPlugins: [remarkMdxContext, ...remarkPlugins],
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
    },
  },
});
