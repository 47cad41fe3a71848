import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { keptCode } from '../../src/compile/kept-code.ts';
import { TextCache } from '../../src/compile/text-cache.ts';
import * as highlighting from '../../src/markdown/highlight.ts';

const none = { lines: '', words: '', changes: [] };

test('code is highlighted once, and again when something of it is another', async () => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-code-'));
  const spy = vi.spyOn(highlighting, 'highlight');
  const highlighted = keptCode(new TextCache(folder), ['engine']);
  const html = await highlighted('a = 1', 'python', none);
  expect(html).toContain('--code-');
  expect(await highlighted('a = 1', 'python', none)).toBe(html);
  expect(await keptCode(new TextCache(folder), ['engine'])('a = 1', 'python', none)).toBe(html);
  expect(spy).toHaveBeenCalledTimes(1);
  expect(await highlighted('a = 1', undefined, none)).not.toBe(html);
  expect(await highlighted('a = 1', 'python', { ...none, lines: '{1}' })).not.toBe(html);
  await fs.rm(folder, { recursive: true });
});
