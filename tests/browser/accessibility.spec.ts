import { openAllDetails, violations } from './accessibility.ts';
import { desktop, kindNames, kinds, phone } from './demo-pages.ts';
import { scholarPages } from './scholar-pages.ts';
import { expect, test } from './site.ts';

for (const kind of kindNames) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of [phone, desktop]) {
      test(`axe finds nothing: ${kind}, ${colorScheme}, ${viewport.width} px`, async ({
        page,
        demo,
      }) => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        await page.goto(demo.root + kinds[kind]);
        // What can be seen with all of them folded can still be seen.
        await openAllDetails(page);
        expect(await violations(page)).toEqual([]);
      });
    }
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on pages full of papers: ${colorScheme}`, async ({ page, scholar }) => {
    await page.emulateMedia({ colorScheme });
    for (const viewport of [phone, desktop]) {
      await page.setViewportSize(viewport);
      for (const path of Object.values(scholarPages)) {
        await page.goto(scholar.root + path);
        await openAllDetails(page);
        expect(await violations(page), `${path} ${viewport.width} px`).toEqual([]);
      }
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [phone, desktop]) {
    test(`axe finds nothing in the manual, ${colorScheme}, ${viewport.width} px`, async ({
      page,
      demo,
    }) => {
      test.slow();
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      const posts = demo.pages.filter((path) => /^\/blog\/\d+\/[^/]+\/$/.test(path));
      expect(posts.length).toBeGreaterThan(10);
      for (const path of posts) {
        await page.goto(demo.root + path);
        await openAllDetails(page);
        expect(await violations(page), path).toEqual([]);
      }
    });
  }
}

test('axe finds nothing in the open menu of a phone', async ({ page, demo }) => {
  await page.setViewportSize(phone);
  await page.goto(demo.root);
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('axe finds nothing on pages in two languages', async ({ page, full }) => {
  for (const path of full.pages) {
    await page.goto(full.root + path);
    await openAllDetails(page);
    expect(await violations(page), path).toEqual([]);
  }
});

test('every page has one first heading, and levels without gaps', async ({ page, demo }) => {
  for (const path of demo.pages) {
    await page.goto(demo.root + path);
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(jumps, path).toEqual([]);
  }
});
