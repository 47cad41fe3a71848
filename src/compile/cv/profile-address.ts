import type { CvProfile } from '../../site/data/cv/model.ts';
import { networkAliases, networks } from '../../site/networks/networks.ts';
import { addressOf } from '../../site/networks/read-address.ts';

/**
 * The address of a page in a network that a CV only names.
 *
 * @example profileAddress({ network: 'GitHub', username: 'noether' }) // 'https://github.com/noether'
 * @returns undefined when the network is not known, or cannot have such a name
 */
export function profileAddress({
  network,
  username,
}: Pick<CvProfile, 'network' | 'username'>): string | undefined {
  const key = keyOf(network);
  const known = key === undefined ? undefined : networks[key];
  if (known === undefined || username === undefined) return undefined;
  const result = addressOf(known, username);
  return 'address' in result ? result.address : undefined;
}

function keyOf(network: string): string | undefined {
  const fold = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const name = fold(network);
  const byName = Object.entries(networks).find(
    ([key, { label }]) => fold(key) === name || fold(label) === name,
  );
  return byName?.[0] ?? Object.entries(networkAliases).find(([alias]) => fold(alias) === name)?.[1];
}
