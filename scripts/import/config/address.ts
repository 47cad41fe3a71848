import { textOf, textsOf, valueAt } from '../source/records.ts';
import type { Reader, Reading } from './reading.ts';

/** Where the site lives, and where its source is. */
export const readAddress: Reader = (reading) => {
  const repository = repositoryOf(reading);
  if (repository !== undefined) reading.pass(['repository'], ['repository'], repository);
  const written = reading.text('url');
  const base = (reading.text('baseurl') ?? '').replaceAll(/^\/+|\/+$/g, '');
  reading.value('baseurl');
  const host = written ?? hostFromFolder(reading) ?? hostOf(repository);
  if (host === undefined) {
    reading.note(
      'problem',
      ['url'],
      'The old site does not say where it lives.',
      'Write its address into site.yaml: url.',
    );
    const comment = 'The old site did not say where it lives: write its address here.';
    reading.pass(['url'], ['url'], 'https://example.org', comment);
    return;
  }
  if (OF_THEMES.test(host)) {
    const message = 'The address of the site is the one that came with the theme.';
    reading.note('problem', ['url'], message, 'Write your own into site.yaml: url.');
  }
  const whole = /^https?:\/\//i.test(host) ? host : `https://${host.replace(/^\/+/, '')}`;
  const url = URL.canParse(whole) ? new URL(whole).origin + new URL(whole).pathname : whole;
  const trimmed = url.replace(/\/+$/, '');
  // A base path in both would stand there twice.
  const isThere = base === '' || trimmed.endsWith(`/${base}`);
  const comment =
    written === undefined
      ? 'The old site did not say where it lives; this is what it seems to be.'
      : undefined;
  reading.pass(['url'], ['url'], isThere ? trimmed : `${trimmed}/${base}`, comment);
};

/** The addresses of the themes' own sites. */
const OF_THEMES = /\/\/(?:alshedivat|academicpages)\.github\.io\b/i;

/** `user/name`, which some themes ask for, as an address. */
function repositoryOf(reading: Reading): string | undefined {
  const written = reading.text('repository');
  if (written === undefined) return undefined;
  const name = written.replace(/^https?:\/\/github\.com\//i, '').replace(/\.git$|\/$/g, '');
  if (/^[\w.-]+\/[\w.-]+$/.test(name)) return `https://github.com/${name}`;
  reading.note('dropped', ['repository'], 'This is not the name of a repository at GitHub.');
  return undefined;
}

/** GitHub Pages serves a repository `user.github.io` at that host, others under it. */
function hostOf(repository: string | undefined): string | undefined {
  const [, user, name] = /github\.com\/([^/]+)\/([^/]+)$/.exec(repository ?? '') ?? [];
  if (user === undefined || name === undefined) return undefined;
  const host = `${user.toLowerCase()}.github.io`;
  return name.toLowerCase() === host ? `https://${host}` : `https://${host}/${name}`;
}

/** The folder of a checkout often has the name of the host. */
function hostFromFolder({ job }: Reading): string | undefined {
  const name = /([\w-]+\.github\.io)\/?$/.exec(job.site.folder)?.[1];
  return name === undefined ? undefined : `https://${name.toLowerCase()}`;
}

const OTHER_NAMES: Readonly<Record<string, string>> = {
  cn: 'zh',
  'zh-cn': 'zh',
  'zh-hans': 'zh',
  'zh-tw': 'zh-Hant',
  'zh-hk': 'zh-Hant',
  'zh-hant': 'zh-Hant',
  jp: 'ja',
  kr: 'ko',
};

/** A language as Octavo names it: `en_US` and `en-GB` are `en`. */
export function languageNamed(written: string): string {
  const name = written.trim().replaceAll('_', '-').replace(/\..*$/, '');
  const known = OTHER_NAMES[name.toLowerCase()];
  return known ?? (name.split('-')[0] ?? name).toLowerCase();
}

/** The languages of the site. */
export const readLanguages: Reader = (reading) => {
  const { config } = reading.job.site;
  const several = textsOf(config.languages);
  reading.value('languages');
  const key = ['default_lang', 'lang', 'locale'].find((name) => reading.text(name) !== undefined);
  // YAML reads Norwegian's `no` as a word for false.
  const isNorwegian = valueAt(config, ['lang']) === false;
  const main = isNorwegian ? 'no' : textOf(config[key ?? '']);
  const names = [...(main === undefined ? [] : [main]), ...several].map(languageNamed);
  const languages = [...new Set(names)].filter((name) => /^[a-z]{2,3}(?:-\w+)?$/.test(name));
  if (languages.length === 0 || languages.join() === 'en') return;
  const from = main === undefined ? 'languages' : (key ?? 'lang');
  reading.pass([from], ['languages'], languages);
};
