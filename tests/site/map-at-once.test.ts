import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { mapAtOnce } from '../../src/site/map-at-once.ts';

test('results stand in the order of the items, whatever ends first', async () => {
  const results = await mapAtOnce([30, 0, 10], 3, async (pause) => {
    await setTimeout(pause);
    return pause;
  });
  expect(results).toEqual([30, 0, 10]);
});

test('no more tasks are under way than allowed', async () => {
  let underWay = 0;
  let most = 0;
  await mapAtOnce([1, 2, 3, 4, 5], 2, async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await setTimeout(1);
    underWay -= 1;
  });
  expect(most).toBe(2);
});

test('a task that fails fails the whole', async () => {
  const failing = mapAtOnce([1], 2, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
});
