import { createHash } from 'node:crypto';
import { playerHostsIn } from '../compile/embed-services.ts';

/** Hosts beside the site's own that a page may ask, by what for. */
export type AllowedHosts = Readonly<
  Partial<Record<'script' | 'style' | 'frame' | 'image' | 'connect', readonly string[]>>
>;

/** What in a page asks another host for something, once the reader wants it. */
const guests: readonly { element: string; hosts: AllowedHosts }[] = [
  {
    element: 'giscus-comments',
    hosts: {
      script: ['https://giscus.app'],
      style: ['https://giscus.app'],
      frame: ['https://giscus.app'],
    },
  },
];

/**
 * What a page must be allowed on a site that is searched: Pagefind is WebAssembly. Browsers that give
 * a worker a policy of its own, as they should, do not ask for it; others do.
 *
 * @see https://pagefind.app/docs/hosting/#content-security-policy-csp
 */
export const searchNeeds: AllowedHosts = { script: ["'wasm-unsafe-eval'"] };

/**
 * The hosts that a page must be able to ask.
 *
 * @param html body of the page
 * @param always what every page may ask
 */
export function hostsFor(
  html: string,
  ...always: readonly (AllowedHosts | undefined)[]
): AllowedHosts {
  const needed = guests.filter(({ element }) => html.includes(`<${element}`));
  const of = (use: keyof AllowedHosts): string[] => [
    ...new Set(
      [...always, ...needed.map(({ hosts }) => hosts)].flatMap((hosts) => hosts?.[use] ?? []),
    ),
  ];
  return {
    script: of('script'),
    style: of('style'),
    frame: [...of('frame'), ...playerHostsIn(html)],
    image: of('image'),
    connect: of('connect'),
  };
}

/**
 * Content-Security-Policy of every page (W3C CSP Level 3): nothing from other hosts but those named,
 * no script but the site's own files and the inline scripts named here. Style attributes must be
 * allowed: KaTeX and the highlighter write them.
 *
 * @param inlineScripts texts of the inline scripts, to the last character
 * @param allowed from `hostsFor`
 */
export function securityPolicy(
  inlineScripts: readonly string[],
  allowed: AllowedHosts = {},
): string {
  const hashes = inlineScripts.map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  const { script = [], style = [], frame = [], image = [], connect = [] } = allowed;
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...hashes, ...script].join(' ')}`,
    `style-src ${["'self'", "'unsafe-inline'", ...style].join(' ')}`,
    `img-src ${["'self'", 'data:', ...image].join(' ')}`,
    ...(connect.length > 0 ? [`connect-src ${["'self'", ...connect].join(' ')}`] : []),
    ...(frame.length > 0 ? [`frame-src ${["'self'", ...frame].join(' ')}`] : []),
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
}
