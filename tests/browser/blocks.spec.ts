import type { Locator } from '@playwright/test';
import { desktop, phone } from './demo-pages.ts';
import { expect, test } from './site.ts';

const blocksPage = '/blog/2026/blocks/';
const notesPage = '/blog/2026/notes/';

test.describe('every page', () => {
  test('is the same whether its text is Markdown or MDX', async ({ page, blocks }) => {
    for (const path of [blocksPage, notesPage]) {
      const texts: string[] = [];
      for (const address of [path, path.replace(/\/$/, '-in-mdx/')]) {
        const html = await (await page.request.get(blocks.root + address)).text();
        const start = html.indexOf('<div class="prose">');
        const text = html.slice(start, html.indexOf('<footer', start));
        // MDX writes neither line ends between blocks nor short forms of attributes.
        texts.push(
          text
            .slice(0, text.indexOf('<section class="cite'))
            .replaceAll(/=""/g, '')
            .replaceAll(/=(?:"true")/g, '')
            .replaceAll(/\s*(<[^>]*>)\s*/g, '$1'),
        );
      }
      expect(texts[0]?.length).toBeGreaterThan(2000);
      expect(texts[1]).toBe(texts[0]);
    }
  });
});

/** A part of a layout shift, which the types of the DOM do not know. */
interface LayoutShiftSource {
  node: Node | null;
  previousRect: DOMRectReadOnly;
  currentRect: DOMRectReadOnly;
}

/** Rectangles on the page, in the order of the document. */
async function boxesOf(
  elements: Locator,
): Promise<{ text: string; left: number; right: number; top: number; bottom: number }[]> {
  return elements.evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const text = element.textContent.trim().slice(0, 20);
        return { text, left, right, top: top + scrollY, bottom: bottom + scrollY };
      }),
  );
}

