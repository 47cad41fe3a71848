import { describe, expect, it, test } from 'vitest';
import { networkAliases, networkName, networks } from '../../src/site/networks/networks.ts';
import { addressOf } from '../../src/site/networks/read-address.ts';

function network(key: string) {
  const found = networks[key];
  if (found === undefined) throw new Error(`There is no network ${key}.`);
  return found;
}

describe('a handle or an address', () => {
  it.each([
    ['github', 'noether', 'https://github.com/noether'],
    ['github', '@noether', 'https://github.com/noether'],
    ['github', ' noether ', 'https://github.com/noether'],
    ['github', 'github.com/noether', 'https://github.com/noether'],
    ['github', 'http://www.github.com/noether/', 'https://github.com/noether'],
    ['github', 'https://github.com/noether/rings', 'https://github.com/noether/rings'],
    ['gitlab', 'https://gitlab.uni.example/noether', 'https://gitlab.uni.example/noether'],
    ['academia', 'uni/Emmy', 'https://uni.academia.edu/Emmy'],
    ['academia', 'https://uni.academia.edu/Emmy', 'https://uni.academia.edu/Emmy'],
    [
      'ads',
      '0000-0002-1825-0097',
      'https://ui.adsabs.harvard.edu/search/?q=orcid:0000-0002-1825-0097',
    ],
    ['blogger', 'noether.blogspot.com', 'https://noether.blogspot.com/'],
    ['blogger', 'noether', 'https://noether.blogspot.com/'],
    ['bluesky', '@noether.bsky.social', 'https://bsky.app/profile/noether.bsky.social'],
    ['bluesky', 'did:plc:ab12', 'https://bsky.app/profile/did:plc:ab12'],
    ['dblp', '12/3456', 'https://dblp.org/pid/12/3456'],
    ['dblp', 'https://dblp.uni-trier.de/pid/12/3456', 'https://dblp.org/pid/12/3456'],
    ['flickr', '12345678@N00', 'https://www.flickr.com/people/12345678@N00'],
    ['google_scholar', 'qc6CJjYAAAAJ', 'https://scholar.google.com/citations?user=qc6CJjYAAAAJ'],
    [
      'google_scholar',
      'https://scholar.google.it/citations?hl=it&user=qc6CJjYAAAAJ&view_op=list_works',
      'https://scholar.google.com/citations?user=qc6CJjYAAAAJ',
    ],
    ['linkedin', 'https://www.linkedin.com/in/émilie/', 'https://www.linkedin.com/in/%C3%A9milie'],
    ['linkedin', 'linkedin.com/company/rings', 'https://linkedin.com/company/rings'],
    ['mastodon', '@emmy@mathstodon.example', 'https://mathstodon.example/@emmy'],
    ['mastodon', 'mathstodon.example/@emmy', 'https://mathstodon.example/@emmy'],
    ['mastodon', 'mathstodon.example/emmy', 'https://mathstodon.example/@emmy'],
    ['mastodon', 'https://mathstodon.example/@emmy', 'https://mathstodon.example/@emmy'],
    ['matrix', '@emmy:matrix.example', 'https://matrix.to/#/@emmy:matrix.example'],
    ['openreview', '~Emmy_Noether1', 'https://openreview.net/profile?id=~Emmy_Noether1'],
    [
      'pubmed',
      'Noether E[Author]',
      'https://pubmed.ncbi.nlm.nih.gov/?term=Noether%20E%5BAuthor%5D',
    ],
    ['reddit', 'u/noether', 'https://www.reddit.com/user/noether'],
    ['stackoverflow', '1234/noether', 'https://stackoverflow.com/users/1234/noether'],
    ['steam', '76561197960287930', 'https://steamcommunity.com/profiles/76561197960287930'],
    ['telegram', 'https://telegram.me/noether', 'https://t.me/noether'],
    ['web_of_science', 'A-1009-2008', 'https://www.webofscience.com/wos/author/record/A-1009-2008'],
    ['weibo', '1234567', 'https://weibo.com/u/1234567'],
    ['whatsapp', '+49 (551) 123-4567', 'https://wa.me/495511234567'],
    ['wikipedia', 'Emmy Noether', 'https://en.wikipedia.org/wiki/Emmy_Noether'],
    ['wikipedia', 'de:Emmy Noether', 'https://de.wikipedia.org/wiki/Emmy_Noether'],
    ['wikipedia', 'User:Noether', 'https://en.wikipedia.org/wiki/User:Noether'],
    [
      'wikipedia',
      'https://zh.wikipedia.org/wiki/埃米·诺特',
      'https://zh.wikipedia.org/wiki/%E5%9F%83%E7%B1%B3%C2%B7%E8%AF%BA%E7%89%B9',
    ],
    ['wikipedia_user', 'Noether', 'https://en.wikipedia.org/wiki/User:Noether'],
    ['x', 'https://twitter.com/noether?lang=de', 'https://x.com/noether'],
    ['youtube', '@noether', 'https://www.youtube.com/@noether'],
    [
      'youtube',
      'UCabcdefghijklmnopqrstuv',
      'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
    ],
  ])('at %s, %s leads to %s', (key, written, address) => {
    expect(addressOf(network(key), written)).toEqual({ address });
  });

  it.each([
    ['github', 'https://gitlab.com/noether', 'host'],
    ['github', 'github.com.evil.example/noether', 'host'],
    ['github', 'Emmy Noether', 'handle'],
    ['github', 'javascript:alert(1)', 'handle'],
    ['x', 'https://notx.com/noether', 'host'],
    ['mastodon', 'emmy', 'handle'],
    ['bluesky', 'noether', 'handle'],
    ['google_scholar', 'Emmy Noether', 'handle'],
    ['scopus', 'Noether', 'handle'],
    ['wikidata', '7099', 'handle'],
    ['whatsapp', '12', 'handle'],
    ['website', 'noether', 'handle'],
  ])('at %s, %s cannot be right: %s', (key, written, mistake) => {
    expect(addressOf(network(key), written)).toEqual({ mistake });
  });
});

