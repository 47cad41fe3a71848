/**
 * Reads the bibliography of a site folder and makes its works ready to be listed, as a build does, and
 * prints how many processor seconds this process took for it, from its start: `node
 * list-bibliography.ts FOLDER CACHE`.
 */

import path from 'node:path';
import { collections } from '../src/collections/registry.ts';
import { siteBibliography } from '../src/compile/bibliography.ts';
import { siteStyle } from '../src/compile/citation-style.ts';
import { keptBibliography } from '../src/compile/kept-bibliography.ts';
import { engineDigest, TextCache } from '../src/compile/text-cache.ts';
import { compileWorks } from '../src/compile/works.ts';
import { createTypesetter } from '../src/markdown/typeset-math.ts';
import { buildRouteTable } from '../src/routes/table.ts';
import { readSite } from '../src/site/read-site.ts';

const [siteFolder = '', cacheFolder = ''] = process.argv.slice(2);
const options = {
  siteFolder,
  outFolder: path.join(siteFolder, 'out'),
  cacheFolder,
  url: undefined,
  base: undefined,
  showDrafts: false,
};
const { site } = await readSite(options, Date.now(), collections);
if (site === undefined) throw new Error('The generated site cannot be read.');
const cache = new TextCache(cacheFolder);
const engine = await engineDigest(path.resolve(import.meta.dirname, '..'));
const bibliography = siteBibliography(site, keptBibliography(cache, engine));
const { style } = await siteStyle(site, cache, engine);
await compileWorks(bibliography, {
  site,
  table: buildRouteTable(site.entries, bibliography.works, site.settings),
  typeset: createTypesetter(site.macros),
  style,
  cache,
  keyParts: [engine],
});
const { user, system } = process.cpuUsage();
console.log((user + system) / 1e6);
