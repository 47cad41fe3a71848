import type { SiteSettings } from '../site/settings.ts';
import { absoluteUrl } from '../routes/url.ts';

/**
 * Programs that gather texts to train language models, by the names under which their makers say
 * that they can be kept out: OpenAI, Anthropic, Common Crawl, Google, Apple, Meta, ByteDance, Amazon,
 * Cohere, Diffbot, Webz.io, the Allen Institute, Huawei, Timpi. Those that search for a reader are not
 * among them.
 */
const gatherers = [
  'GPTBot',
  'ClaudeBot',
  'anthropic-ai',
  'CCBot',
  'Google-Extended',
  'Applebot-Extended',
  'Meta-ExternalAgent',
  'FacebookBot',
  'Bytespider',
  'Amazonbot',
  'cohere-training-data-crawler',
  'cohere-ai',
  'Diffbot',
  'Omgilibot',
  'webzio-extended',
  'AI2Bot',
  'PanguBot',
  'Timpibot',
] as const;

/**
 * What programs may read, as RFC 9309 writes it. They ask for it at the root of a host alone: that of
 * a site under a path is for whoever has the root.
 */
export function robotsText(settings: SiteSettings): string {
  const { origin, basePath, crawlers } = settings;
  const all = `${basePath}/`;
  if (crawlers === 'none') return ['User-agent: *', `Disallow: ${all}`, ''].join('\n');
  return [
    ...(crawlers === 'search'
      ? [...gatherers.map((name) => `User-agent: ${name}`), `Disallow: ${all}`, '']
      : []),
    'User-agent: *',
    'Disallow:',
    '',
    `Sitemap: ${absoluteUrl(origin, basePath, '/sitemap.xml')}`,
    '',
  ].join('\n');
}
