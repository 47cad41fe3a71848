import type { SitePath } from '../routes/url.ts';
import { currentCompilation } from '../compile/current.ts';
import type { LinkPreview } from '../compile/link-preview/link-preview.ts';
import { noteRead } from './page-reads.ts';

/**
 * The picture that stands for a page where a link to it is shared: its own, else the site's.
 *
 * @returns undefined when site.yaml wants none
 */
export async function pagePreview(
  sitePath: SitePath,
  language: string,
): Promise<LinkPreview | undefined> {
  const { compiled } = await currentCompilation();
  noteRead('preview', sitePath, language);
  return compiled?.linkPreviews.byPath.get(sitePath) ?? compiled?.linkPreviews.ofSite[language];
}
