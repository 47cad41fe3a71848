import path from 'node:path';
import type { SitePath } from '../routes/url.ts';

/** The file of a built site in which a page is. */
export function pageFile(outFolder: string, page: SitePath): string {
  return path.join(outFolder, page.endsWith('/') ? `${page}index.html` : page);
}
