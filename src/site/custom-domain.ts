import { START_OF_FILE, type ContentError } from './content-error.ts';

/** A domain, in letters of any script. */
const DOMAIN = /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u;

/**
 * Looks whether the domain of one's own, which `public/CNAME` names for the host, is one, and that of the
 * site.
 *
 * @param text content of the file
 * @param file absolute path, for messages
 * @param url what site.yaml says
 */
export function customDomainWarnings(text: string, file: string, url: string): ContentError[] {
  const domain = text.replace(/^\uFEFF/, '').trim();
  const warning = (message: string, fix: string): ContentError[] => [
    { severity: 'warning', kind: 'custom-domain', file, position: START_OF_FILE, message, fix },
  ];
  if (!DOMAIN.test(domain) || !URL.canParse(`https://${domain}`)) {
    const meant = domain.replace(/^https?:\/\//i, '').replace(/[\s/].*$/s, '');
    return warning(
      'This file does not hold a domain alone, so that the host finds none.',
      `Write ${DOMAIN.test(meant) ? meant : 'a domain such as noether.example'} as its only line, without https:// and slash.`,
    );
  }
  const { host } = new URL(url);
  if (new URL(`https://${domain}`).host === host) return [];
  return warning(
    `The domain here is ${domain}, and that of the url in site.yaml is ${host}.`,
    `Write url: https://${domain} in content/site.yaml, or correct the domain here.`,
  );
}
