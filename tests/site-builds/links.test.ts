import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementsOf, filesIn, pagesIn, type PageElement } from './output.ts';
import { builtSite, sharedSites } from './shared-sites.ts';

/** Attributes whose value is one address. */
const ADDRESSES = ['href', 'src', 'poster', 'data-still'];

/** Attributes whose value is a list of addresses, each with a width or density. */
const ADDRESS_LISTS = ['srcset', 'imagesrcset'];

const SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Every address that an element names, on this site or another. */
function addressesOf({ name, attributes }: PageElement): string[] {
  const single = ADDRESSES.flatMap((attribute) => attributes.get(attribute) ?? []);
  const lists = ADDRESS_LISTS.flatMap((attribute) =>
    (attributes.get(attribute) ?? '').split(',').map((item) => item.trim().split(/\s+/)[0] ?? ''),
  ).filter((address) => address !== '');
  const refresh =
    attributes.get('http-equiv') === 'refresh' ? attributes.get('content') : undefined;
  const target = /url=(.*)$/.exec(refresh ?? '')?.[1];
  // A canonical address is where the site will live; it is absolute.
  const isNamed = name !== 'a' && single.length === 0 && target === undefined;
  return isNamed ? lists : [...single, ...lists, ...(target === undefined ? [] : [target])];
}

function urlsOf(css: string): string[] {
  return [...css.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)/g)].map(([, , url = '']) => url);
}

/** A built site, as the host that serves it sees it. */
class Host {
  readonly #files: ReadonlySet<string>;
  readonly #ids: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #base: string;

  constructor(
    files: ReadonlySet<string>,
    ids: ReadonlyMap<string, ReadonlySet<string>>,
    base: string,
  ) {
    this.#files = files;
    this.#ids = ids;
    this.#base = base;
  }

  /** @returns what is wrong with an address on the page or style sheet `from`, or undefined */
  complaint(address: string, from: string): string | undefined {
    if (SCHEME.test(address)) return undefined;
    const { pathname, hash } = new URL(address, `https://host${this.#base}/${encodeURI(from)}`);
    if (!pathname.startsWith(`${this.#base}/`))
      return `${from}: ${address} is outside the base path`;
    const file = this.#fileAt(decodeURIComponent(pathname.slice(this.#base.length + 1)));
    if (file === undefined) return `${from}: there is nothing at ${address}`;
    const id = decodeURIComponent(hash.slice(1));
    if (id === '' || this.#ids.get(file)?.has(id) === true) return undefined;
    return `${from}: ${address} names an anchor that is not there`;
  }

  #fileAt(place: string): string | undefined {
    const file = place === '' || place.endsWith('/') ? `${place}index.html` : place;
    return this.#files.has(file) ? file : undefined;
  }
}

describe.each(sharedSites)('$name', ({ name, base }) => {
  it('has something at every address of its own', async () => {
    const folder = builtSite(name);
    const pages = new Map<string, PageElement[]>();
    for (const page of await pagesIn(folder)) {
      pages.set(page, elementsOf(await fs.readFile(path.join(folder, page), 'utf8')));
    }
    const ids = new Map(
      [...pages].map(([page, elements]) => [
        page,
        new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? [])),
      ]),
    );
    const files = await filesIn(folder);
    const host = new Host(new Set(files), ids, base);
    const complaints: (string | undefined)[] = [];
    let count = 0;
    for (const [page, elements] of pages) {
      // Styles within a page are addressed from that page.
      const inline = elements.flatMap(({ name: tag, attributes, text }) =>
        urlsOf(`${attributes.get('style') ?? ''} ${tag === 'style' ? text : ''}`),
      );
      const addresses = [...elements.flatMap(addressesOf), ...inline];
      count += addresses.length;
      complaints.push(...addresses.map((address) => host.complaint(address, page)));
    }
    for (const sheet of files.filter((file) => file.endsWith('.css'))) {
      const urls = urlsOf(await fs.readFile(path.join(folder, sheet), 'utf8'));
      count += urls.length;
      complaints.push(...urls.map((url) => host.complaint(url, sheet)));
    }
    expect(complaints.filter((complaint) => complaint !== undefined)).toEqual([]);
    expect(count).toBeGreaterThan(pages.size * 5);
  });

  it('names every id of a page once', async () => {
    const folder = builtSite(name);
    const twice: string[] = [];
    for (const page of await pagesIn(folder)) {
      const elements = elementsOf(await fs.readFile(path.join(folder, page), 'utf8'));
      const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
      const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
      twice.push(...repeated.map((id) => `${page}#${id}`));
    }
    expect(twice).toEqual([]);
  });

  it('asks no other host for anything that a page needs', async () => {
    const folder = builtSite(name);
    const foreign: string[] = [];
    const isNeeded = ({ name: tag, attributes }: PageElement): boolean =>
      tag === 'link'
        ? /stylesheet|preload|icon|preconnect|dns-prefetch/.test(attributes.get('rel') ?? '')
        : ['img', 'script', 'source', 'iframe', 'video', 'audio', 'object', 'embed'].includes(tag);
    for (const page of await pagesIn(folder)) {
      const elements = elementsOf(await fs.readFile(path.join(folder, page), 'utf8'));
      const addresses = elements.filter(isNeeded).flatMap(addressesOf);
      const elsewhere = addresses.filter((address) => SCHEME.test(address));
      foreign.push(...elsewhere.map((address) => `${page}: ${address}`));
    }
    expect(foreign).toEqual([]);
  });
});
