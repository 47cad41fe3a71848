import { violations } from './accessibility.ts';
import { desktop, phone } from './demo-pages.ts';
import { expect, test } from './site.ts';

const paths = [
  '/talks/',
  '/zh/talks/',
  '/ar/talks/',
  '/talks/harbour/',
  '/talks/turn-of-the-year/',
  '/teaching/',
  '/zh/teaching/',
  '/ar/teaching/',
  '/teaching/slow-waves/',
  '/zh/teaching/slow-waves/',
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [phone, desktop]) {
    test(`axe finds nothing in talks and teaching, which fit: ${colorScheme}, ${viewport.width} px`, async ({
      page,
      lab,
    }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      for (const path of paths) {
        await page.goto(lab.root + path);
        expect(await violations(page), path).toEqual([]);
        const aside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(aside, path).toBeLessThanOrEqual(0);
      }
    });
  }
}

test('a schedule is a table on a phone, too, though its cells stand one below the other', async ({
  page,
  lab,
}) => {
  for (const viewport of [desktop, phone]) {
    await page.setViewportSize(viewport);
    await page.goto(`${lab.root}/teaching/slow-waves/`);
    const table = page.getByRole('table');
    await expect(table.getByRole('row')).toHaveCount(4);
    await expect(table.getByRole('columnheader')).toHaveText([
      'Week',
      'Date',
      'Topic',
      'Reading',
      'Materials',
    ]);
    await expect(table.getByRole('rowheader')).toHaveCount(3);
    const [topic, materials] = await Promise.all([
      table.getByRole('rowheader').first().boundingBox(),
      table.getByRole('cell').filter({ hasText: 'Exercises' }).boundingBox(),
    ]);
    const isBelow = (materials?.y ?? 0) >= (topic?.y ?? 0) + (topic?.height ?? 0);
    expect(isBelow).toBe(viewport === phone);
  }
});

test('a time of day stands beside its talk and does not run into it', async ({ page, lab }) => {
  await page.setViewportSize(desktop);
  await page.goto(`${lab.root}/talks/`);
  const clock = await page.locator('.clock').boundingBox();
  const title = await page.getByRole('link', { name: 'Why harbours hum' }).boundingBox();
  expect((clock?.x ?? 0) + (clock?.width ?? 0)).toBeLessThanOrEqual(title?.x ?? 0);
});

test('the calendar comes as a file that calendars read', async ({ page, lab }) => {
  await page.goto(`${lab.root}/talks/`);
  const href = await page.getByRole('link', { name: 'Subscribe' }).getAttribute('href');
  const response = await page.request.get(`${lab.root}${href ?? ''}`);
  expect(response.ok()).toBe(true);
  expect(await response.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
});
