import path from 'node:path';
import { CITATIONS_PER_POST } from './generate-post.ts';
import { editBibliography, generateSite } from './generate-site.ts';
import { measureSite, printBuilds, type SiteRow } from './report-builds.ts';

const POSTS = 1000;
const WORKS = 1000;

/**
 * Builds a site of posts that cite and the same without citations, and prints what citing costs.
 *
 * @param workFolder absolute path
 */
export async function reportCiting(workFolder: string): Promise<void> {
  const rows: SiteRow[] = [];
  for (const isCiting of [false, true]) {
    const name = isCiting ? `citing ${CITATIONS_PER_POST} works a post` : 'citing nothing';
    const folder = path.join(workFolder, isCiting ? 'citing' : 'plain');
    const files = await generateSite(folder, { posts: POSTS, works: WORKS, isCiting });
    const site = { name, folder, workFolder: `${folder}-work` };
    rows.push(await measureSite(site, { 'one work edited': () => editBibliography(files) }));
  }
  printBuilds(`${POSTS} posts and ${WORKS} works`, 'work', rows);
  const [plain, citing] = rows;
  if (plain === undefined || citing === undefined) return;
  for (const state of ['cold', 'nothing changed']) {
    const [less, more] = [plain.measures[state], citing.measures[state]];
    if (less === undefined || more === undefined) continue;
    const cost = ((more.cpuSeconds - less.cpuSeconds) / POSTS) * 1000;
    console.log(`Citing costs a post ${cost.toFixed(1)} ms of processor, ${state}`);
  }
}
