import { collections } from '../../../src/collections/registry.ts';
import type { RoutedWork } from '../../../src/routes/route.ts';
import { buildRouteTable, type RouteTable } from '../../../src/routes/table.ts';
import type { Entry } from '../../../src/site/entry.ts';
import { siteSchema } from '../../../src/site/schemas/site.ts';
import { settingsFrom, type SiteSettings } from '../../../src/site/settings.ts';
import type { NewAddresses } from '../types.ts';

/** The settings of the new site as far as addresses depend on them. */
export function routeSettings(rules: NewAddresses): SiteSettings {
  const url = 'https://site.example';
  const config = siteSchema.parse({
    title: 'Site',
    url,
    author: { name: 'Author' },
    languages: rules.languages,
    posts: rules.posts,
    collections: Object.fromEntries(
      Object.entries(rules.collections).map(([name, permalink]) => [name, { permalink }]),
    ),
  });
  return settingsFrom(config, { url: undefined, base: undefined });
}

/**
 * Has Octavo decide all addresses of the new site.
 *
 * @param keys of the works in the bibliographies
 */
export function newRoutes(
  entries: readonly Entry[],
  keys: Iterable<string>,
  settings: SiteSettings,
): RouteTable {
  const works = [...keys].map((key): RoutedWork => ({
    key,
    file: 'papers.bib',
    position: { line: 1, column: 1 },
    versions: [],
  }));
  return buildRouteTable(entries, works, settings, collections);
}
