import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readArguments, UsageError } from '../scripts/command/arguments.ts';
import { run } from '../scripts/command/run.ts';
import { engineFolder } from '../scripts/command/site-options.ts';
import { generateSite } from './generate-site.ts';
import { measureBuild, type BuildMeasure } from './measure-build.ts';
import { weighPages, type PageWeight } from './page-weight.ts';

const DEFAULT_SIZES = [64, 200, 1000];

/** Megabytes that a build of a thousand posts may hold. */
const MEMORY_BUDGET = 1000;

interface Budget {
  page: string;
  name: string;
  /** Kilobytes (1,000 bytes) by kind. */
  limits: Readonly<Partial<Record<keyof PageWeight | 'total', number>>>;
}

const budgets: readonly Budget[] = [
  {
    page: '/',
    name: 'home',
    limits: { total: 80, html: 12, css: 12, font: 50, script: 3, elsewhere: 0 },
  },
  {
    page: '/blog/2026/what-a-symmetry-conserves/',
    name: 'a post with math',
    limits: { total: 150, elsewhere: 0 },
  },
];

await run(async () => {
  const given = readArguments({
    call: 'npm run bench',
    purpose: 'Measures the weight of pages, and the time and memory of builds.',
    options: {
      sizes: {
        value: 'N,N,…',
        help: `Posts of the generated sites; else ${DEFAULT_SIZES.join()}.`,
      },
    },
  });
  const sizes = readSizes(given.value('sizes'));
  const workFolder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-bench-'));
  try {
    const demo = await measureSite(engineFolder, path.join(workFolder, 'demo'));
    const isLight = await reportWeights(path.join(workFolder, 'demo/out'));
    const rows: [string, SiteMeasure][] = [['demo', demo]];
    for (const size of sizes) {
      const folder = path.join(workFolder, `site-${size}`);
      const edited = await generateSite(folder, size);
      rows.push([`${size} posts`, await measureSite(folder, `${folder}-work`, edited)]);
    }
    const isLinear = reportBuilds(rows, sizes);
    return isLight && isLinear ? 0 : 1;
  } finally {
    await fs.rm(workFolder, { recursive: true, force: true });
  }
});

function readSizes(written: string | undefined): number[] {
  if (written === undefined) return DEFAULT_SIZES;
  const sizes = written.split(',').map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size > 0)) return sizes;
  throw new UsageError(`--sizes takes numbers of posts such as 64,200, not "${written}".`);
}

interface SiteMeasure {
  cold: BuildMeasure;
  warm: BuildMeasure;
  /** After a change to one post; undefined for a site that is not ours to change. */
  edited: BuildMeasure | undefined;
}

async function measureSite(
  siteFolder: string,
  workFolder: string,
  fileToEdit?: string,
): Promise<SiteMeasure> {
  const cold = await measureBuild(siteFolder, workFolder);
  const warm = await measureBuild(siteFolder, workFolder);
  if (fileToEdit === undefined) return { cold, warm, edited: undefined };
  await fs.appendFile(fileToEdit, '\nOne more sentence, with $x^{17}$ in it.\n');
  return { cold, warm, edited: await measureBuild(siteFolder, workFolder) };
}

/** @returns whether every budget is kept */
async function reportWeights(outFolder: string): Promise<boolean> {
  const weights = await weighPages(
    outFolder,
    budgets.map(({ page }) => page),
  );
  console.log('\nWeight of the demo, without images, compressed (kB; budget in brackets)\n');
  let isKept = true;
  for (const { page, name, limits } of budgets) {
    const weight = weights.get(page);
    if (weight === undefined) throw new Error(`The page ${page} was not weighed.`);
    const { html, css, font, script, elsewhere } = weight;
    const total = html + css + font + script;
    const figures = { total, html, css, font, script };
    const cells = Object.entries(figures).map(([kind, bytes]) => {
      const limit = limits[kind as keyof typeof limits];
      if (limit !== undefined && bytes > limit * 1000) isKept = false;
      return `${kind} ${(bytes / 1000).toFixed(1)}${limit === undefined ? '' : ` [${limit}]`}`;
    });
    if (elsewhere > 0) isKept = false;
    console.log(`${name}: ${cells.join(', ')}, requests to other hosts ${elsewhere} [0]`);
  }
  console.log(isKept ? 'Every budget is kept.' : 'A BUDGET IS BROKEN.');
  return isKept;
}

/** @returns whether memory stays in its budget */
function reportBuilds(
  rows: readonly (readonly [string, SiteMeasure])[],
  sizes: readonly number[],
): boolean {
  console.log('\nBuilds: wall seconds (processor seconds), peak memory\n');
  const cell = (measure: BuildMeasure | undefined): string =>
    measure === undefined
      ? '–'
      : `${measure.seconds.toFixed(1)} s (${measure.cpuSeconds.toFixed(1)} s)`;
  console.table(
    Object.fromEntries(
      rows.map(([name, { cold, warm, edited }]) => [
        name,
        {
          cold: cell(cold),
          'nothing changed': cell(warm),
          'one post edited': cell(edited),
          'peak MB': Math.round(Math.max(cold.peakMegabytes, warm.peakMegabytes)),
        },
      ]),
    ),
  );
  reportSlope(rows, sizes);
  const peak = Math.max(...rows.map(([, { cold }]) => cold.peakMegabytes));
  const isKept = peak <= MEMORY_BUDGET;
  console.log(`Most memory: ${Math.round(peak)} MB [${MEMORY_BUDGET}]${isKept ? '' : ': BROKEN'}`);
  return isKept;
}

/** What each further post costs between one size and the next: the same each time when linear. */
function reportSlope(
  rows: readonly (readonly [string, SiteMeasure])[],
  sizes: readonly number[],
): void {
  const generated = rows.slice(rows.length - sizes.length);
  for (const [index, [name, { cold }]] of generated.entries()) {
    const before = generated[index - 1];
    if (before === undefined) continue;
    const more = (sizes[index] ?? 0) - (sizes[index - 1] ?? 0);
    const milliseconds = ((cold.cpuSeconds - before[1].cold.cpuSeconds) / more) * 1000;
    console.log(
      `Each post from ${before[0]} to ${name}: ${milliseconds.toFixed(1)} ms of processor`,
    );
  }
}
