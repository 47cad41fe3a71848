type Config = Readonly<Record<string, unknown>>;

const SCHEME = /^https?:/i;

/** The host and the base path of the old site, without slashes at their ends; empty without one. */
function groundOf({ url, baseurl }: Config): { host: string; base: string } {
  const host = typeof url === 'string' && SCHEME.test(url) ? url.trim().replace(/\/+$/, '') : '';
  const path = typeof baseurl === 'string' ? baseurl.replaceAll(/^\/+|\/+$/g, '') : '';
  const base = path === '' ? '' : `/${path}`;
  // Some say the base path in both.
  const bare = base !== '' && host.endsWith(base) ? host.slice(0, -base.length) : host;
  return { host: bare.replace(SCHEME, '').toLowerCase(), base };
}

/**
 * Takes the host and the base path of the old site from an address. One in full that is not below the
 * base path is of another site of the same host, and stays.
 */
export function withoutOwnHost(address: string, config: Config): string {
  const { host, base } = groundOf(config);
  const isBelow = (path: string): boolean =>
    base !== '' && new RegExp(`^${RegExp.escape(base)}(?=[/?#]|$)`).test(path);
  const plain = address.replace(SCHEME, '');
  const isOwn = host !== '' && plain !== address && plain.toLowerCase().startsWith(host);
  const path = isOwn ? plain.slice(host.length) : address;
  if (isBelow(path)) return path.slice(base.length).replace(/^(?!\/)/, '/');
  if (!isOwn) return address;
  const isPath = path === '' || /^[/?#]/.test(path);
  return base === '' && isPath ? path.replace(/^(?!\/)/, '/') : address;
}
