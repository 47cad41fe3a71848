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
  /**
   * Keeps a file that is none of the source's, at an address from the root.
   *
   * @returns whether it was not there yet
   */
  put: (address: string, bytes: Uint8Array) => boolean;
  /** All that was taken, each file once, in the order of paths. */
  files: () => TargetFile[];
}

/** Makes an empty store. */
export function createAssetStore(): AssetStore {
  const taken = new Map<string, TargetFile>();
  const copy = (copyOf: string, path: string): void => void taken.set(path, { path, copyOf });
  return {
    take: (path) => {
      const served = servedPath(path);
      copy(path, `public${served}`);
      return served;
    },
    copy,
    put: (address, bytes) => {
      const path = `public${address}`;
      const isNew = !taken.has(path);
      taken.set(path, { path, bytes });
      return isNew;
    },
    files: () => [...taken.values()].sort((left, right) => (left.path < right.path ? -1 : 1)),
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
