import type { ImportSystem } from '../job.ts';
import { isRecord, textOf } from '../source/records.ts';
import { jekyllSteps } from './jekyll.ts';

/** Files of which most sites made with al-folio have some. */
const FILES = [
  '_data/socials.yml',
  '_data/coauthors.yml',
  '_data/venues.yml',
  '_data/repositories.yml',
  '_layouts/about.liquid',
  '_layouts/distill.liquid',
  '_layouts/distill.html',
  '_layouts/bib.liquid',
  '_layouts/bib.html',
  '_includes/figure.liquid',
  '_includes/figure.html',
  '_sass/_themes.scss',
];

/** Settings that no other theme has. */
const KEYS = [
  'enable_publication_badges',
  'enable_publication_thumbnails',
  'filtered_bibtex_keywords',
  'max_author_limit',
  'display_tags',
  'news_scrollable',
  'enable_medium_zoom',
  'announcements',
  'first_name',
];

/** The theme as a gem, or in a copy at GitHub. */
const THEME = /\bal[-_]?folio\b/i;

/**
 * Sites made with al-folio.
 *
 * @see https://github.com/alshedivat/al-folio
 */
export const alFolio: ImportSystem = {
  name: 'al-folio',
  title: 'al-folio',
  evidence: ({ paths, config }) => {
    const files = FILES.filter((file) => paths.has(file));
    const keys = KEYS.filter((key) => key in config).map((key) => `"${key}" in _config.yml`);
    const footer = (textOf(config.footer_text) ?? '').includes('al-folio')
      ? ['the footer, which names it']
      : [];
    const named = ['theme', 'remote_theme'].filter((key) => textOf(config[key]) !== undefined);
    const theme = named.filter((key) => THEME.test(textOf(config[key]) ?? ''));
    const themes = theme.map((key) => `its "${key}"`);
    // It asks for the whole name of the author there.
    const title = textOf(config.title) === 'blank' ? ['its title "blank"'] : [];
    const scholar =
      isRecord(config.scholar) && textOf(config.scholar.bibliography_template) === 'bib';
    const template = scholar ? ['the template of its bibliography'] : [];
    const names = [...footer, ...themes];
    const found = [...names, ...template, ...title, ...keys, ...files];
    // One sign alone may be chance, and a few, where the site names another theme.
    const least = named.length > theme.length ? 5 : 2;
    return found.length >= least || names.length > 0 ? found : [];
  },
  steps: jekyllSteps,
};
