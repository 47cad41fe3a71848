import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keptImage, trimImages } from '../../src/compile/image-cache.ts';

let cache = '';

beforeAll(async () => {
  cache = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-images-'));
});

afterAll(async () => {
  await fs.rm(cache, { recursive: true, force: true });
});

const make = (): Promise<Uint8Array> => Promise.resolve(Buffer.from('picture'));

it('an image that builds use is kept, and one that none has used for a month is not', async () => {
  const used = await keptImage('used.webp', cache, make);
  const unused = await keptImage('unused.webp', cache, make);
  const longAgo = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
  for (const file of [used, unused]) await fs.utimes(file, longAgo, longAgo);
  await keptImage('used.webp', cache, () => Promise.reject(new Error('It is there.')));
  await trimImages(cache);
  expect(await fs.readdir(path.join(cache, 'images'))).toEqual(['used.webp']);
});

it('there need be no images', async () => {
  await expect(trimImages(path.join(cache, 'nowhere'))).resolves.toBeUndefined();
});
