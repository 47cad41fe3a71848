import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenSettled } from '../../src/site/when-settled.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Work that takes a while, and what became of it. */
function slowly(milliseconds: number) {
  const events: string[] = [];
  let count = 0;
  const work = async (): Promise<void> => {
    count += 1;
    const name = String(count);
    events.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    events.push(`${name} ends`);
  };
  return { events, work };
}

test('what is asked for in quick succession is done once', async () => {
  const { events, work } = slowly(10);
  const ask = whenSettled(work, 40, vi.fn());
  ask();
  await vi.advanceTimersByTimeAsync(30);
  ask();
  await vi.advanceTimersByTimeAsync(30);
  expect(events).toEqual([]);
  await vi.advanceTimersByTimeAsync(30);
  expect(events).toEqual(['1 begins', '1 ends']);
});

test('what is asked for meanwhile is done once more, after what is under way', async () => {
  const { events, work } = slowly(300);
  const ask = whenSettled(work, 40, vi.fn());
  for (const pause of [100, 60, 60]) {
    ask();
    await vi.advanceTimersByTimeAsync(pause);
  }
  await vi.advanceTimersByTimeAsync(1000);
  expect(events).toEqual(['1 begins', '1 ends', '2 begins', '2 ends']);
});

test('a failure is told, and ends nothing', async () => {
  const failure = new Error('no');
  const work = vi.fn().mockRejectedValueOnce(failure).mockResolvedValue(undefined);
  const onFailure = vi.fn();
  const ask = whenSettled(work, 40, onFailure);
  ask();
  await vi.advanceTimersByTimeAsync(50);
  expect(onFailure.mock.calls).toEqual([[failure]]);
  ask();
  await vi.advanceTimersByTimeAsync(50);
  expect(work).toHaveBeenCalledTimes(2);
});
