import path from 'node:path';
import type { ContentError } from '../site/content-error.ts';
import type { SiteOptions } from '../site/options.ts';
import { mapAtOnce } from '../site/map-at-once.ts';
import { readSite, type Site } from '../site/read-site.ts';
import type { Metrics } from '../site/data/metrics.ts';
import type { SiteSettings } from '../site/settings.ts';
import { collections } from '../collections/registry.ts';
import type { Work } from '../bibliography/work.ts';
import { createTypesetter } from '../markdown/typeset-math.ts';
import type { Route } from '../routes/route.ts';
import { buildRouteTable } from '../routes/table.ts';
import { checkAnchors } from './anchors.ts';
import { siteBibliography, TextBibliographies } from './bibliography.ts';
import { collectionErrors } from './collections.ts';
import { commentErrors } from './comments.ts';
import { siteStyle } from './citation-style.ts';
import { keepCiteFormats, offeredForCitation } from './cite-formats.ts';
import { addCitations, connectEntries, inOrder } from './connect.ts';
import { emptySelections } from './cv/empty-selection.ts';
import { editLinkErrors } from './edit-link.ts';
import { emptyListErrors } from './empty-lists.ts';
import { compileEntry, type CompiledEntry } from './entry.ts';
import { compileFrame, type Frame } from './frame.ts';
import { allIds, groupIdsOf } from './group-ids.ts';
import { compileLinkPreviews, type LinkPreviews } from './link-preview/link-previews.ts';
import { keptBibliography } from './kept-bibliography.ts';
import { keptYaml } from './kept-yaml.ts';
import type { MediaFile } from './media.ts';
import { compileSiteIcon, type SiteIcon } from './site-icon/site-icon.ts';
import { ownComponentFiles } from './own-components.ts';
import { compileProfile, type Profile } from './profile.ts';
import { seriesErrors } from './series.ts';
import type { AnchorCheck, TextWork } from './text.ts';
import { engineDigest, TextCache } from './text-cache.ts';
import { keptTerms } from './text-terms.ts';
import { unknownInMacros } from './unknown-macros.ts';
import { unusedData } from './unused-data.ts';
import { emptyWishes, frontPageMissing } from './wishes.ts';
import { compileWorks, type CompiledWork } from './works.ts';

/** A site folder turned into everything that its pages show. */
export interface CompiledSite {
  settings: SiteSettings;
  options: SiteOptions;
  routes: readonly Route[];
  entries: readonly CompiledEntry[];
  /** When it was compiled, in milliseconds since 1970. */
  now: number;
  /** In the order of the publications page. */
  works: readonly CompiledWork[];
  /** What decides what the cache keeps, beside the texts themselves. */
  workshop: Pick<TextWork, 'keyParts'>;
  /** The same works with all that their files say. */
  bibliography: readonly Work[];
  /** Identifies them. */
  bibliographyDigest: string;
  /** Figures for the head of the publications page. */
  metrics: Metrics | undefined;
  /** Name of the site's icon in `public/`, undefined when it has none. */
  favicon: string | undefined;
  /** What its icons are made of. */
  icon: SiteIcon;
  /** Files of `public/`, as paths with slashes and without one at the start. */
  publicFiles: ReadonlySet<string>;
  /** The menu above and the footer below every page. */
  frame: Frame;
  /** The author's portrait and links. */
  profile: Profile;
  /** The pictures that stand for pages where links to them are shared. */
  linkPreviews: LinkPreviews;
  /** How many entries are left out, and why. */
  leftOut: Site['leftOut'];
  /** Files to make or copy beside the pages, each once. */
  media: readonly MediaFile[];
  themeFile: string | undefined;
  /** Absolute paths of the `.mdx` files among the entries. */
  mdxFiles: readonly string[];
  /** Absolute path of each of the author's own components, by its name. */
  components: Readonly<Record<string, string>>;
}

/** Names under which browsers and authors look for an icon, the best kind first. */
const favicons = ['favicon.svg', 'favicon.png', 'favicon.ico'];

export interface Compilation {
  /** Undefined only when site.yaml cannot be used; else as much of the site as could be made. */
  compiled: CompiledSite | undefined;
  errors: ContentError[];
}

export interface CompileHooks {
  /** Is told how many texts of how many are there, and how many of them had to be rendered. */
  onText?: (done: number, total: number, made: number) => void;
}

/** Octavo's own icon, for sites that have none. */
const ENGINE_ICON = 'src/components/octavo-icon.svg';

/** While one entry waits for the disk, others are rendered. */
const ENTRIES_AT_ONCE = 4;

/**
 * Reads, checks and renders a site folder. Finds every mistake in it; throws for none of them.
 *
 * @param engineFolder absolute path of the folder that holds `src/`
 * @param now milliseconds since 1970; entries dated later are not published yet
 */
