import { kindNames, kinds, phone } from './demo-pages.ts';
import { expect, test } from './site.ts';

test.use({ javaScriptEnabled: false });

for (const kind of kindNames) {
  test(`can be read, and shows no dead button: ${kind}`, async ({ page, demo }) => {
    await page.goto(demo.root + kinds[kind]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(60);
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    for (const button of await page.locator('button:visible').all()) {
      await expect(button).toHaveAttribute('popovertarget', /./);
    }
    for (const details of await page.locator('details').all()) {
      await details.evaluate((element: HTMLDetailsElement) => {
        element.open = true;
      });
    }
    await expect(page.locator('copy-button button:visible')).toHaveCount(0);
    await expect(page.locator('theme-switch button:visible')).toHaveCount(0);
  });
}

test('the menu of a phone opens and leads on', async ({ page, demo }) => {
  await page.setViewportSize(phone);
  await page.goto(demo.root);
  const menu = page.getByRole('navigation', { name: 'Main' });
  await expect(menu).toBeHidden();
  await page.getByRole('button', { name: 'Menu' }).click();
  await menu.getByRole('link', { name: 'Publications' }).click();
  await expect(page).toHaveURL(demo.root + kinds.publications);
});

test('abstracts and BibTeX unfold', async ({ page, demo }) => {
  await page.goto(demo.root + kinds.publications);
  for (const name of ['Abstract', 'BibTeX']) {
    const details = page.locator('details', { has: page.locator('summary', { hasText: name }) });
    const fold = details.first().locator('.fold');
    await expect(fold).toBeHidden();
    await details.first().locator('summary').click();
    await expect(fold).toBeVisible();
    await expect(fold).toHaveText(/\S{3}/);
  }
});

test('formulas, figures and the animation are there', async ({ page, demo }) => {
  await page.goto(demo.root + kinds.figures);
  await expect(page.locator('figure img').first()).toBeVisible();
  await expect(page.locator('figcaption .katex').first()).toBeVisible();
  await expect(page.locator('animated-image img')).toBeVisible();
});
