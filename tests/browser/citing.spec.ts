import fs from 'node:fs/promises';
import { kinds } from './demo-pages.ts';
import { expect, test } from './site.ts';

test('the button copies the BibTeX of a post, and says so', async ({ page, demo, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(demo.root + kinds.essay);
  const cite = page.locator('section.cite');
  const shown = (await cite.locator('code').textContent()) ?? '';
  expect(shown).toMatch(/^@\w+\{.*\}\s*$/s);
  const button = cite.getByRole('button');
  await expect(button).toHaveText('Copy BibTeX');
  await button.click();
  await expect(button).toHaveText('Copied');
  await expect(cite.getByRole('status')).toHaveText('Copied');
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
      cite.getByRole('link', { name: 'Download .bib' }).click(),
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
