import { isRecord } from '../source/records.ts';
import type { Reader, Reading } from './reading.ts';

/** Who counts visits, where comments are kept, and codes of search engines. */
export const readServices: Reader = (reading) => {
  readAnalytics(reading);
  readVerification(reading);
  readGiscus(reading);
  readOtherComments(reading);
};

function readAnalytics(reading: Reading): void {
  const places = [
    ['google_analytics'],
    ['google_analytics', 'id'],
    ['analytics', 'google', 'tracking_id'],
    ['analytics', 'google', 'measurement_id'],
  ];
  for (const keys of places) {
    const id = reading.text(...keys);
    if (id === undefined || /^(?:UA-X+|G-X+)/.test(id)) continue;
    if (reading.value('enable_google_analytics') === false) {
      reading.note('dropped', keys, 'Visits were not counted, though an id was there.');
    } else if (/^G-[A-Z\d]+$/.test(id)) reading.pass(keys, ['analytics', 'google'], id);
    else {
      const message = 'The id of Google Analytics is of a kind that Google has switched off.';
      reading.note(
        'dropped',
        keys,
        message,
        'Write a measurement ID, G-…, into site.yaml: analytics.google.',
      );
    }
  }
  for (const service of [
    'cronitor_analytics',
    'pirsch_analytics',
    'openpanel_analytics',
    'panelbear_analytics',
  ]) {
    if (reading.text(service) === undefined) continue;
    const message = 'Octavo does not know this service that counts visits.';
    reading.note(
      'dropped',
      [service],
      message,
      'Plausible, Umami, GoatCounter and Google are known.',
    );
  }
}

const ENGINES = ['google', 'bing', 'yandex', 'baidu', 'naver', 'pinterest'] as const;

function readVerification(reading: Reading): void {
  for (const engine of ENGINES) {
    if (reading.value(`enable_${engine}_verification`) === false) continue;
    for (const keys of [
      [`${engine}_site_verification`],
      ['webmaster_verifications', engine],
      ['verification', engine],
    ]) {
      const written = reading.text(...keys);
      // Some paste the whole tag.
      const code = /content=["']([^"']+)["']/.exec(written ?? '')?.[1] ?? written;
      if (code !== undefined) reading.pass(keys, ['verification', engine], code);
    }
  }
}

/** The values that come with the theme: comments that nobody has switched on. */
const OF_THEME: ReadonlySet<string> = new Set(['alshedivat/al-folio']);

function readGiscus(reading: Reading): void {
  const giscus = reading.value('giscus');
  if (!isRecord(giscus)) return;
  const repo = reading.text('giscus', 'repo') ?? reading.text('repository');
  const id = reading.text('giscus', 'repo_id');
  if (repo === undefined || id === undefined) return;
  const own = reading.text('repository') ?? '';
  if (OF_THEME.has(repo) && !own.endsWith(repo)) {
    reading.note(
      'dropped',
      ['giscus'],
      'The settings of comments are those that came with the theme.',
    );
    return;
  }
  const said = (...names: string[]): [string[], string | undefined] => {
    const name = names.find((candidate) => reading.text('giscus', candidate) !== undefined);
    return [['giscus', name ?? ''], name === undefined ? undefined : reading.text('giscus', name)];
  };
  reading.pass(['giscus', 'repo'], ['comments', 'repo'], repo);
  reading.pass(['giscus', 'repo_id'], ['comments', 'repo_id'], id);
  const [category, categoryName] = said('category', 'category_name');
  reading.pass(category, ['comments', 'category'], categoryName);
  reading.pass(['giscus', 'category_id'], ['comments', 'category_id']);
  const [mapping, term] = said('mapping', 'discussion_term');
  if (term !== undefined && term !== 'pathname')
    reading.pass(mapping, ['comments', 'mapping'], term);
  passSwitch(reading, 'strict', 'strict', true);
  passSwitch(reading, 'reactions_enabled', 'reactions', true);
  const position = reading.text('giscus', 'input_position');
  if (position === 'top')
    reading.pass(['giscus', 'input_position'], ['comments', 'input_position']);
  for (const key of ['theme', 'dark_theme', 'light_theme', 'lang', 'emit_metadata']) {
    if (reading.text('giscus', key) === undefined) continue;
    reading.note(
      'converted',
      ['giscus', key],
      'Comments follow the language and the colours of the page.',
    );
  }
}

/** giscus writes `1` and `0`. */
function passSwitch(reading: Reading, key: string, target: string, otherwise: boolean): void {
  const value = reading.value('giscus', key);
  if (value === undefined || value === null) return;
  const isOn = value === true || value === 1 || value === '1';
  if (isOn !== otherwise) reading.pass(['giscus', key], ['comments', target], isOn);
}

function readOtherComments(reading: Reading): void {
  const places = [
    ['disqus_shortname'],
    ['disqus', 'shortname'],
    ['comments', 'disqus', 'shortname'],
    ['utterances', 'repo'],
  ];
  for (const keys of places) {
    const name = reading.text(...keys);
    // What comes with the theme.
    if (name === undefined || name === 'al-folio') continue;
    const message = 'Comments are kept by a service that Octavo does not use.';
    reading.note(
      'dropped',
      keys,
      message,
      'Octavo shows comments of giscus: see https://giscus.app.',
    );
  }
}
