import { academic } from './academic.ts';
import { code } from './code.ts';
import { media } from './media.ts';
import type { Network } from './network.ts';
import { social } from './social.ts';

/** The author's own page elsewhere, which is on no network. */
const website: Network = {
  label: 'Website',
  address: 'https://example.org/{}',
  handle: /^(?!)/,
  example: 'https://noether.example',
  isAnywhere: true,
  icon: 'bi:house-door-fill',
  aliases: ['uri', 'work_url', 'homepage'],
};

/** Every network, by the key that it has in site.yaml. */
export const networks: Readonly<Record<string, Network>> = {
  ...academic,
  ...code,
  ...social,
  ...media,
  website,
};

/** The key of each network by each of its other names. */
export const networkAliases: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(networks).flatMap(([key, { aliases = [] }]) =>
    aliases.map((alias) => [alias, key]),
  ),
);

/** What a network is called in a language. */
export function networkName({ label, names = {} }: Network, language: string): string {
  return names[language] ?? names[language.split('-')[0] ?? ''] ?? label;
}
