import fs from 'node:fs/promises';
import path from 'node:path';
import type { BuiltSite } from './built-site.ts';
import { parsePage } from './parse-page.ts';

/**
 * The address that a site was built for, by the canonical address of its front page.
 *
 * @param folder built site
 * @returns nothing where there is no front page, or one that names no address
 */
export async function builtAddress(
  folder: string,
): Promise<Pick<BuiltSite, 'origin' | 'basePath'> | undefined> {
  const html = await fs.readFile(path.join(folder, 'index.html'), 'utf8').catch(() => '');
  const { links } = parsePage(html, 'index.html', 'https://site.invalid/');
  const href = links.find(({ relations }) => relations.includes('canonical'))?.href ?? '';
  if (!URL.canParse(href)) return undefined;
  const { origin, pathname } = new URL(href);
  return { origin, basePath: pathname.replace(/\/$/, '') };
}
