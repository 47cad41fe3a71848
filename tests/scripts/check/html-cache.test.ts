import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { HtmlCache, type HtmlVerdict } from '../../../scripts/check/rules/html-cache.ts';
import { temporaryFolder } from '../run-command.ts';

const folder = temporaryFolder();
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

const bad: HtmlVerdict = [
  {
    severity: 'warning',
    kind: 'html-x',
    place: { line: 1, column: 2 },
    message: 'Wrong.',
    fix: 'Mend it.',
    seek: ['<x>'],
  },
];

/** Asks about pages in one check; tells which of them had to be validated. */
async function check(pages: readonly string[]): Promise<string[]> {
  const validated: string[] = [];
  const cache = await HtmlCache.open(folder);
  for (const page of pages) {
    const verdict = cache.verdict(page, () => {
      validated.push(page);
      return page === '<x>' ? bad : [];
    });
    expect(verdict).toEqual(page === '<x>' ? bad : []);
  }
  await cache.save();
  return validated;
}

it('a page is validated when it is new, has changed, or was gone', async () => {
  expect(await check(['<x>', '<p>', '<p>'])).toEqual(['<x>', '<p>']);
  expect(await check(['<x>', '<p>a'])).toEqual(['<p>a']);
  expect(await check(['<x>', '<p>'])).toEqual(['<p>']);
});

it('a damaged file is not believed', async () => {
  fs.writeFileSync(path.join(folder, 'html-verdicts.json'), '{"a":[');
  expect(await check(['<x>'])).toEqual(['<x>']);
});
