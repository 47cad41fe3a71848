import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { TasksAside } from '../../src/site/tasks-aside.ts';

test('no more tasks are under way than allowed, and all are done in the end', async () => {
  const tasks = new TasksAside(2);
  let underWay = 0;
  let most = 0;
  for (let count = 0; count < 6; count += 1) {
    underWay += 1;
    most = Math.max(most, underWay);
    await tasks.add(
      setTimeout(1).then(() => {
        underWay -= 1;
      }),
    );
  }
  expect(most).toBeLessThanOrEqual(2);
  await tasks.finish();
  expect(underWay).toBe(0);
});

test('a task that fails fails the whole', async () => {
  const tasks = new TasksAside(3);
  await tasks.add(Promise.reject(new Error('no')));
  await expect(tasks.finish()).rejects.toThrow('no');
});
