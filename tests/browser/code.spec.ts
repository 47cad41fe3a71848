import type { Locator, Page } from '@playwright/test';
import { openAllDetails, violationsInEachLook } from './accessibility.ts';
import { desktop, phone } from './demo-pages.ts';
import { expect, test } from './site.ts';

const posts = {
  plain: '/blog/2026/plain/',
  code: '/blog/2026/code/',
  components: '/blog/2026/components/',
  header: '/blog/2026/header/',
};

function block(page: Page, text: string): Locator {
  return page.locator('.code').filter({ hasText: text });
}

async function copied(page: Page, text: string): Promise<string> {
  const button = block(page, text).locator('copy-button button');
  await block(page, text).hover();
  await button.click();
  await expect(button).toContainText('Copied');
  return page.evaluate(() => navigator.clipboard.readText());
}

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('brings neither numbers nor signs nor removed lines', async ({ page, code }) => {
    await page.goto(code.root + posts.code);
    expect(await copied(page, 'export function sum')).toBe(
      [
        'export function sum(values: readonly number[]): number {',
        '  let total = 0;',
        '  for (const value of values) total += value;',
        '  return total;',
        '}',
      ].join('\n'),
    );
    expect(await copied(page, 'const steps')).toBe('const step = 0.01;\nconst steps = 1000;');
    expect(await copied(page, 'tolerance')).toBe(
      'result = solve(system, tolerance=1e-9)\nprint(result)',
    );
    expect(await copied(page, '@@ -1 +1 @@')).toContain(
      '\n-const step = 0.1;\n+const step = 0.01;',
    );
  });

  test('keeps how the first line is indented', async ({ page, code }) => {
    await page.goto(code.root + posts.code);
    expect(await copied(page, 'const a = 1;')).toBe('const a = 1;\nconst b = 2;\nconst c = 3;');
  });
});

test('the button is found with the keyboard, and shows itself then', async ({ page, code }) => {
  await page.goto(code.root + posts.code);
  const button = block(page, 'const steps').getByRole('button', { name: 'Copy Code' });
  await expect(button.locator('..')).toHaveCSS('opacity', '0');
  await block(page, 'const steps').locator('pre').focus();
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await expect(button.locator('..')).toHaveCSS('opacity', '1');
});

test('a long line scrolls in its own box, or is broken', async ({ page, code }) => {
  await page.setViewportSize(phone);
  await page.goto(code.root + posts.code);
  const overflow = (box: Locator): Promise<number> =>
    box.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(await overflow(page.getByRole('group', { name: 'A long line' }))).toBeGreaterThan(100);
  expect(await overflow(page.locator('pre.wrap'))).toBe(0);
  expect(await overflow(page.locator('html'))).toBe(0);
});

test('the table of contents follows the reader', async ({ page, code }) => {
  await page.setViewportSize(desktop);
  // Else the way to a heading is still being scrolled when the next click comes.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(code.root + posts.header);
  const contents = page.getByRole('navigation', { name: 'Contents' });
  const current = contents.locator('[aria-current]');
  await expect(current).toHaveCount(0);
  for (const name of ['Second section', 'A part of it', 'First section']) {
    await contents.getByRole('link', { name }).click();
    await expect(current).toHaveText(name);
    await expect(current).toHaveCount(1);
  }
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await expect(current).toHaveCount(0);
});

test('a component is what its directive is, and those of the site need no import', async ({
  page,
  code,
}) => {
  await page.goto(code.root + posts.components);
  const notes = await page
    .locator('.callout')
    .evaluateAll((all) => all.map((note) => note.outerHTML.replaceAll(/>\s+</g, '><')));
  expect(notes).toHaveLength(2);
  expect(notes[1]).toBe(notes[0]);
  await expect(page.locator('.reading')).toHaveText('2.7 K of the sky, in the mean.');
  await expect(page.locator('.line.highlighted')).toHaveText('const a = { b: 1 };');
});

test('a post ends in a fixed order', async ({ page, code }) => {
  await page.goto(code.root + posts.header);
  const headings = page.locator('.prose > .end-matter > h2, .endings h2');
  await expect(headings).toHaveText([
    'Appendix A. Proof of the bound',
    'Acknowledgements',
    'Author contributions',
    'Updates and corrections',
    'Licence',
    'Cite this post',
  ]);
});

test('a post begins with its people and its corrections', async ({ page, code }) => {
  await page.goto(code.root + posts.header);
  const header = page.locator('.page-header');
  await expect(header.locator('.authors')).toHaveText(
    'Mira Okafor1,2,*,✉ ORCID, Jun Sato2,*, Ana Lima',
  );
  await expect(header.locator('.affiliations').first()).toHaveText(
    '1Institute for Slow Waves 2Northern University',
  );
  await expect(header.getByRole('region', { name: 'Corrections' }).locator('time')).toHaveText([
    'Corrected on 1 April 2026',
    'Corrected on 20 March 2026',
  ]);
  await expect(header.getByRole('img')).toHaveJSProperty('complete', true);
});

test('a short post has neither of the scripts for code and contents', async ({ page, code }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(code.root + posts.plain);
  expect(scripts.filter((url) => url.includes('TableOfContents'))).toEqual([]);
  await expect(page.locator('.prose copy-button')).toHaveCount(0);
});

test('axe finds nothing in code whose buttons are seen', async ({ page, code }) => {
  for (const path of Object.values(posts)) {
    const found = await violationsInEachLook(page, code.root + path, async () => {
      await openAllDetails(page);
      // Buttons that wait for the pointer are to be seen by it too.
      await page.addStyleTag({ content: 'copy-button { opacity: 1 !important }' });
    });
    expect.soft(found).toEqual([]);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('code and contents are there, and no button that does nothing', async ({ page, code }) => {
    await page.goto(code.root + posts.code);
    await expect(page.locator('pre.shiki').first()).toBeVisible();
    await expect(page.locator('.code button').first()).toBeHidden();
    await expect(
      page.getByRole('navigation', { name: 'Contents' }).getByRole('link').first(),
    ).toBeVisible();
  });
});
