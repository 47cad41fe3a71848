import { LINK_KINDS, type LinkKind, type WorkLink } from '../work.ts';
import type { FieldReader } from './field-reader.ts';
import { doiAddress, encodePath } from './identifiers.ts';
import { isPaperServer, paperServerAddress } from './paper-servers.ts';
import { pmcAddress, pubmedAddress } from './pubmed.ts';
import { readUrl, type UrlReading } from './safe-url.ts';
import { serviceAddress, SERVICES, type WorkIds } from './services.ts';
import { statedAddress } from './stated-address.ts';

/** Fields whose value names a work at a service that has a URL for it. */
const RESOLVERS: Partial<Record<LinkKind, (id: string) => string>> = {
  doi: doiAddress,
  arxiv: (id) => `https://arxiv.org/abs/${encodePath(id)}`,
  hal: (id) => `https://hal.science/${encodePath(id)}`,
};

/**
 * Other names of a link's field, asked when the first says nothing: those of HugoBlox' front matter,
 * of BibBase and of HAL's own exports.
 *
 * @see https://docs.hugoblox.com/reference/content-types/#publication
 * @see https://bibbase.org/documentation
 */
const OTHER_NAMES: Partial<Record<LinkKind, readonly string[]>> = {
  hal: ['hal_id'],
  html: ['url_preprint'],
  pdf: ['url_pdf', 'url_paper'],
  supp: ['appendix', 'url_supp', 'url_appendix', 'url_source'],
  poster: ['url_poster'],
  slides: ['url_slides'],
  blog: ['url_blog'],
  code: ['url_code'],
  dataset: ['url_dataset', 'url_data', 'data', 'replication'],
  project: ['url_project'],
  website: ['url_website', 'url_site'],
  video: ['url_video'],
};

/**
 * The links of a work in the order in which they are shown: al-folio's fields and HugoBlox', then
 * `url`, unless it leads where another link leads already.
 */
export function readLinks(fields: FieldReader, ids: WorkIds): WorkLink[] {
  const links: WorkLink[] = [];
  for (const kind of LINK_KINDS) {
    const link = readLink(fields, kind, ids);
    if (link === undefined) continue;
    if (kind === 'url' && links.some((other) => leadsTo(other.href) === leadsTo(link.href)))
      continue;
    links.push(link);
  }
  return links;
}

/**
 * The address that a reference prints: that of `url`, also where another link leads there and is
 * shown in its place. One that only repeats the DOI is left to the DOI.
 */
export function referenceUrl(fields: FieldReader, links: readonly WorkLink[]): string | undefined {
  const shown = links.find((link) => link.kind === 'url' && !link.local);
  const text = firstAddress(fields.verbatim('url'));
  if (shown !== undefined || text === undefined) return shown?.href;
  const isSame = ({ href }: WorkLink): boolean => leadsTo(href) === leadsTo(resolved(text));
  return links.find((link) => link.kind !== 'doi' && !link.local && isSame(link))?.href;
}

function readLink(fields: FieldReader, kind: LinkKind, ids: WorkIds): WorkLink | undefined {
  const link = (href: string, local = false): WorkLink => ({
    kind,
    labelKey: `link.${kind}`,
    href,
    local,
  });
  const service = SERVICES.find((name) => name === kind);
  if (service !== undefined) {
    const address = serviceAddress(fields, service, ids);
    return address === undefined ? undefined : link(address);
  }
  if (isPaperServer(kind) && !/^https?:/i.test(fields.verbatim(kind) ?? '')) {
    const address = paperServerAddress(fields, kind, ids.doi);
    return address === undefined ? undefined : link(address);
  }
  if (kind === 'pubmed') return ids.pmid === undefined ? undefined : link(pubmedAddress(ids.pmid));
  if (kind === 'pmc') return ids.pmcid === undefined ? undefined : link(pmcAddress(ids.pmcid));
  const resolver = RESOLVERS[kind];
  const names = [kind, ...(OTHER_NAMES[kind] ?? [])];
  const name = names.find((candidate) => fields.source(candidate) !== undefined) ?? kind;
  const id = kind === 'doi' || kind === 'arxiv' ? ids[kind] : fields.verbatim(name);
  if (resolver !== undefined && id !== undefined && !/^https?:/i.test(id))
    return link(resolver(id));
  if (kind === 'doi' || kind === 'arxiv') return undefined;
  if (kind === 'url' && fields.source('url') === undefined) {
    const stated = statedAddress(fields);
    return stated === undefined ? undefined : link(stated.url);
  }
  const reading = readUrlField(fields, name);
  return reading === undefined ? undefined : link(reading.href, reading.local);
}

