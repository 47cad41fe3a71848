import type { Page } from '@playwright/test';
import { expect } from './site.ts';

declare global {
  interface Window {
    /** All movements added up, as the Layout Instability API measures them. */
    shift: number;
    shifts: string[];
  }
}

/**
 * Lighthouse shows three decimals. What is smaller is a letter that grew by a hair when its font came.
 */
const VISIBLE = 0.0005;

/** Lists every movement of the layout from the first moment on, with what moved. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      value: number;
      sources: { node: Element | null }[];
    }
    window.shifts = [];
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        const moved = entry.sources.map(({ node }) => node?.className ?? node?.nodeName ?? '?');
        window.shift += entry.value;
        window.shifts.push(`${entry.value} ${moved.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Reads a page from its start to its end, as a reader does. */
export async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const step = page.viewportSize()?.height ?? height;
  for (let top = 0; top < height; top += step) {
    await page.evaluate((y) => {
      scrollTo({ top: y, behavior: 'instant' });
    }, top);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => {
            requestAnimationFrame(resolve);
          });
        }),
    );
  }
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
}

/** Fails when something has moved since the page was opened. */
export async function expectNoShift(page: Page): Promise<void> {
  const { shift, shifts } = await page.evaluate(() => ({
    shift: window.shift,
    shifts: window.shifts,
  }));
  expect(shift, shifts.join('\n')).toBeLessThan(VISIBLE);
}
