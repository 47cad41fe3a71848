import type { Page } from '@playwright/test';
import { desktop, kinds, phone } from './demo-pages.ts';
import { expect, test } from './site.ts';

/** The pages of a PDF that Chromium wrote, each as its width and height in points. */
async function paper(page: Page, format: 'A4' | 'Letter'): Promise<[number, number][]> {
  const pdf = (await page.pdf({ format })).toString('latin1');
  const boxes = pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);
}

test('a CV prints on either paper, on as many sheets as it needs', async ({ page, demo }) => {
  await page.goto(demo.root + kinds.cv);
  const a4 = await paper(page, 'A4');
  expect(new Set(a4.map(String))).toEqual(new Set(['596,843']));
  expect(a4.length).toBe(2);
  const letter = await paper(page, 'Letter');
  expect(new Set(letter.map(String))).toEqual(new Set(['612,792']));
});

test('nothing of a CV is torn on paper, and nothing else is printed', async ({ page, demo }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(demo.root + kinds.cv);
  const headings = page.locator('.cv h2');
  const entries = page.locator('.cv-entry');
  expect(await headings.count()).toBeGreaterThan(4);
  expect(await entries.count()).toBeGreaterThan(10);
  for (const heading of await headings.all())
    await expect(heading).toHaveCSS('break-after', 'avoid');
  for (const entry of await entries.all()) await expect(entry).toHaveCSS('break-inside', 'avoid');
  for (const part of ['.site-header', '.site-footer', '.contents', '.cv-pdf']) {
    await expect(page.locator(part)).toBeHidden();
  }
  const link = page.getByRole('link', { name: 'Bryn Mawr College' });
  const after = await link.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(after).toContain('brynmawr.edu');
});

test('dates stand beside their entries, and above them on a phone', async ({ page, demo }) => {
  await page.goto(demo.root + kinds.cv);
  const place = async (selector: string) => {
    const box = await page.locator('.cv-entry').first().locator(selector).boundingBox();
    if (box === null) throw new Error(`${selector} is not to be seen.`);
    return box;
  };
  expect((await place('.cv-dates')).x + 60).toBeLessThan((await place('.cv-title')).x);
  await page.setViewportSize(phone);
  expect((await place('.cv-dates')).x).toBeCloseTo((await place('.cv-title')).x, 0);
  expect((await place('.cv-dates')).y).toBeLessThan((await place('.cv-title')).y);
});

test('the contents of a CV lead to its sections', async ({ page, demo }) => {
  await page.goto(demo.root + kinds.cv);
  await page.locator('.contents').getByRole('link', { name: 'Doctoral students' }).click();
  await expect(page).toHaveURL(/#doctoral-students$/);
  await expect(page.locator('#doctoral-students')).toBeInViewport();
});

test('the same CV is there as a PDF', async ({ page, demo }) => {
  await page.goto(demo.root + kinds.cv);
  const href = (await page.getByRole('link', { name: 'As PDF' }).getAttribute('href')) ?? '';
  const file = await page.request.get(new URL(href, page.url()).href);
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('in a CV of another language, the words of the page are in its own, at its side', async ({
  page,
  lab,
}) => {
  await page.setViewportSize(desktop);
  await page.goto(`${lab.root}/ar/cv/`);
  for (const word of ['الموقع', 'الشرائح', 'المدرّس']) {
    const languages = await page
      .locator('.cv')
      .getByText(word)
      .evaluateAll((all) => all.map((one) => one.closest<HTMLElement>('[lang]')?.lang));
    expect(languages.length, word).toBeGreaterThan(0);
    expect(new Set(languages), word).toEqual(new Set(['ar']));
  }
  const sides = await page
    .locator('.cv :is(.cv-title, .cv-detail, .cv-points > li)')
    .evaluateAll((lines) =>
      lines.map((line) => {
        const words = document.createRange();
        words.selectNodeContents(line);
        return Math.abs(line.getBoundingClientRect().right - words.getBoundingClientRect().right);
      }),
    );
  expect(sides.length).toBeGreaterThan(10);
  expect(Math.max(...sides)).toBeLessThan(12);
  expect(await page.locator('.cv [lang="en"] .cv-title').count()).toBeGreaterThan(2);
});

for (const [path, direction] of [
  ['/cv/', 'ltr'],
  ['/zh/cv/', 'ltr'],
  ['/ar/cv/', 'rtl'],
] as const) {
  test(`a CV runs ${direction}: ${path}`, async ({ page, lab }) => {
    await page.goto(lab.root + path);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
  });
}
