import { targetOf, type BuiltSite } from '../built/built-site.ts';
import type { PageFacts } from '../built/page-facts.ts';
import type { Fault } from '../fault.ts';
import { writtenForms } from '../written-forms.ts';
import { ask, type Manners } from './ask.ts';
import { HostQueue } from './host-queue.ts';
import type { LinkCache } from './link-cache.ts';
import type { Outcome } from './outcome.ts';

/** How hosts are asked for what the site links to. */
export interface ExternalOptions extends Manners {
  /** Requests to all hosts together. */
  atOnce: number;
  /** Milliseconds between two requests to one host. */
  pause: number;
}

/** Patient with hosts, and done in minutes for some hundred links. */
export const usualManners: ExternalOptions = {
  atOnce: 8,
  pause: 500,
  timeout: 15_000,
  retries: 2,
  backoff: 2000,
  longestWait: 30_000,
};

/** A link to another host, with all places that have it. */
export interface ExternalLink {
  url: URL;
  places: readonly { page: PageFacts; address: PageFacts['addresses'][number] }[];
}

/** Every address of other hosts that the pages of a site name, once, without its anchor. */
export function externalLinks(site: BuiltSite): Map<string, ExternalLink> {
  const found = new Map<string, { url: URL; places: ExternalLink['places'][number][] }>();
  for (const page of site.pages) {
    for (const address of page.addresses) {
      const target = targetOf(address.value, page.file, site);
      if (target.kind !== 'external' || address.use === 'form') continue;
      target.url.hash = '';
      const key = target.url.href;
      const known = found.get(key) ?? { url: target.url, places: [] };
      known.places.push({ page, address });
      found.set(key, known);
    }
  }
  return found;
}

/**
 * Asks other hosts whether what the site links to is still there.
 *
 * @param onAnswer is told how many of how many are answered
 */
export async function externalFaults(
  site: BuiltSite,
  cache: LinkCache,
  options: ExternalOptions,
  onAnswer: (done: number, total: number) => void = () => undefined,
): Promise<Fault[]> {
  const links = externalLinks(site);
  const queue = new HostQueue(options.atOnce, options.pause);
  let done = 0;
  const outcomes = await Promise.all(
    [...links].map(async ([key, link]) => {
      const outcome = cache.get(key) ?? (await ask(link.url, queue, options));
      cache.set(key, outcome);
      done += 1;
      onAnswer(done, links.size);
      return { link, outcome };
    }),
  );
  return outcomes.flatMap(({ link, outcome }) => faultsOf(link, outcome, site));
}

function faultsOf({ url, places }: ExternalLink, outcome: Outcome, site: BuiltSite): Fault[] {
  const said = words(outcome);
  if (said === undefined) return [];
  return places.map(({ page, address }) => ({
    severity: 'warning',
    kind: outcome.kind === 'gone' ? 'dead-link' : 'link-unanswered',
    builtFile: page.file,
    place: address.place,
    message: `${url.href} ${said.message}.`,
    fix: said.fix,
    seek: [...writtenForms(address.value, site), ...nameForms(url)],
  }));
}

function words(outcome: Outcome): { message: string; fix: string } | undefined {
  switch (outcome.kind) {
    case 'fine':
    case 'unknown':
      return undefined;
    case 'gone':
      return {
        message: `is not there any more (HTTP ${outcome.status})`,
        fix: 'Link to where it is now, or to a copy at web.archive.org.',
      };
    case 'failing':
      return {
        message: `could not be looked at: its host is in trouble (HTTP ${outcome.status})`,
        fix: 'Try again later; if it stays so, link elsewhere.',
      };
    case 'unreachable':
      return {
        message: `could not be reached: ${outcome.reason}`,
        fix: 'Try again later; if it stays so, link elsewhere.',
      };
  }
}

/** Addresses that Octavo makes of a name alone, such as a DOI or a name at GitHub. */
function nameForms({ pathname }: URL): string[] {
  const name = pathname.slice(1).replace(/\/$/, '');
  return [name, name.split('/').at(-1) ?? ''].filter(({ length }) => length >= 4);
}
