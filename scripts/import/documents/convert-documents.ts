import { mapAtOnce } from '../../../src/site/map-at-once.ts';
import { readMathSetup } from '../text/kramdown/math-setup.ts';
import { linkedPlacesOf } from '../text/linked-places.ts';
import { createAssetStore, type AssetStore } from '../assets/asset-store.ts';
import { createFormulaMender } from '../assets/mend-formulas.ts';
import { takeSiteFiles } from '../assets/site-files.ts';
import type { FrontMatterJob } from '../front-matter/convert-front-matter.ts';
import type { ConvertedDocuments, DocumentsJob } from '../types.ts';
import { addressFinder } from './address-finder.ts';
import { bibliographiesOf, mendBeside, type SourceBibliography } from './bibliographies.ts';
import { withLoopsOfParts } from './list-parts.ts';
import { withoutBrokenAnchors } from './broken-anchors.ts';
import { missingPages } from './missing-pages.ts';
import { moveAddresses } from './moved-addresses.ts';
import { newRoutes, routeSettings } from './new-routes.ts';
import { keysOf } from './own-keys.ts';
import { withPeopleGroups } from './people-groups.ts';
import { placeTargets } from './permalinks.ts';
import { planDocuments } from './plan.ts';
import { planProfiles } from './profiles.ts';
import { convertPublications, type Publications } from './publications/convert-publications.ts';
import { siteFacts } from './site-facts.ts';
import type { Plan, Target } from './target.ts';
import { pagesToFind, type FoundPage } from './unlinked-pages.ts';
import { writeTarget } from './write-target.ts';

/** While one text waits for a file, others are converted. */
const AT_ONCE = 4;

/**
 * Turns the pages, posts and items of a source site into those of a site folder.
 *
 * @returns the files that they become, with the assets that they refer to, and where each old address
 *   leads. What became of each document is told to `job.note`
 */
export async function convertDocuments(
  given: DocumentsJob,
): Promise<ConvertedDocuments & { pages: readonly FoundPage[] }> {
  const job = { ...given, site: withPeopleGroups(await withLoopsOfParts(given.site)) };
  const store = createAssetStore();
  const bibliographies = await bibliographiesOf(job.site);
  const { plan, publications } = await planSite(job, store, bibliographies);
  const workKeys = new Set([...bibliographies.flatMap(({ keys }) => keys), ...publications.keys]);
  const texts = [...bibliographies.map(({ text }) => text), publications.bibtex ?? ''];
  const facts = siteFacts(plan.targets, texts, new Set([...job.citationKeys, ...workKeys]), job);
  const settings = routeSettings(job.newAddresses);

  const keyed = keyedTargets(plan.targets, job, facts);
  const placed = placeTargets(keyed, workKeys, job.newAddresses, settings, job.note);
  const entries = placed.flatMap(({ entry }) => entry ?? []);
  const table = newRoutes(entries, workKeys, settings);
  const moves = moveAddresses(job, plan, placed, table, settings);
  const addressOf = addressFinder(job, placed, table, moves.addresses);

  const linkedPlaces = linkedPlacesOf(job.site, job.menu);
  const ofKeys: FrontMatterJob = { ...job, store, facts, addressOf };
  const files = await mapAtOnce(placed, AT_ONCE, (one) => {
    const redirects = moves.redirects.get(one.target) ?? [];
    return writeTarget(one, redirects, { ...job, linkedPlaces }, ofKeys);
  });
  const linked = withoutBrokenAnchors(
    placed.map((one, index) => ({ placed: one, file: files[index] })),
    job.note,
  );
  const taken = new Set([...publications.keys].map((key) => key.toLowerCase()));
  const formulas = createFormulaMender((await readMathSetup(job.site)).macros);
  const places = { site: job.site, store, addressOf, formulas, note: job.note };
  const bibFiles = bibliographyFiles(bibliographies, publications, (source) =>
    source.mended(taken, places),
  );
  const others = new Set(bibliographies.flatMap(({ name, isOwn }) => (isOwn ? [] : [name])));
  takeSiteFiles(job.site, store, job.allAssets, job.note);
  const beside = await mendBeside(store.files(), places);
  const mended = new Map(beside.map((file) => [file.path, file]));
  return {
    files: [
      ...linked.flatMap((file) => file ?? []),
      ...missingPages(placed, job),
      ...bibFiles,
      ...moves.files,
      // What they refer to was taken since.
      ...store.files().map((file) => mended.get(file.path) ?? file),
    ],
    bibliographies: bibFiles
      .map(({ path }) => path.replace(/^content\//, ''))
      .filter((name) => !others.has(name)),
    addresses: moves.addresses,
    pages: pagesToFind(placed, job.newAddresses.languages),
  };
}

/** Targets with their front matter. What is wrong with a key is told later, when addresses are known. */
function keyedTargets(
  targets: readonly Target[],
  job: DocumentsJob,
  facts: FrontMatterJob['facts'],
) {
  const silentJob: FrontMatterJob = {
    ...job,
    store: createAssetStore(),
    facts,
    addressOf: (target) => target,
    note: () => undefined,
  };
  return targets.map((target) => ({ target, keys: keysOf(target, silentJob) }));
}

async function planSite(
  job: DocumentsJob,
  store: AssetStore,
  bibliographies: readonly SourceBibliography[],
): Promise<{ plan: Plan; publications: Publications }> {
  const planned = planDocuments(job);
  const papers = planned.targets.filter(({ kind }) => kind === 'paper');
  const taken = new Set(bibliographies.flatMap(({ keys }) => keys));
  const publications = await convertPublications(papers, taken, job, store);
  const others = planned.targets.filter(({ kind }) => kind !== 'paper');
  const targets: Target[] = await planProfiles([...others, ...publications.targets], job, store);
  return { plan: { ...planned, targets }, publications };
}

function bibliographyFiles(
  bibliographies: readonly SourceBibliography[],
  { bibtex }: Publications,
  mended: (source: SourceBibliography) => string,
): { path: string; text: string }[] {
  const files = bibliographies.map((source) => ({
    path: `content/${source.name}`,
    text: mended(source),
  }));
  if (bibtex === undefined) return files;
  const isTaken = files.some(({ path }) => path === 'content/papers.bib');
  return [{ path: `content/${isTaken ? 'publications' : 'papers'}.bib`, text: bibtex }, ...files];
}
