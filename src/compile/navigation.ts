import type { ContentError } from '../site/content-error.ts';
import type { Entry } from '../site/entry.ts';
import type { Site } from '../site/read-site.ts';
import type { NavDivider, NavGroup, NavLink } from '../site/schemas/navigation.ts';
import { entryKey } from '../routes/route.ts';
import type { RouteTable } from '../routes/table.ts';
import type { MediaFile } from './media.ts';
import {
  entryLink,
  labelIn,
  navTitle,
  resolveNavLink,
  versionIn,
  type MenuLink,
  type NavPlace,
  type NavWork,
} from './nav-target.ts';
import type { AnchorCheck } from './findings.ts';

/** A dropdown of the menu, in one language. */
export interface MenuGroup {
  kind: 'group';
  label: string;
  items: readonly (MenuLink | NavDivider)[];
}

/** A link of the menu, or a dropdown of links. */
export type MenuItem = MenuLink | MenuGroup;

/** An item in each language. */
type Translated<Item> = (language: string) => Item;

/** The links around every page. */
export interface Menus {
  /** The menu of each language. */
  menus: Readonly<Record<string, readonly MenuItem[]>>;
  /** The links at the foot of each page, by language. */
  footerLinks: Readonly<Record<string, readonly MenuLink[]>>;
}

/** The same, with what came up on the way. */
export interface Navigation extends Menus {
  anchors: readonly AnchorCheck[];
  files: readonly MediaFile[];
  errors: readonly ContentError[];
}

/**
 * Makes the menu and the links at the foot: what site.yaml says, else, for the menu, the pages that
 * say `nav: true`. A page that is not translated is offered in the default language.
 */
export async function compileNavigation(site: Site, table: RouteTable): Promise<Navigation> {
  const placed = site.entries.filter((entry) => table.pathOf.has(entryKey(entry)));
  const work: NavWork = {
    site,
    table,
    versions: Map.groupBy(placed, (entry) => entry.id),
    anchors: [],
    files: [],
    errors: [],
  };
  const { nav, footer, languages } = site.settings;
  const items = nav === undefined ? await itemsOfPages(work) : await itemsOf(nav, work);
  const { imprint, links } = footer;
  const inFooter = await mapInOrder(
    [
      ...links.map((link, index) => ({ link, keys: ['footer', 'links', index] })),
      ...(imprint === undefined ? [] : [{ link: imprint, keys: ['footer', 'imprint'] }]),
    ],
    ({ link, keys }) => resolveNavLink(link, settingPlace([...keys, ...link.place], site), work),
  );
  const { anchors, files, errors } = work;
  const perLanguage = <Item>(all: readonly Translated<Item>[]): Record<string, Item[]> =>
    Object.fromEntries(
      languages.map((language) => [language, all.map((translate) => translate(language))]),
    );
  const menus = Object.fromEntries(
    Object.entries(perLanguage(items)).map(([language, menu]) => [
      language,
      menu.filter((item) => item !== undefined),
    ]),
  );
  return { menus, footerLinks: perLanguage(inFooter), anchors, files, errors };
}

/** Applies a function to one after the other, and leaves out what comes to nothing. */
async function mapInOrder<Item, Result>(
  items: readonly Item[],
  of: (item: Item, index: number) => Promise<Result | undefined>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    const result = await of(item, index);
    if (result !== undefined) results.push(result);
  }
  return results;
}

function settingPlace(keys: readonly (string | number)[], site: Site): NavPlace {
  return { file: site.configFile, position: site.locateSetting(keys) };
}

/** The items of `nav:` in site.yaml. */
function itemsOf(
  nav: readonly (NavLink | NavGroup)[],
  work: NavWork,
): Promise<Translated<MenuItem | undefined>[]> {
  const { site } = work;
  return mapInOrder(nav, async (item, index) => {
    if (item.kind === 'link') {
      return resolveNavLink(item, settingPlace(['nav', index, ...item.place], site), work);
    }
    const children = await mapInOrder(item.items, (child, place) =>
      childOf(child, (keys) => settingPlace(['nav', index, 'items', place, ...keys], site), work),
    );
    const { defaultLanguage } = site.settings;
    return (language) => ({
      kind: 'group',
      label: labelIn(item.label, language, defaultLanguage) ?? '',
      items: children.map((translate) => translate(language)),
    });
  });
}

