import path from 'node:path';
import { CITATIONS_PER_POST } from './generate-post.ts';
import { printFigures, type Figure } from './figures.ts';
import { generateSite } from './generate-site.ts';
import { measureSite, printBuilds, type SiteRow } from './report-builds.ts';

const POSTS = 1000;
const WORKS = 1000;

/** Milliseconds that ten citations may cost a post. */
const MOST_COST = 5;

/**
 * Builds a site of posts that cite and the same without citations, and prints what citing costs.
 *
 * @param workFolder absolute path
 * @returns what citing costs a post
 */
export async function reportCiting(workFolder: string): Promise<Figure[]> {
  const rows: SiteRow[] = [];
  for (const isCiting of [false, true]) {
    const name = isCiting ? `citing ${CITATIONS_PER_POST} works a post` : 'citing nothing';
    const folder = path.join(workFolder, isCiting ? 'citing' : 'plain');
    await generateSite(folder, { posts: POSTS, works: WORKS, isCiting });
    rows.push(await measureSite({ name, folder, workFolder: `${folder}-work` }));
  }
  printBuilds(`${POSTS} posts and ${WORKS} works`, 'work', rows);
  const [plain, citing] = rows;
  const figures = (['cold', 'nothing changed'] as const).map((state): Figure => {
    const seconds = (row: SiteRow | undefined): number =>
      row?.measures[state]?.cpuSeconds ?? Number.NaN;
    const value = ((seconds(citing) - seconds(plain)) / POSTS) * 1000;
    return { name: `Ten citations cost a post, ${state}`, value, unit: 'ms', most: MOST_COST };
  });
  printFigures('Citing', figures);
  return figures;
}
