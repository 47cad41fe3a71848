import type { Locator, Page } from '@playwright/test';
import { violations } from './accessibility.ts';
import { desktop, phone } from './demo-pages.ts';
import { expect, test, type ShownSite } from './site.ts';

async function open(page: Page, scholar: ShownSite): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${scholar.root}/blog/2026/formulas/`);
}

const link = (page: Page, id: string): Locator =>
  page.locator(`p > a.cross-reference[href="#${id}"]`).first();
const preview = (page: Page): Locator => page.locator('.citation-preview');

const targets = [
  ['eq:thin', '(1)'],
  ['eq:pair', '(3)'],
  ['thm:rest', 'comes to rest'],
  ['tbl:rates', 'honey'],
  ['sec:rates', 'Rates'],
] as const;

for (const [id, words] of targets) {
  test(`what has the label ${id} shows on hover and on focus`, async ({ page, scholar }) => {
    for (const viewport of [phone, desktop]) {
      await page.setViewportSize(viewport);
      await open(page, scholar);
      await link(page, id).hover();
      await expect(preview(page)).toContainText(words);
      await expect(preview(page)).toBeInViewport({ ratio: 0.99 });
      await expect(preview(page).locator('[id]')).toHaveCount(0);
      await expect(preview(page).locator('[tabindex="0"]')).toHaveCount(0);
      await page.keyboard.press('Escape');
      await expect(preview(page)).toHaveCount(0);
      await page.mouse.move(2, 2);
      await link(page, id).focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await expect(link(page, id)).toBeFocused();
      await expect(preview(page)).toContainText(words);
    }
  });
}

test('a reference within a formula shows it to the mouse, and is no stop of the keyboard', async ({
  page,
  scholar,
}) => {
  await open(page, scholar);
  const inner = page.locator('.katex a.cross-reference').first();
  await expect(inner).toHaveAttribute('tabindex', '-1');
  await inner.hover();
  await expect(preview(page)).toContainText('(1)');
});

test('numbers stand at the right, and stay there while a long equation scrolls', async ({
  page,
  scholar,
}) => {
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport);
    await open(page, scholar);
    const ends = await page
      .locator('.katex-display .katex-tag')
      .evaluateAll((tags) => tags.map((tag) => Math.round(tag.getBoundingClientRect().right)));
    expect(new Set(ends).size, ends.join()).toBe(1);
    const box = page.locator('#eq\\:long .katex-display');
    const number = box.locator('.katex-tag');
    const place = async (): Promise<number> => (await number.boundingBox())?.x ?? 0;
    const before = await place();
    expect(await box.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
    for (const left of [60, 10_000]) {
      await box.evaluate((element, to) => {
        element.scrollLeft = to;
      }, left);
      expect(await place()).toBeCloseTo(before, 0);
    }
  }
});

test('axe finds nothing, with and without a preview', async ({ page, scholar }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await open(page, scholar);
    expect.soft(await violations(page)).toEqual([]);
    await link(page, 'thm:rest').hover();
    await expect(preview(page)).toBeVisible();
    expect.soft(await violations(page)).toEqual([]);
  }
});

test('without JavaScript a reference is a plain link to its place', async ({
  browser,
  scholar,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${scholar.root}/blog/2026/formulas/`);
  await link(page, 'thm:rest').click();
  await expect(page).toHaveURL(/#thm:rest$/);
  await expect(page.locator('#thm\\:rest')).toBeInViewport();
  await context.close();
});