async function childOf(
  child: NavLink | NavDivider,
  placeOf: (keys: readonly string[]) => NavPlace,
  work: NavWork,
): Promise<Translated<MenuLink | NavDivider> | undefined> {
  if (child.kind === 'divider') return () => child;
  return resolveNavLink(child, placeOf(child.place), work);
}

/**
 * The menu that the pages make themselves. A translation says of `nav`, `nav_order` and `children`
 * only what differs from the page in the default language.
 */
async function itemsOfPages(work: NavWork): Promise<Translated<MenuItem | undefined>[]> {
  const ids = [...work.versions.keys()].filter((id) => id.startsWith('pages/'));
  const first = (id: string) => pageIn(work.site.settings.defaultLanguage, id, work);
  const order = (id: string): number => first(id)?.frontMatter.nav_order ?? 0;
  const title = (id: string): string => {
    const page = first(id);
    return page === undefined ? id : navTitle(page);
  };
  const inOrder = ids.sort(
    (left, right) => order(left) - order(right) || (title(left) < title(right) ? -1 : 1),
  );
  return mapInOrder(inOrder, async (id) => {
    const page = first(id);
    if (page === undefined) return undefined;
    warnOfHidden(page, work);
    const children = await childrenOf(page, work);
    return (language) => {
      const version = pageIn(language, id, work) ?? page;
      const isShown = version.frontMatter.nav ?? page.frontMatter.nav ?? false;
      if (!isShown) return undefined;
      const link = entryLink(version, language, navTitle(version), work);
      if (children.length === 0) return link;
      const own = { ...link, label: version.frontMatter.title ?? link.label };
      return {
        kind: 'group',
        label: link.label,
        // A page that shows something leads what hangs from it.
        items: [
          ...(isEmpty(version) ? [] : [own]),
          ...children.map((translate) => translate(language)),
        ],
      };
    };
  });
}

/** Whether a page is only there for what hangs from it. */
function isEmpty({ body, frontMatter }: Entry<'page'>): boolean {
  return body.trim() === '' && (frontMatter.layout ?? 'page') === 'page';
}

function pageIn(language: string, id: string, work: NavWork): Entry<'page'> | undefined {
  const entry = versionIn(language, id, work);
  return entry?.kind === 'page' ? entry : undefined;
}

function childrenOf(
  page: Entry<'page'>,
  work: NavWork,
): Promise<Translated<MenuLink | NavDivider>[]> {
  const { dropdown, children = [] } = page.frontMatter;
  if (dropdown === false || page.frontMatter.nav !== true) return Promise.resolve([]);
  return mapInOrder(children, (child, index) =>
    childOf(
      child,
      (keys) => ({ file: page.file, position: page.locate(['children', index, ...keys]) }),
      work,
    ),
  );
}

/** Warns of a dropdown that is not shown, or has nothing in it. */
function warnOfHidden(page: Entry<'page'>, work: NavWork): void {
  const { nav, dropdown, children = [] } = page.frontMatter;
  const isEmpty = dropdown === true && children.length === 0;
  const isOutside = children.length > 0 && nav !== true;
  if (!isEmpty && !isOutside) return;
  work.errors.push({
    severity: 'warning',
    kind: 'nothing-to-show',
    file: page.file,
    position: page.locate([isEmpty ? 'dropdown' : 'children'], 'key'),
    message: isEmpty
      ? 'This page asks for a dropdown, but nothing says what stands in it.'
      : 'What stands under "children" is not shown, because the page is not in the menu.',
    fix: isEmpty ? 'List its links under "children", or remove the line.' : 'Add "nav: true".',
  });
}
