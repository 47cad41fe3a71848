import type { Element, Properties } from 'hast';
import { linkSchemes } from '../site/link-schemes.ts';

/** What the page would refuse, or what would be dangerous in it: found in raw HTML. */
export interface HtmlDanger {
  severity: 'error' | 'warning';
  kind: string;
  message: string;
  fix: string;
}

/** @returns whether an attribute of HTML or SVG holds a script */
export function isHandler(name: string): boolean {
  return /^on/i.test(name);
}

/** Types of a script element that are no script but data, which stays. */
const DATA_TYPE = /^(?!.*(?:javascript|ecmascript|jscript|livescript))(?:application|text)\//i;

/** Whether a script element would run what its page holds itself, or what another host has. */
export function isForeignScript({ src, href, xLinkHref, type }: Properties): boolean {
  const address = src ?? href ?? xLinkHref;
  if (typeof address === 'string') return isElsewhere(address) || !isAllowed(address);
  return typeof type !== 'string' || !DATA_TYPE.test(type);
}

/** Any address, to read others against it as a browser does. */
const PAGE = 'https://page.invalid/';

/** Whether an address could be followed. What a browser cannot read leads nowhere. */
export function isAllowed(address: string): boolean {
  const url = URL.parse(address, PAGE);
  return url === null || linkSchemes.has(url.protocol);
}

/** Whether an address is of another host. */
export function isElsewhere(address: string): boolean {
  const url = URL.parse(address, PAGE);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin !== new URL(PAGE).origin;
}

/** Attributes by which an element leads elsewhere once somebody presses it, by their names in hast. */
export const leading = ['action', 'formAction', 'xLinkHref', 'href'] as const;

/** Attributes whose address a page asks for by itself. */
export const loading = ['src', 'srcSet', 'background', 'data', 'poster', 'ping'] as const;

/** Whether CSS asks another host for something. */
export function asksElsewhere(style: string): boolean {
  return /(?:url|image|image-set|src)\(|@import/i.test(style) && /\/\/|\\/.test(style);
}

/** A handler of events. */
export const handler = (name: string): HtmlDanger => ({
  severity: 'warning',
  kind: 'inline-script',
  message: `"${name}" holds a script, which the security policy of the page stops: it is left out.`,
  fix: 'Remove it; a script of yours is a file in public/, named by <script src="/file.js"></script>.',
});

/** A script in the text. */
export const inlineScript: HtmlDanger = {
  severity: 'warning',
  kind: 'inline-script',
  message:
    'A script in a text is stopped by the security policy of the page, as is one of another host: it is left out.',
  fix: 'Make it a file in public/, and name that: <script src="/file.js"></script>.',
};

/** An element that says something of the whole page. */
export const misplaced = ({ tagName }: Element): HtmlDanger => ({
  severity: 'warning',
  kind: 'misplaced-tag',
  message: `<${tagName}> would change the whole page and not this text: it is left out.`,
  fix: 'Remove it; what a page says of itself is made of its front matter and of site.yaml.',
});

/** A map, in a frame as services of maps hand it out. */
const MAP =
  /^https?:\/\/(?:(?:www\.|maps\.)?google\.[a-z.]+\/maps|maps\.google\.|(?:www\.)?openstreetmap\.org\/export|(?:www\.)?bing\.com\/maps)/i;

/** Something to be shown that lies on another host. */
export const elsewhere = (address: string): HtmlDanger => ({
  severity: 'warning',
  kind: 'media-elsewhere',
  message: `"${address}" lies on another host, which the page will not ask for it.`,
  fix: MAP.test(address)
    ? 'Put a picture of the map beside the text, with a link to it: [![Map](map.png)](https://…).'
    : 'Save a copy in public/ and name that, or link to it.',
});

/** A form that is sent to another host. */
export const sentElsewhere = (address: string): HtmlDanger => ({
  severity: 'warning',
  kind: 'form-elsewhere',
  message: `A form is sent to "${address}", which the security policy of the page stops.`,
  fix: 'Link to the page of the form instead.',
});

/** An address that nobody may follow. */
export const forbidden = (address: string): HtmlDanger => ({
  severity: 'error',
  kind: 'forbidden-link',
  message: `A link may not begin with "${(URL.parse(address, PAGE)?.protocol ?? '').slice(0, 40)}": "${address}".`,
  fix: 'Link to an address that begins with https://, mailto: or a path of this site.',
});

/** HTML of which a browser makes something else. */
export const ambiguous: HtmlDanger = {
  severity: 'error',
  kind: 'ambiguous-html',
  message:
    'A browser would read the HTML in this text otherwise than it stands there, and find a script in it.',
  fix: 'Close every tag and every quotation mark, and take <noscript>, <template>, <math> and <svg> out one by one.',
};
