import { describe, expect, test } from 'vitest';
import { buildPhases } from '../../bench/measure-build.ts';
import { beginResults, type BuildResult, type Results } from '../../bench/results.ts';
import { inProcessorSeconds, resultsTable } from '../../bench/table.ts';

test('phases are those that a build and Astro tell of, and add up to the whole', () => {
  const lines = [
    { at: 1, text: 'Reading and rendering …' },
    { at: 1.5, text: 'A warning …of no phase' },
    { at: 3, text: 'Images …' },
    { at: 3.5, text: 'Pages …' },
  ];
  const phases = buildPhases(
    { lines, seconds: 10 },
    { 'Prerender build': { elapsedTime: 2000 }, 'Static generate': { elapsedTime: 1000 } },
  );
  expect(phases).toMatchObject({
    starting: 1,
    'reading and rendering': 2,
    images: 0.5,
    'bundling for the build': 2,
    'writing pages': 1,
    'setting up, other files': 3.5,
  });
  expect(Object.values(phases).reduce((sum, phase) => sum + phase, 0)).toBe(10);
});

function build(told: Partial<BuildResult>): BuildResult {
  return {
    tool: 'octavo',
    posts: 64,
    kind: 'md',
    state: 'cold',
    seconds: 6,
    cpuSeconds: 9,
    peakMegabytes: 500,
    ...told,
  };
}

const results: Results = {
  ...beginResults(),
  builds: [
    build({}),
    build({ state: 'unchanged', seconds: 2 }),
    build({ tool: 'eleventy', seconds: 4, cpuSeconds: 3 }),
    build({ posts: 640, seconds: 17.52 }),
    build({ posts: 640, state: 'post', seconds: 5 }),
    build({ posts: 640, tool: 'eleventy', seconds: 10 }),
    build({ posts: 100, seconds: 7 }),
    build({ posts: 100, kind: 'mdx', seconds: 10 }),
  ],
};

describe('the table', () => {
  const table = resultsTable(results);

  test.each([
    ['has a column for each size', '|  | 64 posts | 640 posts | peak MB |'],
    ['says a build in parts of Eleventy', '| Octavo, cold | 6.0 s (1.5) | 17.5 s (1.8) | 500 |'],
    ['shows what was not measured', '| Octavo, nothing changed | 2.0 s (0.5) | – | 500 |'],
    ['tells the slope', 'Octavo, each further post, cold: 20.0 ms up to 640'],
    ['says what was reached', 'Cold, 64 posts, in parts of Eleventy: 1.50, at most 1.5 wanted\n'],
    ['and what was not', 'Cold, 640 posts, in parts of Eleventy: 1.75, at most 1.5 wanted: MISSED'],
    ['counts an edit', 'One post of 640 edited, in parts of Eleventy: 0.50, at most 0.7 wanted'],
    ['compares kinds of files', 'Milliseconds more for a post as .mdx: 30.00, at most 60 wanted'],
  ])('%s', (_, text) => {
    expect(table).toContain(text);
  });

  test('can be of processor time', () => {
    expect(resultsTable(inProcessorSeconds(results))).toContain('| Octavo, cold | 9.0 s (3.0) |');
  });
});
