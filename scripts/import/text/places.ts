import { linkSchemes } from '../../../src/site/link-schemes.ts';
import { withoutOwnHost } from '../addresses/own-host.ts';
import { pathInRepository } from '../addresses/own-repository.ts';
import type { TextContext } from '../types.ts';

/** Where an address of the old text leads. */
export type Place =
  /** Something of the new site, or of another host. */
  | { kind: 'there'; target: string }
  /** A file of another host that would have to be shown. */
  | { kind: 'elsewhere'; target: string }
  /** Nothing of the old site. */
  | { kind: 'nowhere'; target: string };

const SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

const DATA = /^data:/i;

/** `hhttps://`, `htttp://`, `ttps://` */
const MISSPELT_HTTP = /^h*t+p+s*:\/\//i;

/** `[https://doe.org]`, `(https://doe.org)` and the like */
const ENCLOSED_HTTP = /^["'“”`([{<]+(https?:\/\/[^\s"'“”`<>]+?)["'“”`)\]}>]+$/i;

/** `www.doe.org/jane` */
const WITHOUT_SCHEME = /^www\.[\w-]+\.[a-z]/i;

/** `jane@doe.org` */
const MAIL = /^[^\s/@:]+@[^\s/@:]+\.[a-z]{2,}$/i;

/** Takes the host and the base path of the old site from an address. */
function withinSite(address: string, { site }: TextContext): string {
  const path = withoutOwnHost(address.trim(), site.config);
  if (path.startsWith('/') && !/^\/\/[^/]+\.\w/.test(path)) return path.replace(/\/{2,}/g, '/');
  return path === '' ? '/' : path;
}

/**
 * Where a link leads. One that is written in full stays even when the old site has nothing there,
 * for that may be another site of the same host, as a project of GitHub Pages is; it is told.
 *
 * @param line of the file on which the link stands
 */
export function linkPlace(address: string, context: TextContext, line: number): Place {
  const written = address.trim();
  if (written === '' || written.startsWith('#') || written.includes(''))
    return { kind: 'there', target: written };
  const meant = ENCLOSED_HTTP.exec(written)?.[1];
  if (meant !== undefined) {
    const message = 'Signs around an address were taken away.';
    context.note({ level: 'approximated', line, message, subject: written });
    return linkPlace(meant, context, line);
  }
  const path = withinSite(written, context);
  if (isForbidden(path)) return forbiddenPlace(path, context, line);
  if (SCHEME.test(path)) {
    // No build takes an address of a host that cannot be one.
    const isUnreadable = isInFull(path) && !URL.canParse(path);
    return { kind: isUnreadable ? 'nowhere' : 'there', target: path };
  }
  const [, name = '', rest = ''] = /^([^?#]*)([\s\S]*)$/.exec(path) ?? [];
  const fragment = /#.*$/.exec(rest)?.[0] ?? '';
  for (const spelled of spellings(name)) {
    const page = context.addressOf(spelled);
    if (page !== undefined) {
      // A list that Octavo makes has none of the places that the old one had.
      const whole = fragment === '' ? page : context.addressOf(`${spelled}${fragment}`);
      return { kind: 'there', target: whole ?? `${page}${fragment}` };
    }
    const file = context.asset(spelled) ?? context.asset(`${spelled}.html`);
    if (file !== undefined) return { kind: 'there', target: `${file}${fragment}` };
  }
  if (MAIL.test(name)) {
    const message = 'A link to a mail address has "mailto:" before it now.';
    context.note({ level: 'approximated', line, message, subject: written });
    return { kind: 'there', target: `mailto:${written}` };
  }
  if (WITHOUT_SCHEME.test(written)) {
    const message = 'An address without its beginning has "https://" before it now.';
    context.note({ level: 'approximated', line, message, subject: written });
    return linkPlace(`https://${written}`, context, line);
  }
  if (isInFull(written)) {
    context.note({ level: 'problem', line, ...keptInFull, subject: written });
    return { kind: 'there', target: written };
  }
  return { kind: 'nowhere', target: written };
}

/** Whether an address has a beginning with which Octavo builds no link. */
export function isForbidden(address: string): boolean {
  const scheme = SCHEME.exec(address)?.[0].toLowerCase();
  return scheme !== undefined && scheme !== '//' && !linkSchemes.has(scheme);
}

/** A whole file may stand in an address. */
function brief(address: string): string {
  return DATA.test(address) ? `${address.slice(0, 40)}…` : address;
}

function forbiddenPlace(address: string, context: TextContext, line: number): Place {
  if (!MISSPELT_HTTP.test(address)) return { kind: 'nowhere', target: brief(address) };
  const message = 'The beginning of an address was misspelt; it is https:// now.';
  context.note({ level: 'approximated', line, message, subject: address });
  return linkPlace(address.replace(MISSPELT_HTTP, 'https://'), context, line);
}

/** What is told of a link in full to which nothing of the old site belongs. */
export const keptInFull = {
  message: 'A link in full stays, though the old site has no such page or file.',
  advice: 'Follow it: another site of the same host may answer, such as a project of yours.',
} as const;

/** Whether an address names its host. */
export function isInFull(address: string): boolean {
  return /^https?:\/\//i.test(address.trim());
}

/** `E:\\site\\assets\\a.png`, as some editors for Windows name a picture. */
const ON_A_DISK = /^[a-z]:[\\/]|^[^/?#:]*\\/i;

/** Where a picture, film or recording is. */
export function filePlace(address: string, context: TextContext): Place {
  const written = address.trim();
  if (ON_A_DISK.test(written)) return placeOnDisk(written, context);
  if (written.includes('')) return { kind: 'there', target: written };
  const path = withinSite(written, context);
  if (DATA.test(path)) {
    const file = context.asset(path);
    return file === undefined
      ? { kind: 'nowhere', target: brief(path) }
      : { kind: 'there', target: file };
  }
  if (SCHEME.test(path)) {
    const own = pathInRepository(path, context.site.config);
    const file = own === undefined ? undefined : context.asset(own);
    return file === undefined
      ? { kind: 'elsewhere', target: path }
      : { kind: 'there', target: file };
  }
  for (const spelled of spellings(path.replace(/[?#].*$/s, ''))) {
    const file = context.asset(spelled);
    if (file !== undefined) return { kind: 'there', target: file };
  }
  return { kind: 'nowhere', target: written };
}

/** The file of the site at the end of a path on somebody's disk. */
function placeOnDisk(written: string, context: TextContext): Place {
  const steps = written.replaceAll('\\', '/').split('/');
  const first = (steps[0] ?? '').endsWith(':') ? 1 : 0;
  for (let index = first; index < steps.length; index += 1) {
    const rest = steps.slice(index).join('/');
    const file = context.asset(rest) ?? context.asset(`/${rest}`);
    if (file !== undefined) return { kind: 'there', target: file };
  }
  return { kind: 'nowhere', target: written };
}

/** A name as it is written, and without percent signs. */
function spellings(name: string): string[] {
  try {
    const plain = decodeURIComponent(name);
    return plain === name ? [name] : [name, plain];
  } catch {
    return [name];
  }
}

/** An address as it stands in the round brackets of Markdown. */
export function destination(target: string): string {
  if (!/[\s()<>]/.test(target)) return target;
  return /[<>\n]/.test(target) ? encodeURI(target) : `<${target}>`;
}
