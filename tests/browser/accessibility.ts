import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const options: axe.RunOptions = {
  resultTypes: ['violations'],
  // axe takes no notice of MathML, and so takes a header that is a formula for an empty one.
  rules: { 'empty-table-header': { enabled: false } },
};

/** @returns what axe finds wrong with a page as it stands, a line for each element */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    (given) => window.axe.run(document, given).then((results) => results.violations),
    options,
  );
  const lines = found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
  const emptyHeaders = await page
    .locator('th')
    .evaluateAll((all) => all.filter(({ textContent }) => textContent.trim() === '').length);
  return emptyHeaders > 0 ? [...lines, `${emptyHeaders} empty table headers`] : lines;
}

export async function openAllDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
