import type { Locator, Page } from '@playwright/test';
import { scholarPages } from './scholar-pages.ts';
import { expect, test, type ShownSite } from './site.ts';

const total = 14;

async function open(page: Page, scholar: ShownSite, query = ''): Promise<void> {
  await page.goto(scholar.root + scholarPages.publications + query);
  // The filter comes when the reader does.
  await box(page).hover();
  await page.evaluate(() => customElements.whenDefined('work-filter').then(() => undefined));
}

/** BibTeX keys of the works that can be seen, in order. */
async function shownKeys(page: Page): Promise<string[]> {
  return page.locator('.work:visible').evaluateAll((works) => works.map(({ id }) => id));
}

const box = (page: Page): Locator => page.getByRole('searchbox', { name: 'Filter the papers' });
const choice = (page: Page, name: string): Locator => page.getByRole('combobox', { name });
const count = (page: Page): Locator => page.locator('.filter').getByRole('status');
const clear = (page: Page): Locator => page.getByRole('button', { name: 'Clear' });

const searches: Readonly<Record<string, readonly string[]>> = {
  soljacic: ['soljacic2021resonance'],
  SOLJAČIĆ: ['soljacic2021resonance'],
  varga: ['collaboration2025survey'],
  'nothing happens': ['soljacic2021resonance'],
  'moons conference': ['okonkwo2025moons'],
  wetting: ['marenko2024chapter'],
  林若溪: ['marenko2026tides', 'lin2022zh'],
  潮汐: ['lin2022zh'],
  believed: ['marenko2026tides'],
  'marenko 2019': ['marenko2019thesis', 'marenko2019letter'],
  // A topic that no title says.
  surveys: ['collaboration2025survey'],
  'show fewer': [],
};

test('words find works', async ({ page, scholar }) => {
  await open(page, scholar);
  for (const [words, found] of Object.entries(searches)) {
    await box(page).fill(words);
    expect(await shownKeys(page), words).toEqual(found);
    const said = found.length === 0 ? 'No paper matches.' : `${found.length} of ${total}`;
    await expect(count(page), words).toHaveText(said);
  }
});

const choices: Readonly<Record<string, { value: string; found: readonly string[] }>> = {
  Year: { value: '2025', found: ['collaboration2025survey', 'okonkwo2025moons'] },
  Type: { value: 'book', found: ['marenko2024book'] },
  Venue: { value: 'tide', found: ['collaboration2025survey', 'okonkwo2025moons'] },
  Coauthor: { value: 'chidi-okonkwo', found: ['okonkwo2025moons', 'marenko2024chapter'] },
  Topic: {
    value: 'thin-films',
    found: ['marenko2026tides', 'collaboration2025survey', 'marenko2024book'],
  },
};

test('a choice narrows the list, and the address says so', async ({ page, scholar }) => {
  await open(page, scholar);
  for (const [name, { value, found }] of Object.entries(choices)) {
    await choice(page, name).selectOption(value);
    expect(await shownKeys(page), name).toEqual(found);
    await expect(count(page)).toHaveText(`${found.length} of ${total}`);
    expect(new URL(page.url()).search).toBe(`?${name.toLowerCase()}=${value}`);
    await choice(page, name).selectOption('');
  }
});

test('every choice finds as many works as it says', async ({ page, scholar }) => {
  await open(page, scholar);
  const selects = await page.locator('.filter select').all();
  expect(selects).toHaveLength(5);
  for (const select of selects) {
    const options = await select.locator('option:not([value=""])').evaluateAll((all) =>
      all.map((option) => ({
        value: (option as HTMLOptionElement).value,
        said: Number(/\((\d+)\)\s*$/.exec(option.textContent)?.[1]),
      })),
    );
    expect(options.length).toBeGreaterThan(1);
    for (const { value, said } of options) {
      await select.selectOption(value);
      expect(await page.locator('.work:visible').count(), value).toBe(said);
    }
    await select.selectOption('');
  }
  await page.getByRole('checkbox', { name: 'With code (4)' }).check();
  await expect(page.locator('.work:visible')).toHaveCount(4);
});

test('several wishes hold together, and groups without works go', async ({ page, scholar }) => {
  await open(page, scholar);
  const years = page.locator('.work-group > h2:visible');
  await expect(years).toHaveCount(10);
  await box(page).fill('films');
  await choice(page, 'Venue').selectOption('jtf');
  await page.getByRole('checkbox', { name: /With code/ }).check();
  expect(await shownKeys(page)).toEqual(['marenko2026tides', 'soljacic2021resonance']);
  await expect(years).toHaveText(['2026', '2021']);
  await choice(page, 'Year').selectOption('2020');
  await expect(count(page)).toHaveText('No paper matches.');
  await expect(years).toHaveCount(0);
  await choice(page, 'Year').selectOption('');
  await expect(years).toHaveCount(2);
});

test('clearing shows all again, and leaves the reader in the box', async ({ page, scholar }) => {
  await open(page, scholar);
  await expect(clear(page)).toBeHidden();
  await expect(count(page)).toHaveText('');
  await choice(page, 'Year').selectOption('2024');
  await box(page).fill('spreading');
  await clear(page).click();
  expect(await shownKeys(page)).toHaveLength(total);
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('');
  await expect(choice(page, 'Year')).toHaveValue('');
  await expect(count(page)).toHaveText('');
  await expect(clear(page)).toBeHidden();
  expect(page.url()).toBe(scholar.root + scholarPages.publications);
});