/** Reads a field that should hold a URL or a path; what is neither, or unsafe, is reported. */
export function readUrlField(
  fields: FieldReader,
  name: string,
): { href: string; local: boolean } | undefined {
  const text = fields.verbatim(name);
  if (text === undefined) return undefined;
  if (/^(?:true|false|yes|no|none|tbd|n\/?a|#|-)$/i.test(text)) {
    // `code = {true}` says that there is code, if not where.
    if (/^(?:true|yes|tbd)$/i.test(text) && !(name === 'code' && !/^tbd$/i.test(text))) {
      fields.report(name, {
        severity: 'warning',
        kind: 'not-a-link',
        message: `\`${name}\` says \`${text}\`, which is no address, so no link is shown.`,
        fix: `Write the URL or the path of a file: ${name} = {https://…}; or delete the field.`,
      });
    }
    return undefined;
  }
  const first = firstAddress(text);
  if (first !== text) {
    fields.report(name, {
      severity: 'warning',
      kind: 'several-addresses',
      message: `\`${name}\` holds several addresses; the first is linked.`,
      fix: 'Keep one, and put another into a field of its own, such as html or pdf.',
    });
  }
  const reading = readUrl(resolved(first));
  reportAddress(fields, name, reading);
  if (reading.kind === 'unsafe') return undefined;
  return { href: reading.href, local: reading.kind === 'path' };
}

/** Tells what is wrong with an address in a field, if something is. */
export function reportAddress(fields: FieldReader, name: string, reading: UrlReading): void {
  if (reading.kind === 'unsafe') {
    fields.report(name, {
      severity: 'error',
      kind: 'unsafe-url',
      message: `The address in \`${name}\` ${reading.reason}; it is not linked.`,
      fix: 'Use an http, https or mailto URL, or a path inside the site.',
    });
  } else if (reading.kind === 'no-scheme') {
    fields.report(name, {
      severity: 'warning',
      kind: 'url-without-scheme',
      message: `The address in \`${name}\` does not say https://, so a browser would take it for a file.`,
      fix: `Write ${name} = {${reading.href}}.`,
    });
  }
}

/** Mendeley writes all addresses of a work into one field. */
function firstAddress<Text extends string | undefined>(text: Text): Text | string {
  return /^(https?:\/\/\S+?)[,;]?\s+https?:\/\//i.exec(text ?? '')?.[1] ?? text;
}

/** An identifier in the place of an address: `doi:10.1000/182`, `10.1000/182`, `arXiv:2404.19756`. */
function resolved(text: string): string {
  const doi = /^(?:doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1];
  if (doi !== undefined) return doiAddress(doi);
  const arxiv = /^arxiv:\s*(\S+)$/i.exec(text)?.[1];
  return arxiv === undefined ? text : `https://arxiv.org/abs/${encodePath(arxiv)}`;
}

/** The same page, however its address is written. */
function leadsTo(href: string): string {
  return href
    .replace(/^https?:\/\/(?:www\.|dx\.)?/i, '')
    .replace(/^arxiv\.org\/pdf\/(.*?)(?:\.pdf)?$/i, 'arxiv.org/abs/$1')
    .replace(
      /^(?:[\w-]+\.)?(?:hal\.science|archives-ouvertes\.fr)\/(\w+-\d+)(?:v\d+)?\/?$/i,
      'hal.science/$1',
    )
    .replace(/^ncbi\.nlm\.nih\.gov\/(pubmed|pmc)\/(\w)/i, '$1.ncbi.nlm.nih.gov/$2')
    .replace(/\/$/, '')
    .toLowerCase();
}
