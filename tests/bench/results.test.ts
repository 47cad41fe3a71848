import { describe, expect, test } from 'vitest';
import { buildFigures } from '../../bench/build-figures.ts';
import { figureLine, isMissed, median, type Figure } from '../../bench/figures.ts';
import { buildPhases } from '../../bench/measure-build.ts';
import { beginResults, mergeResults, type BuildResult, type Results } from '../../bench/results.ts';
import { inProcessorSeconds, resultsTable } from '../../bench/table.ts';

test('phases are those that a build tells of, and add up to the whole', () => {
  const lines = [
    { at: 1, text: 'Reading and rendering …' },
    { at: 1.5, text: 'A warning …of no phase' },
    { at: 3, text: 'Images …' },
    { at: 3.5, text: 'Pages …' },
  ];
  expect(buildPhases({ lines, seconds: 10 })).toEqual({
    starting: 1,
    'reading and rendering': 2,
    images: 0.5,
    pages: 6.5,
  });
});

describe('a figure', () => {
  const figure: Figure = { name: 'Ready', value: 2999.6, unit: 'ms', most: 3000 };

  test.each<[Figure, string]>([
    [figure, 'Ready: 3000 ms, wanted at most 3000 ms: kept'],
    [{ ...figure, value: 3001 }, 'Ready: 3001 ms, wanted at most 3000 ms: MISSED'],
    [{ name: 'Score', value: 98, unit: '', least: 100 }, 'Score: 98, wanted at least 100: MISSED'],
    [
      { name: 'Ratio', value: 0.704, unit: '', most: 0.7 },
      'Ratio: 0.704, wanted at most 0.7: MISSED',
    ],
    [{ name: 'Weight', value: 8.84, unit: 'kB' }, 'Weight: 8.84 kB'],
  ])('says what was wanted, and whether that is kept', (told, line) => {
    expect(figureLine(told)).toBe(line);
  });

  test('that is no number is missed', () => {
    expect(isMissed({ ...figure, value: Number.NaN })).toBe(true);
  });

  test('of some runs is the middle one', () => {
    expect(median([90, 100, 91])).toBe(91);
  });
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
    build({ state: 'first', seconds: 14 }),
    build({}),
    build({ state: 'unchanged', seconds: 2 }),
    build({ state: 'post', seconds: 2.5 }),
    build({ tool: 'eleventy', seconds: 4, cpuSeconds: 3 }),
    build({ posts: 640, seconds: 17.52 }),
    build({ posts: 640, state: 'post', seconds: 5 }),
    build({ posts: 640, tool: 'eleventy', seconds: 10 }),
    build({ posts: 3000, seconds: 64.72, peakMegabytes: 900 }),
    build({ posts: 3000, state: 'post', seconds: 20 }),
    build({ posts: 100, seconds: 7 }),
    build({ posts: 100, kind: 'mdx', seconds: 10 }),
  ],
  figures: [
    { name: 'An edit is visible', value: 700, unit: 'ms', most: 500 },
    { name: 'Lighthouse, home: SEO', value: 100, unit: '', least: 100 },
    { name: 'Weight of a paper, html', value: 4, unit: 'kB' },
  ],
};

test('what builds were to reach is told beside what they reach', () => {
  expect(buildFigures(results).map(figureLine)).toEqual([
    'Cold, 64 posts, in Eleventy’s: 1.5, wanted at most 1.5: kept',
    'Cold, 640 posts, in Eleventy’s: 1.75, wanted at most 1.5: MISSED',
    'One post of 640 edited, in Eleventy’s: 0.5, wanted at most 0.7: kept',
    'A post from 640 to 3,000, in one from 64 to 640: 1, wanted at most 1.1: kept',
    'Memory at 3000 posts: 900 MB, wanted at most 800 MB: MISSED',
    'A post as .mdx costs more: 30 ms, wanted at most 60 ms: kept',
  ]);
});

describe('the table', () => {
  const table = resultsTable(results);

  test.each([
    ['has a column for each size', '|  | 64 posts | 640 posts | 3000 posts | peak MB |'],
    [
      'says a build in parts of Eleventy',
      '| Octavo, cold | 6.0 s (1.5) | 17.5 s (1.8) | 64.7 s | 900 |',
    ],
    ['shows what was not measured', '| Octavo, nothing changed | 2.0 s (0.5) | – | – | 500 |'],
    ['has the first build of all', '| Octavo, first build after `npm ci` | 14.0 s (3.5) | – |'],
    ['tells the slope', 'Octavo, each further post, cold: 20.0 ms up to 640, 20.0 ms up to 3000'],
    ['counts what was reached', '- 5 of 8 targets are kept\n'],
    ['says what was not', '- An edit is visible: 700 ms, wanted at most 500 ms: MISSED'],
  ])('%s', (_, text) => {
    expect(table).toContain(text);
  });

  test('does not grow with what was reached', () => {
    expect(table).not.toContain('Lighthouse');
  });

  test('can be of processor time', () => {
    expect(resultsTable(inProcessorSeconds(results))).toContain('| Octavo, cold | 9.0 s (3.0) |');
  });
});

test('a run of some parts leaves the results of the others', () => {
  const fresh: Results = {
    ...beginResults(),
    figures: [{ name: 'An edit is visible', value: 400, unit: 'ms', most: 500 }],
  };
  const merged = mergeResults(results, fresh);
  expect(merged.builds).toBe(results.builds);
  expect(merged.figures.map(({ value }) => value)).toEqual([100, 4, 400]);
});
