import fs from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { kinds } from './demo-pages.ts';
import { scholarPages } from './scholar-pages.ts';
import { expect, test } from './site.ts';

test('the button copies the BibTeX of a post, and says so', async ({ page, demo, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(demo.root + kinds.essay);
  const cite = page.locator('section.cite');
  const shown = (await cite.locator('code').textContent()) ?? '';
  expect(shown).toMatch(/^@\w+\{.*\}\s*$/s);
  const button = cite.getByRole('button').first();
  await expect(button).toHaveText('Copy BibTeX');
  await button.click();
  await expect(button).toHaveText('Copied');
  await expect(cite.getByRole('status').first()).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown.trim());
  await expect(button).toHaveText('Copy BibTeX');
});

test('the .bib file has the same text', async ({ page, demo }) => {
  for (const kind of ['essay', 'math'] as const) {
    await page.goto(demo.root + kinds[kind]);
    const cite = page.locator('section.cite');
    const shown = (await cite.locator('code').textContent()) ?? '';
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      cite.getByRole('link', { name: 'Download BibTeX' }).click(),
    ]);
    const key = /^@\w+\{([^,]+),/.exec(shown)?.[1] ?? '?';
    expect(download.suggestedFilename()).toBe(`${key}.bib`);
    expect((await fs.readFile(await download.path(), 'utf8')).trim()).toBe(shown.trim());
  }
});

test('the BibTeX of a paper is shown as it stands, without spaces around it', async ({
  page,
  demo,
}) => {
  await page.goto(demo.root + kinds.publications);
  const boxes = page.locator('details pre');
  const texts = await boxes.evaluateAll((all) => all.map((box) => box.textContent));
  expect(texts.length).toBeGreaterThan(10);
  for (const text of texts) expect(text.replace(/\n$/, '')).toMatch(/^@\w+\{[^]*\n\}$/);
});

test('every form of a citation is copied as text, formulas in TeX', async ({
  page,
  scholar,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(scholar.root + scholarPages.tides);
  const cite = page.locator('#cite');
  const copied: Record<string, string> = {};
  const copy = async (name: string, button: Locator): Promise<void> => {
    await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
    await button.click();
    await expect(button).toContainText('Copied');
    copied[name] = await page.evaluate(() => navigator.clipboard.readText());
  };
  for (const details of await cite.locator('details').all()) {
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
    const name = (await details.locator('summary').textContent())?.trim() ?? '?';
    await copy(name, details.getByRole('button'));
  }
  const title = 'Tides of order $h^2$ in a film of height $h$';
  expect(copied.BibTeX).toContain(`title         = {${title}},`);
  expect(copied.APA).toBe(
    `Marenko, I., Dvořák, Š., & 林若溪. (2026). ${title}. Journal of Thin Films, 12(3), 101–119. https://doi.org/10.5555/jtf.2026.101`,
  );
  expect(copied.MLA?.toLowerCase()).toContain(title.toLowerCase());
  expect(Object.keys(copied)).toEqual(['BibTeX', 'APA', 'MLA', 'Chicago', 'IEEE']);
  for (const [name, text] of Object.entries(copied)) {
    expect(text, name).toContain('$h^2$');
    expect(text, name).not.toMatch(/[<>]|^\s|\s$/);
    if (name !== 'BibTeX') expect(text, name).not.toContain('\n');
  }
  for (const [name, start] of [
    ['RIS', 'TY  - JOUR'],
    ['CSL-JSON', '['],
  ] as const) {
    await copy(name, cite.getByRole('button', { name: RegExp(`${name}$`) }));
    expect(copied[name]?.slice(0, start.length)).toBe(start);
  }
});

test('what cannot be copied is selected, so that the reader can', async ({ page, scholar }) => {
  await page.addInitScript(() => {
    for (const way of ['write', 'writeText']) {
      Object.defineProperty(navigator.clipboard, way, {
        value: () => Promise.reject(new Error('Not allowed.')),
      });
    }
  });
  await page.goto(scholar.root + scholarPages.tides);
  const button = page.getByRole('button', { name: 'Copy BibTeX' });
  await button.click();
  await expect
    .poll(() => page.evaluate(() => getSelection()?.toString()))
    .toMatch(/^@article\{marenko2026tides,/);
  await expect(button).toHaveText('Copy BibTeX');
});
