import { isRecord, textOf, valueAt } from '../source/records.ts';

type Config = Readonly<Record<string, unknown>>;

/** How GitHub, and who serves its files, address a file of a repository: owner, repository, path. */
const FILES = [
  /^https?:\/\/raw\.github(?:usercontent)?\.com\/([^/]+)\/([^/]+)\/(?:refs\/heads\/)?[^/]+\/([^?#]+)/i,
  /^https?:\/\/media\.githubusercontent\.com\/media\/([^/]+)\/([^/]+)\/(?:refs\/heads\/)?[^/]+\/([^?#]+)/i,
  /^https?:\/\/(?:www\.)?github\.com\/([^/]+)\/([^/]+)\/(?:raw|blob)\/(?:refs\/heads\/)?[^/]+\/([^?#]+)/i,
  /^https?:\/\/cdn\.jsdelivr\.net\/gh\/([^/]+)\/([^/@]+)(?:@[^/]+)?\/([^?#]+)/i,
];
const PAGES = /^https?:\/\/(([a-z\d-]+)\.github\.io)\/([^?#]+)/i;

/**
 * The path of a file that an address names by way of the site's own repository at GitHub, or by way of the
 * host that GitHub gives its owner. Many put their pictures so into texts.
 *
 * @returns a path from the root, if the repository is that of the site
 */
export function pathInRepository(address: string, config: Config): string | undefined {
  for (const pattern of FILES) {
    const [, owner, name, path] = pattern.exec(address) ?? [];
    if (owner === undefined || name === undefined) continue;
    return isOwn(owner, name, config) ? `/${path}` : undefined;
  }
  const [, name, owner, path] = PAGES.exec(address) ?? [];
  if (owner === undefined || name === undefined) return undefined;
  return isOwn(owner, name, config) ? `/${path}` : undefined;
}

function isOwn(owner: string, name: string, config: Config): boolean {
  const repository = `${owner}/${name}`.toLowerCase();
  if (textOf(config.repository)?.toLowerCase() === repository) return true;
  const host = textOf(config.url)
    ?.replace(/^https?:\/\/(?:www\.)?|\/.*$/gi, '')
    .toLowerCase();
  const repositories = [`${owner}.github.io`, `${owner}.github.com`, host].map((one) =>
    `${owner}/${one ?? ''}`.toLowerCase(),
  );
  return ownersOf(config, host).has(owner.toLowerCase()) && repositories.includes(repository);
}

/** Accounts at GitHub that the settings name as those of the site or of its author. */
function ownersOf(config: Config, host: string | undefined): ReadonlySet<string> {
  const { github } = config;
  const named = [
    /^([a-z\d-]+)\.github\.(?:io|com)$/.exec(host ?? '')?.[1],
    textOf(config.repository)?.split('/')[0],
    textOf(config.github_username),
    textOf(isRecord(github) ? github.username : github),
    textOf(valueAt(config, ['author', 'github'])),
    textOf(valueAt(config, ['social-network-links', 'github'])),
    textOf(valueAt(config, ['minima', 'social_links', 'github'])),
  ];
  const account = (one: string): string =>
    one.replace(/^(?:https?:\/\/)?(?:www\.)?github\.com\//i, '').replace(/\/.*$/, '');
  return new Set(named.flatMap((one) => (one === undefined ? [] : account(one).toLowerCase())));
}
