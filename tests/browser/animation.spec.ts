import { kinds } from './demo-pages.ts';
import { expect, test } from './site.ts';

test('an animation can be stopped and started', async ({ page, demo }) => {
  await page.goto(demo.root + kinds.figures);
  const image = page.locator('animated-image img');
  const button = page.locator('animated-image button');
  await expect(image).toHaveJSProperty('complete', false);
  await image.scrollIntoViewIfNeeded();
  await expect(image).toHaveJSProperty('complete', true);
  const moving = await image.evaluate((element: HTMLImageElement) => element.currentSrc);
  expect(moving).not.toContain('still');
  await expect(button).toHaveText('Pause');
  await button.click();
  await expect(button).toHaveText('Play');
  await expect
    .poll(() => image.evaluate((element: HTMLImageElement) => element.currentSrc))
    .toContain('still');
  await button.click();
  await expect
    .poll(() => image.evaluate((element: HTMLImageElement) => element.currentSrc))
    .toBe(moving);
});

test('who wants no motion sees the still until they start it', async ({ page, demo }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(demo.root + kinds.figures);
  const image = page.locator('animated-image img');
  await image.scrollIntoViewIfNeeded();
  const source = (): Promise<string> =>
    image.evaluate((element: HTMLImageElement) => element.currentSrc);
  await expect.poll(source).toContain('still');
  const button = page.locator('animated-image button');
  await expect(button).toHaveText('Play');
  expect(requested.filter((url) => /pendulum\.[^-]*-\d+\.webp$/.test(url))).toEqual([]);
  await button.click();
  await expect(button).toHaveText('Pause');
  await expect.poll(source).not.toContain('still');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('who wants no motion sees the still', async ({ page, demo }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(demo.root + kinds.figures);
    const image = page.locator('animated-image img');
    await image.scrollIntoViewIfNeeded();
    await expect
      .poll(() => image.evaluate((element: HTMLImageElement) => element.currentSrc))
      .toContain('still');
  });
});
