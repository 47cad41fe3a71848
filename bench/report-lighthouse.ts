import fs from 'node:fs/promises';
import path from 'node:path';
import { ensureChromium } from '../tests/browser/find-chromium.ts';
import { serve } from '../tests/browser/serve.ts';
import { median, printFigures, type Figure } from './figures.ts';
import { measureCommand } from './measure-command.ts';
import { installPackages } from './peers.ts';

const pages = {
  home: '/',
  'a math post': '/blog/2026/math/',
  publications: '/publications/',
} as const;

const RUNS = 3;
const LEAST = 100;

/** Lighthouse has packages of its own: the engine does not need them. */
const folder = path.join(import.meta.dirname, 'lighthouse');

const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/**
 * Has Lighthouse look at pages of the built demo as on a phone, each three times after a first one that
 * does not count, and prints the middle of what it says.
 *
 * @param outFolder absolute path of the built demo
 */
export async function reportLighthouse(outFolder: string): Promise<Figure[]> {
  await installPackages(folder);
  const figures: Figure[] = [];
  const shown = await serve(outFolder, '', true);
  try {
    for (const [name, page] of Object.entries(pages)) {
      await audit(shown.origin + page);
      const runs: Scores[] = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await audit(shown.origin + page));
      for (const category of Object.keys(runs[0] ?? {})) {
        const value = median(runs.map((scores) => scores[category] ?? Number.NaN));
        figures.push({ name: `Lighthouse, ${name}: ${category}`, value, unit: '', least: LEAST });
      }
    }
  } finally {
    await shown.close();
  }
  printFigures('Lighthouse', figures);
  return figures;
}

/** From 0 to 100, by category. */
type Scores = Readonly<Record<string, number>>;

async function audit(url: string): Promise<Scores> {
  const report = path.join(folder, 'report.json');
  await measureCommand({
    args: [
      'node_modules/lighthouse/cli/index.js',
      url,
      '--quiet',
      '--no-enable-error-reporting',
      '--only-categories=performance,accessibility,best-practices,seo',
      '--output=json',
      `--output-path=${report}`,
      `--chrome-flags=${flags.join(' ')}`,
    ],
    folder,
    environment: { CHROME_PATH: ensureChromium() },
    usageFolder: path.join(folder, 'usage'),
  });
  const { categories } = JSON.parse(await fs.readFile(report, 'utf8')) as {
    categories: Record<string, { title: string; score: number | null }>;
  };
  return Object.fromEntries(
    Object.values(categories).map(({ title, score }) => [title, (score ?? Number.NaN) * 100]),
  );
}
