import path from 'node:path';
import type { RouteTable } from '../../../src/routes/table.ts';
import { localPath } from '../assets/find-asset.ts';
import type { DocumentsJob, MovedAddress } from '../types.ts';
import { decoded } from '../text/kramdown/fragment-links.ts';
import { idMeant } from '../text/kramdown/heading-ids.ts';
import { placeOf, type Placed } from './permalinks.ts';

/**
 * Makes what finds the address in the new site of something of the old one: by an address of it, in
 * whichever form, or by the path of a source file. Query and fragment stay.
 */
export function addressFinder(
  { site }: DocumentsJob,
  placed: readonly Placed[],
  table: RouteTable,
  moved: readonly MovedAddress[],
): (target: string) => string | undefined {
  // The list of a collection or of posts has none of the anchors that the old one had.
  const lists = new Set(
    placed.flatMap(({ target, address }) =>
      typeof target.own.layout === 'string' && target.own.layout !== 'about' ? (address ?? []) : [],
    ),
  );
  const bodies = new Map(
    placed.flatMap(({ target: { document }, address }) =>
      address === undefined ? [] : [[address, document.body] as const],
    ),
  );
  const withRest = (address: string, rest: string): string => {
    if (lists.has(address)) return address;
    const [, query = '', id] = /^([^#]*)#(.+)$/s.exec(rest) ?? [];
    if (id === undefined) return `${address}${rest}`;
    const wanted = decoded(id);
    const meant = idMeant(bodies.get(address) ?? '', wanted);
    return `${address}${query}#${meant === wanted ? id : meant}`;
  };
  const ofFile = new Map(
    placed.flatMap(({ target: { document }, address }) => [
      [site.realPath(document.path), address] as const,
      [document.path, address] as const,
    ]),
  );
  const ofAddress = new Map(moved.map(({ from, to }) => [placeOf(from), to]));
  return (target) => {
    const [, , rest = ''] = /^([^?#]*)(.*)$/s.exec(target) ?? [];
    const local = localPath(target, site.config);
    if (local === undefined) return undefined;
    const file = path.posix.normalize(local.replace(/^\/+/, ''));
    const found = ofFile.get(file) ?? ofFile.get(local);
    if (found !== undefined) return withRest(found, rest);
    if (!local.startsWith('/')) return undefined;
    const forms = [
      placeOf(local),
      placeOf(local.replace(/\.html$/, '/')),
      // Hosts serve `/x` from `x.html`.
      placeOf(local.replace(/\/?$/, '.html')),
    ];
    for (const form of forms) {
      const to = table.byPath.has(form) ? form : ofAddress.get(form);
      if (to !== undefined) return /^https?:/.test(to) ? to : withRest(to, rest);
    }
    return undefined;
  };
}
