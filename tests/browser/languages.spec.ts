import { violations } from './accessibility.ts';
import { desktop, phone } from './demo-pages.ts';
import { expect, test } from './site.ts';

test('the switch leads to the same page in another language, and back', async ({ page, lab }) => {
  await page.goto(`${lab.root}/publications/`);
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(`${lab.root}/zh/publications/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('论文');
  await expect(page.getByRole('link', { name: '中文' })).toHaveAttribute('aria-current', 'true');
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(`${lab.root}/publications/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Publications');
});

test('the switch works by keyboard', async ({ page, lab }) => {
  await page.goto(`${lab.root}/publications/`);
  const choice = page.getByRole('link', { name: 'العربية' });
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if (await choice.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(choice).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${lab.root}/ar/publications/`);
});

test('on a phone the switch is in the menu', async ({ page, lab }) => {
  await page.setViewportSize(phone);
  await page.goto(`${lab.root}/ar/`);
  const choice = page.getByRole('link', { name: 'English', exact: true });
  await expect(choice).toBeHidden();
  await page.getByRole('button', { name: 'القائمة' }).click();
  await expect(choice).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await choice.click();
  await expect(page).toHaveURL(`${lab.root}/`);
});

test('a page without a translation is offered in the default language', async ({ page, lab }) => {
  await page.goto(`${lab.root}/zh/`);
  await page.getByRole('link', { name: 'Visiting us (English)' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Visiting us');
});

test('a Chinese date stands on one line beside its post', async ({ page, lab }) => {
  await page.setViewportSize(desktop);
  await page.goto(`${lab.root}/zh/blog/`);
  const date = page.locator('.dated-list time').first();
  await expect(date).toHaveText('2025年5月10日');
  const lines = await date.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  });
  expect(lines).toBe(1);
});

for (const viewport of [phone, desktop]) {
  test(`a page from the right is a mirror image: ${viewport.width} px`, async ({ page, lab }) => {
    await page.setViewportSize(viewport);
    const edges = async (path: string) => {
      await page.goto(lab.root + path);
      const title = await page.locator('.site-title').boundingBox();
      const paragraph = await page.locator('.prose > p').first().boundingBox();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, 'nothing scrolls sideways').toBe(viewport.width);
      return [title, paragraph].map((box) => [
        Math.round(box?.x ?? 0),
        Math.round(viewport.width - (box?.x ?? 0) - (box?.width ?? 0)),
      ]);
    };
    const post = '/blog/2025/listening-to-ice/';
    const [title, paragraph] = await edges(post);
    const [titleFromRight, paragraphFromRight] = await edges(`/ar${post}`);
    expect(titleFromRight?.[1]).toBe(title?.[0]);
    expect(paragraphFromRight).toEqual(paragraph?.toReversed());
  });
}

test('code and formulas run from left to right on every page', async ({ page, lab }) => {
  await page.goto(`${lab.root}/ar/blog/2025/listening-to-ice/`);
  for (const selector of ['pre', 'code', '.katex']) {
    await expect(page.locator(`.prose ${selector}`).first()).toHaveCSS('direction', 'ltr');
  }
});

test('no face is slanted by the browser, in titles of other scripts neither', async ({
  page,
  lab,
}) => {
  await page.goto(`${lab.root}/blog/`);
  await expect(page.locator('body')).toHaveCSS('font-synthesis-style', 'none');
});

test('Han characters are not slanted', async ({ page, lab }) => {
  await page.goto(`${lab.root}/zh/blog/2025/listening-to-ice/`);
  const emphasis = page.locator('.prose em').first();
  await expect(emphasis).toHaveCSS('font-synthesis-style', 'none');
  await expect(emphasis).toHaveCSS('text-emphasis-style', 'dot');
});

test('notes of one Arabic line stand in the margin in the order of their numbers', async ({
  page,
  lab,
}) => {
  for (const width of [960, 1100, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${lab.root}/ar/swell/`);
    const notes = await page.locator('.sidenote').evaluateAll((all) =>
      all.map((note) => {
        const { top, bottom, left, right } = note.getBoundingClientRect();
        return { number: Number(note.firstElementChild?.textContent), top, bottom, left, right };
      }),
    );
    const fromTop = notes.toSorted((a, b) => a.top - b.top);
    expect(fromTop.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    const text = await page.locator('.prose > p').first().boundingBox();
    for (const [index, { top, left, right }] of fromTop.entries()) {
      expect(top).toBeGreaterThanOrEqual(fromTop[index - 1]?.bottom ?? 0);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(text?.x ?? 0);
    }
  }
});

test('words of a drawing begin where they were placed, on an Arabic page, too', async ({
  page,
  lab,
}) => {
  await page.goto(`${lab.root}/ar/swell/`);
  const drawing = page.locator('.drawing');
  const swatches = await drawing.locator('rect').all();
  expect(swatches).toHaveLength(2);
  for (const [index, words] of ['طويل: 75%', 'قصير: 25%'].entries()) {
    const swatch = await swatches[index]?.boundingBox();
    const label = await drawing.getByText(words, { exact: true }).boundingBox();
    expect(label?.x).toBeGreaterThan((swatch?.x ?? 0) + (swatch?.width ?? 0));
  }
});
