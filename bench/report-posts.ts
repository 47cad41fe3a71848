import path from 'node:path';
import { checkOutput, folderDigest } from './check-output.ts';
import { editBibliography, editPost, generateSite, type GeneratedFiles } from './generate-site.ts';
import { buildFigures } from './build-figures.ts';
import { printFigures } from './figures.ts';
import { forgetEngine, measureBuild } from './measure-build.ts';
import { installPeers, measurePeer, peerOut, peers, type Peer } from './peers.ts';
import { states, tools, type BuildResult, type Results, type State } from './results.ts';
import { secondsCell } from './report-builds.ts';

/** Works of the generated sites, of which three posts cite the first. */
const WORKS = 20;

/** Plain Astro keeps all posts in one module, and does not come to an end at three thousand. */
const MOST_FOR_PEERS = 1280;

/** With so many posts the first build after an installation is measured. */
const FIRST_POSTS = 64;

/** The states that each size is built in, in this order. */
const sizeStates = ['cold', 'unchanged', 'post', 'work'] as const satisfies readonly State[];

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
  /** What is measured is added to these. */
  results: Results;
}

/**
 * Builds sites of more and more posts, and prints what that takes.
 *
 * @throws when a build fails, leaves out what it should show, or depends on what was built before
 */
export async function reportPosts(run: PostsToMeasure): Promise<void> {
  if (run.withPeers) await installPeers();
  console.log('\nBuilds of posts: wall seconds (processor seconds), peak memory\n');
  await forgetEngine();
  await measureKind(run, { posts: FIRST_POSTS, state: 'first' });
  for (const size of run.sizes) await measureSize(run, size);
  for (const kind of ['md', 'mdx'] as const) await measureKind(run, { posts: MDX_POSTS, kind });
  printFigures('Targets', buildFigures(run.results));
}

/** Every tool in turn, so that what else the machine does falls on all of them. */
async function measureSize(run: PostsToMeasure, posts: number): Promise<void> {
  const { results, withPeers, workFolder, sizes } = run;
  const siteFolder = path.join(workFolder, `posts-${posts}`);
  const ownFolder = `${siteFolder}-work`;
  const outFolder = path.join(ownFolder, 'out');
  const usageFolder = path.join(ownFolder, 'peer-usage');
  const files = await generateSite(siteFolder, { posts, works: WORKS });
  const measuredPeers = withPeers && posts <= MOST_FOR_PEERS ? peers : [];
  let cold = '';
  for (const state of sizeStates) {
    await edits[state]?.(files);
    const own = await measureBuild(siteFolder, ownFolder);
    add(results, { tool: 'octavo', posts, kind: 'md', state, ...own });
    if (state === 'cold') {
      await checkOutput(outFolder, posts);
      cold = await folderDigest(outFolder);
    }
    if (state === 'unchanged') await mustBe(cold, outFolder);
    for (const peer of measuredPeers.filter((one) => isWorthBuilding(one, state))) {
      const taken = await measurePeer(peer, { siteFolder, usageFolder }, state === 'cold');
      add(results, { tool: peer.tool, posts, kind: 'md', state, ...taken });
      if (state === 'cold') await checkOutput(peerOut(peer), posts);
    }
  }
  if (posts === Math.min(...sizes)) await compareWithCold(siteFolder, outFolder);
}

/** A build after edits gives what one gives that knows of none before, with a cache and without. */
async function compareWithCold(siteFolder: string, warmFolder: string): Promise<void> {
  const warm = await folderDigest(warmFolder);
  for (const [index, options] of [[], ['--no-cache']].entries()) {
    const ownFolder = `${siteFolder}-again-${index}`;
    await measureBuild(siteFolder, ownFolder, options);
    await mustBe(warm, path.join(ownFolder, 'out'));
  }
  console.log('Cold, warm, and without a cache, each byte is the same.');
}

async function mustBe(digest: string, folder: string): Promise<void> {
  if ((await folderDigest(folder)) === digest) return;
  throw new Error(`What a build gives depends on what was built before: ${folder}`);
}

/** A tool without a cache takes the same each time, and plain Astro knows no works. */
function isWorthBuilding({ hasCache }: Peer, state: State): boolean {
  return state === 'cold' || (hasCache && state === 'post');
}

/** One build of a site that no other build has seen. */
async function measureKind(
  { results, workFolder }: PostsToMeasure,
  { posts, kind = 'md', state = 'cold' }: Pick<BuildResult, 'posts'> & Partial<BuildResult>,
): Promise<void> {
  const siteFolder = path.join(workFolder, `${kind}-${posts}`);
  const ownFolder = `${siteFolder}-work`;
  await generateSite(siteFolder, { posts, works: WORKS, isMdx: kind === 'mdx' });
  const taken = await measureBuild(siteFolder, ownFolder);
  await checkOutput(path.join(ownFolder, 'out'), posts);
  add(results, { tool: 'octavo', posts, kind, state, ...taken });
}

function add(results: Results, build: BuildResult): void {
  results.builds.push(build);
  const { tool, posts, kind, state, peakMegabytes, phases = {} } = build;
  const what = `${tools[tool]}, ${posts} .${kind}, ${states[state]}`;
  console.log(`${what}: ${secondsCell(build)}, ${Math.round(peakMegabytes)} MB`);
  const told = Object.entries(phases).map(([name, taken]) => `${name} ${taken.toFixed(1)} s`);
  if (told.length > 0) console.log(`  ${told.join(', ')}`);
}
