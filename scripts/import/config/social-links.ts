import { networks } from '../../../src/site/networks/networks.ts';
import { addressOf } from '../../../src/site/networks/read-address.ts';
import { isRecord, textOf } from '../source/records.ts';
import type { Reading } from './reading.ts';

/** Lists of links: `[{ label, url, icon }]`. */
export function readLinks(reading: Reading, keys: readonly string[]): void {
  const links = reading.value(...keys);
  if (!Array.isArray(links)) return;
  links.forEach((link: unknown, index) => {
    const address = isRecord(link) ? textOf(link.url ?? link.user_url) : textOf(link);
    if (address === undefined) return;
    const label = isRecord(link) ? textOf(link.label ?? link.title ?? link.platform) : undefined;
    const network = networkAt(address);
    const origin = reading.origin(...keys, index);
    if (network !== undefined) reading.job.settings.set(['social', network], address, origin);
    else addCustom(reading, [...keys, index], label ?? hostOf(address), address);
  });
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}

/** The network that an address is one of. */
function networkAt(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  const found = Object.entries(networks).find(([, network]) =>
    // What runs on many hosts takes any address.
    network.isAnywhere === true
      ? new URL(network.address.replace('{}', 'x')).hostname === hostname
      : 'address' in addressOf(network, address),
  );
  return found?.[0] ?? (/^\/@[\w.]+\/?$/.test(pathname) ? 'mastodon' : undefined);
}

/** Adds a link to a place that has no key of its own. */
export function addCustom(
  reading: Reading,
  keys: readonly (string | number)[],
  label: string,
  url: string,
): void {
  const { settings } = reading.job;
  if (!URL.canParse(url)) {
    reading.note('dropped', keys, 'A link that is no address was left out.');
    return;
  }
  const before = settings.value(['social', 'custom']);
  const links = Array.isArray(before) ? (before as unknown[]) : [];
  settings.remove(['social', 'custom']);
  settings.set(['social', 'custom'], [...links, { label, url }], reading.origin(...keys));
}
