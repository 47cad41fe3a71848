import { decoded } from '../../site/decoded.ts';

/** What may become a link: a URL of a safe scheme, or a path in the site. */
export type UrlReading =
  | { kind: 'url' | 'path'; href: string }
  /** The host is plain, only `https://` is missing. */
  | { kind: 'no-scheme'; href: string }
  | { kind: 'unsafe'; reason: string };

const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:']);
const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):/;
/** `www.x`, or a first segment that ends like a host's name and is followed by a slash. */
const HOST =
  /^(?:www\.[\w-]+\.|(?:[\w-]+\.)+(?:com|org|net|edu|gov|io|ai|dev|app|me|info|[a-z]{2})(?=\/|$))/i;
const FILE = /\.(?:pdf|html?|md|zip|gz|ps|pptx?|key|mp4|png|jpe?g|svg|gif|webp|ai|py|js)$/i;

/**
 * Reads a URL or path that comes from outside: a bibliography may be anyone's. Only http, https,
 * mailto and paths inside the site survive.
 */
export function readUrl(text: string): UrlReading {
  // Browsers drop control characters and white space, so `java\nscript:` is a scheme as well.
  const href = text.replace(/[\u0000-\u0020\u007F-\u009F\u2028\u2029]+/g, (space) =>
    /^ +$/.test(space) ? '%20' : '',
  );
  const scheme = SCHEME.exec(href)?.[1];
  if (scheme !== undefined) return readAbsolute(href, scheme);
  if (/^[/\\]{2}/.test(href)) {
    return { kind: 'unsafe', reason: 'begins with `//`, which leads to another host' };
  }
  if (HOST.test(href) && !(FILE.test(href) && !href.includes('/'))) {
    return { kind: 'no-scheme', href: `https://${href}` };
  }
  if (href.includes('\\')) return { kind: 'unsafe', reason: 'holds a backslash' };
  if (decoded(href).split('/').includes('..')) {
    return { kind: 'unsafe', reason: 'leads out of its folder with `..`' };
  }
  return { kind: 'path', href };
}

function readAbsolute(href: string, scheme: string): UrlReading {
  const url = URL.parse(href);
  if (!SAFE_SCHEMES.has(`${scheme.toLowerCase()}:`)) {
    return { kind: 'unsafe', reason: `has the scheme \`${scheme}:\`` };
  }
  if (url === null) return { kind: 'unsafe', reason: 'cannot be read as a URL' };
  if (url.protocol !== 'mailto:' && !/^https?:\/\//i.test(href)) {
    return { kind: 'unsafe', reason: 'lacks the `//` behind its scheme' };
  }
  return { kind: 'url', href: href.replace(/["'<>`]/g, encodeURIComponent) };
}
