import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

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
          exclude: ['tests/sites/**'],
          testTimeout: 20_000,
        },
      },
      {
        root,
        test: {
          name: 'sites',
          include: ['tests/sites/**/*.test.ts'],
          globalSetup: 'tests/sites/global-setup.ts',
          // A test that builds a site waits for a whole build.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
