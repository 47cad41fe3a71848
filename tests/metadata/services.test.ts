import { describe, expect, it } from 'vitest';
import { countingOf } from '../../src/metadata/analytics.ts';
import { headTags } from '../../src/metadata/head.ts';
import { hostsFor, securityPolicy } from '../../src/metadata/security-policy.ts';
import { siteSchema } from '../../src/site/schemas/site.ts';
import { settingsFrom } from '../../src/site/settings.ts';
import { validate } from '../../src/site/validate.ts';
import { readYaml } from '../../src/site/yaml.ts';

const small = 'title: Ada\nurl: https://ada.example\nauthor:\n  name: Ada Lovelace\n';

function settings(yaml: string) {
  const { value, errors } = validate(siteSchema, readYaml(small + yaml, '/s'), '/s', 'site.yaml');
  if (value === undefined || errors.length > 0) throw new Error(errors[0]?.message);
  return settingsFrom(value, { url: undefined, base: undefined });
}

const website = '12345678-9abc-def0-1234-56789abcdef0';

/** The hosts of a policy, by directive. */
function openTo(yaml: string): Record<string, string[]> {
  const policy = securityPolicy([], hostsFor('', countingOf(settings(yaml).analytics)?.hosts));
  const rows = policy.split('; ').map((row) => {
    const [name = '', ...sources] = row.split(' ');
    return [name, sources.filter((source) => source.startsWith('https:'))] as const;
  });
  return Object.fromEntries(rows.filter(([, hosts]) => hosts.length > 0));
}

describe('what counts visits', () => {
  it('is nothing where site.yaml says nothing', () => {
    expect(countingOf(settings('').analytics)).toBeUndefined();
    expect(countingOf(settings('analytics: {}\n').analytics)).toBeUndefined();
    expect(openTo('')).toEqual({});
  });

  it.each<[string, string, Record<string, string>, Record<string, string[]>]>([
    [
      '{ plausible: { domain: ada.example } }',
      'https://plausible.io/js/script.js',
      { domain: 'ada.example' },
      { 'script-src': ['https://plausible.io'], 'connect-src': ['https://plausible.io'] },
    ],
    [
      '{ plausible: { domain: ada.example, host: "https://b.example/stats/" } }',
      'https://b.example/stats/js/script.js',
      { domain: 'ada.example' },
      { 'script-src': ['https://b.example'], 'connect-src': ['https://b.example'] },
    ],
    [
      `{ umami: { website_id: ${website} } }`,
      'https://cloud.umami.is/script.js',
      { websiteId: website, doNotTrack: 'true', identityStitching: 'false' },
      {
        'script-src': ['https://cloud.umami.is'],
        'connect-src': [
          'https://cloud.umami.is',
          'https://gateway.umami.is',
          'https://api-gateway.umami.dev',
        ],
      },
    ],
    [
      `{ umami: { website_id: ${website}, host: "https://b.example" } }`,
      'https://b.example/script.js',
      { websiteId: website, doNotTrack: 'true', identityStitching: 'false' },
      { 'script-src': ['https://b.example'], 'connect-src': ['https://b.example'] },
    ],
    [
      '{ goatcounter: ada }',
      'https://gc.zgo.at/count.js',
      { goatcounter: 'https://ada.goatcounter.com/count' },
      {
        'script-src': ['https://gc.zgo.at'],
        'img-src': ['https://ada.goatcounter.com'],
        'connect-src': ['https://ada.goatcounter.com'],
      },
    ],
    [
      '{ goatcounter: { host: "https://b.example" } }',
      'https://b.example/count.js',
      { goatcounter: 'https://b.example/count' },
      {
        'script-src': ['https://b.example'],
        'img-src': ['https://b.example'],
        'connect-src': ['https://b.example'],
      },
    ],
    [
      '{ google: G-ABC123 }',
      'https://www.googletagmanager.com/gtag/js?id=G-ABC123',
      {},
      {
        'script-src': ['https://*.googletagmanager.com'],
        'img-src': ['https://*.google-analytics.com', 'https://*.googletagmanager.com'],
        'connect-src': [
          'https://*.google-analytics.com',
          'https://*.analytics.google.com',
          'https://*.googletagmanager.com',
        ],
      },
    ],
  ])('%s loads one script and opens the policy to its hosts alone', (yaml, src, data, hosts) => {
    const counting = countingOf(settings(`analytics: ${yaml}\n`).analytics);
    expect(counting?.scripts).toEqual([{ src, data }]);
    expect(openTo(`analytics: ${yaml}\n`)).toEqual(hosts);
  });

  it('may be several at once', () => {
    const { analytics } = settings('analytics: { google: G-A1, goatcounter: ada }\n');
    expect(countingOf(analytics)?.scripts).toHaveLength(2);
    expect(countingOf(analytics)?.google).toBe('G-A1');
  });
});

const tag = '<meta name="google-site-verification" content="x">';

describe('wrong settings of services', () => {
  it.each([
    ['analytics: { google: UA-1234-5 }', 6, 'G-'],
    ['analytics: { plausible: { domain: "https://ada.example" } }', 6, 'without https://'],
    ['analytics: { plausible: {} }', 6, '"domain: …" under "plausible:"'],
    ['analytics: { umami: { website_id: ada } }', 6, 'Copy it from the settings'],
    ['analytics: { goatcounter: "https://ada.goatcounter.com" }', 6, '.goatcounter.com'],
    ['analytics: { goatcounter: {} }', 6, '.goatcounter.com'],
    [
      'analytics: { plausible: { domain: a.org, host: stats.a.org } }',
      6,
      'https://stats.example.org',
    ],
    ['analytics: { plausibel: { domain: a.org } }', 6, 'Did you mean "plausible"?'],
    [`verification: { google: '${tag}' }`, 6, 'content="…"'],
    ['verification: { gogle: abc }', 6, 'Did you mean "google"?'],
  ])('%s is an error with its place', (yaml, line, fix) => {
    const text = `${small}\n${yaml}\n`;
    const { errors } = validate(siteSchema, readYaml(text, '/s'), '/s', 'site.yaml');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.position.line).toBe(line);
    expect(errors[0]?.position.column).toBeGreaterThan(1);
    expect(errors[0]?.fix).toContain(fix);
  });
});

describe('verification', () => {
  const yaml =
    'verification:\n  google: a-1\n  bing: B2\n  yandex: c3\n  baidu: code-d4\n  naver: e5\n  pinterest: f6\n';

  function tagsOn(sitePath: string): string[] {
    const page = { title: 'A', description: 'B', language: 'en', kind: 'website' } as const;
    return headTags({ ...page, sitePath, translations: [], indexed: true }, settings(yaml))
      .filter(({ attributes }) => /verif|msvalidate/.test(attributes.name ?? ''))
      .map(({ attributes }) => `${attributes.name ?? ''} ${attributes.content ?? ''}`);
  }

  it('stands on the front page, and only there', () => {
    expect(tagsOn('/')).toEqual([
      'google-site-verification a-1',
      'msvalidate.01 B2',
      'yandex-verification c3',
      'baidu-site-verification code-d4',
      'naver-site-verification e5',
      'p:domain_verify f6',
    ]);
    expect(tagsOn('/notes/')).toEqual([]);
  });
});
