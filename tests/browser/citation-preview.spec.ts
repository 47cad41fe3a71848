import type { Locator, Page } from '@playwright/test';
import { violations } from './accessibility.ts';
import { desktop, phone } from './demo-pages.ts';
import { scholarPages } from './scholar-pages.ts';
import { expect, test, type ShownSite } from './site.ts';

async function open(page: Page, scholar: ShownSite): Promise<void> {
  // The page scrolls at once, and not smoothly.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(scholar.root + scholarPages.citing);
}

/** Of a note that stands in the margin and at the end, only one is shown. */
const markers = (page: Page): Locator => page.locator('a[role="doc-biblioref"]:visible');
/** Of a work with a page on this site. */
const tides = (page: Page): Locator => markers(page).first();
const preview = (page: Page): Locator => page.locator('.citation-preview');
const reference = (page: Page): Locator => page.locator('#ref-marenko2026tides');

test('shows on hover, stays while it is hovered, and goes when the pointer has left', async ({
  page,
  scholar,
}) => {
  await open(page, scholar);
  await tides(page).hover();
  await expect(preview(page)).toBeVisible();
  await expect(preview(page)).toContainText('in a film of height');
  await expect(preview(page).locator('.katex').first()).toBeVisible();
  await preview(page).hover();
  // Longer than it takes to hide.
  await page.waitForTimeout(600);
  await expect(preview(page)).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(preview(page)).toHaveCount(0);
});

test('its links can be clicked', async ({ page, scholar }) => {
  await open(page, scholar);
  await tides(page).hover();
  await preview(page).getByText('On this site').click();
  await expect(page).toHaveURL(scholar.root + scholarPages.tides);
});

test('shows on focus, and Escape hides it without moving anything', async ({ page, scholar }) => {
  await open(page, scholar);
  await page.getByRole('link', { name: 'Publications' }).focus();
  for (let step = 0; step < 10; step += 1) {
    await page.keyboard.press('Tab');
    if (await tides(page).evaluate((link) => link === document.activeElement)) break;
  }
  await expect(tides(page)).toBeFocused();
  await expect(preview(page)).toBeVisible();
  // The pointer comes and goes: the focus is still there.
  await tides(page).hover();
  await page.mouse.move(5, 5);
  await page.waitForTimeout(600);
  await expect(preview(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(preview(page)).toHaveCount(0);
  await expect(tides(page)).toBeFocused();
  expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
  await page.keyboard.press('Tab');
  await expect(preview(page)).toContainText('Two moons');
  await expect(preview(page)).toHaveCount(1);
});

test('shows for a marker that the keyboard scrolls to', async ({ page, scholar }) => {
  await page.setViewportSize({ width: 390, height: 300 });
  await open(page, scholar);
  await tides(page).focus();
  const count = await markers(page).count();
  expect(count).toBeGreaterThan(15);
  for (let step = 1; step < count; step += 1) {
    const marker = markers(page).nth(step);
    const name = (await marker.textContent()) ?? '?';
    // Other links and boxes that scroll are stops, too.
    for (let stop = 0; stop < 4; stop += 1) {
      await page.keyboard.press('Tab');
      if (await marker.evaluate((link) => link === document.activeElement)) break;
    }
    await expect(marker, name).toBeFocused();
    await expect(preview(page), name).toBeVisible();
    await expect(preview(page), name).toBeInViewport({ ratio: 0.99 });
  }
});

test('stays in the window, beside its marker and not on it', async ({ page, scholar }) => {
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport);
    await open(page, scholar);
    for (const marker of await markers(page).all()) {
      await marker.scrollIntoViewIfNeeded();
      await marker.focus();
      await page.keyboard.press('Shift');
      await marker.hover();
      await expect(preview(page)).toBeInViewport({ ratio: 0.99 });
      const isOnMarker = await marker.evaluate((link) => {
        const box = document.querySelector('.citation-preview')?.getBoundingClientRect();
        if (box === undefined) return true;
        return Array.from(link.getClientRects()).some(
          (line) =>
            line.left < box.right &&
            line.right > box.left &&
            line.top < box.bottom &&
            line.bottom > box.top,
        );
      });
      expect.soft(isOnMarker, (await marker.textContent()) ?? '').toBe(false);
      await page.keyboard.press('Escape');
    }
    const reached = await page.evaluate(() => {
      scrollTo({ left: 10_000, behavior: 'instant' });
      return scrollX;
    });
    expect(reached).toBe(0);
  }
});

