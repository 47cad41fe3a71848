/**
 * Makes the table of the README from the results of the last run: `node bench/table.ts` prints it,
 * `--cpu` in processor seconds.
 */

import {
  findBuild,
  readResults,
  tools,
  type BuildResult,
  type Results,
  type State,
  type Tool,
} from './results.ts';

/** Slowest that counts as as fast as Eleventy, and after an edit in parts of its full build. */
const MOST_COLD = 1.5;
const MOST_EDITED = 0.7;

/** By how much a post may cost more on a large site than on a middling one. */
const MOST_GROWTH = 1.1;

/** Milliseconds that a post may cost more as .mdx. */
const MOST_MDX = 60;

interface Line {
  tool: Tool;
  state: State;
  name: string;
}

const lines: readonly Line[] = [
  { tool: 'octavo', state: 'cold', name: 'Octavo, cold' },
  { tool: 'octavo', state: 'unchanged', name: 'Octavo, nothing changed' },
  { tool: 'octavo', state: 'post', name: 'Octavo, one post edited' },
  { tool: 'octavo', state: 'work', name: 'Octavo, one cited work edited' },
  { tool: 'eleventy', state: 'cold', name: 'Eleventy + KaTeX (has no cache)' },
  { tool: 'astro', state: 'cold', name: 'plain Astro, cold' },
  { tool: 'astro', state: 'post', name: 'plain Astro, one post edited' },
];

/**
 * The results as a table in Markdown, with what follows from them below it: seconds, and in brackets
 * parts of what Eleventy takes in the same run.
 */
export function resultsTable(results: Results): string {
  const sizes = [...new Set(results.builds.filter(isOfSize).map(({ posts }) => posts))];
  const rows = lines.flatMap(({ tool, state, name }) => {
    const builds = sizes.map((posts) => findBuild(results, { tool, posts, state }));
    if (builds.every((build) => build === undefined)) return [];
    const peak = Math.max(...builds.map((build) => build?.peakMegabytes ?? 0));
    return [
      `| ${[name, ...builds.map((build) => cell(results, build)), peak.toFixed(0)].join(' | ')} |`,
    ];
  });
  const head = ['', ...sizes.map((size) => `${size} posts`), 'peak MB'];
  const rule = ['---', ...sizes.map(() => '---:'), '---:'];
  const table = [`| ${head.join(' | ')} |`, `| ${rule.join(' | ')} |`, ...rows].join('\n');
  const facts = [...slopes(results, sizes), ...verdicts(results, sizes)];
  return [table, '', ...facts.map((fact) => `- ${fact}`)].join('\n');
}

/** The same results with processor time for time, which says more of a machine that is busy. */
export function inProcessorSeconds(results: Results): Results {
  const builds = results.builds.map((build) => ({ ...build, seconds: build.cpuSeconds }));
  return { ...results, builds };
}

/** Whether it is of the series of sizes, and not of the kinds of files. */
function isOfSize({ kind, posts }: BuildResult, _: number, all: readonly BuildResult[]): boolean {
  return kind === 'md' && all.some((other) => other.posts === posts && other.state !== 'cold');
}

function cell(results: Results, build: BuildResult | undefined): string {
  if (build === undefined) return '–';
  const ratio = toEleventy(results, build);
  const seconds = `${build.seconds.toFixed(1)} s`;
  return ratio === undefined || build.tool === 'eleventy'
    ? seconds
    : `${seconds} (${ratio.toFixed(1)})`;
}

/** A build in parts of Eleventy's of the same posts; undefined when that was not measured. */
function toEleventy(results: Results, build: BuildResult): number | undefined {
  const { posts } = build;
  const eleventy = findBuild(results, { tool: 'eleventy', posts, state: 'cold' });
  return eleventy === undefined ? undefined : build.seconds / eleventy.seconds;
}

/** Milliseconds of each further post between two sizes, for every tool. */
function slopes(results: Results, sizes: readonly number[]): string[] {
  return (Object.keys(tools) as Tool[]).flatMap((tool) => {
    const told = sizes.slice(1).flatMap((posts, index) => {
      const slope = slopeBetween(results, tool, sizes[index] ?? 0, posts);
      return slope === undefined ? [] : [`${slope.toFixed(1)} ms up to ${posts}`];
    });
    return told.length === 0 ? [] : [`${tools[tool]}, each further post, cold: ${told.join(', ')}`];
  });
}

function slopeBetween(results: Results, tool: Tool, few: number, many: number): number | undefined {
  const less = findBuild(results, { tool, posts: few, state: 'cold' });
  const more = findBuild(results, { tool, posts: many, state: 'cold' });
  if (less === undefined || more === undefined || few === many) return undefined;
  return ((more.seconds - less.seconds) / (many - few)) * 1000;
}

/** What was to be reached, and whether it was. */
function verdicts(results: Results, sizes: readonly number[]): string[] {
  const verdict = (name: string, value: number | undefined, most: number): string[] => {
    if (value === undefined || !Number.isFinite(value)) return [];
    return [
      `${name}: ${value.toFixed(2)}, at most ${most} wanted${value > most ? ': MISSED' : ''}`,
    ];
  };
  const ratio = (posts: number, state: State): number | undefined => {
    const build = findBuild(results, { tool: 'octavo', posts, state });
    return build === undefined ? undefined : toEleventy(results, build);
  };
  const middling = slopeBetween(results, 'octavo', 64, 640);
  const large = slopeBetween(results, 'octavo', 640, 3000);
  const growth = middling === undefined || large === undefined ? undefined : large / middling;
  return [
    ...sizes.flatMap((size) =>
      verdict(`Cold, ${size} posts, in parts of Eleventy`, ratio(size, 'cold'), MOST_COLD),
    ),
    ...verdict('One post of 640 edited, in parts of Eleventy', ratio(640, 'post'), MOST_EDITED),
    ...verdict('One work edited, in parts of Eleventy', ratio(640, 'work'), MOST_EDITED),
    ...verdict('A post among 3,000, in parts of one among 640', growth, MOST_GROWTH),
    ...verdict('Milliseconds more for a post as .mdx', mdxCost(results), MOST_MDX),
  ];
}

function mdxCost({ builds }: Results): number | undefined {
  const mdx = builds.find(({ kind }) => kind === 'mdx');
  // The same posts as .md are built right before.
  const md = builds.findLast(({ kind, posts }) => kind === 'md' && posts === mdx?.posts);
  if (mdx === undefined || md === undefined) return undefined;
  return ((mdx.seconds - md.seconds) / mdx.posts) * 1000;
}

if (import.meta.main) {
  const results = await readResults();
  const isCpu = process.argv.includes('--cpu');
  console.log(resultsTable(isCpu ? inProcessorSeconds(results) : results));
}
