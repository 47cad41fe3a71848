import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Figure } from './figures.ts';
import type { CommandMeasure } from './measure-command.ts';

export const resultsFile = path.join(import.meta.dirname, 'results.json');

export const tools = {
  octavo: 'Octavo',
  eleventy: 'Eleventy + KaTeX',
  astro: 'plain Astro',
} as const;
export type Tool = keyof typeof tools;

/**
 * What had happened since the build before. Nothing was built before the first one; before a cold one,
 * other sites were, so that what is of the engine alone is there.
 */
export const states = {
  first: 'first build after npm ci',
  cold: 'cold',
  unchanged: 'nothing changed',
  post: 'one post edited',
  work: 'one cited work edited',
} as const;
export type State = keyof typeof states;

/** One build of one site. */
export interface BuildResult extends CommandMeasure {
  tool: Tool;
  posts: number;
  /** What kind of file the posts are. */
  kind: 'md' | 'mdx';
  state: State;
  /** Wall-clock seconds of each phase, of a tool that says so. */
  phases?: Readonly<Record<string, number>>;
}

/** All that one run measured, and on what. */
export interface Results {
  date: string;
  machine: {
    processor: string;
    cores: number;
    memoryGigabytes: number;
    node: string;
    /** Processes that wanted a core when the run began: well under 1 on a quiet machine. */
    loadAtStart: number;
  };
  builds: BuildResult[];
  /** What else was measured. */
  figures: Figure[];
}

/** Results of a run that begins now. */
export function beginResults(): Results {
  const [processor] = os.cpus();
  return {
    date: new Date().toISOString(),
    machine: {
      processor: processor?.model.trim() ?? 'unknown',
      cores: os.availableParallelism(),
      memoryGigabytes: Math.round(os.totalmem() / 1e9),
      node: process.version,
      loadAtStart: os.loadavg()[0] ?? 0,
    },
    builds: [],
    figures: [],
  };
}

/** Results of a run with those of an earlier one where this run measured nothing. */
export function mergeResults(earlier: Results, fresh: Results): Results {
  const names = new Set(fresh.figures.map(({ name }) => name));
  return {
    ...fresh,
    builds: fresh.builds.length > 0 ? fresh.builds : earlier.builds,
    figures: [...earlier.figures.filter(({ name }) => !names.has(name)), ...fresh.figures],
  };
}

export async function writeResults(results: Results): Promise<void> {
  const rounded = JSON.stringify(
    results,
    (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value),
    2,
  );
  await fs.writeFile(resultsFile, `${rounded}\n`);
}

/** @throws when nothing was measured yet */
export async function readResults(): Promise<Results> {
  return JSON.parse(await fs.readFile(resultsFile, 'utf8')) as Results;
}

/** @returns undefined when that was not measured */
export function findBuild(
  { builds }: Pick<Results, 'builds'>,
  wanted: Pick<BuildResult, 'tool' | 'posts' | 'state'> & Partial<Pick<BuildResult, 'kind'>>,
): BuildResult | undefined {
  return builds.find(
    ({ tool, posts, state, kind }) =>
      tool === wanted.tool &&
      posts === wanted.posts &&
      state === wanted.state &&
      kind === (wanted.kind ?? 'md'),
  );
}
