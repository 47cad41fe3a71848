import { networkAliases, networks } from '../../../src/site/networks/networks.ts';
import { isRecord, textOf } from '../source/records.ts';
import { plainEmail } from './identity.ts';
import { takeFile } from './take-file.ts';
import { saysSomething, type Reader, type Reading } from './reading.ts';
import { addCustom, readLinks } from './social-links.ts';

/** Keys at the top of `_config.yml` that are the name of a network and something else there. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'website',
  'cv',
  'email',
  'custom',
  'rss',
  'github',
  'twitter',
  'facebook',
  'url',
  'matrix',
  'x',
  'medium',
]);

/** Keys of places that are no networks. */
const OTHERS: ReadonlySet<string> = new Set(['orcid_id', 'cv_pdf', 'wechat_qr', 'wechat_username']);

/** What the socials of older themes are called here. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  scholar: 'google_scholar',
  work_url: 'website',
  homepage: 'website',
  mathsci: 'mathscinet',
  blogger_url: 'blogger',
};

function networkNamed(key: string): string | undefined {
  // `research_gate` and `stack-overflow`, where a name is one word.
  return [key, key.replaceAll('-', '_'), key.replaceAll(/[_-]/g, '')]
    .map((written) => OTHER_NAMES[written] ?? networkAliases[written] ?? written)
    .find((name) => Object.hasOwn(networks, name));
}

/** Handles at the top of `_config.yml`, as older al-folio and minima have them. */
export const readTopSocials: Reader = (reading) => {
  for (const key of Object.keys(reading.data)) {
    const isPlace = !AMBIGUOUS.has(key) && (OTHERS.has(key) || networkNamed(key) !== undefined);
    if (isPlace && textOf(reading.data[key]) !== undefined) readKey(reading, [key]);
  }
  // al-folio's name for a place with a picture of its own, which some write here.
  if (isRecord(reading.data.custom_social)) readCustom(reading, 'custom_social');
  const user = textOf(reading.value('twitter', 'username'));
  if (user !== undefined) reading.pass(['twitter', 'username'], ['social', 'x'], user);
  if (reading.value('rss_icon') === true) reading.pass(['rss_icon'], ['social', 'rss'], true);
};

/** Handles in the block `author:`, as academicpages and Minimal Mistakes have them. */
export const readAuthorSocials: Reader = (reading) => {
  const author = reading.value('author');
  if (!isRecord(author)) return;
  for (const key of Object.keys(author)) {
    if (OF_PERSON.has(key) || !saysSomething(author[key])) continue;
    if (!readKey(reading, ['author', key])) {
      reading.note('dropped', ['author', key], 'A key of the author that has no counterpart here.');
    }
  }
  readLinks(reading, ['author', 'links']);
};

/** `social-network-links` of Beautiful Jekyll. */
export const readNetworkLinks: Reader = (reading) => {
  const links = reading.value('social-network-links');
  if (!isRecord(links)) return;
  for (const key of Object.keys(links)) {
    if (!saysSomething(links[key])) continue;
    if (!readKey(reading, ['social-network-links', key])) {
      reading.note('dropped', ['social-network-links', key], NO_KEY, CUSTOM);
    }
  }
};

const OF_PERSON: ReadonlySet<string> = new Set([
  'name',
  'native_name',
  'pronouns',
  'employer',
  'location',
  'email',
  'bio',
  'avatar',
  'orcid',
  'links',
]);

/** `_data/socials.yml` of al-folio, in the order in which it stands there. */
export const readSocialsFile: Reader = (reading) => {
  for (const [key, value] of Object.entries(reading.data)) {
    if (!saysSomething(value)) continue;
    if (isRecord(value) && readCustom(reading, key)) continue;
    if (!readKey(reading, [key])) {
      reading.note('dropped', [key], NO_KEY, CUSTOM);
    }
  }
};

const NO_KEY = 'A place on the web that Octavo has no key for.';
const CUSTOM = 'Add it to site.yaml under social.custom, with a label and an address.';

/** @returns false for a key that is the name of no network */
function readKey(reading: Reading, keys: readonly string[]): boolean {
  const { settings } = reading.job;
  const key = keys.at(-1) ?? '';
  const value = reading.value(...keys);
  const origin = reading.origin(...keys);
  const text = textOf(value);
  switch (key) {
    case 'email':
      reading.pass(keys, ['author', 'email'], plainEmail(text));
      return true;
    case 'orcid':
    case 'orcid_id':
      settings.set(
        ['author', 'orcid'],
        /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i.exec(text ?? '')?.[0] ?? text,
        origin,
      );
      return true;
    case 'rss_icon':
    case 'rss':
      if (value !== false) settings.set(['social', 'rss'], value === true ? true : text, origin);
      return true;
    case 'cv_pdf':
    case 'cv':
      readCv(reading, keys, text);
      return true;
    case 'wechat_qr':
    case 'wechat':
    case 'wechat_username': {
      const picture =
        text === undefined ? undefined : takeFile(reading, keys, text, 'content/images');
      const isName = text !== undefined && !/\.\w{3,4}$/.test(text);
      settings.set(['social', 'wechat'], picture ?? (isName ? text : undefined), origin);
      return true;
    }
  }
  const network = networkNamed(key);
  if (network === undefined) return false;
  const handle = network === 'academia' && isRecord(value) ? value : handleOf(network, value);
  settings.set(['social', network], handle, origin);
  return true;
}

/** A handle as its network takes it: without the `@` of places where it is no part of it. */
function handleOf(network: string, value: unknown): unknown {
  const text = textOf(value);
  if (text === undefined) return undefined;
  // Of an address it keeps what an author would have written.
  if (network === 'website' && !/^https?:/i.test(text)) return `https://${text}`;
  if (typeof value === 'number') return value;
  // The theme wrote the network's address before it, under which there may be more than a person.
  if (network === 'github' && /^[\w-]+\/[\w./-]+$/.test(text)) return `https://github.com/${text}`;
  return text.replace(/^@(?=[^@]+$)/, '').replace(/(?<=[^/:])\/+$/, '');
}

function readCv(reading: Reading, keys: readonly string[], text: string | undefined): void {
  if (text === undefined) return;
  const isElsewhere = /^https?:/i.test(text);
  const place = isElsewhere ? text : takeFile(reading, keys, text, 'public');
  if (place !== undefined) reading.pass(keys, ['social', 'cv'], place);
}

/** `{ logo, title, url }`, by a name that the author chose. */
function readCustom(reading: Reading, key: string): boolean {
  const url = reading.text(key, 'url');
  if (url === undefined) return false;
  addCustom(reading, [key], reading.text(key, 'title') ?? key.replaceAll('_', ' '), url);
  return true;
}