test.each(Object.entries(networks))('the example of %s is right', (_, one) => {
  const read = addressOf(one, one.example);
  expect(read).toHaveProperty('address');
  const { address } = read as { address: string };
  expect(new URL(address).protocol).toMatch(/^https?:$/);
  expect(addressOf(one, address), 'an address stays what it is').toEqual({ address });
});

test('no key means two networks', () => {
  const aliases = Object.values(networks).flatMap((one) => one.aliases ?? []);
  expect(new Set(aliases).size).toBe(aliases.length);
  expect(aliases.filter((alias) => alias in networks)).toEqual([]);
  expect(Object.keys(networkAliases).sort()).toEqual(aliases.sort());
});

// What al-folio and academicpages call the networks that they know.
test.each(
  `academia_edu acm_id arxiv_id blogger_url bluesky_url dblp_url discord_id facebook_id flickr_id
  github_username gitlab_username hal_id ieee_id inspirehep_id instagram_id kaggle_id
  keybase_username lastfm_id lattes_id leetcode_id letterboxd_id linkedin_username mastodon_username
  medium_username orcid_id osf_id pinterest_id publons_id quora_username reddit_username
  research_gate_profile scholar_userid scopus_id semanticscholar_id spotify_id stackoverflow_id
  strava_userid telegram_username tiktok_username tumblr_username twitch_username unsplash_id
  whatsapp_number wikidata_id wikipedia_id work_url x_username youtube_id zotero_username
  academia arxiv googlescholar inspire-hep impactstory orcid semantic pubmed researchgate scopus
  bitbucket codepen dribbble github kaggle stackoverflow artstation bluesky facebook flickr
  foursquare goodreads keybase instagram lastfm linkedin mastodon medium pinterest soundcloud steam
  telegram tumblr twitter weibo wikipedia xing youtube zhihu uri`.split(/\s+/),
)('%s is known', (key) => {
  expect(networks[networkAliases[key] ?? key]).toBeDefined();
});

test('a network has the name that a language gives it', () => {
  expect(networkName(network('zhihu'), 'en')).toBe('Zhihu');
  expect(networkName(network('zhihu'), 'zh-Hant')).toBe('知乎');
});
