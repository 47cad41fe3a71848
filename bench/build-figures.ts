import type { Figure } from './figures.ts';
import { findBuild, type Results, type State, type Tool } from './results.ts';

/** Slowest that counts as as fast as Eleventy, and after an edit in parts of its full build. */
const MOST_COLD = 1.5;
const MOST_EDITED = 0.7;
const EDITED = 640;

/** By how much a post may cost more on a large site than on a middling one. */
const MOST_GROWTH = 1.1;

/** Megabytes that a build may hold. */
const MOST_MEMORY = 800;

/** Milliseconds that a post may cost more as .mdx. */
const MOST_MDX = 60;

/** What was to be reached with builds of posts, as far as it was measured. */
export function buildFigures(results: Results): Figure[] {
  const sizes = sizesOf(results);
  const inEleventys = (posts: number, state: State): number | undefined => {
    const build = findBuild(results, { tool: 'octavo', posts, state });
    return build === undefined ? undefined : toEleventy(results, build);
  };
  const middling = slopeBetween(results, 'octavo', 64, 640);
  const large = slopeBetween(results, 'octavo', 640, 3000);
  const growth = middling === undefined || large === undefined ? undefined : large / middling;
  const most = Math.max(...sizes);
  const largest = results.builds.filter(({ tool, posts }) => tool === 'octavo' && posts === most);
  const peak = Math.max(...largest.map(({ peakMegabytes }) => peakMegabytes));
  return [
    ...sizes.flatMap((size) =>
      atMost(`Cold, ${size} posts, in Eleventy’s`, inEleventys(size, 'cold'), MOST_COLD),
    ),
    ...atMost('One post of 640 edited, in Eleventy’s', inEleventys(EDITED, 'post'), MOST_EDITED),
    ...atMost('One cited work edited, in Eleventy’s', inEleventys(EDITED, 'work'), MOST_EDITED),
    ...atMost('A post from 640 to 3,000, in one from 64 to 640', growth, MOST_GROWTH),
    ...atMost(`Memory at ${most} posts`, largest[0] && peak, MOST_MEMORY, 'MB'),
    ...atMost('A post as .mdx costs more', mdxCost(results), MOST_MDX, 'ms'),
  ];
}

function atMost(name: string, value: number | undefined, most: number, unit = ''): Figure[] {
  return value === undefined ? [] : [{ name, value, unit, most }];
}

/** The numbers of posts that were built in more than one state, each once. */
export function sizesOf({ builds }: Pick<Results, 'builds'>): number[] {
  const isOfSize = (posts: number): boolean =>
    builds.some((build) => build.kind === 'md' && build.posts === posts && build.state === 'post');
  return [...new Set(builds.map(({ posts }) => posts))].filter(isOfSize);
}

/** A build in parts of Eleventy's of the same posts; undefined when that was not measured. */
export function toEleventy(
  results: Results,
  { posts, seconds }: { posts: number; seconds: number },
): number | undefined {
  const eleventy = findBuild(results, { tool: 'eleventy', posts, state: 'cold' });
  return eleventy === undefined ? undefined : seconds / eleventy.seconds;
}

/** Milliseconds of each further post between two sizes, cold. */
export function slopeBetween(
  results: Results,
  tool: Tool,
  few: number,
  many: number,
): number | undefined {
  const less = findBuild(results, { tool, posts: few, state: 'cold' });
  const more = findBuild(results, { tool, posts: many, state: 'cold' });
  if (less === undefined || more === undefined || few === many) return undefined;
  return ((more.seconds - less.seconds) / (many - few)) * 1000;
}

function mdxCost({ builds }: Results): number | undefined {
  const mdx = builds.find(({ kind }) => kind === 'mdx');
  // The same posts as .md are built right before.
  const md = builds.findLast(({ kind, posts }) => kind === 'md' && posts === mdx?.posts);
  if (mdx === undefined || md === undefined) return undefined;
  return ((mdx.seconds - md.seconds) / mdx.posts) * 1000;
}
