import fs from 'node:fs/promises';
import path from 'node:path';
import { isPageRoute, type Route } from '../routes/route.ts';

/**
 * Puts a built site's files where a plain host expects them.
 *
 * Astro writes the page `/about.html` as the folder `about.html/` with an `index.html` in it, which
 * answers at `/about.html/` only. GitHub Pages hides folders that begin with an underscore unless
 * there is a file `.nojekyll`.
 */
export async function finishFiles(outFolder: string, routes: readonly Route[]): Promise<void> {
  for (const route of routes) {
    if (!isPageRoute(route) || route.path.endsWith('/')) continue;
    const folder = path.join(outFolder, route.path);
    const page = path.join(folder, 'index.html');
    const aside = `${folder}.moving`;
    await fs.rename(page, aside);
    await fs.rmdir(folder);
    await fs.rename(aside, folder);
  }
  await fs.writeFile(path.join(outFolder, '.nojekyll'), '');
}
