import path from 'node:path';

/** Where the folder of a bundle to be made stands in the environment. */
const TARGET = 'OCTAVO_BUNDLE';

/** The folder that Astro is to make a bundle in: Astro's configuration is read by Astro alone. */
export function bundleTarget(engineFolder: string): string {
  return process.env[TARGET] ?? path.join(engineFolder, '.octavo', 'astro-build');
}

/** Whether a build of the site has asked Astro for the bundle. */
export function isBundleAsked(): boolean {
  return process.env[TARGET] !== undefined;
}

/**
 * Has Astro make a bundle and nothing else, in a folder.
 *
 * @param build starts Astro
 */
export async function inBundleTarget(folder: string, build: () => Promise<void>): Promise<void> {
  process.env[TARGET] = folder;
  try {
    await build();
  } finally {
    Reflect.deleteProperty(process.env, TARGET);
  }
}
