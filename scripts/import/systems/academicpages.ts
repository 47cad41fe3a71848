import type { ImportSystem } from '../job.ts';
import { isRecord, textOf, valueAt } from '../source/records.ts';
import { jekyllSteps } from './jekyll.ts';

const FILES = [
  '_includes/author-profile.html',
  '_includes/archive-single-talk.html',
  '_includes/archive-single-cv.html',
  '_layouts/talk.html',
  '_data/ui-text.yml',
  '_pages/talkmap.html',
  'talkmap.py',
  '_layouts/archive.html',
];

/** Keys of the block `author:` that academicpages adds to those of Minimal Mistakes. */
const KEYS = [
  'googlescholar',
  'pubmed',
  'researchgate',
  'impactstory',
  'orcid',
  'employer',
  'academia',
];

/** Jekyll's collections that the template comes with. */
const COLLECTIONS = ['publications', 'talks', 'teaching', 'portfolio'];

/**
 * Sites made with academicpages, which is a Minimal Mistakes for researchers.
 *
 * @see https://github.com/academicpages/academicpages.github.io
 */
export const academicpages: ImportSystem = {
  name: 'academicpages',
  title: 'academicpages',
  evidence: ({ paths, config }) => {
    const files = FILES.filter((file) => paths.has(file));
    const author = isRecord(config.author) ? config.author : {};
    const keys = KEYS.filter((key) => key in author).map((key) => `"author.${key}" in _config.yml`);
    const own = isRecord(config.collections) ? config.collections : {};
    const collections = COLLECTIONS.filter((name) => name in own).map(
      (name) => `the collection "${name}"`,
    );
    const theme = ['theme', 'remote_theme']
      .filter((key) => /\bacademicpages\b/i.test(textOf(config[key]) ?? ''))
      .map((key) => `its "${key}"`);
    const defaults: unknown[] = Array.isArray(config.defaults) ? config.defaults : [];
    const hasProfile = defaults.some(
      (rule) => valueAt(rule, ['values', 'author_profile']) === true,
    );
    const profile = hasProfile ? ['the profile beside its pages'] : [];
    const found = [
      ...theme,
      ...keys,
      ...(collections.length >= 3 ? collections : []),
      ...files,
      ...profile,
    ];
    return found.length >= 2 || theme.length > 0 ? found : [];
  },
  steps: jekyllSteps,
};
