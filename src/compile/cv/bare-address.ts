/**
 * An address as one prints it, without what goes without saying.
 *
 * @example bareAddress('https://www.example.org/') // 'example.org'
 * @returns undefined for an address of this site
 */
export function bareAddress(address: string): string | undefined {
  const bare = /^https?:\/\/(?:www\.)?(.+?)\/?$/.exec(address)?.[1];
  if (bare === undefined) return undefined;
  return bare.replace(/^doi\.org\//, 'doi:');
}
