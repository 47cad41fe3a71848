import type { DocumentsJob, MovedAddress } from '../types.ts';

/** Tells of the old addresses at which nothing answers any more. */
export function tellLost(
  addresses: readonly MovedAddress[],
  { note, site, oldAddresses }: DocumentsJob,
): void {
  const feeds = new Set(
    oldAddresses.filter(({ kind }) => kind === 'feed').map(({ address }) => address),
  );
  for (const { from, to, file } of addresses) {
    if (to !== undefined) continue;
    const place = { file: file ?? site.configFile.file, line: undefined, subject: from };
    if (feeds.has(from) && !site.documents.some(({ kind }) => kind === 'post')) {
      note({ ...place, level: 'dropped', message: 'A site without posts has no feed.' });
    } else if (feeds.has(from)) {
      const line = site.configFile.lineOf(['feed', 'path']);
      const message =
        'The feed is /feed.xml now, and what reads feeds cannot be led on by a page at its old address.';
      const advice = 'Have your host redirect the old address, or tell those who read it.';
      note({ ...place, line, level: 'problem', message, advice });
    } else {
      const message = 'Nothing answers at an address of the old site any more.';
      note({ ...place, level: 'problem', message });
    }
  }
}
