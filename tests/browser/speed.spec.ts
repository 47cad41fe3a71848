import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { desktop, kinds, phone, quietKinds, type Kind } from './demo-pages.ts';
import { expectNoShift, scrollThrough, watchShifts } from './layout-shifts.ts';
import { scholarPages } from './scholar-pages.ts';
import { expect, test } from './site.ts';

for (const kind of ['home', 'essay', 'figures', 'publications'] as const satisfies Kind[]) {
  for (const viewport of [phone, desktop]) {
    test(`nothing moves while it loads: ${kind}, ${viewport.width} px`, async ({ page, demo }) => {
      await page.setViewportSize(viewport);
      await watchShifts(page);
      await page.goto(demo.root + kinds[kind]);
      await scrollThrough(page);
      await expectNoShift(page);
    });
  }
}

test('the lines of a heading are no higher for the fonts of its formulas', async ({
  page,
  demo,
}) => {
  const heights = async (): Promise<number[]> =>
    page
      .locator(':is(h1, h2, h3):has(.katex)')
      .evaluateAll((all) => all.map((heading) => heading.getBoundingClientRect().height));
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport);
    await page.goto(demo.root + kinds.math);
    await page.evaluate(() => document.fonts.ready);
    const withFonts = await heights();
    expect(withFonts.length).toBeGreaterThan(0);
    await page.addStyleTag({ content: '.katex, .katex * { font-family: serif !important; }' });
    expect(await heights()).toEqual(withFonts);
  }
});

test('in a heading, too, a stroke stands over the sign that it crosses', async ({ page, demo }) => {
  await page.goto(demo.root + kinds.math);
  await page.evaluate(() => document.fonts.ready);
  const crossed = page.locator('h2 .katex-html .mrel:has(.llap)');
  await expect(crossed).toHaveCount(1);
  const [sign, stroke] = await crossed.evaluate((relation) =>
    [':scope > .mord > .mrel', '.katex-inner .mord .mord'].map((part) => {
      const box = relation.querySelector(part)?.getBoundingClientRect();
      return box === undefined ? Number.NaN : (box.top + box.bottom) / 2;
    }),
  );
  expect(Math.abs((stroke ?? Number.NaN) - (sign ?? Number.NaN))).toBeLessThan(4);
});

test('nothing moves when the scripts of a list of papers come', async ({
  page,
  scholar,
  context,
}) => {
  await context.route('**/*.js', async (route) => {
    // Long after the page has been drawn.
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport);
    await watchShifts(page);
    await page.goto(scholar.root + scholarPages.publications);
    await scrollThrough(page);
    await expect(page.locator('copy-button button').first()).not.toHaveAttribute('hidden');
    await expectNoShift(page);
  }
});

interface Weight {
  html: number;
  css: number;
  font: number;
  script: number;
}

/** Bytes that a page brings, compressed as a host compresses them; pictures are not counted. */
async function weigh(page: Page, address: string): Promise<Weight> {
  const weight: Weight = { html: 0, css: 0, font: 0, script: 0 };
  const kindOf: Readonly<Record<string, keyof Weight>> = {
    document: 'html',
    stylesheet: 'css',
    font: 'font',
    script: 'script',
  };
  const waiting: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = kindOf[response.request().resourceType()];
    if (kind === undefined) return;
    const read = response.body().then((body) => {
      weight[kind] += kind === 'font' ? body.length : gzipSync(body).length;
    });
    waiting.push(read);
  });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
  await Promise.all(waiting);
  return weight;
}

const KB = 1000;

test('the front page is light', async ({ page, demo }) => {
  const { html, css, font } = await weigh(page, demo.root + kinds.home);
  expect(html).toBeLessThanOrEqual(12 * KB);
  // The budget is 12 KB: the rest is for what authors add.
  expect(css).toBeLessThanOrEqual(11 * KB);
  expect(font).toBeGreaterThan(10 * KB);
  expect(font).toBeLessThanOrEqual(50 * KB);
});

test('a post with formulas is light', async ({ page, demo }) => {
  const { html, css, font, script } = await weigh(page, demo.root + kinds.essay);
  expect(html + css + font + script).toBeLessThanOrEqual(150 * KB);
});

// Previews, contents that follow, pictures that enlarge, buttons that copy, tabs, a filter.
for (const path of [...Object.values(kinds), '/blog/2026/blocks/', '/blog/2026/citing/']) {
  test(`little script comes before the reader does anything: ${path}`, async ({ page, demo }) => {
    const { script } = await weigh(page, demo.root + path);
    expect(script).toBeGreaterThan(0);
    expect(script).toBeLessThanOrEqual(3 * KB);
  });
}

for (const kind of quietKinds) {
  test(`a page to read has no script but those of its head: ${kind}`, async ({ page, demo }) => {
    await page.goto(demo.root + kinds[kind]);
    const scripts = await page
      .locator('script:not([type="application/ld+json"])')
      .evaluateAll((elements) =>
        elements.map((script) => script.getAttribute('src') ?? script.textContent),
      );
    expect(scripts).toHaveLength(2);
    expect(scripts[0]).toContain("localStorage.getItem('theme')");
    expect(scripts[1]).toMatch(/SiteHeader[^/]*\.js$/);
  });
}
