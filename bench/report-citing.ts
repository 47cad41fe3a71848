import fs from 'node:fs/promises';
import path from 'node:path';
import { CITATIONS_PER_POST, generateSite } from './generate-site.ts';
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
    rows.push(
      await measureSite({ name, folder, workFolder: `${folder}-work` }, async () => {
        const text = await fs.readFile(files.bibliography, 'utf8');
        await fs.writeFile(files.bibliography, text.replace('On the', 'Again on the'));
      }),
    );
  }
  printBuilds(`${POSTS} posts and ${WORKS} works`, 'work', rows);
  const [plain, citing] = rows;
  if (plain === undefined || citing === undefined) return;
  for (const state of ['cold', 'warm'] as const) {
    const more = citing[state].cpuSeconds - plain[state].cpuSeconds;
    console.log(
      `Citing costs a post ${((more / POSTS) * 1000).toFixed(1)} ms of processor, ${state}`,
    );
  }
}