export async function compileSite(
  options: SiteOptions,
  engineFolder: string,
  now: number,
  hooks: CompileHooks = {},
): Promise<Compilation> {
  const cache = new TextCache(options.cacheFolder);
  const engine = { folder: engineFolder, digest: await engineDigest(engineFolder) };
  const parseYaml = keptYaml(cache, engine.digest);
  const { site, draft, errors } = await readSite(options, now, collections, parseYaml);
  if (site !== undefined) return compileRead(site, errors, engine, cache, hooks);
  if (draft === undefined) return { compiled: undefined, errors };
  // What is missing in site.yaml is told; what may only follow from that is not.
  const tried = await compileRead(draft, errors, engine, cache, hooks);
  return {
    compiled: undefined,
    errors: tried.errors.filter(
      (error) =>
        errors.includes(error) || (error.severity === 'error' && error.file !== draft.configFile),
    ),
  };
}

/** What makes a site of a folder. */
interface Engine {
  /** Absolute path of the folder that holds `src/`. */
  folder: string;
  /** Identifies its code and its libraries. */
  digest: string;
}

/** @param found what is wrong with it already */
async function compileRead(
  site: Site,
  found: readonly ContentError[],
  engine: Engine,
  cache: TextCache,
  hooks: CompileHooks,
): Promise<Compilation> {
  const { options, now } = site;
  const errors = [...found];
  const read = keptBibliography(cache, engine.digest);
  const bibliography = siteBibliography(site, read);
  const { style, errors: ofStyle } = await siteStyle(site, cache, engine.digest);
  const { works: own, citable } = bibliography;
  const table = buildRouteTable(site.entries, own, site.settings, collections, citable.broken);
  errors.push(...bibliography.errors, ...ofStyle, ...table.errors);
  const typeset = createTypesetter(site.macros);
  let textsMade = 0;
  const work: TextWork = {
    site,
    table,
    typeset,
    style,
    cache,
    onRender: () => {
      textsMade += 1;
    },
    keyParts: [engine.digest, JSON.stringify(site.macros)],
  };
  const media = new Map<string, MediaFile>();
  const collect = (result: { files: MediaFile[]; errors: ContentError[] }): void => {
    errors.push(...result.errors);
    for (const file of result.files) media.set(file.sitePath, file);
  };

  const entries: CompiledEntry[] = [];
  const anchors: AnchorCheck[] = [];
  const idsOf = new Map<string, readonly string[]>();
  let done = 0;
  const texts = new TextBibliographies(site, bibliography.citable, read);
  const results = await mapAtOnce(site.entries, ENTRIES_AT_ONCE, async (entry) => {
    const result = await compileEntry(entry, work, texts);
    done += 1;
    hooks.onText?.(done, site.entries.length, textsMade);
    return result;
  });
  for (const result of results) {
    collect(result);
    anchors.push(...result.anchors);
    const { compiled, ids } = result;
    compiled.groupIds = groupIdsOf(compiled, ids, site);
    entries.push(compiled);
    // Of a text that cannot be read, no one knows what ids it has.
    const isRead = !result.errors.some(({ kind }) => kind === 'mdx-syntax');
    if (compiled.sitePath !== undefined && isRead) {
      idsOf.set(compiled.sitePath, [...ids, ...allIds(compiled.groupIds)]);
    }
  }

  const { frame, ...ofFrame } = await compileFrame(work, bibliography.citable);
  collect(ofFrame);
  anchors.push(...ofFrame.anchors);
  const { works, ...ofWorks } = await compileWorks(bibliography, work);
  collect(ofWorks);
  addCitations(works, results);
  await keepCiteFormats(offeredForCitation(entries, works, bibliography.works), work);
  const connected = connectEntries(
    inOrder(entries),
    results,
    site,
    keptTerms(cache, engine.digest),
  );
  const profile = await compileProfile(site);
  collect(profile);
  const linkPreviews = await compileLinkPreviews({
    site,
    routes: table.routes,
    entries,
    works,
    bibliography: bibliography.works,
  });
  errors.push(...linkPreviews.errors);
  const icon = await compileSiteIcon(site, path.join(engine.folder, ENGINE_ICON));
  errors.push(...icon.errors);
  errors.push(...checkAnchors(anchors, idsOf, entries, works));
  errors.push(...seriesErrors(site.entries, site.settings), ...editLinkErrors(site));
  errors.push(...commentErrors(site.entries, site.settings), ...collectionErrors(site));
  errors.push(...emptyWishes(site.entries, works), ...frontPageMissing(table, site.configFile));
  errors.push(...emptySelections(site.entries, entries, works));
  errors.push(...emptyListErrors(site.entries, works, site.settings));
  errors.push(...unusedData(site, bibliography.citable));
  if (site.macrosPlace !== undefined) {
    errors.push(...unknownInMacros(site.macros, typeset, { ...site.macrosPlace, keys: [] }));
  }
  const compiled: CompiledSite = {
    settings: site.settings,
    options,
    now,
    routes: table.routes,
    leftOut: site.leftOut,
    entries: connected,
    works,
    bibliography: bibliography.works,
    bibliographyDigest: bibliography.digest,
    workshop: { keyParts: work.keyParts },
    metrics: site.data.metrics,
    icon: icon.value,
    publicFiles: site.publicFiles,
    favicon: favicons.find((name) => site.publicFiles.has(name)),
    frame,
    profile: profile.value,
    linkPreviews: linkPreviews.value,
    media: [...media.values()],
    themeFile: site.themeFile,
    components: ownComponentFiles(site),
    mdxFiles: site.entries.map((entry) => entry.file).filter((file) => file.endsWith('.mdx')),
  };
  return { compiled, errors };
}
