import type { Locator, Page } from '@playwright/test';
import { violationsInEachLook } from './accessibility.ts';
import { desktop, phone } from './demo-pages.ts';
import { scholarPages } from './scholar-pages.ts';
import { expect, test } from './site.ts';

const citeLink = (page: Page): Locator =>
  page.locator('#marenko2026tides').getByRole('link', { name: /^Cite\b/ });
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Cite', exact: true });
const close = (page: Page): Locator => dialog(page).getByRole('button', { name: 'Close' });

test('opens with the mouse, and closes with its button', async ({ page, scholar }) => {
  await page.goto(scholar.root + scholarPages.publications);
  await citeLink(page).click();
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page).locator('.cite-dialog-about')).toContainText('in a film of height');
  await expect(close(page)).toBeFocused();
  await close(page).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(citeLink(page)).toBeFocused();
  expect(page.url()).toBe(scholar.root + scholarPages.publications);
});

test('opens with Enter, keeps the focus, and closes with Escape', async ({ page, scholar }) => {
  await page.goto(scholar.root + scholarPages.publications);
  await citeLink(page).focus();
  await page.keyboard.press('Enter');
  await expect(close(page)).toBeFocused();
  const seen = new Set<string>();
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const { activeElement } = document;
      if (activeElement === document.body) return 'the browser itself';
      return activeElement?.closest('dialog') == null
        ? `outside: ${activeElement?.outerHTML ?? ''}`
        : `inside: ${activeElement.textContent}`;
    });
    seen.add(stop);
  }
  expect([...seen].filter((stop) => stop.startsWith('outside'))).toEqual([]);
  expect(seen.size).toBeGreaterThan(6);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(citeLink(page)).toBeFocused();
});

test('closes with a click beside it, but not when a selection ends there', async ({
  page,
  scholar,
}) => {
  await page.setViewportSize(desktop);
  await page.goto(scholar.root + scholarPages.publications);
  await citeLink(page).click();
  const text = dialog(page).locator('code');
  await text.hover();
  await page.mouse.down();
  await page.mouse.move(20, 300);
  await page.mouse.up();
  await expect(dialog(page)).toBeVisible();
  await dialog(page).locator('.cite-dialog-about').click();
  await expect(dialog(page)).toBeVisible();
  await page.mouse.click(20, 300);
  await expect(dialog(page)).toHaveCount(0);
  await expect(citeLink(page)).toBeFocused();
});

test('holds what the page of the work holds', async ({ page, scholar }) => {
  await page.goto(scholar.root + scholarPages.tides);
  const formats = (box: Locator): Promise<string[]> =>
    box.evaluate((element) =>
      Array.from(element.querySelectorAll('summary, code, details > p, a'), (part) =>
        part instanceof HTMLAnchorElement ? part.href : part.textContent.trim(),
      ),
    );
  const there = await formats(page.locator('#cite .cite-box'));
  expect(there.length).toBeGreaterThan(10);
  await page.goto(scholar.root + scholarPages.publications);
  await citeLink(page).click();
  expect(await formats(dialog(page).locator('.cite-box'))).toEqual(there);
});

test('offers one format at a time, and copies it', async ({ page, scholar, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // This page has a block for citing the post itself, which is another text.
  await page.goto(scholar.root + scholarPages.citing);
  const own = page.locator('#cite details').first();
  await page.getByRole('link', { name: /^Cite\W+The Film/ }).click();
  const details = dialog(page).locator('details');
  await expect(details.first()).toHaveAttribute('open');
  await details.first().getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect(details.first().getByRole('status')).toHaveText('Copied');
  const bibtex = await page.evaluate(() => navigator.clipboard.readText());
  expect(bibtex).toMatch(/^@book\{marenko2024book,/);
  expect(bibtex).toBe((await details.first().locator('code').textContent())?.trim());
  const mla = details.filter({ hasText: 'MLA' });
  await mla.locator('summary').click();
  await expect(mla).toHaveAttribute('open');
  await expect(details.first()).not.toHaveAttribute('open');
  await mla.getByRole('button', { name: /^Copy/ }).click();
  await expect(mla.getByRole('status')).toHaveText('Copied');
  const reference = await page.evaluate(() => navigator.clipboard.readText());
  expect(reference).toMatch(/^Marenko, Ilse\. The Film and the Moon: .*2024\.$/);
  await expect(own).toHaveAttribute('open');
});

test('another click on the link does not open a second one', async ({ page, scholar }) => {
  await page.goto(scholar.root + scholarPages.publications);
  for (let round = 0; round < 2; round += 1) {
    await citeLink(page).click();
    await expect(page.locator('dialog')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
  }
});

test('is a link when the page cannot be had', async ({ page, scholar, context }) => {
  await page.goto(scholar.root + scholarPages.publications);
  let isFirst = true;
  await context.route(`**${scholarPages.tides}`, async (route) => {
    // As the network of an airport answers.
    if (isFirst) await route.fulfill({ contentType: 'text/html', body: '<p>Sign in first.</p>' });
    else await route.continue();
    isFirst = false;
  });
  await citeLink(page).click();
  await expect(page).toHaveURL(`${scholar.root}${scholarPages.tides}#cite`);
  await expect(page.locator('#cite')).toBeInViewport();
});

test('is a link for those who want a new tab', async ({ page, scholar, context }) => {
  await page.goto(scholar.root + scholarPages.publications);
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    citeLink(page).click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(tab).toHaveURL(`${scholar.root}${scholarPages.tides}#cite`);
  await expect(page.locator('dialog')).toHaveCount(0);
});

test('axe finds nothing in it, whatever is unfolded', async ({ page, scholar }) => {
  const found = await violationsInEachLook(
    page,
    scholar.root + scholarPages.publications,
    async () => {
      if (await dialog(page).isHidden()) await citeLink(page).click();
      await dialog(page)
        .locator('details')
        .evaluateAll((all) => {
          // Of those that share a name only one can be open.
          for (const details of all) details.removeAttribute('name');
          for (const details of all) (details as HTMLDetailsElement).open = true;
        });
    },
  );
  expect(found).toEqual([]);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: phone });

  test('opens and closes within the window', async ({ page, scholar }) => {
    await page.goto(scholar.root + scholarPages.publications);
    await citeLink(page).tap();
    await expect(dialog(page)).toBeInViewport({ ratio: 0.99 });
    const { scrollWidth, clientWidth } = await dialog(page).evaluate((element) => ({
      scrollWidth: element.scrollWidth,
      clientWidth: element.clientWidth,
    }));
    expect(scrollWidth).toBe(clientWidth);
    await dialog(page).locator('summary', { hasText: 'APA' }).tap();
    await expect(dialog(page).locator('details', { hasText: 'APA' })).toHaveAttribute('open');
    await close(page).tap();
    await expect(dialog(page)).toHaveCount(0);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('is a link to the page of the work', async ({ page, scholar }) => {
    await page.goto(scholar.root + scholarPages.publications);
    await citeLink(page).click();
    await expect(page).toHaveURL(`${scholar.root}${scholarPages.tides}#cite`);
    await expect(page.getByRole('heading', { name: 'Cite this paper' })).toBeVisible();
    const apa = page.locator('#cite details', { hasText: 'APA' });
    await apa.locator('summary').click();
    await expect(apa.locator('p').first()).toBeVisible();
  });
});
