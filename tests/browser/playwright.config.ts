import { defineConfig } from '@playwright/test';
import { chromiumFlags, ensureChromium } from './find-chromium.ts';

// Playwright's workers read this file again; they find the answer in their environment.
process.env.OCTAVO_CHROMIUM = ensureChromium();

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: '../site-builds/global-setup.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 5_000 },
  use: {
    launchOptions: {
      executablePath: process.env.OCTAVO_CHROMIUM,
      args: [...chromiumFlags],
    },
    locale: 'en-GB',
    colorScheme: 'light',
  },
});
