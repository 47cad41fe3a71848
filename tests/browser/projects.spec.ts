import { desktop, phone } from './demo-pages.ts';
import { expectNoShift, scrollThrough, watchShifts } from './layout-shifts.ts';
import { expect, test } from './site.ts';

test('nothing moves while pictures of projects come in, and nothing is pushed aside', async ({
  page,
  lab,
}) => {
  await watchShifts(page);
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport);
    for (const path of ['/projects/', '/zh/projects/', '/portfolio/', '/projects/long-tides/']) {
      await page.goto(lab.root + path);
      await scrollThrough(page);
      await expectNoShift(page);
      const aside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(aside, path).toBeLessThanOrEqual(0);
    }
  }
});

test('pictures are sharp, no larger than needed, and of one shape', async ({ page, lab }) => {
  await page.setViewportSize(desktop);
  await page.goto(`${lab.root}/projects/`);
  await scrollThrough(page);
  const shown = await page.locator('.tile-picture').evaluateAll((all) =>
    all.map((one) => ({
      source: (one as HTMLImageElement).currentSrc,
      width: one.clientWidth,
      shape: one.clientWidth / one.clientHeight,
    })),
  );
  expect(shown).toHaveLength(4);
  for (const { source, width, shape } of shown) {
    expect(shape).toBeCloseTo(1.5, 1);
    expect(width).toBeLessThanOrEqual(350);
    expect(source).toMatch(/-350\.webp$|\.svg$/);
  }
  await page.goto(`${lab.root}/projects/long-tides/`);
  const picture = page.getByRole('img', { name: 'A red buoy on a grey river' });
  await expect(picture).toHaveJSProperty('complete', true);
  const width = await picture.evaluate((image) => image.clientWidth);
  expect(width).toBeGreaterThan(600);
  const source = await picture.evaluate((image) => (image as HTMLImageElement).currentSrc);
  expect(source).toMatch(/-700\.webp$/);
});

for (const path of ['/projects/', '/portfolio/', '/ar/projects/']) {
  test(`a picture in the list leads where its title does: ${path}`, async ({ page, lab }) => {
    for (const viewport of [phone, desktop]) {
      await page.setViewportSize(viewport);
      await page.goto(lab.root + path);
      const picture = page.locator('li', { hasText: 'Ice radio' }).locator('.tile-picture');
      await picture.scrollIntoViewIfNeeded();
      const box = await picture.boundingBox();
      if (box === null) throw new Error('The picture is not shown.');
      const { x, y, width, height } = box;
      for (const [left, top] of [
        [4, 4],
        [width - 4, height - 4],
      ] as const) {
        const title = await page.evaluate(
          ([at, down]) => document.elementFromPoint(at, down)?.closest('a')?.textContent.trim(),
          [x + left, y + top] as const,
        );
        expect(title, `${viewport.width} px`).toBe('Ice radio');
      }
    }
  });
}
