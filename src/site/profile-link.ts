import { lookUp } from './look-up.ts';
import { valueAt } from './value-at.ts';

/** One place where the author is found, as site.yaml says it. */
export type ProfileLink =
  | { kind: 'email'; address: string }
  /** `network` is a key of the table of networks. */
  | { kind: 'network'; network: string; address: string }
  /** The feed of the site, or one elsewhere. */
  | { kind: 'feed'; address?: string | undefined }
  /** A file in `public/`, or an address. */
  | { kind: 'cv'; address: string }
  /** A name to be found under, a picture to be photographed, or both. */
  | { kind: 'wechat'; id?: string | undefined; qr?: string | undefined }
  /** `icon` names one of an icon package, `set:name`, or a picture of the author's. */
  | { kind: 'custom'; label: string; address: string; icon?: string | undefined };

/** What one key of site.yaml says; `custom` says several things. */
export type LinksByKey = Readonly<Record<string, readonly ProfileLink[]>>;

/** A link and where in site.yaml it stands. */
export interface PlacedLink {
  link: ProfileLink;
  path: readonly (string | number)[];
}

/**
 * Puts the links of `author:` and `social:` into one list: email and ORCID first, then as they stand
 * in site.yaml. Of several links to one address the first is kept.
 *
 * @param config what the schema made of site.yaml, which does not keep its order
 * @param written site.yaml as it was read
 */
export function placedLinks(
  config: {
    author: { email?: string | undefined; orcid?: string | undefined; links: LinksByKey };
    social: LinksByKey;
  },
  written: unknown,
): PlacedLink[] {
  const { email, orcid, links: ofAuthor } = config.author;
  const own: LinksByKey = {
    ...(email !== undefined && { email: [{ kind: 'email', address: email }] }),
    ...(orcid !== undefined && {
      orcid: [{ kind: 'network', network: 'orcid', address: `https://orcid.org/${orcid}` }],
    }),
  };
  const all = [
    ...placed('author', own, undefined),
    ...placed('author', ofAuthor, valueAt(written, ['author'])),
    ...placed('social', config.social, valueAt(written, ['social'])),
  ];
  const seen = new Set<string>();
  return all.filter(({ link }) => {
    const same = 'address' in link ? String(link.address) : JSON.stringify(link);
    const isNew = !seen.has(same);
    seen.add(same);
    return isNew;
  });
}

function placed(section: string, links: LinksByKey, written: unknown): PlacedLink[] {
  const order = typeof written === 'object' && written !== null ? Object.keys(written) : [];
  const keys = [...new Set([...order, ...Object.keys(links)])];
  return keys.flatMap((key) =>
    (lookUp(links, key) ?? []).map((link, index) => ({
      link,
      path: key === 'custom' ? [section, key, index] : [section, key],
    })),
  );
}
