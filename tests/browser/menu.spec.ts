import type { Locator, Page } from '@playwright/test';
import { violations } from './accessibility.ts';
import { phone } from './demo-pages.ts';
import { expect, test } from './site.ts';

function menuOf(page: Page): Locator {
  return page.locator('nav[popover]');
}

/** What closes a dropdown is asked for when the first one opens. */
async function closerComes(page: Page): Promise<void> {
  await page.waitForFunction(() => customElements.get('sub-menu') !== undefined);
}

test('a dropdown opens, leads on and closes by keyboard', async ({ page, department }) => {
  await page.goto(`${department.root}/teaching/`);
  const menu = menuOf(page);
  const results = menu.locator('summary', { hasText: 'Results' });
  const tables = menu.getByRole('link', { name: 'Tide tables' });
  await menu.getByRole('link', { name: 'Research' }).focus();
  await page.keyboard.press('Tab');
  await expect(results).toBeFocused();
  await expect(tables).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(tables).toBeVisible();
  await closerComes(page);
  await page.keyboard.press('Tab');
  await expect(tables).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tables).toBeHidden();
  await expect(results).toBeFocused();
  await page.keyboard.press('Space');
  await expect(tables).toBeVisible();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab');
  await expect(menu.getByRole('link', { name: 'Teaching' })).toBeFocused();
  await expect(tables).toBeHidden();
  await results.press('Enter');
  await tables.press('Enter');
  await expect(page).toHaveURL(`${department.root}/tables/`);
});

test('one dropdown is open at a time, and a press beside it closes it', async ({
  page,
  department,
}) => {
  await page.goto(`${department.root}/teaching/`);
  const menu = menuOf(page);
  await menu.locator('summary', { hasText: 'Results' }).click();
  await expect(menu.getByRole('link', { name: 'Forecasts' })).toBeVisible();
  await closerComes(page);
  await menu.locator('summary', { hasText: 'People' }).click();
  await expect(menu.getByRole('link', { name: 'Staff' })).toBeVisible();
  await expect(menu.getByRole('link', { name: 'Forecasts' })).toBeHidden();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(menu.getByRole('link', { name: 'Staff' })).toBeHidden();
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('a dropdown opens and leads on', async ({ page, department }) => {
    await page.goto(`${department.root}/teaching/`);
    await menuOf(page).locator('summary', { hasText: 'Results' }).tap();
    await menuOf(page).getByRole('link', { name: 'Forecasts' }).tap();
    await expect(page).toHaveURL(`${department.root}/forecasts/`);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a dropdown opens, and another closes it', async ({ page, department }) => {
    await page.goto(`${department.root}/teaching/`);
    const menu = menuOf(page);
    await menu.locator('summary', { hasText: 'People' }).click();
    await expect(menu.getByRole('link', { name: 'Staff' })).toBeVisible();
    await menu.locator('summary', { hasText: 'Results' }).click();
    await expect(menu.getByRole('link', { name: 'Staff' })).toBeHidden();
    await menu.getByRole('link', { name: 'Forecasts' }).click();
    await expect(page).toHaveURL(`${department.root}/forecasts/`);
  });

  test('on a phone the links of dropdowns are a list', async ({ page, department }) => {
    await page.setViewportSize(phone);
    await page.goto(`${department.root}/teaching/`);
    await page.getByRole('button', { name: 'Menu' }).click();
    await menuOf(page).getByRole('link', { name: 'Staff' }).click();
    await expect(page).toHaveURL(`${department.root}/staff/`);
  });

  test('a page leads to the discussions', async ({ page, department }) => {
    await page.goto(`${department.root}/guestbook/`);
    await expect(page.getByRole('button', { name: 'Show comments' })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Discuss on GitHub' })).toHaveAttribute(
      'href',
      'https://github.com/tides/comments/discussions',
    );
  });
});

test('the page and its dropdown are marked', async ({ page, department }) => {
  await page.goto(`${department.root}/tables/`);
  const menu = menuOf(page);
  await expect(menu.locator('summary[aria-current=true]')).toHaveText('Results');
  await menu.locator('summary[aria-current=true]').click();
  await expect(menu.locator('a[aria-current=page]')).toHaveText('Tide tables');
  await page.goto(`${department.root}/blog/2026/spring-tide/`);
  await expect(menu.locator('.menu [aria-current]')).toHaveCount(1);
  await expect(menu.locator('.menu [aria-current=true]')).toHaveText('Notes');
  await page.goto(`${department.root}/research/#seminars`);
  await expect(menu.locator('.menu [aria-current]')).toHaveText(['Research']);
});

