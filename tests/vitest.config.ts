import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { isDemo } from '../scripts/new/demo.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Tests that hold the demo against the engine; who has replaced it has nothing to hold. */
const ofTheDemo = (await isDemo(root))
  ? []
  : ['tests/scripts/new-site/**', 'tests/site/guides.test.ts', 'tests/site/json-schemas.test.ts'];

/** Two projects: functions one by one, and whole built sites. */
export default defineConfig({
  root,
  test: {
    allowOnly: false,
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site-builds/**', ...ofTheDemo],
          setupFiles: 'tests/after-each-file.ts',
          testTimeout: 20_000,
          // The libraries are loaded once for all files, not for each of them anew.
          isolate: false,
          pool: 'threads',
          maxWorkers: 2,
        },
      },
      {
        root,
        test: {
          name: 'sites',
          include: ['tests/site-builds/**/*.test.ts'],
          globalSetup: 'tests/site-builds/global-setup.ts',
          // A test that builds a site waits for a whole build.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
          isolate: false,
        },
      },
    ],
  },
});