test.describe('notes in the margin', () => {
  test('stand one below the other, and below what the margin holds already', async ({
    page,
    blocks,
  }) => {
    for (const width of [960, 1100, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of [notesPage, '/']) {
        await page.goto(blocks.root + path);
        const beside = page.locator('.columns > .margin, .sidenote, .prose .place-margin');
        const wide = page.locator('.prose > :is(.place-wide, .place-full)');
        const boxes = [...(await boxesOf(beside)), ...(await boxesOf(wide))];
        expect(boxes.length).toBeGreaterThan(3);
        for (const [index, box] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) {
            const apart = box.bottom <= other.top || other.bottom <= box.top;
            expect.soft(apart, `${width} ${path} “${box.text}” “${other.text}”`).toBe(true);
          }
        }
        const [text] = await boxesOf(page.locator('.prose > p').first());
        const [footer] = await boxesOf(page.locator('.site-footer'));
        for (const note of await boxesOf(page.locator('.sidenote'))) {
          const isBeside =
            note.left >= (text?.right ?? Infinity) || note.right <= (text?.left ?? -Infinity);
          expect.soft(isBeside, `${width} ${path} ${note.text}`).toBe(true);
          expect.soft(note.left).toBeGreaterThanOrEqual(0);
          expect.soft(note.right).toBeLessThanOrEqual(width);
          expect.soft(note.bottom).toBeLessThanOrEqual(footer?.top ?? 0);
        }
      }
    }
  });

  test('come in the order of their numbers', async ({ page, blocks }) => {
    await page.setViewportSize(desktop);
    await page.goto(blocks.root + notesPage);
    const numbers = await page.locator('.sidenote > .sidenote-number').allTextContents();
    // The last but two is called by the note before it.
    expect(numbers.map(Number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 13, 14]);
    const tops = (await boxesOf(page.locator('.sidenote'))).map(({ top }) => top);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  for (const [name, viewport] of Object.entries({ phone, desktop })) {
    test(`are read once: ${name}`, async ({ page, blocks }) => {
      await page.setViewportSize(viewport);
      await page.goto(blocks.root + notesPage);
      const tree = await page.locator('.prose').ariaSnapshot();
      for (const words of [
        'The first note.',
        'In a callout.',
        'Called by a note.',
        'And another.',
      ]) {
        expect.soft(tree.split(words).length - 1, words).toBe(1);
      }
      const link = page.getByRole('main').getByRole('link', { name: '1', exact: true }).first();
      await link.click();
      await expect(page).toHaveURL(name === 'phone' ? /#fn-first$/ : /#sn-first$/);
      await expect(page.locator(':target')).toBeInViewport();
      await expect(page.locator(':target')).toContainText('The first note.');
    });
  }

  test('give way to the notes at the end where there is no margin', async ({ page, blocks }) => {
    for (const [path, viewport, medium] of [
      [notesPage, phone, 'screen'],
      [notesPage, desktop, 'print'],
      ['/blog/2026/endnotes/', desktop, 'screen'],
    ] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ media: medium });
      await page.goto(blocks.root + path);
      expect(await boxesOf(page.locator('.sidenote, .to-sidenote'))).toEqual([]);
      await expect(page.locator('.footnotes li').first()).toBeVisible();
      await expect(page.locator('[data-footnote-ref]').first()).toBeVisible();
    }
  });

  test('a link to a note at the end, and back from it, finds its place', async ({
    page,
    blocks,
  }) => {
    await page.setViewportSize(desktop);
    await page.goto(`${blocks.root}${notesPage}#fn-late`);
    const note = page.locator('#fn-late');
    await expect(note).toBeInViewport();
    await note.locator('[data-footnote-backref]').click();
    await expect(page.locator('#fnref-late')).toBeInViewport();
    await expect(page.locator('.footnotes')).toBeHidden();
  });

  test('a reference leads back to a note that cites it', async ({ page, blocks }) => {
    await page.setViewportSize(desktop);
    await page.goto(blocks.root + notesPage);
    await page.locator('a.reference-back, .reference-back a').first().click();
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('the table of contents stays with the reader, and goes out of their way', async ({
    page,
    blocks,
  }) => {
    await page.setViewportSize(desktop);
    await page.goto(blocks.root + notesPage);
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await expect(contents).toHaveCSS('opacity', '1');
    await page.locator('#sn-item').evaluate((note) => {
      note.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
    await expect(contents).toHaveCSS('opacity', '0');
    // Who comes to it by keyboard sees it.
    await contents.getByRole('link').first().focus();
    await expect(contents).toHaveCSS('opacity', '1');
    await contents.getByRole('link').first().blur();
    await expect(contents).toHaveCSS('opacity', '0');
    await page.getByRole('heading', { name: 'Related posts' }).evaluate((heading) => {
      heading.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
    await expect(contents).toHaveCSS('opacity', '1');
    await expect(contents).toBeInViewport();
  });

  test('no id stands twice', async ({ page, blocks }) => {
    for (const path of blocks.pages) {
      await page.goto(blocks.root + path);
      const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
      expect.soft(ids, path).toHaveLength(new Set(ids).size);
    }
  });
});

test.describe('wide and full blocks', () => {
  test('take the margin, and the window from edge to edge', async ({ page, blocks }) => {
    for (const viewport of [phone, desktop]) {
      await page.setViewportSize(viewport);
      await page.goto(blocks.root + notesPage);
      const [wide] = await boxesOf(page.locator('.place-wide'));
      const [full] = await boxesOf(page.locator('.place-full'));
      const [columns] = await boxesOf(page.locator('.columns'));
      expect(wide?.left).toBeCloseTo(columns?.left ?? 0, 0);
      expect(wide?.right).toBeCloseTo(columns?.right ?? 0, 0);
      expect(full?.left).toBeCloseTo(0, 0);
      expect(full?.right).toBeCloseTo(viewport.width, 0);
    }
  });
});

test.describe('tabs', () => {
  test('show one panel, chosen by pointer and by keyboard', async ({ page, blocks }) => {
    await page.goto(blocks.root + blocksPage);
    const [first, second] = [page.getByRole('tablist').nth(0), page.getByRole('tablist').nth(1)];
    const tab = (name: string): Locator => first.getByRole('tab', { name });
    await expect(page.getByRole('tabpanel')).toHaveCount(2);
    await expect(tab('Python')).toHaveAttribute('aria-selected', 'true');
    await tab('Julia').click();
    await expect(page.getByRole('tabpanel', { name: 'Julia' }).first()).toContainText('needs no');
    await expect(tab('Python')).toHaveAttribute('aria-selected', 'false');
    // The same name in another group follows.
    await expect(second.getByRole('tab', { name: 'Julia' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    for (const [key, name] of [
      ['ArrowRight', 'By hand'],
      ['ArrowRight', 'Python'],
      ['ArrowLeft', 'By hand'],
      ['Home', 'Python'],
      ['End', 'By hand'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(tab(name)).toBeFocused();
      await expect(tab(name)).toHaveAttribute('aria-selected', 'true');
    }
    await page.keyboard.press('Tab');
    await expect(page.getByRole('tabpanel', { name: 'By hand' })).toBeFocused();
  });

  test('a link leads into a hidden panel', async ({ page, blocks }) => {
    await page.goto(blocks.root + blocksPage);
    const panel = page.locator('#by-hand');
    await expect(panel).not.toBeInViewport();
    await page.getByRole('link', { name: 'into a tab' }).click();
    await expect(panel).toBeVisible();
    await expect(panel).toBeInViewport();
    await expect(panel).not.toHaveAttribute('hidden');
    await page.goto('about:blank');
    await page.goto(`${blocks.root}${blocksPage}#by-hand`);
    await expect(panel).toBeInViewport();
    await expect(page.getByRole('tab', { name: 'By hand' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  test('nothing moves while the page loads', async ({ page, blocks }) => {
    for (const viewport of [phone, desktop]) {
      await page.setViewportSize(viewport);
      await page.goto(blocks.root + blocksPage);
      await expect(page.getByRole('tab').first()).toBeVisible();
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let moved = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) {
                // Formulas change a little when their fonts come.
                const { sources } = entry as PerformanceEntry & { sources: LayoutShiftSource[] };
                for (const { node, previousRect, currentRect } of sources) {
                  const element = node instanceof Element ? node : node?.parentElement;
                  const isFormula = element?.closest('.katex') != null;
                  if (!isFormula && previousRect.top !== currentRect.top) moved += 1;
                }
              }
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => {
              resolve(moved);
            }, 300);
          }),
      );
      expect(shift).toBe(0);
    }
  });

  test('print shows every panel with its name, and what is folded', async ({ page, blocks }) => {
    await page.goto(blocks.root + blocksPage);
    await expect(page.getByRole('tab').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('isochronous')).toBeVisible();
    await expect(page.locator('.tab-name').first()).toBeVisible();
    await expect(page.locator('.tab-list').first()).toBeHidden();
    await expect(page.getByText('Multiply by')).toBeVisible();
    await expect(page.getByText('It stands folded')).toBeVisible();
  });

  test('their script is only where they are', async ({ page, blocks }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(blocks.root + notesPage);
    expect(asked.filter((url) => url.includes('TabControls'))).toEqual([]);
    await page.goto(blocks.root + blocksPage);
    expect(asked.filter((url) => /TabControls.*\.js$/.test(url))).toHaveLength(1);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every panel is shown under its name', async ({ page, blocks }) => {
    await page.goto(blocks.root + blocksPage);
    await expect(page.locator('.tab')).toHaveCount(5);
    for (const panel of await page.locator('.tab').all()) {
      await expect(panel).toBeVisible();
      await expect(panel.locator('.tab-name')).toBeVisible();
    }
  });
});

test('callouts say what they are in words, in the language of the page', async ({
  page,
  blocks,
}) => {
  await page.goto(blocks.root + blocksPage);
  await expect(page.getByRole('note')).toHaveCount(7);
  await expect(page.locator('.callout-kind')).toHaveText([
    'Note',
    'Tip',
    'Important',
    'Warning',
    'Danger',
    'Note',
    'Tip',
    'Caution',
    'Note',
  ]);
  await page.getByText('A longer remark').click();
  await expect(page.getByText('It stands folded')).toBeVisible();
  await page.goto(`${blocks.root}/zh${blocksPage}`);
  await expect(page.locator('.callout-kind')).toHaveText('警告');
  await expect(page.getByRole('checkbox', { name: '已完成' })).toBeChecked();
});

test.describe('glosses', () => {
  for (const size of [phone, desktop]) {
    test(`stay below their words when a line ends, ${size.width} pixels wide`, async ({
      page,
      blocks,
    }) => {
      await page.setViewportSize(size);
      await page.goto(blocks.root + blocksPage);
      const words = page.locator('[id="ex:long"] .gloss-words > div');
      const tops: number[] = [];
      for (const word of await words.all()) {
        const [above, below] = await boxesOf(word.locator('dt, dd'));
        expect(below?.left).toBeCloseTo(above?.left ?? -1, 0);
        expect(below?.top).toBeGreaterThanOrEqual((above?.bottom ?? Infinity) - 1);
        tops.push(above?.top ?? -1);
      }
      expect(tops).toHaveLength(13);
      expect(new Set(tops).size).toBeGreaterThan(1);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBe(0);
    });
  }

  test('have judgements before the sentence, and sentences begin at one line', async ({
    page,
    blocks,
  }) => {
    await page.goto(blocks.root + blocksPage);
    const example = page.locator('[id="ex:short"]');
    const [mark] = await boxesOf(example.locator('.gloss-judgement'));
    const [number] = await boxesOf(example.locator('.gloss-number'));
    const lines = await example.locator('.gloss-sentence').evaluateAll((all) =>
      all.map((line) => {
        const range = document.createRange();
        range.selectNode(line.lastChild ?? line);
        return range.getBoundingClientRect().left;
      }),
    );
    expect(lines[1]).toBeCloseTo(lines[0] ?? -1, 0);
    expect(mark?.right).toBeLessThanOrEqual((lines[1] ?? 0) + 0.5);
    expect(mark?.left).toBeGreaterThan(number?.left ?? Infinity);
  });

  test('are shown whole beside a reference to a part of them', async ({ page, blocks }) => {
    await page.goto(blocks.root + blocksPage);
    await page.locator('a[href="#ex:short-b"]').hover();
    const preview = page.locator('.citation-preview');
    await expect(preview.locator('.gloss-number')).toHaveText('(2)');
    await expect(preview.locator('li')).toHaveCount(3);
  });

  test('in a language from right to left run so, each below its word', async ({ page, blocks }) => {
    await page.goto(blocks.root + blocksPage);
    const words = await boxesOf(page.locator('[id="ex:short-c"] .gloss-words > div'));
    expect(words[0]?.left).toBeGreaterThan(words[1]?.right ?? Infinity);
  });
});
