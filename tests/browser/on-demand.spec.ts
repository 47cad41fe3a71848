import type { BrowserContext, Locator, Page } from '@playwright/test';
import { phone } from './demo-pages.ts';
import { scholarPages } from './scholar-pages.ts';
import { expect, test } from './site.ts';

/** Scripts that come only when they are wanted. */
const SCRIPTS =
  /\/(?:citation-preview|zoom-image|cite-dialog|video-embed|work-filter|toc-\w+|copied-text)\.[^/]*\.js$/;

const figures = '/blog/2026/media/';

const marker = (page: Page): Locator => page.locator('a[role="doc-biblioref"]:visible').first();
const preview = (page: Page): Locator => page.locator('.citation-preview');
const zoom = (page: Page): Locator => page.locator('#fig\\:swing a.zoom.light-image');
const cite = (page: Page): Locator => page.locator('#marenko2026tides cite-link a');

/** Lets the scripts come as they do where the network is slow, or not at all. */
async function hold(context: BrowserContext, milliseconds: number | undefined): Promise<void> {
  await context.route(SCRIPTS, async (route) => {
    if (milliseconds === undefined) {
      await route.abort();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue();
  });
}

test('scripts come when the reader comes near, each of them once', async ({ page, scholar }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const name = /\/([\w-]+)\.[^/]*$/.exec(SCRIPTS.exec(request.url())?.[0] ?? '')?.[1];
    if (name !== undefined) asked.push(name);
  });
  await page.goto(scholar.root + scholarPages.citing);
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  for (let round = 0; round < 2; round += 1) {
    await marker(page).hover();
    await expect(preview(page)).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(preview(page)).toHaveCount(0);
  }
  expect(asked).toEqual(['citation-preview']);
  asked.length = 0;
  await page.goto(scholar.root + scholarPages.publications);
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await cite(page).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(asked).toEqual(['cite-dialog']);
});

test.describe('where the network is slow', () => {
  test.beforeEach(async ({ context }) => {
    await hold(context, 700);
  });

  test('a marker that has the pointer or the focus shows its reference', async ({
    page,
    scholar,
  }) => {
    await page.goto(scholar.root + scholarPages.citing);
    await marker(page).hover();
    await expect(preview(page)).toContainText('in a film of height');
    await page.goto(scholar.root + scholarPages.citing);
    await marker(page).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(marker(page)).toBeFocused();
    await expect(preview(page)).toContainText('in a film of height');
  });

  test('a marker that the pointer has left shows nothing', async ({ page, scholar }) => {
    await page.goto(scholar.root + scholarPages.citing);
    const script = page.waitForResponse(SCRIPTS);
    await marker(page).hover();
    await page.mouse.move(5, 5);
    await script;
    await page.waitForTimeout(400);
    await expect(preview(page)).toHaveCount(0);
  });

  test('the first click enlarges, and the first Enter', async ({ page, media }) => {
    for (const act of ['click', 'press'] as const) {
      await page.goto(media.root + figures);
      await (act === 'click' ? zoom(page).click() : zoom(page).press('Enter'));
      await expect(page.locator('dialog.zoom-dialog')).toBeVisible();
      expect(page.url()).toBe(media.root + figures);
    }
  });

  test('the first click opens the dialog', async ({ page, scholar }) => {
    await page.goto(scholar.root + scholarPages.publications);
    await cite(page).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('what was typed before the filter came filters', async ({ page, scholar }) => {
    await page.goto(scholar.root + scholarPages.publications);
    await page.getByRole('searchbox').pressSequentially('moons');
    await expect(page.locator('.work:visible')).toHaveCount(1);
    await expect(page.getByRole('searchbox')).toHaveValue('moons');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await expect.poll(() => new URL(page.url()).search).toBe('?q=moons');
  });

  test.describe('with a finger', () => {
    test.use({ hasTouch: true, viewport: phone });

    test('the first tap shows, the second follows', async ({ page, scholar }) => {
      await page.goto(scholar.root + scholarPages.citing);
      await marker(page).tap();
      await expect(preview(page)).toContainText('in a film of height');
      expect(new URL(page.url()).hash).toBe('');
      await marker(page).tap();
      await expect(page).toHaveURL(/#ref-marenko2026tides$/);
    });
  });
});

test.describe('where the scripts cannot be had, a link is a link', () => {
  test.use({ hasTouch: true });

  test.beforeEach(async ({ context }) => {
    await hold(context, undefined);
  });

  test.afterEach(({ complaints }) => {
    const others = complaints.splice(0).filter((one) => !one.includes('net::ERR_FAILED'));
    expect(others).toEqual([]);
  });

  test('to a reference, to a picture, to a paper', async ({ page, scholar, media }) => {
    await page.goto(scholar.root + scholarPages.citing);
    await marker(page).tap();
    await expect(page).toHaveURL(/#ref-marenko2026tides$/);
    await page.goto(scholar.root + scholarPages.publications);
    await cite(page).click();
    await expect(page).toHaveURL(`${scholar.root}${scholarPages.tides}#cite`);
    await page.goto(media.root + figures);
    await zoom(page).click();
    await expect(page).toHaveURL(/\.webp$/);
  });
});
