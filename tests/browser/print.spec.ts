import { kindNames, kinds } from './demo-pages.ts';
import { expect, test } from './site.ts';

for (const kind of kindNames) {
  test(`has no tools on paper: ${kind}`, async ({ page, demo }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(demo.root + kinds[kind]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.site-tools')).toBeHidden();
    await expect(page.locator('button:visible')).toHaveCount(0);
    await expect(page.locator('nav:visible')).toHaveCount(0);
    await expect(page.locator('body')).toHaveCSS('color-scheme', 'light');
  });
}

test('links to other sites show their address on paper', async ({ page, demo }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(demo.root + kinds.figures);
  const link = page.locator('.prose a[href^=http]').first();
  const href = (await link.getAttribute('href')) ?? '?';
  const after = await link.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(after).toContain(href);
});
