import type { Page } from '@playwright/test';
import { violationsInEachLook } from './accessibility.ts';
import { desktop, phone } from './demo-pages.ts';
import { expectNoShift, scrollThrough, watchShifts } from './layout-shifts.ts';
import { expect, test } from './site.ts';

const all = '/blog/2026/media/';
const inMdx = '/blog/2026/media-too/';
const quiet = '/blog/2026/quiet/';

const link = (page: Page) => page.locator('#fig\\:swing a.zoom.light-image');
const dialog = (page: Page) => page.locator('dialog.zoom-dialog');

test('a picture in a line of text stands in the line', async ({ page, media }) => {
  await page.goto(media.root + quiet);
  const line = page.getByText('in the line');
  const [text, picture] = [await line.boundingBox(), await line.locator('img').boundingBox()];
  expect(picture?.x).toBeGreaterThan((text?.x ?? 0) + 20);
});

for (const path of [all, inMdx]) {
  test(`a click shows the whole picture, Escape leads back: ${path}`, async ({ page, media }) => {
    await page.goto(media.root + path);
    await link(page).click();
    await expect(dialog(page)).toBeVisible();
    const picture = dialog(page).getByRole('img', { name: 'Two curves that fall and rise' });
    await expect(picture).toHaveJSProperty('naturalWidth', 1800);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(link(page)).toBeFocused();
    expect(page.url()).toBe(media.root + path);
  });
}

test('by keyboard, the picture is as large as it is, and scrolls', async ({ page, media }) => {
  await page.goto(media.root + all);
  await link(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  const size = page.getByRole('button', { name: 'Full size' });
  await expect(size).toBeFocused();
  await expect(size).toHaveAttribute('aria-pressed', 'false');
  const picture = dialog(page).locator('img');
  expect((await picture.boundingBox())?.width).toBeLessThan(1300);
  await page.keyboard.press('Enter');
  await expect(size).toHaveAttribute('aria-pressed', 'true');
  expect((await picture.boundingBox())?.width).toBe(1800);
  const frame = dialog(page).locator('.zoom-frame');
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => frame.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
});

test('what fits the window has no other size, and a click beside it closes', async ({
  page,
  media,
}) => {
  await page.setViewportSize({ width: 2200, height: 1300 });
  await page.goto(media.root + all);
  await link(page).click();
  await expect(page.getByRole('button', { name: 'Close' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Full size' })).toBeHidden();
  await dialog(page)
    .locator('.zoom-frame')
    .click({ position: { x: 5, y: 5 } });
  await expect(dialog(page)).toHaveCount(0);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: phone });

  test('a tap opens, a tap on the picture enlarges, and the button closes', async ({
    page,
    media,
  }) => {
    await page.goto(media.root + all);
    await link(page).tap();
    const picture = dialog(page).locator('img');
    expect((await picture.boundingBox())?.width).toBeLessThanOrEqual(phone.width);
    await picture.tap();
    expect((await picture.boundingBox())?.width).toBe(1800);
    await page.getByRole('button', { name: 'Close' }).tap();
    await expect(dialog(page)).toHaveCount(0);
  });
});

test('a new tab is still a new tab', async ({ page, context, media }) => {
  await page.goto(media.root + all);
  const opened = context.waitForEvent('page');
  await link(page).click({ modifiers: ['ControlOrMeta'] });
  expect((await opened).url()).toMatch(/-1800\.webp$/);
  await expect(dialog(page)).toHaveCount(0);
});

test('what cannot be enlarged is no link, and ships no script', async ({ page, media }) => {
  await page.goto(media.root + all);
  await expect(page.locator('#fig\\:beside a.zoom')).toHaveCount(0);
  await page.goto(media.root + quiet);
  await expect(page.locator('figure img')).toHaveCount(1);
  await expect(page.locator('a.zoom, script[src*="OnDemand"]')).toHaveCount(0);
});

test('a dark page shows the dark picture, and asks for no other', async ({ page, media }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const light = page.locator('#fig\\:beside .light-image');
  const dark = page.locator('#fig\\:beside .dark-image');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(media.root + all);
  await scrollThrough(page);
  await expect(dark).toBeVisible();
  await expect(light).toBeHidden();
  expect(asked.filter((url) => url.includes('/swing.'))).toEqual([]);
  expect(asked.filter((url) => url.includes('/swing-dark.'))).not.toEqual([]);
  await page.locator('theme-switch button').click();
  await expect(light).toBeVisible();
  await expect(dark).toBeHidden();
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect(light).toBeVisible();
  await expect(dark).toBeHidden();
});

test('a caption stands in the margin where there is one', async ({ page, media }) => {
  const boxes = async () => ({
    picture: await page.locator('#fig\\:beside .light-image').boundingBox(),
    caption: await page.locator('#fig\\:beside figcaption').boundingBox(),
  });
  await page.setViewportSize(desktop);
  await page.goto(media.root + all);
  const wide = await boxes();
  expect(wide.caption?.x).toBeGreaterThan((wide.picture?.x ?? 0) + (wide.picture?.width ?? 0));
  await page.setViewportSize(phone);
  const narrow = await boxes();
  expect(narrow.caption?.y).toBeGreaterThan(
    (narrow.picture?.y ?? 0) + (narrow.picture?.height ?? 0),
  );
});

test('a figure from edge to edge is as wide as the page', async ({ page, media }) => {
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport);
    await page.goto(media.root + all);
    const box = await page.locator('.place-full .light-image').boundingBox();
    expect(box?.x).toBe(0);
    expect(box?.width).toBe(viewport.width);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBe(0);
  }
});

