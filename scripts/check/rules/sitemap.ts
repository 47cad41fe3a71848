import { targetOf, type BuiltSite } from '../built/built-site.ts';
import type { Fault } from '../fault.ts';
import { parseXml } from '../formats/xml.ts';
import { readSitemap, type SitemapReading } from '../formats/sitemap.ts';

const MAIN = 'sitemap.xml';
const ROBOTS = 'robots.txt';

/** Sitemaps that break the protocol, or name other pages than those that the site has. */
export function sitemapFaults(site: BuiltSite): Fault[] {
  const faults = robotsFaults(site);
  if (!site.sizes.has(MAIN)) return faults;
  const named = new Set<string>();
  // A set takes what is added while it is gone through, and takes it once.
  const files = new Set([MAIN]);
  for (const file of files) {
    const add = (message: string): void => {
      faults.push(faultIn(file, message));
    };
    const reading = readingOf(site.texts.get(file) ?? '');
    reading.complaints.forEach((complaint) => {
      add(`The sitemap breaks the protocol: ${complaint}.`);
    });
    for (const address of reading.sitemaps) {
      const target = targetOf(address, file, site);
      if (target.kind === 'file') files.add(target.file);
      else add(`The sitemap names ${address}, which is not there.`);
    }
    for (const address of reading.pages) {
      const target = targetOf(address, file, site);
      const page = target.kind === 'file' ? site.pageAt.get(target.file) : undefined;
      if (page === undefined) add(`The sitemap names ${address}, which is no page of the site.`);
      else if (!page.isIndexed) add(`The sitemap names ${address}, which asks not to be listed.`);
      else named.add(page.file);
    }
  }
  for (const page of site.pages) {
    if (!page.isIndexed || page.isRedirect || named.has(page.file)) continue;
    faults.push({
      ...faultIn(MAIN, `The sitemap does not name ${page.path}.`),
      severity: 'warning',
      fix: 'Build the site anew. Pages of public/ are not in the sitemap: link to them from your pages.',
    });
  }
  return faults;
}

/** The sitemaps that robots.txt names: RFC 9309 leaves them to https://www.sitemaps.org/protocol.html#submit_robots */
function robotsFaults(site: BuiltSite): Fault[] {
  const text = site.texts.get(ROBOTS) ?? '';
  return [...text.matchAll(/^\s*sitemap\s*:\s*(.*?)\s*$/gim)].flatMap(([, address = '']) => {
    const isWhole = /^https?:\/\//.test(address);
    const target = targetOf(address, ROBOTS, site);
    if (isWhole && (target.kind === 'file' || target.kind === 'external')) return [];
    return [faultIn(ROBOTS, `robots.txt names the sitemap ${address}, which is not there.`)];
  });
}

function readingOf(text: string): SitemapReading {
  try {
    return readSitemap(parseXml(text));
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    return { pages: [], sitemaps: [], complaints: [message] };
  }
}

function faultIn(builtFile: string, message: string): Fault {
  return {
    severity: 'error',
    kind: 'sitemap',
    builtFile,
    place: { line: 1, column: 1 },
    message,
    fix: 'Build the site anew, and take away a sitemap of your own in public/.',
    seek: [],
  };
}
