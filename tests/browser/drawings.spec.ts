import { phone } from './demo-pages.ts';
import { expect, test } from './site.ts';

const guide = '/blog/2026/drawings-and-charts/';

test('a page that is shown in another runs its own script', async ({ page, demo }) => {
  await page.goto(demo.root + guide);
  // It is fetched when a reader comes near it.
  await page.locator('iframe').scrollIntoViewIfNeeded();
  const frame = page.frameLocator('iframe');
  await frame.getByRole('spinbutton').fill('12');
  await expect(frame.locator('output')).toHaveText('(12) ⊂ (6) ⊂ (3) ⊂ (1)');
});

test('a wide drawing scrolls in its box, and the page does not', async ({ page, demo }) => {
  await page.setViewportSize(phone);
  await page.goto(demo.root + guide);
  const wide = page.getByRole('group', { name: /^Arrows lead from rings/ });
  const widths = await wide.evaluate((box) => [box.scrollWidth, box.clientWidth]);
  expect(widths[0]).toBeGreaterThan(widths[1] ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
});

test('a wide drawing is as wide as the paper', async ({ page, demo }) => {
  await page.setViewportSize(phone);
  await page.emulateMedia({ media: 'print' });
  await page.goto(demo.root + guide);
  const wide = page.getByRole('group', { name: /^Arrows lead from rings/ });
  const widths = await wide.evaluate((box) => [box.scrollWidth, box.clientWidth]);
  expect(widths[0]).toBe(widths[1]);
});

test('drawings are in the colour of the text, in the dark, too', async ({ page, demo }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(demo.root + guide);
    const [word, text] = await page.evaluate(() => {
      const letters = document.querySelector('.drawing text');
      return [
        letters === null ? '' : getComputedStyle(letters).fill,
        getComputedStyle(document.body).color,
      ];
    });
    expect(word).toBe(text);
  }
});