test('links to other sites and to places on pages stand as they are', async ({
  page,
  department,
}) => {
  await page.goto(`${department.root}/ar/`);
  const menu = menuOf(page);
  await menu.locator('summary', { hasText: 'النتائج' }).click();
  await expect(menu.getByRole('link', { name: 'Harbour office' })).toHaveAttribute(
    'href',
    'https://harbour.example/',
  );
  await expect(menu.getByRole('link', { name: 'التوقعات' })).toHaveAttribute(
    'href',
    '/ar/forecasts/',
  );
  const english = menu.getByRole('link', { name: 'Tide tables' });
  await expect(english).toHaveAttribute('href', '/tables/');
  await expect(english).toHaveAttribute('hreflang', 'en');
  await expect(menu.getByRole('link', { name: 'الحلقات' })).toHaveAttribute(
    'href',
    '/ar/research/#seminars',
  );
});

test('on a phone, links of dropdowns stand indented under their names', async ({
  page,
  department,
}) => {
  await page.setViewportSize(phone);
  for (const [path, start] of [
    ['/teaching/', 'left'],
    ['/ar/', 'right'],
  ] as const) {
    await page.goto(department.root + path);
    await page.locator('.menu-button').click();
    const inset = async (locator: Locator): Promise<number> => {
      const { x, width } = (await locator.boundingBox()) ?? { x: NaN, width: NaN };
      const padding = await locator.evaluate((element, side) => {
        return Number.parseFloat(getComputedStyle(element).getPropertyValue(`padding-${side}`));
      }, start);
      return (start === 'left' ? x : phone.width - x - width) + padding;
    };
    const name = menuOf(page).locator('.submenu-name').first();
    await expect(name).toBeVisible();
    await expect(menuOf(page).locator('summary').first()).toBeHidden();
    const link = menuOf(page).locator('.submenu a').first();
    expect(await inset(link)).toBeGreaterThan((await inset(name)) + 10);
    expect(await violations(page)).toEqual([]);
  }
});

/** Whether two boxes have a point in common. */
function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

async function boxOf(locator: Locator): Promise<Box> {
  return (await locator.boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };
}

for (const width of [768, 1024, 1440]) {
  for (const path of ['/teaching/', '/ar/']) {
    test(`a long menu has room: ${path}, ${width} px`, async ({ page, department }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(department.root + path);
      const parts = [
        page.locator('.site-title'),
        page.locator('theme-switch button'),
        ...(await page.locator('.menu > li > a, .menu summary').all()),
      ];
      const boxes = await Promise.all(parts.map(boxOf));
      for (const [index, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      }
      for (const summary of await page.locator('.menu summary').all()) {
        await summary.click();
        const above = await boxOf(summary);
        const below = await boxOf(page.locator('details[open] ~ .submenu'));
        expect(below.x).toBeGreaterThanOrEqual(0);
        expect(below.x + below.width).toBeLessThanOrEqual(width);
        // It hangs from its name.
        expect(Math.abs(below.y - above.y - above.height)).toBeLessThan(6);
        expect(below.x).toBeLessThan(above.x + above.width);
        expect(below.x + below.width).toBeGreaterThan(above.x);
      }
      expect(await violations(page)).toEqual([]);
    });
  }
}

test('the skip link leads past the menu', async ({ page, department }) => {
  await page.goto(`${department.root}/teaching/`);
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip-link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('the footer says what it is asked to, in each language', async ({ page, department }) => {
  await page.goto(`${department.root}/teaching/`);
  const footer = page.getByRole('contentinfo');
  await expect(footer).toContainText('Updated 2 April 2026');
  await expect(footer).not.toContainText('Octavo');
  await expect(footer.locator('[rel=license]')).toHaveAttribute(
    'href',
    'https://creativecommons.org/licenses/by-sa/4.0/',
  );
  await expect(footer.locator('.katex-html')).toBeVisible();
  await expect(footer.getByRole('link', { name: 'University' })).toBeVisible();
  await expect(footer.getByRole('link', { name: 'Atom feed' })).toBeVisible();
  await footer.getByRole('link', { name: 'Imprint' }).click();
  await expect(page).toHaveURL(`${department.root}/imprint/`);
  await page.goto(`${department.root}/ar/`);
  await expect(footer).toContainText('البحر لا يسكن أبدًا.');
  await page.goto(`${department.root}/zh-Hant/`);
  await expect(footer.locator('.footer-text')).toHaveAttribute('lang', 'en');
});

test('pages ask for comments where their front matter does, in their language', async ({
  page,
  department,
}) => {
  await page.goto(`${department.root}/guestbook/`);
  await expect(page.getByRole('button', { name: 'Show comments' })).toBeVisible();
  await expect(page.locator('giscus-comments')).toHaveAttribute('data-lang', 'en');
  await page.goto(`${department.root}/zh-Hant/`);
  await expect(page.locator('giscus-comments')).toHaveAttribute('data-lang', 'zh-TW');
  await page.goto(`${department.root}/`);
  await expect(page.locator('giscus-comments')).toHaveCount(0);
});
