import type { Locator, Page } from '@playwright/test';
import { openAllDetails, violations } from './accessibility.ts';
import { scholarPages } from './scholar-pages.ts';
import { expect, test } from './site.ts';

const survey = (page: Page): Locator => page.locator('#collaboration2025survey');
const names = (page: Page): Locator => survey(page).locator('.work-authors > span:visible');

async function shownNames(page: Page): Promise<string[]> {
  const texts = await names(page).allTextContents();
  return texts.map((text) => text.replace(/,?\s*$/, '').trim());
}

test('a long list of authors folds, but never the owner', async ({ page, scholar }) => {
  await page.goto(scholar.root + scholarPages.publications);
  const folded = [
    ...['Aino Aalto', 'Ruth Bell', 'Inés Castillo', 'Per Dahl', 'Ngozi Eze', 'Luc Fontaine'],
    ...['…', 'Ilse Marenko'],
  ];
  expect(await shownNames(page)).toEqual(folded);
  const button = survey(page).getByRole('button', { name: 'and 33 more' });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.focus();
  await page.keyboard.press('Enter');
  const unfolding = survey(page).getByRole('button', { name: 'show fewer' });
  await expect(unfolding).toBeFocused();
  await expect(unfolding).toHaveAttribute('aria-expanded', 'true');
  await expect(names(page)).toHaveCount(40);
  const all = await shownNames(page);
  expect(all[29]).toBe('Ilse Marenko');
  expect(all.at(-1)).toBe('Ute Meier');
  await unfolding.click();
  expect(await shownNames(page)).toEqual(folded);
  await expect(button).toHaveAttribute('aria-expanded', 'false');
});

test('a list that is not long has no button, and the page of a work shows all', async ({
  page,
  scholar,
}) => {
  await page.goto(scholar.root + scholarPages.publications);
  await expect(page.locator('.work-authors button')).toHaveCount(1);
  await page.goto(scholar.root + scholarPages.survey);
  await expect(page.locator('.work-authors > span:visible')).toHaveCount(40);
  await expect(page.locator('.work-authors button')).toHaveCount(0);
});

test('all authors stand on paper', async ({ page, scholar }) => {
  await page.goto(scholar.root + scholarPages.publications);
  await page.emulateMedia({ media: 'print' });
  await expect(names(page)).toHaveCount(40);
  await expect(page.locator('.work-authors button:visible')).toHaveCount(0);
});

test('marks, their meaning and links of coauthors are shown', async ({ page, scholar }) => {
  await page.goto(scholar.root + scholarPages.publications);
  const tides = page.locator('#marenko2026tides');
  await expect(tides.locator('.work-authors')).toHaveText(
    /Ilse Marenko\*,\s+Šárka Dvořák\*,\s+林若溪/,
  );
  await expect(tides.locator('.work-notes')).toHaveText('* Equal contribution');
  await expect(tides.getByRole('link', { name: 'Šárka Dvořák' })).toHaveAttribute(
    'href',
    'https://dvorak.example/',
  );
  await expect(tides.locator('b.owner')).toHaveText('Ilse Marenko');
});

test('axe finds nothing when everything is unfolded', async ({ page, scholar }) => {
  await page.goto(scholar.root + scholarPages.publications);
  await openAllDetails(page);
  await survey(page).getByRole('button', { name: 'and 33 more' }).click();
  expect(await violations(page)).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('all authors are shown', async ({ page, scholar }) => {
    await page.goto(scholar.root + scholarPages.publications);
    await expect(names(page)).toHaveCount(40);
    await expect(page.locator('.work-authors button:visible')).toHaveCount(0);
  });
});
