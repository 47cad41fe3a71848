import { violations, violationsInEachLook } from './accessibility.ts';
import { kinds, phone } from './demo-pages.ts';
import { scholarPages } from './scholar-pages.ts';
import { expect, test, type ShownSite, type SiteName } from './site.ts';

test.describe.configure({ timeout: 180_000 });

const isPost = (path: string): boolean => /^\/blog\/\d+\/[^/]+\/$/.test(path);

const inLab = [
  ...['/', '/swell/', '/ice/', '/cv/', '/news/', '/news/buoy/', '/projects/', '/portfolio/'],
  ...['/projects/long-tides/', '/people/', '/people/jonas-lindqvist/', '/people/huda-al-masri/'],
  ...['/talks/', '/teaching/', '/teaching/slow-waves/', '/ar/people/'],
];

/** The pages of each site that axe looks at: in small sites all, in the others some of each kind. */
const looked: Readonly<
  Record<Exclude<SiteName, 'payloads'>, (site: ShownSite) => readonly string[]>
> = {
  demo: ({ pages }) => [...Object.values(kinds), ...pages.filter(isPost)],
  blocks: ({ pages }) => pages,
  code: ({ pages }) => pages.filter(isPost),
  department: () => ['/'],
  full: ({ pages }) => pages,
  lab: ({ pages }) => [...inLab, ...pages.filter((path) => /^\/(?:zh|ar)\/|^\/404/.test(path))],
  media: ({ pages }) => pages,
  scholar: () => Object.values(scholarPages),
};

/** Each site is looked at in so many parts, which run at the same time. */
const PARTS = 3;

for (const name of Object.keys(looked) as (keyof typeof looked)[]) {
  for (let part = 1; part <= PARTS; part += 1) {
    test(`axe finds nothing, and no page scrolls sideways: ${name}, ${part} of ${PARTS}`, async ({
      page,
      siteNamed,
    }) => {
      const site = await siteNamed(name);
      const paths = [...new Set(looked[name](site))];
      for (const path of paths.filter((_, index) => index % PARTS === part - 1)) {
        expect(site.pages).toContain(path);
        expect.soft(await violationsInEachLook(page, site.root + path)).toEqual([]);
      }
    });
  }
}

test('axe finds nothing in the open menu of a phone', async ({ page, demo }) => {
  await page.setViewportSize(phone);
  await page.goto(demo.root);
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
