/**
 * Works through a generated bibliography step by step and prints what each step took. Run in a
 * process of its own, so that its memory is that of this bibliography: `node bibliography-phases.ts
 * ENTRIES FOLDER`, where the folder is empty.
 */

import path from 'node:path';
import { citeFormats } from '../src/bibliography/cite/cite-formats.ts';
import { cslJsonText } from '../src/bibliography/export/to-csl-json.ts';
import { risText } from '../src/bibliography/export/to-ris.ts';
import { formatReferences } from '../src/bibliography/format.ts';
import { collections } from '../src/collections/registry.ts';
import { siteBibliography } from '../src/compile/bibliography.ts';
import { siteStyle } from '../src/compile/citation-style.ts';
import { keptBibliography } from '../src/compile/kept-bibliography.ts';
import { engineDigest, TextCache } from '../src/compile/text-cache.ts';
import type { TextWork } from '../src/compile/text-work.ts';
import { compileWorks } from '../src/compile/works.ts';
import { createTypesetter } from '../src/markdown/typeset-math.ts';
import { buildRouteTable } from '../src/routes/table.ts';
import { readSite } from '../src/site/read-site.ts';
import { generateSite } from './generate-site.ts';

/** Processor seconds of each step, and the most memory that the process held. */
export interface BibliographyPhases {
  reading: number;
  readingAgain: number;
  compilingCold: number;
  compilingWarm: number;
  formatting: number;
  exporting: number;
  /** Of one work in every style that its page offers; the mean of a few, in milliseconds. */
  citeFormats: number;
  peakMegabytes: number;
}

/** In so many works the cost of all styles shows. */
const SAMPLE = 200;

const [entries = '', folder = ''] = process.argv.slice(2);
const engineFolder = path.resolve(import.meta.dirname, '..');
await generateSite(folder, { posts: 0, works: Number(entries) });
const options = {
  siteFolder: folder,
  outFolder: path.join(folder, 'out'),
  cacheFolder: path.join(folder, 'cache'),
  url: undefined,
  base: undefined,
  showDrafts: false,
};

let before = process.cpuUsage();

/** Processor seconds since the last call. */
function lap(): number {
  const { user, system } = process.cpuUsage(before);
  before = process.cpuUsage();
  return (user + system) / 1e6;
}

const { site } = await readSite(options, Date.now(), collections);
if (site === undefined) throw new Error('The generated site cannot be read.');
lap();
const cache = new TextCache(options.cacheFolder);
const engine = await engineDigest(engineFolder);
lap();
const bibliography = siteBibliography(site, keptBibliography(cache, engine));
const { works } = bibliography;
const reading = lap();
siteBibliography(site, keptBibliography(cache, engine));
const readingAgain = lap();

const { style } = await siteStyle(site, cache, engine);
const typeset = createTypesetter(site.macros);
const textWork: TextWork = {
  site,
  table: buildRouteTable(site.entries, works, site.settings),
  typeset,
  style,
  cache,
  keyParts: [engine],
};
const items = works.map(({ csl }) => csl);
lap();
await compileWorks(bibliography, textWork);
const compilingCold = lap();
await compileWorks(bibliography, textWork);
const compilingWarm = lap();

formatReferences(items, { style, language: 'en', format: 'html' });
const formatting = lap();

works.map(({ bibtex }) => bibtex).join('\n\n');
risText(items);
cslJsonText(items);
const exporting = lap();

const sample = works.slice(0, SAMPLE);
citeFormats(
  sample.map(({ csl }) => csl),
  style,
  'en',
);
const phases: BibliographyPhases = {
  reading,
  readingAgain,
  compilingCold,
  compilingWarm,
  formatting,
  exporting,
  citeFormats: (lap() / sample.length) * 1000,
  peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
};
console.log(JSON.stringify(phases));
