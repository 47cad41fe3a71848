/**
 * Makes the table of the README from the results of the last run: `npx node bench/table.ts` prints it,
 * `--cpu` in processor seconds.
 */

import { buildFigures, sizesOf, slopeBetween, toEleventy } from './build-figures.ts';
import { figureLine, isMissed } from './figures.ts';
import {
  findBuild,
  readResults,
  tools,
  type BuildResult,
  type Results,
  type State,
  type Tool,
} from './results.ts';

interface Line {
  tool: Tool;
  state: State;
  name: string;
}

const lines: readonly Line[] = [
  { tool: 'octavo', state: 'first', name: 'Octavo, first build after `npm ci`' },
  { tool: 'octavo', state: 'cold', name: 'Octavo, cold' },
  { tool: 'octavo', state: 'unchanged', name: 'Octavo, nothing changed' },
  { tool: 'octavo', state: 'post', name: 'Octavo, one post edited' },
  { tool: 'octavo', state: 'work', name: 'Octavo, one cited work edited' },
  { tool: 'eleventy', state: 'cold', name: 'Eleventy + KaTeX (has no cache)' },
  { tool: 'astro', state: 'cold', name: 'plain Astro, cold' },
  { tool: 'astro', state: 'post', name: 'plain Astro, one post edited' },
];

/**
 * The results as a table in Markdown: seconds, and in brackets parts of what Eleventy takes in the same
 * run. Below it, what each further post costs, and what was to be reached and was not.
 */
export function resultsTable(results: Results): string {
  const sizes = sizesOf(results);
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
  const table = [`| ${head.join(' | ')} |`, `| ${rule.join(' | ')} |`, ...rows];
  const facts = [...slopes(results, sizes), ...targets(results)];
  return [...(rows.length > 0 ? [...table, ''] : []), ...facts.map((fact) => `- ${fact}`)].join(
    '\n',
  );
}

/** The same results with processor time for time, which says more of a machine that is busy. */
export function inProcessorSeconds(results: Results): Results {
  const builds = results.builds.map((build) => ({ ...build, seconds: build.cpuSeconds }));
  return { ...results, builds };
}

function cell(results: Results, build: BuildResult | undefined): string {
  if (build === undefined) return '–';
  const ratio = toEleventy(results, build);
  const seconds = `${build.seconds.toFixed(1)} s`;
  return ratio === undefined || build.tool === 'eleventy'
    ? seconds
    : `${seconds} (${ratio.toFixed(1)})`;
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

/** How much of what was wanted is there, and all that is not. */
function targets(results: Results): string[] {
  const wanted = [...buildFigures(results), ...results.figures].filter(
    ({ most, least }) => most !== undefined || least !== undefined,
  );
  const missed = wanted.filter(isMissed);
  const kept = `${wanted.length - missed.length} of ${wanted.length} targets are kept`;
  return wanted.length === 0 ? [] : [kept, ...missed.map(figureLine)];
}

if (import.meta.main) {
  const results = await readResults();
  const isCpu = process.argv.includes('--cpu');
  console.log(resultsTable(isCpu ? inProcessorSeconds(results) : results));
}
