import { desktop, kindNames, kinds, phone } from './demo-pages.ts';
import { expect, test } from './site.ts';

test('the first stop is the link past the header', async ({ page, demo }) => {
  await page.goto(demo.root + kinds.publications);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('the menu of a phone opens, is walked through and closes', async ({ page, demo }) => {
  await page.setViewportSize(phone);
  await page.goto(demo.root);
  const button = page.getByRole('button', { name: 'Menu' });
  const menu = page.getByRole('navigation', { name: 'Main' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(demo.root + kinds.blog);
});

test('the theme switch works with Enter and with Space', async ({ page, demo }) => {
  await page.goto(demo.root);
  const button = page.locator('theme-switch button');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Space');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test('an abstract unfolds and folds, and BibTeX is copied', async ({ page, demo, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(demo.root + kinds.publications);
  const details = page.locator('main details').first();
  const summary = details.locator('summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(details.locator('.fold')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(details.locator('.fold')).toBeHidden();
  const bibtex = page.locator('details', { has: page.locator('copy-button') }).first();
  await bibtex.locator('summary').focus();
  await page.keyboard.press('Space');
  // Past the box of code, which can be scrolled with the arrows.
  await page.keyboard.press('Tab');
  await expect(bibtex.locator('pre')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(bibtex.getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bibtex.getByRole('button')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe((await bibtex.locator('code').textContent())?.trim());
});

for (const kind of kindNames) {
  for (const viewport of [phone, desktop]) {
    test(`every stop can be seen: ${kind}, ${viewport.width} px`, async ({ page, demo }) => {
      await page.setViewportSize(viewport);
      // The page scrolls to a stop at once, and not smoothly.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(demo.root + kinds[kind]);
      const seen = new Set<number>();
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return undefined;
          const all = [...document.querySelectorAll('*')];
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          return {
            index: all.indexOf(element),
            html: element.outerHTML.slice(0, 120),
            outline: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
            isOnScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.width > 0,
          };
        });
        if (stop === undefined || seen.has(stop.index)) break;
        seen.add(stop.index);
        expect.soft(stop.outline, stop.html).toBeGreaterThan(0);
        expect.soft(stop.isOnScreen, stop.html).toBe(true);
      }
      expect(seen.size).toBeGreaterThan(3);
    });
  }
}
