import type { Page } from '@playwright/test';
import { shownTexts } from '../site-builds/payload-site.ts';
import { openAllDetails } from './accessibility.ts';
import { expect, test, type ShownSite } from './site.ts';

test.describe.configure({ timeout: 240_000 });

/** Numbers of the payloads that run on any page from now on; a dialog is one, too. */
async function watch(page: Page): Promise<number[]> {
  const ran: number[] = [];
  await page.exposeFunction('ran', (number: number) => {
    ran.push(number);
  });
  page.on('dialog', (dialog) => {
    ran.push(-1);
    void dialog.dismiss();
  });
  return ran;
}

/** Everything in the document that would run a script, if only when it is pressed. */
function findScripts(): string[] {
  const schemes = ['http:', 'https:', 'mailto:', 'tel:'];
  const addresses = /^(?:href|src|action|formaction|data|poster|xlink:href|background|ping)$/;
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const isAddress = addresses.test(name) && !value.startsWith('data:image/');
      const isSafe = !isAddress || schemes.includes(new URL(value, location.href).protocol);
      if (/^on|^srcdoc$/.test(name) || !isSafe) {
        found.push(`${element.localName} ${name}=${value}`);
      }
    }
    const isData = element.getAttribute('type') === 'application/ld+json';
    if (element.localName === 'script' && !isData && element.textContent.includes('ran(')) {
      found.push(element.outerHTML);
    }
    const opens = element.getAttribute('target');
    const rel = element.getAttribute('rel') ?? '';
    if (opens !== null && !rel.includes('noopener')) {
      found.push(element.outerHTML);
    }
  }
  return found;
}

/** What the page says, to readers and in its head. */
function saidText(): string {
  const metas = [...document.querySelectorAll('meta')].map(({ content }) => content);
  return [document.title, ...metas, document.body.textContent].join('\n');
}

async function visitAll(page: Page, site: ShownSite, look: (path: string) => Promise<void>) {
  expect(site.pages.length).toBeGreaterThan(20);
  for (const path of site.pages) {
    await page.goto(site.root + path);
    await openAllDetails(page);
    await look(path);
  }
}

// That no page asks another host for anything, is seen to in site.ts.

test.describe('with no policy to hide behind', () => {
  test.use({ bypassCSP: true });

  test('no payload runs, and all text is shown', async ({ page, payloads: site }) => {
    const ran = await watch(page);
    // Otherwise nothing below would mean anything.
    await page.goto('data:text/html,<script>ran(1000)</script>');
    await expect.poll(() => ran).toEqual([1000]);
    const texts: string[] = [];
    await visitAll(page, site, async (path) => {
      expect.soft(await page.evaluate(findScripts), path).toEqual([]);
      texts.push(await page.evaluate(saidText));
    });
    const words = new Set(texts.flatMap((text) => text.match(/[A-Za-z]+(?:\d+|End)/g) ?? []));
    const all = texts.join('\n').replaceAll(/\s+/g, ' ');
    const wanted = shownTexts();
    expect(wanted.words.filter((word) => !words.has(word))).toEqual([]);
    expect(wanted.whole.filter((text) => !all.includes(text.replaceAll(/\s+/g, ' ')))).toEqual([]);
    expect(ran).toEqual([1000]);
  });

  test('no payload runs in what a script shows', async ({ page, payloads: site }) => {
    const ran = await watch(page);
    await page.goto(`${site.root}/publications/`);
    await page.locator('cite-link a').first().click();
    await expect(page.locator('dialog.cite-dialog')).toBeVisible();
    expect(await page.evaluate(findScripts)).toEqual([]);
    await page.goto(`${site.root}/search/`);
    await page.locator('site-search input').first().fill('script');
    await expect(page.locator('.search-excerpt').first()).toContainText('script');
    expect(await page.evaluate(findScripts)).toEqual([]);
    expect(ran).toEqual([]);
  });
});

test('the policy has nothing to stop', async ({ page, payloads: site, complaints }) => {
  await visitAll(page, site, () => Promise.resolve());
  expect(complaints).toEqual([]);
});
