import type { NavDivider } from '../site/schemas/navigation.ts';
import type { MenuLink } from '../compile/nav-target.ts';
import type { MenuItem } from '../compile/navigation.ts';
import type { SitePath } from '../routes/url.ts';

/** `page` for the page itself, `true` for the part of the site in which it lies. */
export type Current = 'page' | 'true' | undefined;

/** A link of the menu, as one page shows it. */
export interface ShownLink extends MenuLink {
  current: Current;
}

/** A dropdown of the menu, as one page shows it. */
export interface ShownGroup {
  kind: 'group';
  label: string;
  items: readonly (ShownLink | NavDivider)[];
  current: Current;
}

export type ShownItem = ShownLink | ShownGroup;

/**
 * The menu of a page, with the item marked under which the reader is: the one that leads to the page
 * or, if none does, to the nearest place above it.
 *
 * @param current address of the page
 * @param homes addresses of front pages, in which nothing else lies
 */
export function markCurrent(
  menu: readonly MenuItem[],
  current: SitePath,
  homes: ReadonlySet<SitePath>,
): ShownItem[] {
  const paths = menu
    .flatMap((item) => (item.kind === 'group' ? item.items : [item]))
    .flatMap((item) => (item.kind === 'link' ? (item.sitePath ?? []) : []))
    .filter((path) => current === path || (!homes.has(path) && isFolderOf(path, current)));
  const nearest = paths.reduce((best, path) => (path.length > best.length ? path : best), '');
  const here = current === nearest ? 'page' : 'true';
  const marked = (link: MenuLink): ShownLink => ({
    ...link,
    current: link.sitePath !== undefined && link.sitePath === nearest ? here : undefined,
  });
  return menu.map((item) => {
    if (item.kind === 'link') return marked(item);
    const items = item.items.map((child) => (child.kind === 'link' ? marked(child) : child));
    const holds = items.some((child) => child.kind === 'link' && child.current !== undefined);
    return { ...item, items, current: holds ? 'true' : undefined };
  });
}

function isFolderOf(folder: SitePath, path: SitePath): boolean {
  return folder.endsWith('/') && path.startsWith(folder);
}
