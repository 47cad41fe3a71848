import { desktop, phone } from './demo-pages.ts';
import { expect, test } from './site.ts';

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
