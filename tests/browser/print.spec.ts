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

test('on paper, all begins at one edge, in lines that can be read', async ({ page, demo }) => {
  await page.setViewportSize({ width: 642, height: 972 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(demo.root + kinds.essay);
  const places = await Promise.all(
    ['.site-title', 'h1', '.prose > p', '.footer-text'].map((part) =>
      page.locator(part).first().boundingBox(),
    ),
  );
  expect(new Set(places.map((place) => Math.round(place?.x ?? -1))).size).toBe(1);
  const { width = 0 } = places[2] ?? {};
  const size = await page
    .locator('.prose > p')
    .first()
    .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  expect(width / size).toBeLessThan(40);
});

test('what waits to be unfolded in a list is not named on paper', async ({ page, demo }) => {
  await page.setViewportSize({ width: 642, height: 972 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(demo.root);
  await expect(page.locator('.work-links summary:visible')).toHaveCount(0);
  await expect(page.locator('.work-links a:visible').first()).toBeVisible();
  // A date stands beside its text, whatever the paper.
  const item = page.locator('.dated-list > li').first();
  const [date, title] = await Promise.all(
    ['time', '.dated-title'].map((part) => item.locator(part).boundingBox()),
  );
  expect((date?.x ?? 0) + (date?.width ?? 0)).toBeLessThan(title?.x ?? 0);
});

test('links to other sites show their address on paper', async ({ page, demo }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(demo.root + kinds.figures);
  const link = page.locator('.prose a[href^=http]').first();
  const href = (await link.getAttribute('href')) ?? '?';
  const after = await link.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(after).toContain(href);
});
