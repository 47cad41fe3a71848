import type { TargetFile } from '../types.ts';

/** The files of the source site that the new one needs. */
export interface AssetStore {
  /**
   * Takes a file over, to the address that it had.
   *
   * @param path in the source folder
   * @returns its path from the root of the new site, as people write it: `/assets/img/a plot.png`
   */
  take: (path: string) => string;
  /** Takes a file to a place of its own in the site folder. */
  copy: (path: string, to: string) => void;
  /** All that was taken, each file once, in the order of paths. */
  files: () => TargetFile[];
}

/** Makes an empty store. */
export function createAssetStore(): AssetStore {
  const copies = new Map<string, string>();
  return {
    take: (path) => {
      const served = servedPath(path);
      copies.set(`public${served}`, path);
      return served;
    },
    copy: (path, to) => copies.set(to, path),
    files: () =>
      [...copies]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([path, copyOf]) => ({ path, copyOf })),
  };
}

/** What stands in the folder of a collection is served without its underscore. */
function servedPath(path: string): string {
  return `/${path.replace(/^_/, '')}`;
}

/** A path as it is written where an address is expected, such as in Markdown. */
export function asAddress(path: string): string {
  return encodeURI(path)
    .replaceAll('#', '%23')
    .replaceAll('?', '%3F')
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
}
