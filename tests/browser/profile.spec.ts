import { sidewaysScroll, violations } from './accessibility.ts';
import { desktop, phone } from './demo-pages.ts';
import { expect, test } from './site.ts';

test('the profile stands at the side that the author names', async ({ page, lab }) => {
  await page.setViewportSize(desktop);
  await page.goto(`${lab.root}/ice/`);
  const profile = page.locator('.profile');
  const facts = await profile.boundingBox();
  const text = await page.locator('.column').boundingBox();
  // author_profile: left
  expect((facts?.x ?? 0) + (facts?.width ?? 0)).toBeLessThan(text?.x ?? 0);
  await expect(profile.getByRole('link', { name: 'University of the North Shore' })).toBeVisible();
  await expect(profile.locator('summary')).toBeHidden();
});

test('beside a text, the profile stays in the window', async ({ page, lab }) => {
  await page.setViewportSize({ width: 1440, height: 400 });
  await page.goto(`${lab.root}/zh/`);
  const profile = page.locator('.profile');
  // The text is short; what is under test is a long one.
  await page.locator('.column').evaluate((column) => {
    column.style.minHeight = '3000px';
  });
  await page.evaluate(() => {
    scrollTo({ top: 1500, behavior: 'instant' });
  });
  await expect(profile).toBeInViewport();
  await expect.poll(async () => (await profile.boundingBox())?.y).toBeGreaterThan(0);
  // It is taller than the window, so that it scrolls by itself.
  const [height, room] = await profile.evaluate(
    (box) => [box.scrollHeight, box.clientHeight] as const,
  );
  expect(height).toBeGreaterThan(room);
  const last = profile.getByRole('link', { name: 'Wave tables' });
  await last.focus();
  await expect(last).toBeInViewport();
});

test('with a table of contents, that stays and the profile makes room', async ({ page, lab }) => {
  await page.setViewportSize(desktop);
  await page.goto(`${lab.root}/swell/`);
  const [profile, contents] = [page.locator('.profile'), page.locator('.contents')];
  const above = await profile.boundingBox();
  const below = await contents.boundingBox();
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  expect(above?.x).toBeCloseTo(below?.x ?? 0, 0);
  await expect(contents.getByRole('link', { name: 'On the way' })).toBeInViewport();
  await page.locator('.column').evaluate((column) => {
    column.style.minHeight = '4000px';
  });
  await page.evaluate(() => {
    scrollTo({ top: 2000, behavior: 'instant' });
  });
  await expect(contents.getByRole('link', { name: 'On the way' })).toBeInViewport();
  await expect(profile).not.toBeInViewport();
});

test('on a phone, the profile is a line and the rest unfolds', async ({ page, lab }) => {
  await page.setViewportSize(phone);
  await page.goto(`${lab.root}/swell/`);
  const profile = page.locator('.profile');
  await expect(profile.getByText('Mira Okafor')).toBeVisible();
  await expect(profile.getByText('Professor of fluid mechanics')).toBeVisible();
  await expect(profile.getByRole('link', { name: 'GitHub' })).toBeHidden();
  expect((await profile.boundingBox())?.height).toBeLessThan(140);
  await profile.locator('summary').click();
  await expect(profile.getByRole('link', { name: 'GitHub' })).toBeVisible();
  await expect(profile.getByText('I wait for waves.')).toBeVisible();
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
});

test('email can be read and written to', async ({ page, lab }) => {
  await page.goto(`${lab.root}/`);
  const email = page.getByRole('link', { name: 'Email' });
  await expect(email).toHaveAttribute('href', 'mailto:mira@slow-waves.example');
  await page.goto(`${lab.root}/swell/`);
  await expect(page.getByText('swell@slow-waves.example')).toBeVisible();
});

test('the code of WeChat opens and closes', async ({ page, lab }) => {
  await page.setViewportSize(desktop);
  await page.goto(`${lab.root}/`);
  const code = page.getByRole('img', { name: 'QR code of Mira Okafor at WeChat' });
  await expect(code).toBeHidden();
  await page.getByRole('button', { name: 'WeChat' }).click();
  await expect(code).toBeVisible();
  const width = () => code.evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(width).toBeGreaterThan(0);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(code).toBeHidden();
  await expect(page.getByText('mira-waves')).toBeVisible();
});

test('the portrait says what it shows', async ({ page, lab }) => {
  await page.goto(`${lab.root}/swell/`);
  await expect(page.getByRole('img', { name: 'Mira Okafor on the pier' })).toBeVisible();
});
