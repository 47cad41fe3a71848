import path from 'node:path';

/**
 * Whether a file is one that its author writes: in `content/` or `public/` of the site folder, and not
 * beside them, where what is built and kept may be.
 *
 * @param file absolute path
 * @param siteFolder absolute path
 */
export function isSiteFile(file: string, siteFolder: string): boolean {
  return ['content', 'public'].some((name) =>
    file.startsWith(path.join(siteFolder, name) + path.sep),
  );
}
