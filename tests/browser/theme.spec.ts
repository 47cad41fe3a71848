import type { Page } from '@playwright/test';
import { kinds } from './demo-pages.ts';
import { expect, test } from './site.ts';

async function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (canvas === null) throw new Error('This browser has no canvas.');
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return red + green + blue < 384;
  });
}

test('the page follows the system until one chooses', async ({ page, demo }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(demo.root);
  expect(await isDark(page)).toBe(false);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await isDark(page)).toBe(true);
});

for (const system of ['light', 'dark'] as const) {
  test(`the switch changes the theme, and it stays: system ${system}`, async ({ page, demo }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.goto(demo.root);
    const button = page.locator('theme-switch button');
    await expect(button).toHaveAttribute('aria-pressed', String(system === 'dark'));
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', String(system === 'light'));
    expect(await isDark(page)).toBe(system === 'light');
    await page.reload();
    expect(await isDark(page)).toBe(system === 'light');
    await expect(button).toHaveAttribute('aria-pressed', String(system === 'light'));
    await page.goto(demo.root + kinds.publications);
    expect(await isDark(page)).toBe(system === 'light');
    await page.locator('theme-switch button').click();
    expect(await isDark(page)).toBe(system === 'dark');
    await page.reload();
    expect(await isDark(page)).toBe(system === 'dark');
  });
}

test('whoever goes back to what the system says follows it again', async ({ page, demo }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(demo.root);
  const button = page.locator('theme-switch button');
  await button.click();
  await button.click();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await isDark(page)).toBe(true);
  await expect(button).toHaveAttribute('aria-pressed', 'true');
});

test('a chosen theme is there before anything is drawn', async ({ page, demo }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(demo.root);
  await page.locator('theme-switch button').click();
  // Without the script of the switch, the line in the head must do it alone.
  await page.route('**/*.js', (route) =>
    route.fulfill({ body: '', contentType: 'text/javascript' }),
  );
  await page.reload();
  expect(await isDark(page)).toBe(true);
});

test('code and pictures stay readable in the dark', async ({ page, demo }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(demo.root + kinds.figures);
  const code = page.locator('pre.shiki').first();
  const [background, colour] = await code.evaluate((element) => {
    const style = getComputedStyle(element);
    return [style.backgroundColor, style.color];
  });
  expect(background).not.toBe(colour);
});
