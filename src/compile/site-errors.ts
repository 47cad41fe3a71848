import type { ContentError } from '../site/content-error.ts';
import type { Site } from '../site/read-site.ts';
import type { Typesetter } from '../markdown/typeset-math.ts';
import type { RouteTable } from '../routes/table.ts';
import type { SitePath } from '../routes/url.ts';
import { checkAnchors } from './anchors.ts';
import type { Citable } from './bibliography.ts';
import { collectionErrors } from './collections.ts';
import { commentErrors } from './comments.ts';
import { emptySelections } from './cv/empty-selection.ts';
import type { CompiledEntry } from './compiled-entry.ts';
import type { CompiledWork } from './compiled-work.ts';
import { editLinkErrors } from './edit-link.ts';
import { emptyListErrors } from './empty-lists.ts';
import type { AnchorCheck } from './findings.ts';
import { seriesErrors } from './series.ts';
import { unknownInMacros } from './unknown-macros.ts';
import { unlistedPosts } from './unlisted-posts.ts';
import { unusedData } from './unused-data.ts';
import { emptyWishes, frontPageMissing } from './wishes.ts';

/** A site of which every text and every work is compiled. */
interface WholeSite {
  site: Site;
  table: RouteTable;
  typeset: Typesetter;
  citable: Citable;
  entries: readonly CompiledEntry[];
  works: readonly CompiledWork[];
  anchors: readonly AnchorCheck[];
  /** Ids of each page, by its address. */
  idsOf: ReadonlyMap<SitePath, readonly string[]>;
}

/** Finds the mistakes that show only when everything is there. */
export function siteErrors(whole: WholeSite): ContentError[] {
  const { site, table, typeset, citable, entries, works, anchors, idsOf } = whole;
  const { settings, macros, macrosPlace } = site;
  return [
    ...checkAnchors(anchors, idsOf, entries, works),
    ...seriesErrors(site.entries, settings),
    ...editLinkErrors(site),
    ...commentErrors(site.entries, settings),
    ...collectionErrors(site),
    ...unlistedPosts(site),
    ...emptyWishes(site.entries, works),
    ...frontPageMissing(table, site.configFile),
    ...emptySelections(site.entries, entries, works),
    ...emptyListErrors(site.entries, works, settings),
    ...unusedData(site, citable),
    ...(macrosPlace === undefined
      ? []
      : unknownInMacros(macros, typeset, { ...macrosPlace, keys: [] })),
  ];
}
