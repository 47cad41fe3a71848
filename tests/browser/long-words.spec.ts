import { sidewaysScroll } from './accessibility.ts';
import { phone } from './demo-pages.ts';
import { expect, test } from './site.ts';

const pages = ['/', '/blog/', '/news/', '/people/', '/projects/', '/publications/', '/talks/'];
const names = '.dated-title, .work-title cite, .work-venue, .person-name, .entry-title, h1, h2';
const longest = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';

for (const path of pages) {
  test(`a long word in titles and names makes no phone scroll sideways: ${path}`, async ({
    page,
    demo,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(demo.root + path);
    await page.locator(names).evaluateAll((all, word) => {
      for (const element of all) element.textContent = `${word} and ${word}`;
    }, longest);
    expect(await sidewaysScroll(page)).toBe(0);
  });
}

test('with letters of twice the size, words on a phone stay whole', async ({ page, demo }) => {
  await page.setViewportSize(phone);
  await page.goto(demo.root);
  await page.addStyleTag({ content: ':root { font-size: 225% !important }' });
  expect(await sidewaysScroll(page)).toBe(0);
  const lines = (selector: string): Promise<number> =>
    page.locator(selector).evaluate((element) => {
      const { fontSize } = getComputedStyle(element);
      return element.getBoundingClientRect().height / Number.parseFloat(fontSize);
    });
  expect(await lines('.site-title')).toBeLessThan(4);
  // Three lines of an address, each of which may break once.
  expect(await lines('.profile-facts')).toBeLessThan(12);
});

test('the date of a paper takes no column from a phone', async ({ page, lab }) => {
  await page.setViewportSize(phone);
  await page.goto(`${lab.root}/zh/publications/`);
  const work = page.locator('.work').filter({ has: page.locator('.work-year') });
  await work.locator('.work-year').evaluateAll((dates) => {
    for (const date of dates) date.textContent = '2024年10月31日';
  });
  const list = await work.first().boundingBox();
  const room = (list?.width ?? 0) * 0.9;
  for (const part of ['.work-title', '.work-venue', '.work-links']) {
    const { width = 0 } = (await work.first().locator(part).boundingBox()) ?? {};
    expect(width, part).toBeGreaterThan(room);
  }
});
