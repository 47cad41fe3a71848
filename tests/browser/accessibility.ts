import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** @returns what axe finds wrong with a page as it stands, a line for each element */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() =>
    window.axe.run(document, { resultTypes: ['violations'] }).then((results) => results.violations),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

export async function openAllDetails(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = document.querySelectorAll('details');
    for (const details of all) details.open = true;
    return all.length;
  });
}
