import { desktop, kinds, phone } from './demo-pages.ts';
import { expect, test } from './site.ts';

test('the menu leads to every page in it, and marks where one is', async ({ page, demo }) => {
  await page.goto(demo.root);
  const menu = page.getByRole('navigation', { name: 'Main' });
  await menu.locator('summary').click();
  const inDropdown = await menu.locator('.submenu').getByRole('link').allInnerTexts();
  expect(inDropdown.length).toBeGreaterThan(3);
  for (const label of inDropdown) {
    await menu.getByRole('link', { name: label }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(menu.locator('summary')).toHaveAttribute('aria-current', 'true');
    await menu.locator('summary').click();
    await expect(menu.locator('a[aria-current=page]')).toHaveText(label);
  }
  await page.goto(demo.root);
  const labels = await menu.locator('.menu').getByRole('link').allInnerTexts();
  expect(labels.length).toBeGreaterThan(2);
  for (const label of labels) {
    await menu.getByRole('link', { name: label }).click();
    await expect(menu.getByRole('link', { name: label })).toHaveAttribute('aria-current', 'page');
    await expect(menu.locator('.menu [aria-current]')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.locator('.site-title').click();
  await expect(page).toHaveURL(`${demo.root}/`);
});

test('from the front page to a post, to its neighbour, and back', async ({ page, demo }) => {
  await page.goto(demo.root + kinds.blog);
  const first = page.locator('main .dated-title').first();
  const title = await first.innerText();
  await first.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  // The newest is the first of a series, in which one goes on.
  const next = page.getByRole('navigation', { name: 'Posts' }).locator('[rel=next]');
  await next.click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
  await page.getByRole('navigation', { name: 'Posts' }).locator('[rel=prev]').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('the table of contents leads to its headings', async ({ page, demo }) => {
  await page.goto(demo.root + kinds.math);
  const contents = page.getByRole('navigation', { name: 'Contents' });
  const links = await contents.locator('a').all();
  expect(links.length).toBeGreaterThan(2);
  for (const link of links) {
    const href = (await link.getAttribute('href')) ?? '';
    const heading = page.locator(`[id="${decodeURIComponent(href.slice(1))}"]`);
    await expect(heading).toHaveText(/\S/);
    expect(await heading.evaluate(({ tagName }) => tagName)).toMatch(/^H[2-6]$/);
  }
});

test('the table of contents says where the reader is, after a leap, too', async ({
  page,
  demo,
}) => {
  await page.setViewportSize(desktop);
  await page.goto(demo.root + kinds.figures);
  const current = page.locator('.contents [aria-current]');
  const leap = (top: number): Promise<void> =>
    page.evaluate((place) => {
      scrollTo({ top: place, behavior: 'instant' });
    }, top);
  await leap(1_000_000);
  await expect(current).toHaveText('This text is an .mdx file');
  await leap(0);
  await expect(current).toHaveCount(0);
});

test('the table of contents stands at the side that the author names', async ({ page, code }) => {
  const places = async () => ({
    contents: await page.getByRole('navigation', { name: 'Contents' }).boundingBox(),
    title: await page.getByRole('heading', { level: 1 }).boundingBox(),
  });
  await page.setViewportSize(desktop);
  for (const [address, isLeft] of [
    [`${code.root}/blog/2026/code/`, true],
    [`${code.root}/blog/2026/header/`, false],
  ] as const) {
    await page.goto(address);
    const { contents, title } = await places();
    expect((contents?.x ?? 0) < (title?.x ?? 0), address).toBe(isLeft);
    expect(contents?.y).toBeLessThan(title?.y ?? 0);
  }
  await page.setViewportSize(phone);
  await page.goto(`${code.root}/blog/2026/code/`);
  const { contents, title } = await places();
  expect(contents?.x).toBe(title?.x);
  expect(contents?.y).toBeGreaterThan(title?.y ?? Infinity);
});

test('a date stays in one piece', async ({ page, demo }) => {
  await page.setViewportSize(phone);
  await page.goto(`${demo.root}/blog/2026/head-and-end/`);
  const parts = page.locator('.byline > *');
  const lines = await parts.evaluateAll((all) =>
    all.map((part) => new Set(Array.from(part.getClientRects(), ({ top }) => top)).size),
  );
  expect(lines).toEqual([1, 1, 1]);
  const [first, last] = [await parts.first().boundingBox(), await parts.last().boundingBox()];
  expect(last?.y).toBeGreaterThan(first?.y ?? Infinity);
});

test('a footnote leads down and back up', async ({ page, demo }) => {
  // A wide screen shows it in the margin instead.
  await page.setViewportSize(phone);
  await page.goto(demo.root + kinds.essay);
  await page.locator('[data-footnote-ref]').first().click();
  await expect(page.locator('.footnotes li').first()).toBeInViewport();
  await page.locator('[data-footnote-backref]').first().click();
  await expect(page.locator('[data-footnote-ref]').first()).toBeInViewport();
});

test('an address that leads nowhere shows the page that says so', async ({
  page,
  demo,
  complaints,
}) => {
  const response = await page.goto(`${demo.root}/no/such/page/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await page.getByRole('link', { name: 'To the front page' }).click();
  await expect(page).toHaveURL(`${demo.root}/`);
  expect(complaints.splice(0)).toEqual([
    expect.stringContaining('404: '),
    expect.stringContaining('404 (Not Found)'),
  ]);
});

test('an old address leads to the new one', async ({ page, full }) => {
  for (const [old, now] of [
    ['/top.html', '/blog/2025/the-third-top/'],
    ['/2025/03/04/the-third-top.html', '/blog/2025/the-third-top/'],
    ['/old%20notes/', '/notes/'],
    ['/gr%C3%B6%C3%9Fe.html', '/notes/'],
    ['/me/', '/'],
  ] as const) {
    await page.goto(full.root + old);
    await expect(page).toHaveURL(full.root + now);
  }
});

test('under a path, links and languages lead on', async ({ page, full }) => {
  await page.goto(`${full.root}/`);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(`${full.root}/zh/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh');
  await page.getByRole('link', { name: '刚体的转动' }).click();
  await expect(page).toHaveURL(`${full.root}/zh/blog/2025/the-third-top/`);
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(`${full.root}/blog/2025/the-third-top/`);
  await page.getByRole('link', { name: 'measured angles' }).evaluate((link) => {
    link.setAttribute('download', '');
  });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'measured angles' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('angles.csv');
});

test('on a phone, the menu opens over the page and closes again', async ({ page, demo }) => {
  await page.setViewportSize(phone);
  await page.goto(demo.root);
  const menu = page.getByRole('navigation', { name: 'Main' });
  await expect(menu).toBeHidden();
  const button = page.getByRole('button', { name: 'Menu' });
  await button.click();
  await expect(menu).toBeVisible();
  await expect(button).toHaveAttribute('popovertarget', 'page:menu');
  await page.mouse.click(phone.width / 2, phone.height - 40);
  await expect(menu).toBeHidden();
  await button.click();
  await menu.getByRole('link', { name: 'Publications' }).click();
  await expect(page).toHaveURL(demo.root + kinds.publications);
  await expect(menu).toBeHidden();
});

test('on a phone, name, search, menu and theme switch fit one line', async ({ page, demo }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(demo.root);
  const tops = await Promise.all(
    [
      page.locator('.site-title'),
      page.locator('.search-link'),
      page.getByRole('button', { name: 'Menu' }),
      page.locator('theme-switch button'),
    ].map(async (locator) => locator.boundingBox()),
  );
  const centres = tops.map((box) => (box === null ? Number.NaN : box.y + box.height / 2));
  expect(Math.max(...centres) - Math.min(...centres)).toBeLessThan(12);
});
