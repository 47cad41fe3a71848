import { decoded } from '../decoded.ts';
import type { Network } from './network.ts';

/** What is wrong with what stands for a page: it leads elsewhere, or is no handle. */
export type Mistake = 'host' | 'handle';

/**
 * Makes the address of a page of what an author wrote: a handle, with or without `@`, or an address,
 * with or without `https://`. An address is brought into its usual form where it has one.
 *
 * @example addressOf(github, '@noether') // { address: 'https://github.com/noether' }
 * @example addressOf(x, 'twitter.com/noether?lang=de') // { address: 'https://x.com/noether' }
 */
export function addressOf(
  network: Network,
  written: string,
): { address: string } | { mistake: Mistake } {
  const text = written.trim();
  if (/^(?:https?:)?\/\//i.test(text))
    return fromAddress(network, text.replace(/^\/\//, 'https://'));
  if (isUnder(text.toLowerCase(), ownHosts(network)))
    return fromAddress(network, `https://${text}`);
  const address = fromHandle(network, text);
  if (address !== undefined) return { address };
  const isAddress = /^[\w-]+(?:\.[\w-]+)+\//.test(text);
  return isAddress ? fromAddress(network, `https://${text}`) : { mistake: 'handle' };
}

function fromHandle(network: Network, written: string): string | undefined {
  const bare = written.replaceAll(network.fillers ?? /^@/g, '').replace(/^@/, '');
  const handle = bare.replaceAll(' ', network.space ?? ' ');
  for (const [form, address] of network.others ?? []) {
    const parts = form.exec(handle);
    if (parts !== null) return fill(address, (index) => parts[Number(index)] ?? '');
  }
  return network.handle.test(handle) ? fill(network.address, () => handle) : undefined;
}

/** Puts a handle into `{}`, or the parts of one into `$1`, `$2`. */
function fill(address: string, valueOf: (index: string) => string): string {
  return address.replaceAll(/\{\}|\$(\d)/g, (_, index: string) => inAddress(valueOf(index)));
}

/** Writes a handle so that it can stand in a path or a query. */
function inAddress(handle: string): string {
  const encoded = encodeURIComponent(decoded(handle));
  return encoded.replaceAll(/%(?:2F|3A|40)/g, (code) => decodeURIComponent(code));
}

function fromAddress(
  network: Network,
  written: string,
): { address: string } | { mistake: Mistake } {
  if (!URL.canParse(written)) return { mistake: 'handle' };
  const url = new URL(written);
  if (!url.hostname.includes('.')) return { mistake: 'handle' };
  const host = withoutWww(url.hostname);
  const handle = handleIn(network, url);
  const address = handle === undefined ? undefined : fromHandle(network, handle);
  if (address !== undefined) return { address };
  const isItsOwn = network.isAnywhere === true || isUnder(host, ownHosts(network));
  return isItsOwn ? { address: url.href } : { mistake: 'host' };
}

/** The handle in an address that has the usual form. */
function handleIn(network: Network, url: URL): string | undefined {
  const usual = new URL(network.address.replace('{}', MARK));
  const host = withoutWww(url.hostname);
  const isSame = host === withoutWww(usual.hostname) || mirrors(network, host);
  if (!isSame) return undefined;
  for (const [name, value] of usual.searchParams) {
    if (!value.includes(MARK)) continue;
    const isPage = usual.pathname === url.pathname;
    return isPage ? between(url.searchParams.get(name) ?? '', value) : undefined;
  }
  if (usual.hash !== '') return between(url.hash, usual.hash);
  return between(decoded(url.pathname).replace(/\/$/, ''), usual.pathname);
}

/** Stands for the handle in addresses that are taken apart. */
const MARK = 'handle-stands-here';

/** What stands in a text where another has the mark. */
function between(text: string, marked: string): string | undefined {
  const [before = '', after = ''] = marked.split(MARK);
  const fits = text.startsWith(before) && text.endsWith(after);
  const found = text.slice(before.length, text.length - after.length);
  return fits && found !== '' ? found : undefined;
}

function mirrors({ mirrors = [] }: Network, host: string): boolean {
  return mirrors.some((mirror) =>
    mirror.endsWith('.*') ? host.startsWith(mirror.slice(0, -1)) : host === mirror,
  );
}

function ownHosts(network: Network): string[] {
  const { hostname } = new URL(network.address.replace('{}', MARK));
  return [withoutWww(hostname), ...(network.mirrors ?? []), ...(network.hosts ?? [])];
}

/** Whether a host is one of some, or under one. */
function isUnder(host: string, hosts: readonly string[]): boolean {
  return hosts.some((own) =>
    own.endsWith('.*')
      ? host.startsWith(own.slice(0, -1))
      : host === own || host.endsWith(`.${own}`),
  );
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}
