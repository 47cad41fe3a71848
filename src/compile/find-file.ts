import path from 'node:path';
import { decoded } from '../site/decoded.ts';
import { didYouMean } from '../site/did-you-mean.ts';
import type { Site } from '../site/read-site.ts';
import { notebookPicture } from './notebooks/notebook-pictures.ts';

/**
 * Finds the file that a path in content means: beside the file that names it, then in
 * `content/images/`; with a slash first, in `public/`.
 *
 * @param written as the author wrote it; percent-encoding is undone
 * @param from absolute path of the file that names it
 * @returns absolute path, or undefined when there is no such file
 */
export function findFile(written: string, from: string, site: Site): string | undefined {
  const name = decoded(written);
  if (name.startsWith('/')) {
    const inPublic = path.posix.normalize(name).slice(1);
    return site.publicFiles.has(inPublic) ? path.join(site.publicFolder, inPublic) : undefined;
  }
  const folder = path.relative(site.contentFolder, path.dirname(from)).split(path.sep).join('/');
  for (const candidate of [path.posix.join(folder, name), path.posix.join('images', name)]) {
    if (site.contentFiles.has(candidate)) return path.join(site.contentFolder, candidate);
  }
  return notebookPicture(name, site.options.cacheFolder);
}

/** Every file that a path in `from` could have meant, in the forms in which it would be written. */
export function reachableFiles(from: string, site: Site): string[] {
  const folder = path.relative(site.contentFolder, path.dirname(from)).split(path.sep).join('/');
  const content = [...site.contentFiles].flatMap((file) => {
    if (file.startsWith('images/')) return [file.slice('images/'.length)];
    return folder === '' || file.startsWith(`${folder}/`)
      ? [path.posix.relative(folder, file)]
      : [];
  });
  return [...content, ...[...site.publicFiles].map((file) => `/${file}`)];
}

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/i;

/** The same of a picture, for which no other file can be meant. */
export function missingImageFix(name: string, from: string, site: Site): string {
  return didYouMean(
    name,
    reachableFiles(from, site).filter((file) => PICTURE.test(file)),
    'Put the picture beside this file or into content/images/; a path with a slash first is in public/.',
  );
}

/** What to do about a file that is named in `from` and is not there. */
export function missingFileFix(name: string, from: string, site: Site): string {
  return didYouMean(
    name,
    reachableFiles(from, site),
    'Put the file beside this one or into content/images/; a path with a slash first is in public/.',
  );
}
