import type { SiteSettings } from '../site/settings.ts';
import type { CompiledEntry } from '../compile/entry.ts';
import { hrefOf, toSitePath, type SitePath } from '../routes/url.ts';

export interface NavItem {
  label: string;
  href: string;
  isCurrent: boolean;
}

/**
 * The menu of a page: what site.yaml says, else the front page and the pages that say `nav: true`.
 *
 * @param pages of the page's language
 * @param current address of the page
 */
export function navigation(
  settings: SiteSettings,
  pages: readonly CompiledEntry<'page'>[],
  current: SitePath,
): NavItem[] {
  const items = settings.nav?.map((item) => fromSettings(item, pages, settings)) ?? ofPages(pages);
  return items.map(({ label, path, href }) => ({
    label,
    href: href ?? hrefOf(settings.basePath, path ?? '/'),
    isCurrent: path !== undefined && isWithin(current, path),
  }));
}

interface Target {
  label: string;
  path?: SitePath;
  href?: string;
}

function fromSettings(
  item: NonNullable<SiteSettings['nav']>[number],
  pages: readonly CompiledEntry<'page'>[],
  settings: SiteSettings,
): Target {
  const { label, url } = typeof item === 'string' ? { label: undefined, url: item } : item;
  if (/^[a-z]+:/i.test(url)) return { label: label ?? url, href: url };
  const path = toSitePath(url);
  const page = pages.find(({ sitePath }) => sitePath === path);
  return { label: label ?? page?.title ?? settings.title, path };
}

function ofPages(pages: readonly CompiledEntry<'page'>[]): Target[] {
  return pages
    .filter((page) => page.frontMatter.nav === true)
    .sort(
      (left, right) =>
        (left.frontMatter.nav_order ?? 0) - (right.frontMatter.nav_order ?? 0) ||
        (left.title < right.title ? -1 : 1),
    )
    .map((page) => ({ label: page.title, path: page.sitePath ?? '/' }));
}

/** A post lies within the blog's page when its address does; everything lies within "/" only itself. */
function isWithin(current: SitePath, path: SitePath): boolean {
  return (
    current === path ||
    (path.length > 1 && !/^\/[a-z-]{2,8}\/$/.test(path) && current.startsWith(path))
  );
}
