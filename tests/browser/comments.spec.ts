import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const post = '/blog/2025/the-third-top/';
const show = { name: 'Show comments' };

/** Does what giscus' own script does in a page, as far as the page can notice. */
const script = `
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = 'https://giscus.app/default.css';
  document.head.prepend(style);
  const frame = document.createElement('iframe');
  frame.title = 'Comments';
  frame.className = 'giscus-frame';
  const { repo, category, lang, theme } = document.currentScript.dataset;
  frame.src = 'https://giscus.app/widget?' + new URLSearchParams({ repo, category, lang, theme });
  document.querySelector('.giscus').append(frame);
`;

const widget = `<!doctype html><title>Comments</title><p id="told">nothing</p><script>
  addEventListener('message', ({ data }) => {
    document.querySelector('#told').textContent = JSON.stringify(data);
  });
</script>`;

/** Stands for giscus.app, which tests must not ask. */
async function standIn(page: Page): Promise<void> {
  await page.route('https://giscus.app/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const headers = { 'Access-Control-Allow-Origin': '*' };
    if (pathname === '/client.js') {
      return route.fulfill({ headers, contentType: 'text/javascript', body: script });
    }
    return pathname === '/widget'
      ? route.fulfill({ headers, contentType: 'text/html', body: widget })
      : route.fulfill({ headers, contentType: 'text/css', body: '' });
  });
}

/** Takes the requests to giscus.app from the complaints: here they are what is wished. */
function asked(complaints: string[]): string[] {
  return complaints
    .splice(0)
    .map((complaint) => complaint.replace(/^another host: /, '').replace(/\?.*/, ''))
    .sort();
}

test('comments are asked for when the reader wants them, and follow the theme', async ({
  page,
  full,
  complaints,
}) => {
  await standIn(page);
  await page.goto(full.root + post);
  const button = page.getByRole('button', show);
  await button.scrollIntoViewIfNeeded();
  await expect(button).toBeVisible();
  expect(complaints).toEqual([]);
  await button.click();
  const told = page.frameLocator('iframe.giscus-frame').locator('#told');
  await expect(told).toHaveText('nothing');
  await expect(button).toHaveCount(0);
  const frame = new URL((await page.locator('iframe').getAttribute('src')) ?? '');
  expect(Object.fromEntries(frame.searchParams)).toEqual({
    repo: 'kovalevskaya/site',
    category: 'Announcements',
    lang: 'en',
    theme: 'preferred_color_scheme',
  });
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(told).toHaveText('{"giscus":{"setConfig":{"theme":"dark"}}}');
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(told).toHaveText('{"giscus":{"setConfig":{"theme":"preferred_color_scheme"}}}');
  expect(asked(complaints)).toEqual([
    'https://giscus.app/client.js',
    'https://giscus.app/default.css',
    'https://giscus.app/widget',
  ]);
});

test('a reader who comes back from signing in sees the comments', async ({
  page,
  full,
  complaints,
}) => {
  await standIn(page);
  await page.goto(`${full.root}/zh${post}?giscus=session`);
  await expect(page.frameLocator('iframe.giscus-frame').locator('#told')).toHaveText('nothing');
  const frame = new URL((await page.locator('iframe').getAttribute('src')) ?? '');
  expect(frame.searchParams.get('lang')).toBe('zh-CN');
  expect(asked(complaints)).toContain('https://giscus.app/widget');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a link leads to the discussions', async ({ page, full }) => {
    await page.goto(full.root + post);
    await expect(page.getByRole('button', show)).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Discuss on GitHub' })).toHaveAttribute(
      'href',
      'https://github.com/kovalevskaya/site/discussions',
    );
  });
});
