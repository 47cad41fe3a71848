import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { builtSite } from './shared-sites.ts';

function read(page: string): Promise<string> {
  return fs.readFile(path.join(builtSite('lab'), page, 'index.html'), 'utf8');
}

/** Texts of the headings of its sections. */
function titles(html: string): string[] {
  return [...html.matchAll(/<h2 id="[^"]*"[^>]*>([^<]*)<\/h2>/g)].map(([, text = '']) =>
    text.trim(),
  );
}

test('a CV has its sections, well-known ones in the language of the page', async () => {
  expect(titles(await read('cv')).slice(0, 8)).toEqual([
    'Summary',
    'Education',
    'Experience',
    'Field work',
    'Awards',
    'Languages',
    'Interests',
    'References',
  ]);
  expect(titles(await read('zh/cv')).slice(0, 3)).toEqual(['教育背景', '语言', '论文']);
  expect(titles(await read('ar/cv')).slice(0, 4)).toEqual([
    'نبذة',
    'التعليم',
    'الخبرة',
    'Field work',
  ]);
});

test('publications and talks of the site follow', async () => {
  expect(titles(await read('cv')).slice(8, 10)).toEqual(['Publications', 'Talks']);
});

test('what is in another language than its page says so', async () => {
  const html = await read('ar/cv');
  expect(html).toMatch(/<dl class="cv-list" lang="en"/);
  expect(await read('cv')).not.toMatch(/class="cv-list" lang=/);
});

test('CVs alone bring the style sheet of CVs', async () => {
  expect(await read('cv')).toContain('.cv-name{');
  expect(await read('')).not.toContain('.cv-name{');
});
