import { kinds } from './demo-pages.ts';
import { expect, test } from './site.ts';

test.use({ contextOptions: { forcedColors: 'active' } });

test('in the colours of the system, one sees where one is in the menu', async ({ page, demo }) => {
  await page.goto(demo.root + kinds.blog);
  const menu = page.locator('.menu');
  await expect(menu.locator('[aria-current]')).toHaveCSS('text-decoration-line', 'underline');
  await expect(menu.locator('a:not([aria-current])').first()).toHaveCSS(
    'text-decoration-line',
    'none',
  );
});

test('in the colours of the system, one sees which tab is chosen', async ({ page, demo }) => {
  await page.goto(`${demo.root}/blog/2026/blocks/`);
  const border = (selected: boolean): Promise<string> =>
    page
      .locator(`.tab-list button[aria-selected="${String(selected)}"]`)
      .first()
      .evaluate((tab) => getComputedStyle(tab).borderBlockEndColor);
  expect(await border(false)).toBe(
    await page.evaluate(() => {
      document.body.style.color = 'Canvas';
      return getComputedStyle(document.body).color;
    }),
  );
  expect(await border(true)).not.toBe(await border(false));
});
