import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readArguments, UsageError } from '../scripts/command/arguments.ts';
import { run } from '../scripts/command/run.ts';
import { buildFigures } from './build-figures.ts';
import { removeDiscarded } from './discard.ts';
import { isMissed, type Figure } from './figures.ts';
import { editBibliography, generateSite } from './generate-site.ts';
import { engineFolder, measureBuild } from './measure-build.ts';
import { reportBibliography } from './report-bibliography.ts';
import { measureSite, printBuilds, type SiteRow } from './report-builds.ts';
import { reportCiting } from './report-citing.ts';
import { reportDev } from './report-dev.ts';
import { reportExtras } from './report-extras.ts';
import { reportLighthouse } from './report-lighthouse.ts';
import { reportPictures } from './report-pictures.ts';
import { reportPosts } from './report-posts.ts';
import { reportWeights } from './report-weights.ts';
import { beginResults, mergeResults, readResults, writeResults, type Results } from './results.ts';
import { inProcessorSeconds, resultsTable } from './table.ts';

const POSTS = [64, 640, 1280, 3000];
const WORKS = [100, 1000];
const PARTS = [
  ...['demo', 'posts', 'pictures', 'extras', 'dev'],
  ...['bibliography', 'works', 'citing'],
];

await run(async () => {
  const given = readArguments({
    call: 'npm run bench',
    purpose:
      'Measures builds, the development server, and pages; writes bench/results.json, from which “npx node bench/table.ts” makes the table of the README.',
    options: {
      peers: { help: 'Let Eleventy and plain Astro build the same posts, in turn, to compare.' },
      only: { value: 'PART,…', help: `What to measure; else all: ${PARTS.join()}.` },
      sizes: { value: 'N,N,…', help: `Posts of the generated sites; else ${POSTS.join()}.` },
      bibliography: {
        value: 'N,N,…',
        help: `Works of the sites that are built whole; else ${WORKS.join()}.`,
      },
    },
  });
  const posts = readSizes('sizes', given.value('sizes')) ?? POSTS;
  const works = readSizes('bibliography', given.value('bibliography')) ?? WORKS;
  const only = given.value('only')?.split(',') ?? PARTS;
  for (const part of only) {
    if (!PARTS.includes(part)) {
      throw new UsageError(`--only takes some of ${PARTS.join()}, not "${part}".`);
    }
  }
  const results = beginResults();
  tellMachine(results);
  const workFolder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-bench-'));
  const measure = async (part: string, work: () => Promise<readonly Figure[]>): Promise<void> => {
    if (only.includes(part)) results.figures.push(...(await work()));
  };
  try {
    await warmUp(workFolder);
    await measure('posts', async () => {
      await reportPosts({ sizes: posts, withPeers: given.has('peers'), workFolder, results });
      return [];
    });
    await measure('demo', () => measureDemo(workFolder));
    await measure('pictures', () => reportPictures(workFolder));
    await measure('extras', () => reportExtras(workFolder));
    await measure('dev', () => reportDev(workFolder));
    await measure('bibliography', () => reportBibliography(workFolder));
    await measure('works', () => measureWorks(works, workFolder));
    await measure('citing', () => reportCiting(workFolder));
  } finally {
    await fs.rm(workFolder, { recursive: true, force: true });
    await removeDiscarded();
  }
  const earlier = await readResults().catch(() => results);
  const all = mergeResults(earlier, results);
  await writeResults(all);
  console.log(`\n${resultsTable(all)}`);
  console.log(`\nThe same in processor seconds\n\n${resultsTable(inProcessorSeconds(all))}`);
  return [...buildFigures(results), ...results.figures].some(isMissed) ? 1 : 0;
});

function readSizes(name: string, written: string | undefined): number[] | undefined {
  if (written === undefined) return undefined;
  const sizes = written.split(',').map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size > 0)) return sizes;
  throw new UsageError(`--${name} takes numbers such as 64,200, not "${written}".`);
}

function tellMachine({ machine }: Results): void {
  const { processor, cores, memoryGigabytes, loadAtStart } = machine;
  console.log(`${cores} cores (${processor}), ${memoryGigabytes} GB, Node ${machine.node}`);
  if (loadAtStart <= 1) return;
  console.log(`The machine is busy (load ${loadAtStart.toFixed(1)}): seconds mean little.`);
}

/** What is run for the first time reads its files from the disk and bundles pages: not measured. */
async function warmUp(workFolder: string): Promise<void> {
  const folder = path.join(workFolder, 'warm-up');
  await generateSite(folder, { posts: 1, works: 1 });
  await measureBuild(folder, `${folder}-work`);
}

/** The demo, the weight of its pages, and what Lighthouse says of them. */
async function measureDemo(workFolder: string): Promise<Figure[]> {
  const demoFolder = path.join(workFolder, 'demo');
  const outFolder = path.join(demoFolder, 'out');
  const site = { name: 'demo', folder: engineFolder, workFolder: demoFolder };
  printBuilds('Demo', 'post', [await measureSite(site)]);
  return [...(await reportWeights(outFolder)), ...(await reportLighthouse(outFolder))];
}

/** Sites of more and more works, each with its page. */
async function measureWorks(sizes: readonly number[], workFolder: string): Promise<Figure[]> {
  const rows: SiteRow[] = [];
  for (const size of sizes) {
    const folder = path.join(workFolder, `works-${size}`);
    const files = await generateSite(folder, { posts: 0, works: size });
    const site = { name: `${size} works`, size, folder, workFolder: `${folder}-work` };
    rows.push(await measureSite(site, { 'one work edited': () => editBibliography(files) }));
  }
  printBuilds('Builds of publications pages with a page for each work', 'work', rows);
  return [];
}
