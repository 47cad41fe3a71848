/** A place where people have an address, and how to make a link of their handle there. */
export interface Network {
  label: string;
  /** `{}` stands for the handle. */
  address: string;
}

/**
 * The keys of `social:` in site.yaml. al-folio's and academicpages' names for one network stand
 * side by side.
 */
export const networks: Readonly<Record<string, Network>> = {
  arxiv: { label: 'arXiv', address: 'https://arxiv.org/a/{}' },
  bluesky: { label: 'Bluesky', address: 'https://bsky.app/profile/{}' },
  dblp: { label: 'DBLP', address: 'https://dblp.org/pid/{}' },
  github: { label: 'GitHub', address: 'https://github.com/{}' },
  gitlab: { label: 'GitLab', address: 'https://gitlab.com/{}' },
  google_scholar: {
    label: 'Google Scholar',
    address: 'https://scholar.google.com/citations?user={}',
  },
  huggingface: { label: 'Hugging Face', address: 'https://huggingface.co/{}' },
  inspire: { label: 'INSPIRE', address: 'https://inspirehep.net/authors/{}' },
  linkedin: { label: 'LinkedIn', address: 'https://www.linkedin.com/in/{}' },
  mastodon: { label: 'Mastodon', address: '{}' },
  openreview: { label: 'OpenReview', address: 'https://openreview.net/profile?id={}' },
  orcid: { label: 'ORCID', address: 'https://orcid.org/{}' },
  researchgate: { label: 'ResearchGate', address: 'https://www.researchgate.net/profile/{}' },
  semantic_scholar: {
    label: 'Semantic Scholar',
    address: 'https://www.semanticscholar.org/author/{}',
  },
  wikipedia: { label: 'Wikipedia', address: 'https://en.wikipedia.org/wiki/{}' },
  x: { label: 'X', address: 'https://x.com/{}' },
  youtube: { label: 'YouTube', address: 'https://www.youtube.com/@{}' },
  zbmath: { label: 'zbMATH', address: 'https://zbmath.org/authors/?q=ai:{}' },
  zhihu: { label: '知乎', address: 'https://www.zhihu.com/people/{}' },
};

/**
 * Makes a link of a handle; a full address is kept.
 *
 * @example networkAddress('github', '@noether') // 'https://github.com/noether'
 */
export function networkAddress(network: string, handle: string): string {
  if (/^https?:\/\//.test(handle)) return handle;
  if (network === 'mastodon') return mastodonAddress(handle);
  const address = networks[network]?.address ?? '{}';
  return address.replace(
    '{}',
    handle.replace(/^@/, '').split('/').map(encodeURIComponent).join('/'),
  );
}

/** @example mastodonAddress('@emmy@mathstodon.xyz') // 'https://mathstodon.xyz/@emmy' */
function mastodonAddress(handle: string): string {
  const [, name, host] = /^@?([^@]+)@([^@]+)$/.exec(handle) ?? [];
  return name === undefined || host === undefined ? handle : `https://${host}/@${name}`;
}
