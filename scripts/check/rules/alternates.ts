import { START_OF_FILE } from '../../../src/site/content-error.ts';
import { targetOf, type BuiltSite } from '../built/built-site.ts';
import type { HeadLink, PageFacts } from '../built/page-facts.ts';
import type { Fault } from '../fault.ts';

const FIX =
  'Build the site anew; if it stays, look at the address in site.yaml and for files of public/ that take the place of pages.';

/** Canonical addresses and translations: each page names itself, and translations name each other. */
export function alternateFaults(site: BuiltSite): Fault[] {
  const places = site.pages.filter(({ isIndexed, isRedirect }) => isIndexed && !isRedirect);
  return places.flatMap((page) => [...canonicalFaults(page, site), ...languageFaults(page, site)]);
}

function faultOn({ file }: PageFacts, { place, href }: HeadLink) {
  return (kind: string, message: string): Fault => {
    return { severity: 'error', kind, builtFile: file, place, message, fix: FIX, seek: [href] };
  };
}

function canonicalFaults(page: PageFacts, site: BuiltSite): Fault[] {
  const links = page.links.filter(({ relations }) => relations.includes('canonical'));
  const [first, second] = links;
  if (first === undefined) return [withoutAddress(page)];
  const fault = faultOn(page, first);
  if (second !== undefined) return [fault('canonical', 'The page has two canonical addresses.')];
  if (!/^https?:\/\//.test(first.href)) {
    return [fault('canonical', `The canonical address "${first.href}" is not a whole address.`)];
  }
  const target = targetOf(first.href, page.file, site);
  if (target.kind === 'external') return [];
  const named = target.kind === 'file' ? site.pageAt.get(target.file) : undefined;
  if (named === undefined || named.isRedirect || !named.isIndexed) {
    return [fault('canonical', `The canonical address ${first.href} is no page of the site.`)];
  }
  return [];
}

function withoutAddress({ file }: PageFacts): Fault {
  return {
    severity: 'warning',
    kind: 'canonical',
    builtFile: file,
    place: START_OF_FILE,
    message: 'The page has no canonical address: a search engine cannot tell it from its copies.',
    fix: 'Build the site anew; a file that is no page of the site belongs into public/.',
    seek: [],
  };
}

function languageFaults(page: PageFacts, site: BuiltSite): Fault[] {
  const links = alternatesOf(page);
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const link of links) {
    const language = link.language ?? '';
    const fault = faultOn(page, link);
    const add = (message: string): void => {
      faults.push(fault('translation', message));
    };
    if (seen.has(language)) add(`Two addresses are said to be the page in "${language}".`);
    seen.add(language);
    if (!/^https?:\/\//.test(link.href)) add(`hreflang="${language}" has no whole address.`);
    const other = pageOf(link.href, page, site);
    if (other === undefined) {
      add(`The translation into "${language}", ${link.href}, is no page of the site.`);
    } else if (language !== 'x-default' && other.language !== language) {
      add(`${link.href} is said to be in "${language}" and is in "${other.language ?? '?'}".`);
    } else if (!alternatesOf(other).some(({ href }) => pageOf(href, other, site) === page)) {
      add(`${link.href} does not name this page as its translation in turn.`);
    }
  }
  const [first] = links;
  if (first !== undefined && !links.some(({ href }) => pageOf(href, page, site) === page)) {
    faults.push(faultOn(page, first)('translation', 'The page is not among its translations.'));
  }
  return faults;
}

function alternatesOf({ links }: PageFacts): HeadLink[] {
  return links.filter(
    ({ relations, language }) => relations.includes('alternate') && language !== undefined,
  );
}

function pageOf(href: string, from: PageFacts, site: BuiltSite): PageFacts | undefined {
  const target = targetOf(href, from.file, site);
  return target.kind === 'file' ? site.pageAt.get(target.file) : undefined;
}
