import fs from 'node:fs/promises';
import path from 'node:path';
import { checkOutput, folderDigest } from './check-output.ts';
import { editBibliography, editPost, generateSite, type GeneratedFiles } from './generate-site.ts';
import { measureBuild } from './measure-build.ts';
import { installPeers, measurePeer, peerOut, peers, type Peer } from './peers.ts';
import { beginResults, states, tools, writeResults } from './results.ts';
import type { BuildResult, Results, State } from './results.ts';
import { checkMemory, secondsCell } from './report-builds.ts';
import { inProcessorSeconds, resultsTable } from './table.ts';

/** Works of the generated sites, of which three posts cite the first. */
const WORKS = 20;

/** Plain Astro keeps all posts in one module, and does not come to an end at three thousand. */
const MOST_FOR_PEERS = 1280;

/** So many posts are built as .mdx and as .md, to see what the difference costs. */
const MDX_POSTS = 100;

const edits: Readonly<Partial<Record<State, (files: GeneratedFiles) => Promise<void>>>> = {
  post: editPost,
  work: editBibliography,
};

export interface PostsToMeasure {
  sizes: readonly number[];
  /** Whether other generators build the same, in turn. */
  withPeers: boolean;
  /** Absolute path. */
  workFolder: string;
}

/**
 * Builds sites of more and more posts, prints what that takes, and writes it to `results.json`.
 *
 * @returns whether the budget of memory is kept
 * @throws when a build fails, or leaves out what it should show
 */
export async function reportPosts(measured: PostsToMeasure): Promise<boolean> {
  if (measured.withPeers) await installPeers();
  const results = beginResults();
  const { cores, loadAtStart } = results.machine;
  if (loadAtStart > 1) {
    console.log(
      `This machine is busy (load ${loadAtStart.toFixed(1)}): seconds are not to be trusted.`,
    );
  }
  console.log(`\nBuilds on ${cores} cores: wall seconds (processor seconds), peak memory\n`);
  // What is run for the first time reads its files from the disk: that is not measured.
  await measureSize({ ...measured, results: beginResults() }, 1, true);
  for (const size of measured.sizes) await measureSize({ ...measured, results }, size);
  for (const kind of ['md', 'mdx'] as const) await measureKind({ ...measured, results }, kind);
  await writeResults(results);
  console.log(`\n${resultsTable(results)}`);
  console.log(`\nThe same in processor seconds\n\n${resultsTable(inProcessorSeconds(results))}`);
  const own = results.builds.filter(({ tool }) => tool === 'octavo');
  return checkMemory(own.map(({ peakMegabytes }) => peakMegabytes));
}

interface Run extends PostsToMeasure {
  results: Results;
}

/** Every tool in turn, so that what else the machine does falls on all of them. */
async function measureSize(run: Run, posts: number, isTrial = false): Promise<void> {
  const { results, withPeers, workFolder } = run;
  const siteFolder = path.join(workFolder, `posts-${posts}`);
  const ownFolder = `${siteFolder}-work`;
  const usageFolder = path.join(ownFolder, 'peer-usage');
  const files = await generateSite(siteFolder, { posts, works: WORKS });
  const measuredPeers = withPeers && posts <= MOST_FOR_PEERS ? peers : [];
  const add = (build: BuildResult): void => {
    results.builds.push(build);
    if (!isTrial) printBuild(build);
  };
  let cold = '';
  for (const state of Object.keys(states) as State[]) {
    await edits[state]?.(files);
    const own = await measureBuild(siteFolder, ownFolder);
    add({ tool: 'octavo', posts, kind: 'md', state, ...own });
    const outFolder = path.join(ownFolder, 'out');
    if (state === 'cold') await checkOutput(outFolder, posts);
    if (state === 'cold') cold = await folderDigest(outFolder);
    if (state === 'unchanged' && (await folderDigest(outFolder)) !== cold) {
      throw new Error(`A warm build of ${posts} posts differs from a cold one: ${outFolder}`);
    }
    for (const peer of measuredPeers.filter((one) => isWorthBuilding(one, state))) {
      const taken = await measurePeer(peer, { siteFolder, usageFolder }, state === 'cold');
      add({ tool: peer.tool, posts, kind: 'md', state, ...taken });
      if (state === 'cold') await checkOutput(peerOut(peer), posts);
    }
    if (isTrial) break;
  }
  await fs.rm(siteFolder, { recursive: true });
  await fs.rm(ownFolder, { recursive: true });
}

/** A tool without a cache takes the same each time, and plain Astro knows no works. */
function isWorthBuilding({ hasCache }: Peer, state: State): boolean {
  return state === 'cold' || (hasCache && state !== 'work');
}

/** Posts of one kind of file, cold, for the difference between the kinds. */
async function measureKind({ results, workFolder }: Run, kind: BuildResult['kind']): Promise<void> {
  const siteFolder = path.join(workFolder, kind);
  const ownFolder = `${siteFolder}-work`;
  await generateSite(siteFolder, { posts: MDX_POSTS, works: WORKS, isMdx: kind === 'mdx' });
  const taken = await measureBuild(siteFolder, ownFolder);
  await checkOutput(path.join(ownFolder, 'out'), MDX_POSTS);
  const build: BuildResult = { tool: 'octavo', posts: MDX_POSTS, kind, state: 'cold', ...taken };
  results.builds.push(build);
  printBuild(build);
}

function printBuild(build: BuildResult): void {
  const { tool, posts, kind, state, peakMegabytes, phases = {} } = build;
  const what = `${tools[tool]}, ${posts} .${kind}, ${states[state]}`;
  console.log(`${what}: ${secondsCell(build)}, ${Math.round(peakMegabytes)} MB`);
  const told = Object.entries(phases).map(([name, taken]) => `${name} ${taken.toFixed(1)} s`);
  if (told.length > 0) console.log(`  ${told.join(', ')}`);
}
