import path from 'node:path';
import type { ContentError } from '../site/content-error.ts';
import type { SiteOptions } from '../site/options.ts';
import { mapAtOnce } from '../site/map-at-once.ts';
import { readSite, type Site } from '../site/read-site.ts';
import { collections } from '../collections/registry.ts';
import { createTypesetter } from '../markdown/typeset-math.ts';
import { buildRouteTable } from '../routes/table.ts';
import { siteBibliography, TextBibliographies } from './bibliography.ts';
import { siteStyle } from './citation-style.ts';
import { keepCiteFormats, offeredForCitation } from './cite-formats.ts';
import type { Compilation, CompiledSite } from './compiled-site.ts';
import { addCitations, connectEntries, inOrder } from './connect.ts';
import { compileEntry, type EntryResult } from './entry.ts';
import { addFindings, type Findings } from './findings.ts';
import { compileFrame } from './frame.ts';
import { allIds, groupIdsOf } from './group-ids.ts';
import { compileLinkPreviews } from './link-preview/link-previews.ts';
import { keptBibliography } from './kept-bibliography.ts';
import { keptYaml } from './kept-yaml.ts';
import { ownComponentFiles } from './own-components.ts';
import { compileProfile } from './profile.ts';
import { siteErrors } from './site-errors.ts';
import { compileSiteIcon } from './site-icon/site-icon.ts';
import { engineDigest, TextCache } from './text-cache.ts';
import { keptTerms } from './text-terms.ts';
import type { TextWork } from './text-work.ts';
import { compileWorks } from './works.ts';

/** Names under which browsers and authors look for an icon, the best kind first. */
const favicons = ['favicon.svg', 'favicon.png', 'favicon.ico'];

/** What is told while a site is compiled. */
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
  const findings: Findings = { anchors: [], files: [], errors: [...found] };
  const read = keptBibliography(cache, engine.digest);
  const bibliography = siteBibliography(site, read);
  const { works: own, citable } = bibliography;
  const { style, errors: ofStyle } = await siteStyle(site, cache, engine.digest);
  const table = buildRouteTable(site.entries, own, site.settings, collections, citable.broken);
  findings.errors.push(...bibliography.errors, ...ofStyle, ...table.errors);
  const typeset = createTypesetter(site.macros);
  const keyParts = [engine.digest, JSON.stringify(site.macros)];
  const work: TextWork = { site, table, typeset, style, cache, keyParts };

  const texts = new TextBibliographies(site, citable, read);
  const results = await compileEntries(work, texts, hooks);
  for (const result of results) {
    addFindings(findings, result);
    result.compiled.groupIds = groupIdsOf(result.compiled, result.ids, site);
  }
  const entries = results.map(({ compiled }) => compiled);
  const { frame, ...ofFrame } = await compileFrame(work, citable);
  addFindings(findings, ofFrame);
  const { works, ...ofWorks } = await compileWorks(bibliography, work);
  addFindings(findings, ofWorks);
  addCitations(works, results);
  await keepCiteFormats(offeredForCitation(entries, works, own), work);
  const termsOf = keptTerms(cache, engine.digest);
  const connected = connectEntries(inOrder(entries), results, site, termsOf);
  const profile = await compileProfile(site);
  addFindings(findings, profile);
  const shown = { site, routes: table.routes, entries, works, bibliography: own };
  const linkPreviews = await compileLinkPreviews(shown);
  const icon = await compileSiteIcon(site, path.join(engine.folder, ENGINE_ICON));
  findings.errors.push(...linkPreviews.errors, ...icon.errors);
  const { anchors, files, errors } = findings;
  const idsOf = idsOfPages(results);
  errors.push(...siteErrors({ site, table, typeset, citable, entries, works, anchors, idsOf }));
  const compiled: CompiledSite = {
    ...ofFolder(site),
    routes: table.routes,
    entries: connected,
    works,
    bibliography: own,
    bibliographyDigest: bibliography.digest,
    workshop: { keyParts },
    icon: icon.value,
    frame,
    profile: profile.value,
    linkPreviews: linkPreviews.value,
    media: [...new Map(files.map((file) => [file.sitePath, file])).values()],
  };
  return { compiled, errors };
}

/** What pages are given of a site folder as it was read. */
function ofFolder(site: Site) {
  const { settings, options, now, leftOut, publicFiles, themeFile, entries, data } = site;
  return {
    settings,
    options,
    now,
    leftOut,
    publicFiles,
    themeFile,
    metrics: data.metrics,
    favicon: favicons.find((name) => publicFiles.has(name)),
    components: ownComponentFiles(site),
    mdxFiles: entries.map(({ file }) => file).filter((file) => file.endsWith('.mdx')),
  };
}

/** Compiles all entries, in their order. */
function compileEntries(
  work: TextWork,
  texts: TextBibliographies,
  { onText }: CompileHooks,
): Promise<EntryResult[]> {
  const { entries } = work.site;
  let done = 0;
  let made = 0;
  const counting: TextWork = {
    ...work,
    onRender: () => {
      made += 1;
    },
  };
  return mapAtOnce(entries, ENTRIES_AT_ONCE, async (entry) => {
    const result = await compileEntry(entry, counting, texts);
    done += 1;
    onText?.(done, entries.length, made);
    return result;
  });
}

/** The ids of each page, by its address; of a text that cannot be read, no one knows what ids it has. */
function idsOfPages(results: readonly EntryResult[]): Map<string, readonly string[]> {
  return new Map(
    results.flatMap(({ compiled, ids, errors }): [string, readonly string[]][] => {
      const isRead = !errors.some(({ kind }) => kind === 'mdx-syntax');
      if (compiled.sitePath === undefined || !isRead) return [];
      return [[compiled.sitePath, [...ids, ...allIds(compiled.groupIds)]]];
    }),
  );
}
