import { expect, test } from 'vitest';
import { noteRead, withReads } from '../../src/page-data/page-reads.ts';

test('what a page reads twice is noted once, in the order of reading', async () => {
  const { page, reads } = await withReads(() => {
    noteRead('entry', 'a', 'title');
    noteRead('settings');
    noteRead('entry', 'a', 'title');
    return Promise.resolve('a page');
  });
  expect(page).toBe('a page');
  expect(reads).toEqual([['entry', 'a', 'title'], ['settings']]);
});

test('pages that read the same share the read, which thousands of pages do', async () => {
  const readIt = () =>
    withReads(() => {
      noteRead('entry', 'b', 'title');
      return Promise.resolve('');
    });
  const [first, second] = [await readIt(), await readIt()];
  expect(first.reads[0]).toBe(second.reads[0]);
});

test('what is read while no page is made belongs to none', async () => {
  noteRead('entry', 'c', 'title');
  const { reads } = await withReads(() => Promise.resolve(''));
  expect(reads).toEqual([]);
});
