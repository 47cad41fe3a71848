import { afterEach, expect, test, vi } from 'vitest';
import { engineFolder, siteOptions } from '../../../scripts/command/site-options.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The options of a call with some switches. */
function optionsOf(...switches: string[]) {
  const given = { value: () => undefined, has: (name: string) => switches.includes(name) };
  return siteOptions({ ...given, positionals: [] });
}

test('without a cache, all that would be kept goes into a folder that no other run has', () => {
  vi.stubEnv('OCTAVO_CACHE', '/usual');
  expect(optionsOf().cacheFolder).toBe('/usual');
  const { cacheFolder } = optionsOf('no-cache');
  expect(cacheFolder).toContain(engineFolder);
  expect(cacheFolder).toContain(String(process.pid));
  expect(process.env.OCTAVO_CACHE).toBe(cacheFolder);
});
