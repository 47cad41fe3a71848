import type { BrowserContext } from '@playwright/test';
import { expect, test } from './site.ts';

const address = 'https://department.example';

/** Stands for each service: says what its element told it, and asks once more. */
const script = `{
  const { src, dataset } = document.currentScript;
  (window.counted ??= []).push({ src, ...dataset });
  if (dataset.goatcounter) navigator.sendBeacon(dataset.goatcounter + '?p=' + location.pathname);
  if (dataset.domain) fetch('https://plausible.io/api/event', { method: 'POST', body: '{}' });
}`;

/** Shows the site at the address at which it counts, and keeps what it asks other hosts for. */
async function asPublished(context: BrowserContext, root: string): Promise<string[]> {
  const asked: string[] = [];
  await context.route(/^https:/, async (route) => {
    const url = route.request().url();
    if (url.startsWith(`${address}/`)) {
      const file = await fetch(root + url.slice(address.length));
      await route.fulfill({
        status: file.status,
        contentType: file.headers.get('content-type') ?? '',
        body: Buffer.from(await file.arrayBuffer()),
      });
      return;
    }
    asked.push(url.replace(/\?p=.*/, ''));
    const headers = { 'Access-Control-Allow-Origin': '*' };
    await route.fulfill({ headers, contentType: 'text/javascript', body: script });
  });
  return asked;
}

/** What the fixtures complain of: here, other hosts are what is wished. */
function others(complaints: string[]): string[] {
  return complaints.splice(0).filter((complaint) => !complaint.startsWith('another host: '));
}

// What a page still asks for when its test ends is not waited for, and goes to no other host.
test.afterEach(async ({ context }) => {
  for (const page of context.pages()) await page.close();
  await context.unrouteAll({ behavior: 'ignoreErrors' });
});

test('each service is told of a visit, and the policy lets it', async ({
  page,
  context,
  department,
  complaints,
}) => {
  const asked = await asPublished(context, department.root);
  await page.goto(`${address}/teaching/`);
  await expect(() => {
    expect([...asked].sort()).toEqual([
      'https://gc.zgo.at/count.js',
      'https://plausible.io/api/event',
      'https://plausible.io/js/script.js',
      'https://tides.goatcounter.com/count',
      'https://umami.example/script.js',
      'https://www.googletagmanager.com/gtag/js?id=G-TIDES01',
    ]);
  }).toPass();
  const counted = await page.evaluate(() => (window as unknown as { counted: object[] }).counted);
  expect(counted).toHaveLength(4);
  expect(counted).toContainEqual({
    src: 'https://umami.example/script.js',
    websiteId: '5f1c1d6e-2b7a-4c38-9d1e-7a0b8c9d0e1f',
    doNotTrack: 'true',
    identityStitching: 'false',
  });
  const told = await page.evaluate(() =>
    (window as unknown as { dataLayer: IArguments[] }).dataLayer.map((one) => [
      Object.prototype.toString.call(one),
      one[0] as string,
    ]),
  );
  expect(told).toEqual([
    ['[object Arguments]', 'js'],
    ['[object Arguments]', 'config'],
  ]);
  expect(others(complaints)).toEqual([]);
});

for (const [refusal, setting] of [
  ['Do Not Track', "doNotTrack', { get: () => '1' }"],
  ['Global Privacy Control', "globalPrivacyControl', { get: () => true }"],
] as const) {
  test(`a reader who sends ${refusal} is asked for nothing`, async ({
    page,
    context,
    department,
    complaints,
  }) => {
    const asked = await asPublished(context, department.root);
    await context.addInitScript(`Object.defineProperty(navigator, '${setting});`);
    await page.goto(`${address}/teaching/`);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('visit-counter')).toHaveCount(1);
    await expect(page.locator('visit-counter script')).toHaveCount(0);
    expect(asked).toEqual([]);
    expect(others(complaints)).toEqual([]);
  });
}

test('a visit elsewhere than at the address of the site is not counted', async ({
  page,
  department,
}) => {
  // Whatever it asked for would be complained of.
  await page.goto(`${department.root}/teaching/`);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('visit-counter')).toHaveCount(1);
  await expect(page.locator('visit-counter script')).toHaveCount(0);
});

test('the front page shows search engines whose site it is', async ({ page, department }) => {
  const tag = page.locator('meta[name=google-site-verification]');
  await page.goto(`${department.root}/`);
  await expect(tag).toHaveAttribute('content', 'tides-0001');
  await page.goto(`${department.root}/teaching/`);
  await expect(tag).toHaveCount(0);
});

test('a site that names no service has no trace of one', async ({ page, demo }) => {
  await page.goto(`${demo.root}/`);
  await expect(page.locator('visit-counter')).toHaveCount(0);
  const policy = page.locator('meta[http-equiv=content-security-policy]');
  await expect(policy).toHaveAttribute('content', /^(?!.*https:)(?!.*connect-src)/);
});