test('moves with the page, and goes with its marker', async ({ page, scholar }) => {
  await page.setViewportSize(phone);
  await open(page, scholar);
  await tides(page).focus();
  await page.keyboard.press('Shift');
  await tides(page).hover();
  await expect(preview(page)).toBeVisible();
  const distance = (): Promise<number> =>
    tides(page).evaluate((link) => {
      const box = document.querySelector('.citation-preview')?.getBoundingClientRect();
      return (box?.top ?? 0) - link.getBoundingClientRect().bottom;
    });
  const before = await distance();
  await page.mouse.wheel(0, 60);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(60);
  await expect.poll(distance).toBe(before);
  await page.mouse.wheel(0, 900);
  await expect(preview(page)).toHaveCount(0);
});

test('is not in the accessibility tree, and axe finds nothing', async ({ page, scholar }) => {
  for (const viewport of [phone, desktop]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      // Before the page is opened, for the switch of the theme learns of a change a moment later.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page, scholar);
      const before = await page.locator('body').ariaSnapshot();
      await tides(page).hover();
      await expect(preview(page)).toBeVisible();
      expect(await page.locator('body').ariaSnapshot()).toBe(before);
      expect(await violations(page)).toEqual([]);
    }
  }
});

test('is not on paper', async ({ page, scholar }) => {
  await open(page, scholar);
  await tides(page).hover();
  await expect(preview(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(preview(page)).toBeHidden();
  await expect(reference(page)).toBeVisible();
  await expect(page.locator('.reference-links:visible')).toHaveCount(0);
});

test('the text of a paper has it, too', async ({ page, scholar }) => {
  await page.goto(scholar.root + scholarPages.tides);
  await markers(page).first().hover();
  await expect(preview(page)).toContainText('The edge of a drop');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: phone });

  test('the first tap shows, the second follows, one elsewhere hides', async ({
    page,
    scholar,
  }) => {
    await open(page, scholar);
    await tides(page).tap();
    await expect(preview(page)).toBeInViewport({ ratio: 0.99 });
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('heading', { level: 1 }).tap();
    await expect(preview(page)).toHaveCount(0);
    await tides(page).tap();
    await expect(preview(page)).toBeVisible();
    await markers(page).nth(2).tap();
    await expect(preview(page)).toHaveCount(1);
    await expect(preview(page)).toContainText('The edge of a drop');
    await markers(page).nth(2).tap();
    await expect(page).toHaveURL(/#ref-pell1987edge$/);
    await expect(preview(page)).toHaveCount(0);
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a marker leads to its reference, and the reference back to every marker', async ({
      page,
      scholar,
    }) => {
      await open(page, scholar);
      await tides(page).click();
      await expect(page).toHaveURL(/#ref-marenko2026tides$/);
      await expect(reference(page)).toBeInViewport();
      const back = reference(page).getByRole('link', { name: /^Back to/ });
      await expect(back).toHaveCount(2);
      for (const link of await back.all()) {
        await link.click();
        const { hash } = new URL(page.url());
        const place = page.locator(hash);
        await expect(place).toBeInViewport();
        await expect(place.locator('a[href="#ref-marenko2026tides"]')).toHaveCount(1);
      }
      await expect(
        page.locator('#ref-soljacic2021resonance').getByRole('link', { name: /^Back to/ }),
      ).toHaveCount(8);
      await expect(page.locator('section[role="doc-bibliography"] > ol > li')).toHaveCount(9);
    });
  });
}
