import path from 'node:path';
import type { Site } from '../site/read-site.ts';
import { hrefOf } from '../routes/url.ts';
import { attachment, type MediaFile } from './media.ts';

/** A file of the site folder that readers can have. */
export interface PublishedFile {
  href: string;
  /** What is to be copied for it; nothing for a file of `public/`. */
  files: MediaFile[];
}

/**
 * Publishes a file as it is. One of `public/` has its address already.
 *
 * @param file absolute path
 */
export async function publishedFile(
  file: string,
  { publicFolder, settings: { basePath } }: Pick<Site, 'publicFolder' | 'settings'>,
): Promise<PublishedFile> {
  if (file.startsWith(publicFolder + path.sep)) {
    const sitePath = file.slice(publicFolder.length).split(path.sep).join('/');
    return { href: hrefOf(basePath, sitePath), files: [] };
  }
  const media = await attachment(file);
  return { href: hrefOf(basePath, media.sitePath), files: [media] };
}
