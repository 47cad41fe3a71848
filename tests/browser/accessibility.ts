import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { desktop, phone } from './demo-pages.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const options: axe.RunOptions = {
  resultTypes: ['violations'],
  // axe takes no notice of MathML, and so takes a header that is a formula for an empty one.
  rules: { 'empty-table-header': { enabled: false }, 'target-size': { enabled: true } },
};

/** What depends on the size of the window and on the theme. All else is the same in each look. */
const rulesOfLooks: readonly string[] = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
];

/**
 * @param rules those that are asked; else all
 * @returns what axe finds wrong with a page as it stands, a line for each element
 */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(`window.axe ?? (() => { ${axe.source} })()`);
  const found = await page.evaluate(
    (given) => window.axe.run(document, given).then((results) => results.violations),
    { ...options, ...(rules === undefined ? {} : { runOnly: [...rules] }) },
  );
  const lines = found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
  const emptyHeaders = await page
    .locator('th')
    .evaluateAll((all) => all.filter(({ textContent }) => textContent.trim() === '').length);
  return emptyHeaders > 0 ? [...lines, `${emptyHeaders} empty table headers`] : lines;
}

/** The two sizes and the two themes, each once: colours do not depend on the size. */
const looks = [
  { name: 'light, phone', viewport: phone, colorScheme: 'light' },
  { name: 'dark, desktop', viewport: desktop, colorScheme: 'dark' },
] as const;

/**
 * Looks at a page on a phone by day and at a desk by night.
 *
 * @param address of the page; it is loaded once
 * @param prepare takes the page to the state that is looked at
 * @returns what axe finds wrong, and how far the page can be scrolled sideways, if it can
 */
export async function violationsInEachLook(
  page: Page,
  address: string,
  prepare: (page: Page) => Promise<void> = openAllDetails,
): Promise<string[]> {
  const found: string[] = [];
  for (const [index, { name, viewport, colorScheme }] of looks.entries()) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    if (index === 0) await page.goto(address);
    await prepare(page);
    const lines = await violations(page, index === 0 ? undefined : rulesOfLooks);
    if (index > 0) {
      // An open menu covers part of what stands below it.
      await shutMenus(page);
      lines.push(...(await violations(page, ['target-size'])));
    }
    const aside = await sidewaysScroll(page);
    if (aside !== 0) lines.push(`scrolls sideways by ${aside} px`);
    found.push(...lines.map((line) => `${address}, ${name}: ${line}`));
  }
  return found;
}

/** How far a reader can scroll to the side, whatever the width that the page says it has. Pixels. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    scrollTo({ left: 10_000, behavior: 'instant' });
    const right = scrollX;
    scrollTo({ left: -10_000, behavior: 'instant' });
    const left = scrollX;
    scrollTo({ left: 0, behavior: 'instant' });
    return right - left;
  });
}

async function shutMenus(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const menu of document.querySelectorAll('.site-header details')) {
      menu.removeAttribute('open');
    }
  });
}

/** What can be seen with all of them folded can still be seen when they are open. */
export async function openAllDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
