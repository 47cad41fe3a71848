import { LINK_KINDS, type LinkKind, type WorkLink } from '../work.ts';
import type { FieldReader } from './field-reader.ts';
import { howpublishedUrl } from './identifiers.ts';
import { readUrl } from './safe-url.ts';
import { serviceAddress, SERVICES, type WorkIds } from './services.ts';

/** Fields whose value names a work at a service that has a URL for it. */
const RESOLVERS: Partial<Record<LinkKind, (id: string) => string>> = {
  doi: (id) => `https://doi.org/${encodePath(id)}`,
  arxiv: (id) => `https://arxiv.org/abs/${encodePath(id)}`,
  hal: (id) => `https://hal.science/${encodePath(id)}`,
};

/**
 * Other names of a link's field, asked when the first says nothing: those of HugoBlox' front matter,
 * and what people make of al-folio's.
 *
 * @see https://docs.hugoblox.com/reference/content-types/#publication
 */
const OTHER_NAMES: Partial<Record<LinkKind, readonly string[]>> = {
  html: ['url_preprint'],
  pdf: ['url_pdf'],
  supp: ['url_source'],
  poster: ['url_poster'],
  slides: ['url_slides'],
  code: ['url_code'],
  dataset: ['url_dataset'],
  project: ['url_project'],
  website: ['url_website'],
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
  const resolver = RESOLVERS[kind];
  const id = kind === 'doi' || kind === 'arxiv' ? ids[kind] : fields.verbatim(kind);
  if (resolver !== undefined && id !== undefined && !/^https?:/i.test(id))
    return link(resolver(id));
  if (kind === 'doi' || kind === 'arxiv') return undefined;
  if (kind === 'url' && fields.source('url') === undefined) {
    const published = howpublishedUrl(fields);
    return published === undefined ? undefined : link(published);
  }
  const names = [kind, ...(OTHER_NAMES[kind] ?? [])];
  const name = names.find((candidate) => fields.source(candidate) !== undefined) ?? kind;
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
    if (/^(?:true|yes|tbd)$/i.test(text)) {
      fields.report(name, {
        severity: 'warning',
        kind: 'not-a-link',
        message: `\`${name}\` says \`${text}\`, which is no address, so no link is shown.`,
        fix: `Write the URL or the path of a file: ${name} = {https://…}; or delete the field.`,
      });
    }
    return undefined;
  }
  const reading = readUrl(text);
  if (reading.kind === 'unsafe') {
    fields.report(name, {
      severity: 'error',
      kind: 'unsafe-url',
      message: `The address in \`${name}\` ${reading.reason}; it is not linked.`,
      fix: 'Use an http, https or mailto URL, or a path inside the site.',
    });
    return undefined;
  }
  if (reading.kind === 'no-scheme') {
    fields.report(name, {
      severity: 'warning',
      kind: 'url-without-scheme',
      message: `The address in \`${name}\` does not say https://, so a browser would take it for a file.`,
      fix: `Write ${name} = {${reading.href}}.`,
    });
  }
  return { href: reading.href, local: reading.kind === 'path' };
}

/** The same page, however its address is written. */
function leadsTo(href: string): string {
  return href
    .replace(/^https?:\/\/(?:www\.|dx\.)?/i, '')
    .replace(/^arxiv\.org\/pdf\/(.*?)(?:\.pdf)?$/i, 'arxiv.org/abs/$1')
    .replace(/\/$/, '')
    .toLowerCase();
}

function encodePath(id: string): string {
  return encodeURIComponent(id).replaceAll('%2F', '/').replaceAll('%3A', ':');
}
