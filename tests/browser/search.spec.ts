import type { Page } from '@playwright/test';
import { desktop, phone } from './demo-pages.ts';
import { violations } from './accessibility.ts';
import { expect, test } from './site.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const results = (page: Page) => page.locator('.search-results > li');

/** What comes only when a reader searches. */
const PARTS = /\/(?:pagefind\/|search\/|_astro\/(?:site-search|search)[.-])/;

test('one searches by keyboard, and finds by words, kind and year', async ({ page, full }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (PARTS.test(request.url())) asked.push(request.url());
  });
  await page.goto(`${full.root}/notes/`);
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await page.keyboard.press('Control+k');
  await expect(dialog(page).getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('turning');
  await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ results?$/);
  const first = results(page).first();
  await expect(first.locator('mark').first()).toHaveText(/turn/i);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  // A key by itself opens nothing; then it comes with what one looked for.
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(dialog(page).getByRole('searchbox')).toBeFocused();
  await expect(dialog(page).getByRole('searchbox')).toHaveValue('turning');
  await page.keyboard.type('rotation');
  await expect(first.getByRole('link')).toContainText('Sur le problème de la rotation');
  await dialog(page).getByLabel('Type').selectOption({ index: 1 });
  await dialog(page).getByLabel('Year').selectOption('1889');
  await expect(dialog(page).getByRole('status')).toHaveText('1 result');
  await dialog(page).getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await expect(first.getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(dialog(page).getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${full.root}/papers/kowalevski1889rotation/`);
});

test('results that come late leave the reader where they are', async ({ page, full }) => {
  await page.goto(`${full.root}/notes/`);
  await page.keyboard.press('Control+k');
  await expect(dialog(page).getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('rotation');
  const papers = results(page).filter({ hasText: 'Sur le problème de la rotation' });
  await expect(papers).toHaveCount(1);
  const link = papers.getByRole('link').first();
  await link.focus();
  await link.evaluate((before) => {
    before.dataset.before = '';
  });
  // As where the network is slow: a choice made before is answered now.
  const year = dialog(page).getByLabel('Year');
  await year.evaluate((select: HTMLSelectElement) => {
    select.value = '1889';
    select.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(page.locator('[data-before]')).toHaveCount(0);
  await expect(link).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(dialog(page).getByRole('searchbox')).toBeFocused();
});

test('one finds Chinese words, and papers that are in no Chinese', async ({ page, full }) => {
  await page.goto(`${full.root}/zh/`);
  await page.getByRole('link', { name: '搜索' }).click();
  await expect(dialog(page).getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('刚体');
  const post = results(page).getByRole('link', { name: '第三种陀螺' });
  await expect(post).toHaveAttribute('href', `/repo/zh/blog/2025/the-third-top/`);
  await expect(results(page).locator('mark', { hasText: '刚体' }).first()).toBeVisible();
  await page.getByRole('searchbox').fill('Differentialgleichungen');
  await expect(results(page)).toHaveCount(1);
  await expect(results(page)).toContainText('论文');
});

test('what is not there is said, and lists are offered', async ({ page, full }) => {
  await page.goto(`${full.root}/`);
  await page.keyboard.press('Control+k');
  await expect(dialog(page).getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('xylophone');
  await expect(dialog(page).getByRole('status')).toHaveText('Nothing was found.');
  await expect(dialog(page).getByRole('link', { name: 'All posts' })).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(dialog(page)).toBeHidden();
});

test('an index that cannot be had is said', async ({ page, full, context, complaints }) => {
  await context.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${full.root}/`);
  await page.keyboard.press('Control+k');
  await expect(dialog(page).getByRole('status')).toHaveText('The search could not be loaded.');
  expect(complaints.splice(0).join()).toContain('ERR_FAILED');
});

test('the page searches what its address says', async ({ page, full }) => {
  await page.goto(`${full.root}/search/?q=turning`);
  await expect(results(page).first()).toBeVisible();
  await page.getByRole('searchbox').fill('top');
  await expect(page).toHaveURL(`${full.root}/search/?q=top`);
  await page.keyboard.press('Control+k');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('the dialog is accessible, and fills a phone', async ({ page, full }) => {
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport);
    await page.goto(`${full.root}/`);
    await page.locator('.search-link').click();
    await expect(dialog(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('top');
    await expect(results(page).first()).toBeVisible();
    const box = await dialog(page).boundingBox();
    if (viewport === phone) expect(box).toMatchObject({ x: 0, y: 0, width: phone.width });
    else expect(box?.width).toBeLessThan(viewport.width);
    expect(await violations(page)).toEqual([]);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the link leads to the lists', async ({ page, full }) => {
    await page.goto(`${full.root}/`);
    await page.locator('.search-link').click();
    await expect(page).toHaveURL(`${full.root}/search/`);
    await expect(page.getByText('Searching needs JavaScript.')).toBeVisible();
    await expect(page.getByRole('searchbox')).toBeHidden();
    await page.getByRole('link', { name: 'All posts' }).click();
    await expect(page).toHaveURL(`${full.root}/blog/`);
  });
});
