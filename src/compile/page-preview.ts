import type { SitePath } from '../routes/url.ts';
import { currentCompilation } from './current.ts';
import { noteRead } from './page-reads.ts';
import type { LinkPreview } from './link-preview/link-preview.ts';

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