test('a film plays with its captions', async ({ page, media }) => {
  await page.goto(media.root + all);
  const film = page.locator('#fig\\:film video');
  const isReady = film.evaluate(
    (video: HTMLVideoElement) =>
      new Promise<boolean>((resolve) => {
        for (const track of video.textTracks) track.mode = 'showing';
        video.querySelector('track')?.addEventListener('load', () => {
          resolve((video.textTracks[0]?.cues?.length ?? 0) === 1);
        });
        video.load();
      }),
  );
  expect(await isReady).toBe(true);
});

const player = 'https://www.youtube-nocookie.com/embed/abcdefghi-_?autoplay=1';

test('another host is asked only when the reader wants its film', async ({
  page,
  media,
  complaints,
}) => {
  await page.route(/^https:/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Player</title>' }),
  );
  await page.goto(media.root + all);
  await scrollThrough(page);
  expect(complaints).toEqual([]);
  const embed = page.locator('video-embed').first();
  const size = (): Promise<(number | undefined)[]> =>
    embed.boundingBox().then((found) => [found?.width, found?.height]);
  const before = await size();
  await embed.getByRole('link', { name: /Symmetry and what it conserves/ }).press('Enter');
  const frame = page.locator('iframe');
  await expect(frame).toBeFocused();
  await expect(frame).toHaveAttribute('title', 'Symmetry and what it conserves');
  expect(await size()).toEqual(before);
  await expect.poll(() => complaints).toEqual([`another host: ${player}`]);
  complaints.length = 0;
});

test('the policy of a page names the players of its own films only', async ({ page, media }) => {
  const policyOf = async (path: string) => {
    await page.goto(media.root + path);
    const content = await page
      .locator('meta[http-equiv="content-security-policy"]')
      .getAttribute('content');
    return /frame-src ([^;]*)/.exec(content ?? '')?.[1];
  };
  const vimeo = 'https://player.vimeo.com';
  expect(await policyOf(all)).toBe(`'self' ${vimeo} https://www.youtube-nocookie.com`);
  expect(await policyOf('/blog/2026/film/')).toBe(`'self' ${vimeo}`);
  expect(await policyOf(quiet)).toBeUndefined();
});

for (const viewport of [phone, desktop]) {
  test(`nothing moves while figures and films come: ${viewport.width} px`, async ({
    page,
    media,
  }) => {
    await page.setViewportSize(viewport);
    await watchShifts(page);
    await page.goto(media.root + all);
    await scrollThrough(page);
    await expectNoShift(page);
  });
}

test('axe finds nothing in the enlarged figure', async ({ page, media }) => {
  const found = await violationsInEachLook(page, media.root + all, async () => {
    if (await dialog(page).isVisible()) return;
    await page.locator('#fig\\:parts a.zoom').first().click();
    await expect(dialog(page)).toBeVisible();
  });
  expect(found).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('pictures and films are links', async ({ page, media }) => {
    await page.goto(media.root + all);
    const address = (await link(page).getAttribute('href')) ?? '';
    const whole = await page.request.get(new URL(address, page.url()).href);
    expect(whole.headers()['content-type']).toBe('image/webp');
    await expect(page.locator('video-embed a').first()).toHaveAttribute(
      'href',
      'https://www.youtube.com/watch?v=abcdefghi-_',
    );
    await expect(page.locator('#fig\\:beside img:visible')).toHaveCount(1);
  });
});