test('the address holds the state, and gives it back', async ({ page, scholar, context }) => {
  await open(page, scholar);
  await box(page).fill('films é&#');
  await box(page).fill('films');
  await choice(page, 'Topic').selectOption('tides');
  await page.getByRole('checkbox', { name: /With code/ }).check();
  const address = page.url();
  expect(new URL(address).search).toBe('?q=films&topic=tides&code=1');
  const other = await context.newPage();
  await other.goto(address);
  await expect(box(other)).toHaveValue('films');
  await expect(choice(other, 'Topic')).toHaveValue('tides');
  await expect(other.getByRole('checkbox', { name: /With code/ })).toBeChecked();
  expect(await shownKeys(other)).toEqual(['marenko2026tides']);
  await expect(count(other)).toHaveText(`1 of ${total}`);
  await expect(clear(other)).toBeVisible();
});

test('what the address asks for in vain is left out', async ({ page, scholar }) => {
  await open(page, scholar, '?year=1066&venue=tide&code=yes&from=letter#okonkwo2025moons');
  await expect(choice(page, 'Year')).toHaveValue('');
  await expect(choice(page, 'Venue')).toHaveValue('tide');
  await expect(page.getByRole('checkbox', { name: /With code/ })).not.toBeChecked();
  expect(await shownKeys(page)).toEqual(['collaboration2025survey', 'okonkwo2025moons']);
  await choice(page, 'Venue').selectOption('');
  expect(await shownKeys(page)).toHaveLength(total);
  const { search, hash } = new URL(page.url());
  expect(search + hash).toBe('?from=letter#okonkwo2025moons');
});

test('back and forward lead to the list as it was', async ({ page, scholar }) => {
  await open(page, scholar);
  await box(page).pressSequentially('moons');
  await page.getByRole('link', { name: 'Two moons are enough', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two moons are enough');
  await page.goBack();
  await expect(box(page)).toHaveValue('moons');
  expect(await shownKeys(page)).toEqual(['okonkwo2025moons']);
  // A state in the address, then a link within the page, then back.
  await page.evaluate(() => {
    location.hash = 'okonkwo2025moons';
  });
  await box(page).fill('unicorns');
  await expect(count(page)).toHaveText('No paper matches.');
  await expect.poll(() => new URL(page.url()).search).toBe('?q=unicorns');
  await page.goBack();
  await expect(box(page)).toHaveValue('moons');
  expect(await shownKeys(page)).toEqual(['okonkwo2025moons']);
  await page.goForward();
  await page.goBack();
  await page.goBack();
  expect(page.url()).not.toContain('publications');
});

test('Enter stays on the page', async ({ page, scholar }) => {
  await open(page, scholar);
  await page.evaluate(() => {
    document.documentElement.dataset.same = 'yes';
  });
  await box(page).fill('moons');
  await box(page).press('Enter');
  await expect.poll(() => new URL(page.url()).search).toBe('?q=moons');
  await expect(page.locator('html')).toHaveAttribute('data-same', 'yes');
  await expect(box(page)).toBeFocused();
  expect(await shownKeys(page)).toEqual(['okonkwo2025moons']);
});

test('the keyboard alone is enough', async ({ page, scholar }) => {
  await open(page, scholar);
  await box(page).focus();
  await page.keyboard.type('films');
  await page.keyboard.press('Tab');
  await expect(choice(page, 'Year')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(choice(page, 'Year')).toHaveValue('2026');
  for (const name of ['Type', 'Venue', 'Coauthor', 'Topic']) {
    await page.keyboard.press('Tab');
    await expect(choice(page, name)).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: /With code/ })).toBeChecked();
  expect(await shownKeys(page)).toEqual(['marenko2026tides']);
  await page.keyboard.press('Tab');
  await expect(clear(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(box(page)).toBeFocused();
  expect(await shownKeys(page)).toHaveLength(total);
  // Hidden works are no stops.
  await box(page).fill('spreading');
  await clear(page).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Spreading', exact: true })).toBeFocused();
});

test('on paper there is the list, and not its filter', async ({ page, scholar }) => {
  await open(page, scholar, '?year=2025');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.filter')).toBeHidden();
  expect(await shownKeys(page)).toHaveLength(2);
});

test('a keystroke touches only the works that come or go', async ({ page, scholar }) => {
  await open(page, scholar);
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    dataset.touched = '';
    new MutationObserver((changes) => {
      const touched = changes.map(({ target, attributeName }) =>
        target instanceof HTMLElement ? `${target.id || target.localName}:${attributeName}` : '?',
      );
      dataset.touched = `${dataset.touched ?? ''} ${touched.join(' ')}`;
    }).observe(document.querySelector('work-filter') ?? document, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const touched = async (): Promise<string[]> => {
    const list = await page.evaluate(() => {
      const { touched: all = '' } = document.documentElement.dataset;
      document.documentElement.dataset.touched = '';
      return all;
    });
    return list.split(' ').filter((name) => name !== '');
  };
  await box(page).focus();
  expect(await touched()).toEqual(['work-filter:data-active']);
  // Every work has an author of this name: nothing but the count changes.
  await box(page).fill('marenko');
  expect(await touched()).toEqual(['button:hidden', 'output:null']);
  await box(page).fill('marenk');
  expect(await touched()).toEqual([]);
  await choice(page, 'Type').selectOption('conference');
  const works = (await touched()).filter((name) => /\d{4}\w+:hidden$/.test(name));
  expect(works).toHaveLength(total - 2);
  await choice(page, 'Type').selectOption('journal');
  expect((await touched()).filter((name) => /\d{4}\w+:hidden$/.test(name))).toHaveLength(2 + 4);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is the whole list, and no filter', async ({ page, scholar }) => {
    await page.goto(`${scholar.root}${scholarPages.publications}?q=moons`);
    await expect(page.locator('.filter')).toBeHidden();
    expect(await shownKeys(page)).toHaveLength(total);
  });
});
