import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { TextPack } from '../../src/compile/text-pack.ts';
import { temporaryFolder } from './site-folder.ts';

/** A pack as another process would open it. */
function opened(folder: string): TextPack {
  const pack = new TextPack(folder);
  pack.refresh();
  return pack;
}

async function files(folder: string, ending: string): Promise<string[]> {
  const names = await fs.readdir(folder);
  return names.filter((name) => name.endsWith(ending)).map((name) => path.join(folder, name));
}

test('what one process wrote, the next reads', async () => {
  const folder = await temporaryFolder();
  const pack = opened(folder);
  pack.write('a', 'ä and 𝔄');
  pack.write('b', '');
  expect([pack.read('a'), pack.read('b'), pack.read('c')]).toEqual(['ä and 𝔄', '', undefined]);

  const next = opened(folder);
  expect([next.read('a'), next.read('b'), next.read('c')]).toEqual(['ä and 𝔄', '', undefined]);
  expect([next.has('a'), next.has('c')]).toEqual([true, false]);
});

test('of two values under one key, the later counts', async () => {
  const folder = await temporaryFolder();
  const pack = opened(folder);
  pack.write('a', 'first');
  pack.write('a', 'second');
  expect([pack.read('a'), opened(folder).read('a')]).toEqual(['second', 'second']);
});

test('several processes add to one folder at once', async () => {
  const folder = await temporaryFolder();
  const [left, right] = [opened(folder), opened(folder)];
  for (let number = 0; number < 50; number += 1) {
    left.write(`left-${number}`, `of left ${number}`);
    right.write(`right-${number}`, `of right ${number}`);
  }
  expect(left.has('right-1')).toBe(false);
  left.refresh();
  for (const pack of [left, opened(folder)]) {
    expect(pack.read('left-49')).toBe('of left 49');
    expect(pack.read('right-0')).toBe('of right 0');
  }
});

describe('damage', () => {
  async function damaged(damage: (folder: string) => Promise<void>): Promise<TextPack> {
    const folder = await temporaryFolder();
    const pack = opened(folder);
    for (const key of ['a', 'b', 'c']) pack.write(key, `text of ${key}`);
    await damage(folder);
    return opened(folder);
  }
  const read = (pack: TextPack): (string | undefined)[] =>
    ['a', 'b', 'c'].map((key) => pack.read(key));

  test('a text that was cut off is none', async () => {
    const pack = await damaged(async (folder) => {
      for (const file of await files(folder, '.pack')) await fs.truncate(file, 12);
    });
    expect(read(pack)).toEqual(['text of a', undefined, undefined]);
    expect([pack.has('a'), pack.has('b')]).toEqual([true, false]);
    pack.write('b', 'again');
    expect(pack.read('b')).toBe('again');
  });

  test('a text with other bytes than were written is none', async () => {
    const pack = await damaged(async (folder) => {
      for (const file of await files(folder, '.pack')) {
        const handle = await fs.open(file, 'r+');
        await handle.write('X', 12);
        await handle.close();
      }
    });
    expect(read(pack)).toEqual(['text of a', undefined, 'text of c']);
  });

  test('what was found to be damaged, the next process has not got', async () => {
    const folder = await temporaryFolder();
    opened(folder).write('a', 'text of a');
    for (const file of await files(folder, '.pack')) await fs.writeFile(file, 'text of b');
    const pack = opened(folder);
    expect([pack.has('a'), pack.read('a'), pack.has('a')]).toEqual([true, undefined, false]);
    expect(opened(folder).has('a')).toBe(false);
  });

  test('a text whose line in the index was cut off is none', async () => {
    const pack = await damaged(async (folder) => {
      for (const file of await files(folder, '.index')) {
        await fs.truncate(file, (await fs.stat(file)).size - 4);
      }
    });
    expect(read(pack)).toEqual(['text of a', 'text of b', undefined]);
  });

  test('a folder that was thrown away is begun anew', async () => {
    const folder = path.join(await temporaryFolder(), 'texts');
    const pack = opened(folder);
    pack.write('a', 'old');
    await fs.rm(folder, { recursive: true });
    pack.refresh();
    expect(pack.has('a')).toBe(false);
    pack.write('a', 'new');
    expect(opened(folder).read('a')).toBe('new');
  });
});

describe('a trim', () => {
  async function bytesIn(folder: string): Promise<number> {
    const sizes = (await files(folder, '.pack')).map(async (file) => (await fs.stat(file)).size);
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  }

  test('takes away what the last build of no site has used, once it is the greater part', async () => {
    const folder = await temporaryFolder();
    const first = opened(folder);
    for (let number = 0; number < 10; number += 1) first.write(`old-${number}`, 'x'.repeat(100));
    first.write('common', 'c');
    first.trim('/site');
    expect(await bytesIn(folder)).toBe(1001);

    const second = opened(folder);
    second.read('common');
    for (let number = 0; number < 6; number += 1) second.read(`old-${number}`);
    second.trim('/site');
    expect(await bytesIn(folder)).toBe(1001);

    const third = opened(folder);
    third.read('common');
    third.write('new', 'n');
    third.trim('/site');
    expect(await bytesIn(folder)).toBe(2);
    for (const pack of [third, opened(folder)]) {
      expect([pack.read('common'), pack.read('new'), pack.read('old-1')]).toEqual([
        'c',
        'n',
        undefined,
      ]);
    }
  });

  test('leaves what another site uses, unless it was not built for a month', async () => {
    const folder = await temporaryFolder();
    const first = opened(folder);
    first.write('of-ada', 'a');
    first.trim('/ada');
    for (const text of ['b', 'bb', 'bbb']) {
      const other = opened(folder);
      other.write('of-bob', text);
      other.trim('/bob');
    }
    expect(opened(folder).read('of-ada')).toBe('a');

    const longAgo = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
    for (const file of await files(folder, '.used')) await fs.utimes(file, longAgo, longAgo);
    const last = opened(folder);
    last.read('of-bob');
    last.trim('/bob');
    const after = opened(folder);
    expect([after.read('of-ada'), after.read('of-bob')]).toEqual([undefined, 'bbb']);
  });

  test('makes one file of many small ones', async () => {
    const folder = await temporaryFolder();
    const keys = Array.from({ length: 40 }, (_, number) => `key-${number}`);
    for (const key of keys) {
      const pack = opened(folder);
      for (const known of keys) pack.has(known);
      pack.write(key, `text of ${key}`);
      pack.trim('/site');
    }
    expect((await files(folder, '.pack')).length).toBeLessThan(20);
    const last = opened(folder);
    expect(keys.map((key) => last.read(key))).toEqual(keys.map((key) => `text of ${key}`));
  });

  test('of nothing does nothing', async () => {
    const folder = path.join(await temporaryFolder(), 'texts');
    opened(folder).trim('/site');
    await expect(fs.access(folder)).rejects.toThrow('ENOENT');
  });
});
