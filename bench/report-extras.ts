import path from 'node:path';
import { printFigures, type Figure } from './figures.ts';
import { generateSite, type GeneratedSite } from './generate-site.ts';
import { measureSite, printBuilds, type SiteRow } from './report-builds.ts';

const POSTS = 200;

const sites: Readonly<Record<string, Partial<GeneratedSite>>> = {
  plain: {},
  'preview images': { hasPreviews: true },
  'search index': { hasSearch: true },
};

/**
 * Builds a site without and with what the other measurements leave out, and prints what that costs.
 *
 * @param workFolder absolute path
 */
export async function reportExtras(workFolder: string): Promise<Figure[]> {
  const rows: SiteRow[] = [];
  for (const [name, extras] of Object.entries(sites)) {
    const folder = path.join(workFolder, `extras-${rows.length}`);
    await generateSite(folder, { posts: POSTS, ...extras });
    rows.push(await measureSite({ name, folder, workFolder: `${folder}-work` }));
  }
  printBuilds(`${POSTS} posts`, 'post', rows);
  const [plain, ...others] = rows;
  const figures = others.flatMap((row) =>
    ['cold', 'nothing changed'].map((state): Figure => {
      const seconds = (of: SiteRow | undefined): number =>
        of?.measures[state]?.cpuSeconds ?? Number.NaN;
      const value = ((seconds(row) - seconds(plain)) / POSTS) * 1000;
      return { name: `A post costs more with ${row.name}, ${state}`, value, unit: 'ms' };
    }),
  );
  printFigures('Preview images and search index, of one core', figures);
  return figures;
}
