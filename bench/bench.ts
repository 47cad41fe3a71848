import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readArguments, UsageError } from '../scripts/command/arguments.ts';
import { run } from '../scripts/command/run.ts';
import { engineFolder } from '../scripts/command/site-options.ts';
import { editBibliography, generateSite } from './generate-site.ts';
import { reportBibliography } from './report-bibliography.ts';
import { measureSite, printBuilds, type SiteRow } from './report-builds.ts';
import { reportCiting } from './report-citing.ts';
import { reportPosts } from './report-posts.ts';
import { reportWeights } from './report-weights.ts';

const POSTS = [1, 64, 640, 1280, 3000];
const WORKS = [100, 1000];
const PARTS = ['demo', 'posts', 'bibliography', 'works', 'citing'] as const;

await run(async () => {
  const given = readArguments({
    call: 'npm run bench',
    purpose: 'Measures the weight of pages, and the time and memory of builds.',
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
    if (!(PARTS as readonly string[]).includes(part)) {
      throw new UsageError(`--only takes some of ${PARTS.join()}, not "${part}".`);
    }
  }
  const workFolder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-bench-'));
  try {
    const isKept: boolean[] = [];
    if (only.includes('demo')) isKept.push(await measureDemo(workFolder));
    if (only.includes('posts')) {
      isKept.push(await reportPosts({ sizes: posts, withPeers: given.has('peers'), workFolder }));
    }
    if (only.includes('bibliography')) isKept.push(await reportBibliography(workFolder));
    if (only.includes('works')) await measureWorks(works, workFolder);
    if (only.includes('citing')) await reportCiting(workFolder);
    return isKept.every(Boolean) ? 0 : 1;
  } finally {
    await fs.rm(workFolder, { recursive: true, force: true });
  }
});

function readSizes(name: string, written: string | undefined): number[] | undefined {
  if (written === undefined) return undefined;
  const sizes = written.split(',').map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size > 0)) return sizes;
  throw new UsageError(`--${name} takes numbers such as 64,200, not "${written}".`);
}

/** The demo, and the weight of its pages. */
async function measureDemo(workFolder: string): Promise<boolean> {
  const demoFolder = path.join(workFolder, 'demo');
  const site = { name: 'demo', folder: engineFolder, workFolder: demoFolder };
  printBuilds('Demo', 'post', [await measureSite(site)]);
  return reportWeights(path.join(demoFolder, 'out'));
}

/** Sites of more and more works, each with its page. */
async function measureWorks(sizes: readonly number[], workFolder: string): Promise<void> {
  const rows: SiteRow[] = [];
  for (const size of sizes) {
    const folder = path.join(workFolder, `works-${size}`);
    const files = await generateSite(folder, { posts: 0, works: size });
    const site = { name: `${size} works`, size, folder, workFolder: `${folder}-work` };
    rows.push(await measureSite(site, { 'one work edited': () => editBibliography(files) }));
  }
  printBuilds('Builds of publications pages with a page for each work', 'work', rows);
}
