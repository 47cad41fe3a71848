import type { Analytics } from '../site/schemas/services.ts';
import type { AllowedHosts } from './security-policy.ts';

/** A script of a service that counts visits. */
export interface CountingScript {
  src: string;
  /** What it reads from its element, by the names in `dataset`. */
  data: Readonly<Record<string, string>>;
}

/** How the visits of a site are counted. */
export interface Counting {
  scripts: readonly CountingScript[];
  /** Measurement ID of Google Analytics, which wants to be told by more than its element. */
  google: string | undefined;
  hosts: AllowedHosts;
}

interface Service {
  script: CountingScript;
  hosts: AllowedHosts;
}

const PLAUSIBLE = 'https://plausible.io';
const UMAMI = 'https://cloud.umami.is';
const GOATCOUNTER = '.goatcounter.com';

/** https://plausible.io/docs/plausible-script */
function plausible({ domain, host = PLAUSIBLE }: NonNullable<Analytics['plausible']>): Service {
  const { origin } = new URL(host);
  return {
    script: { src: `${host}/js/script.js`, data: { domain } },
    hosts: { script: [origin], connect: [origin] },
  };
}

/**
 * https://umami.is/docs/tracker-configuration; Umami's own host sends to another, which was
 * api-gateway.umami.dev before. Without the last setting it keeps a mark in the reader's browser.
 */
function umami({ website_id, host = UMAMI }: NonNullable<Analytics['umami']>): Service {
  const { origin } = new URL(host);
  const gateways = ['https://gateway.umami.is', 'https://api-gateway.umami.dev'];
  return {
    script: {
      src: `${host}/script.js`,
      data: { websiteId: website_id, doNotTrack: 'true', identityStitching: 'false' },
    },
    hosts: { script: [origin], connect: [origin, ...(host === UMAMI ? gateways : [])] },
  };
}

/** https://www.goatcounter.com/help/csp; a picture is what it asks for where a beacon fails. */
function goatcounter(host: string): Service {
  const { origin, hostname } = new URL(host);
  const scripts = hostname.endsWith(GOATCOUNTER) ? 'https://gc.zgo.at' : host;
  return {
    script: { src: `${scripts}/count.js`, data: { goatcounter: `${host}/count` } },
    hosts: { script: [new URL(scripts).origin], connect: [origin], image: [origin] },
  };
}

/** https://developers.google.com/tag-platform/security/guides/csp */
function google(id: string): Service {
  const tags = 'https://*.googletagmanager.com';
  const counts = 'https://*.google-analytics.com';
  return {
    script: { src: `https://www.googletagmanager.com/gtag/js?id=${id}`, data: {} },
    hosts: {
      script: [tags],
      image: [counts, tags],
      connect: [counts, 'https://*.analytics.google.com', tags],
    },
  };
}

/**
 * What counts the visits of a site, from `analytics:` in site.yaml.
 *
 * @returns undefined when nothing does
 */
export function countingOf(analytics: Analytics | undefined): Counting | undefined {
  if (analytics === undefined) return undefined;
  const services = [
    analytics.plausible && plausible(analytics.plausible),
    analytics.umami && umami(analytics.umami),
    analytics.goatcounter === undefined ? undefined : goatcounter(analytics.goatcounter),
    analytics.google === undefined ? undefined : google(analytics.google),
  ].filter((service) => service !== undefined);
  if (services.length === 0) return undefined;
  const of = (use: keyof AllowedHosts): string[] =>
    services.flatMap(({ hosts }) => hosts[use] ?? []);
  return {
    scripts: services.map(({ script }) => script),
    google: analytics.google,
    hosts: { script: of('script'), connect: of('connect'), image: of('image') },
  };
}
