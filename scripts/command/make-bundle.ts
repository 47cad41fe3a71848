import { bundleTarget } from '../../src/integration/bundle-target.ts';
import { engineFolder } from './site-options.ts';

/** What `import.meta.env` says, which Astro takes from variables of the same name if there are any. */
const OF_VITE = ['MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'SITE', 'ASSETS_PREFIX'];

/** Has Astro make the server bundle. Astro and all that it needs are loaded only for this. */
export async function makeBundle(): Promise<void> {
  const { NODE_ENV } = process.env;
  // The bundle is kept: what it is for is not for the environment of this one run to say.
  process.env.NODE_ENV = 'production';
  for (const name of OF_VITE) Reflect.deleteProperty(process.env, name);
  // Rolldown's allocator would take 150 MB more, in huge pages of which it uses a part.
  process.env.MIMALLOC_ALLOW_THP ??= '0';
  try {
    const { build } = await import('astro');
    // Read here, where Node knows it all already: Astro would take it through Vite.
    const { default: config } = await import('../../astro.config.ts');
    await build({
      ...config,
      outDir: bundleTarget(engineFolder),
      configFile: false,
      root: engineFolder,
      logLevel: 'silent',
    });
  } finally {
    if (NODE_ENV === undefined) Reflect.deleteProperty(process.env, 'NODE_ENV');
    else process.env.NODE_ENV = NODE_ENV;
  }
}
