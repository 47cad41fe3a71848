import { desktop, phone } from './demo-pages.ts';
import { expect, test } from './site.ts';

test('people stand side by side where there is room, one below the other on a phone', async ({
  page,
  lab,
}) => {
  const rows = async (): Promise<number> => {
    const people = page.locator('#doctoral-students + .people > li');
    await expect(people).toHaveCount(2);
    const tops = await people.evaluateAll((all) =>
      all.map((one) => Math.round(one.getBoundingClientRect().top)),
    );
    return new Set(tops).size;
  };
  await page.setViewportSize(desktop);
  await page.goto(`${lab.root}/people/`);
  expect(await rows()).toBe(1);
  await page.setViewportSize(phone);
  expect(await rows()).toBe(2);
});

test('a name leads to the page of the person, and that back to all', async ({ page, lab }) => {
  await page.goto(`${lab.root}/people/`);
  await page.getByRole('link', { name: 'Jonas Lindqvist' }).first().click();
  await expect(page).toHaveURL(`${lab.root}/people/jonas-lindqvist/`);
  await expect(page.getByRole('img', { name: 'Jonas Lindqvist' })).toBeVisible();
  await page.getByRole('link', { name: 'All people' }).click();
  await expect(page).toHaveURL(`${lab.root}/people/`);
});
