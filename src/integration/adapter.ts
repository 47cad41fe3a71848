import type { AstroIntegration } from 'astro';

/**
 * Has Astro make a bundle that answers for any page, instead of the pages: made once, it serves every
 * build until the engine changes, and Astro and Vite need not even be loaded then.
 */
export function octavoAdapter(): AstroIntegration {
  return {
    name: 'octavo:adapter',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'octavo',
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- only its other value is
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./server-entry.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
