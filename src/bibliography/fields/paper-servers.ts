import type { FieldReader } from './field-reader.ts';

/** Where papers are kept beside journals: each is a field, and a link of its own. */
export const PAPER_SERVERS = [
  'biorxiv',
  'medrxiv',
  'nber',
  'cepr',
  'ssrn',
  'repec',
  'openreview',
] as const;
type PaperServer = (typeof PAPER_SERVERS)[number];

interface Server {
  /** What its field holds; the first group is what its address is made of. */
  id: RegExp;
  address: (id: string) => string;
  /** An address of a paper there. */
  url: RegExp;
  doi?: RegExp;
  /** What names the server, where several share the form of their DOIs. */
  named?: RegExp;
  /** What stands in the place of a journal. */
  journal?: RegExp;
  /** The `type` of reports that RePEc exports, whose `number` is that of the paper. */
  type?: RegExp;
}

const SERVERS: Readonly<Record<PaperServer, Server>> = {
  biorxiv: openRxiv('biorxiv'),
  medrxiv: openRxiv('medrxiv'),
  nber: {
    id: /^([wth]?\d+)$/i,
    address: (id) => `https://www.nber.org/papers/${/^\d/.test(id) ? `w${id}` : id.toLowerCase()}`,
    url: /^https?:\/\/(?:www\.)?nber\.org\/papers\/[wth]\d+\/?$/i,
    doi: /^10\.3386\/([wth]\d+)$/i,
    type: /^NBER Working Papers?$/i,
  },
  cepr: {
    id: /^(?:dp)?(\d+)$/i,
    address: (id) => `https://cepr.org/publications/dp${id}`,
    url: /^https?:\/\/(?:www\.)?cepr\.org\/(?:active\/)?publications\/\S+$/i,
    type: /^CEPR Discussion Papers?$/i,
  },
  ssrn: {
    id: /^(\d+)$/,
    address: (id) => `https://ssrn.com/abstract=${id}`,
    url: /^https?:\/\/(?:\w+\.)?ssrn\.com\/(?:abstract=|sol3\/papers\.cfm\?abstract_?id=)\d+$/i,
    doi: /^10\.2139\/ssrn\.(\d+)$/i,
    journal: /^available at ssrn:?\s*(\d+)$/i,
  },
  repec: {
    id: /^(RePEc:[\w:.-]+)$/i,
    address: (id) => `https://econpapers.repec.org/${id}`,
    url: /^https?:\/\/(?:ideas|econpapers)\.repec\.org\/\S+$/i,
  },
  openreview: {
    id: /^([\w-]+)$/,
    address: (id) => `https://openreview.net/forum?id=${id}`,
    url: /^https?:\/\/openreview\.net\/forum\?id=[\w-]+$/i,
  },
};

/** Where an entry names the server that it is from. */
const NAMING =
  'journal journaltitle publisher institution howpublished eprinttype archiveprefix'.split(' ');

/** bioRxiv and medRxiv are one house, with one prefix of DOIs after the other. */
function openRxiv(name: string): Server {
  return {
    id: /^(?:https:\/\/doi\.org\/)?((?:10\.\d+\/)?(?:\d{4}\.\d\d\.\d\d\.)?\d{6,8})(?:v\d+)?$/i,
    address: (id) =>
      `https://www.${name}.org/content/${id.startsWith('10.') ? id : `10.1101/${id}`}`,
    url: new RegExp(`^https?://(?:www\\.)?${name}\\.org/(?:content|cgi|lookup)/\\S+$`, 'i'),
    doi: /^(10\.(?:1101|64898)\/(?:\d{4}\.\d\d\.\d\d\.)?\d{6,8})$/,
    named: new RegExp(`^${name}\\b`, 'i'),
  };
}

/** Whether a link is to such a server. */
export function isPaperServer(kind: string): kind is PaperServer {
  return PAPER_SERVERS.some((server) => server === kind);
}

/**
 * The address of a work at a server: as the field of its name says, or as the server and those who read
 * it write it, in `url`, the DOI or the place of the journal. The field may hold the address itself,
 * which is read elsewhere.
 */
export function paperServerAddress(
  fields: FieldReader,
  server: PaperServer,
  doi: string | undefined,
): string | undefined {
  const { id, address, url, doi: doiThere, named, journal, type } = SERVERS[server];
  const written = fields.verbatim(server);
  if (written !== undefined) {
    const known = id.exec(written)?.[1];
    if (known === undefined) reportId(fields, server, written);
    return known === undefined ? undefined : address(known);
  }
  const text = fields.verbatim('url') ?? '';
  if (url.test(text)) return text.replace(/["'<>`]/g, encodeURIComponent);
  const isNamed = named === undefined || NAMING.some((name) => named.test(fields.line(name) ?? ''));
  const found =
    (isNamed ? doiThere?.exec(doi ?? '')?.[1] : undefined) ??
    journal?.exec(fields.verbatim('journal') ?? '')?.[1] ??
    (type?.test(fields.verbatim('type') ?? '') === true
      ? id.exec(fields.verbatim('number') ?? '')?.[1]
      : undefined);
  return found === undefined ? undefined : address(found);
}

function reportId(fields: FieldReader, server: PaperServer, written: string): void {
  fields.report(server, {
    severity: 'warning',
    kind: 'not-a-link',
    message: `\`${written}\` in \`${server}\` is neither an identifier there nor an address, so no link is shown.`,
    fix: `Write the address of the paper: ${server} = {https://…}.`,
  });
}
