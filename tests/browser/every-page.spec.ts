import { desktop, phone } from './demo-pages.ts';
import { expect, test } from './site.ts';

// Most of these look at every page of three sites, of which there are more than a hundred.
test.describe.configure({ timeout: 240_000 });

// That nothing is asked of other hosts and nothing goes wrong in the console is seen to in site.ts.

for (const width of [320, 390, 768, 1440]) {
  test(`no page scrolls sideways at ${width} px`, async ({ page, demo, full, scholar }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const site of [demo, full, scholar]) {
      for (const path of site.pages) {
        await page.goto(site.root + path);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        // A reader can scroll to what overflows, whatever the width that the page says it has.
        const reached = await page.evaluate(() => {
          scrollTo({ left: 10_000, behavior: 'instant' });
          return scrollX;
        });
        expect.soft(reached, path).toBe(0);
      }
    }
  });
}

test('every picture has its size, keeps its shape, and is no larger than it is sharp', async ({
  page,
  demo,
  full,
}) => {
  test.slow();
  let count = 0;
  for (const site of [demo, full]) {
    for (const viewport of [phone, desktop]) {
      await page.setViewportSize(viewport);
      for (const path of site.pages) {
        await page.goto(site.root + path);
        // Of a pair for light and dark, one is shown.
        const images = page.locator('img:visible');
        for (const image of await images.all()) {
          await image.scrollIntoViewIfNeeded();
          await expect(image).toHaveJSProperty('complete', true);
          const facts = await image.evaluate(async (element: HTMLImageElement) => {
            await element.decode();
            const copy = new Image();
            copy.src = element.currentSrc;
            await copy.decode();
            return {
              source: new URL(element.currentSrc).pathname,
              hasSize: element.hasAttribute('width') && element.hasAttribute('height'),
              written:
                Number(element.getAttribute('height')) / Number(element.getAttribute('width')),
              shown: { width: element.clientWidth, height: element.clientHeight },
              pixels: { width: copy.naturalWidth, height: copy.naturalHeight },
              fit: getComputedStyle(element).objectFit,
            };
          });
          count += 1;
          const { source, hasSize, written, shown, pixels, fit } = facts;
          const where = `${path} ${source}`;
          expect.soft(hasSize, where).toBe(true);
          expect.soft(source, where).toMatch(/\.(?:webp|svg)$/);
          expect.soft(shown.width, where).toBeGreaterThan(0);
          expect.soft(Math.abs(pixels.height / pixels.width - written), where).toBeLessThan(0.02);
          if (fit === 'fill') {
            const shape = Math.abs(shown.height / shown.width - written);
            expect.soft(shape, where).toBeLessThan(0.02);
          }
          if (source.endsWith('.webp')) {
            expect.soft(shown.width, where).toBeLessThanOrEqual(pixels.width);
          }
        }
      }
    }
  }
  expect(count).toBeGreaterThan(10);
});

test('every formula can be read aloud, and none needs a script', async ({ page, demo }) => {
  for (const path of demo.pages) {
    await page.goto(demo.root + path);
    const formulas = await page.locator('.katex').count();
    const readable = await page
      .locator('.katex math')
      .evaluateAll((all) => all.filter((math) => math instanceof MathMLElement).length);
    expect(readable, path).toBe(formulas);
    await expect(page.locator('script[src*=katex i]')).toHaveCount(0);
  }
});

/** What in a page needs a style sheet that not all pages have. */
const sheets = {
  katex: '.katex',
  math: '.katex-display, .theorem, .proof',
  code: '.shiki, .code',
  figures: 'figure, video, audio, video-embed, animated-image, .dark-image, .zoom',
  blocks: '.callout, .details, .task-list-item, tab-group, abbr',
  sidenotes: '.sidenote, [class*=place-], .caption-margin, .footnotes',
  paper: 'article.paper',
  filter: 'work-filter',
} as const;

test('a page has the style sheets that it needs, and no others', async ({
  page,
  demo,
  scholar,
  blocks,
  media,
}) => {
  const seen = new Set<string>();
  for (const site of [demo, scholar, blocks, media]) {
    for (const path of site.pages) {
      await page.goto(site.root + path);
      const linked = await page
        .locator('link[rel=stylesheet]')
        .evaluateAll((links) =>
          links.map((link) => /([\w-]+)\.[^/]*$/.exec((link as HTMLLinkElement).href)?.[1]),
        );
      for (const [name, selector] of Object.entries(sheets)) {
        const isNeeded = (await page.locator('main').locator(selector).count()) > 0;
        expect.soft(linked.includes(name), `${name}: ${path}`).toBe(isNeeded);
        seen.add(`${name} ${String(isNeeded)}`);
      }
    }
  }
  expect(seen.size).toBe(2 * Object.keys(sheets).length);
});

test('a formula is set in the fonts of KaTeX', async ({ page, demo }) => {
  const path = demo.pages.find((address) => address.endsWith('/math/')) ?? '';
  await page.goto(demo.root + path);
  const family = await page
    .locator('.katex .mathnormal')
    .first()
    .evaluate((letter) => getComputedStyle(letter).fontFamily);
  expect(family).toContain('KaTeX_Math');
  await page.evaluate(() => document.fonts.ready);
  const isLoaded = await page.evaluate(() => document.fonts.check('italic 16px KaTeX_Math'));
  expect(isLoaded).toBe(true);
});
