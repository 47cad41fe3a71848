import { openAllDetails, sidewaysScroll } from './accessibility.ts';
import { desktop, phone } from './demo-pages.ts';
import { expect, test, type ShownSite, type SiteName } from './site.ts';

// Most of these look at every page of several sites, of which there are more than a hundred.
test.describe.configure({ timeout: 240_000 });

// That nothing is asked of other hosts and nothing goes wrong in the console is seen to in site.ts.

for (const name of ['demo', 'full', 'scholar', 'blocks', 'department'] satisfies SiteName[]) {
  test(`no page scrolls sideways, on any screen: ${name}`, async ({ page, siteNamed }) => {
    const site = await siteNamed(name);
    for (const path of site.pages) {
      await page.goto(site.root + path);
      await openAllDetails(page);
      for (const width of name === 'blocks' ? [320, 390, 768, 960, 1053, 1440] : [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await sidewaysScroll(page), `${path}, ${width} px`).toBe(0);
      }
    }
  });
}

/** The pages of a site whose HTML holds a text. */
async function pagesWith(site: ShownSite, text: string): Promise<string[]> {
  const holds = await Promise.all(
    site.pages.map(async (path) => (await (await fetch(site.root + path)).text()).includes(text)),
  );
  return site.pages.filter((_, index) => holds[index]);
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
      for (const path of await pagesWith(site, '<img')) {
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
  const paths = await pagesWith(demo, 'class="katex"');
  expect(paths.length).toBeGreaterThan(5);
  for (const path of paths) {
    await page.goto(demo.root + path);
    const formulas = await page.locator('.katex').count();
    const readable = await page
      .locator('.katex math')
      .evaluateAll((all) => all.filter((math) => math instanceof MathMLElement).length);
    expect(readable, path).toBe(formulas);
    await expect(page.locator('script[src*=katex i]')).toHaveCount(0);
  }
});

/** Style sheets that not all pages have: what in a page needs one, and words of it by which it is known. */
const sheets = {
  katex: { needed: '.katex', words: '/katex.' },
  math: { needed: '.katex-display, .theorem, .proof', words: '.proof-end{' },
  code: { needed: '.shiki, .code', words: '.prose :is(pre.shiki,.code){' },
  figures: {
    needed: 'figure, video, audio, video-embed, animated-image, .dark-image, .zoom, .logos',
    words: '.prose figcaption{',
  },
  blocks: {
    needed: '.callout, .details, .task-list-item, tab-group, abbr',
    words: '.callout-tip{',
  },
  sidenotes: {
    needed: '.sidenote, [class*=place-], .caption-margin, .footnotes',
    words: '.to-sidenote{',
  },
  paper: { needed: 'article.paper', words: '.paper .page-header h1{' },
  filter: { needed: 'work-filter', words: 'work-filter{' },
} as const;

interface SheetOfPage {
  address: string;
  name: string;
  isThere: boolean;
  isNeeded: boolean;
}

/** Runs in the browser, which reads the pages without drawing them. */
async function sheetsOfPages({
  addresses,
  sheets,
}: {
  addresses: readonly string[];
  sheets: Readonly<Record<string, { needed: string; words: string }>>;
}): Promise<SheetOfPage[]> {
  const found: SheetOfPage[] = [];
  for (const address of addresses) {
    const html = await (await fetch(address)).text();
    const page = new DOMParser().parseFromString(html, 'text/html');
    const styles = [...page.querySelectorAll('link[rel=stylesheet], head style')]
      .map((element) => element.getAttribute('href') ?? element.textContent)
      .join('\n');
    for (const [name, { needed, words }] of Object.entries(sheets)) {
      const isNeeded = page.querySelector('main')?.querySelector(needed) != null;
      found.push({ address, name, isThere: styles.includes(words), isNeeded });
    }
  }
  return found;
}

test('a page has the style sheets that it needs, and no others', async ({
  page,
  demo,
  scholar,
  blocks,
  media,
}) => {
  const seen = new Set<string>();
  for (const site of [demo, scholar, blocks, media]) {
    await page.goto(`${site.root}/`);
    const found = await page.evaluate(sheetsOfPages, {
      addresses: site.pages.map((path) => site.root + path),
      sheets,
    });
    for (const { address, name, isThere, isNeeded } of found) {
      expect.soft(isThere, `${name}: ${address}`).toBe(isNeeded);
      seen.add(`${name} ${String(isNeeded)}`);
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
