import { usualFolders } from '../assets/find-asset.ts';
import { commonKeys } from './common-keys.ts';
import type { KeyJob, KeyReader, KeyTable, Written } from './key-table.ts';
import { htmlOf } from './html-value.ts';
import { dropped, line, link, number, silent } from './readers.ts';
import { flagOf, listOf, mappingOf, numberOf, textOf } from './values.ts';

/** A list on the front page, if there is something to list. */
function list(to: string, isThere: (facts: KeyJob['facts']) => boolean): KeyReader {
  return (value, { facts }): Written => {
    const { enabled, limit } = mappingOf(value);
    const isOn = flagOf(value) ?? flagOf(enabled) ?? true;
    if (!isOn || !isThere(facts)) return {};
    const most = numberOf(limit);
    return { [to]: most === undefined ? true : { limit: most } };
  };
}

const selected: KeyReader = (value, { facts, tell }) => {
  if (flagOf(value) !== true) return {};
  if (facts.hasSelectedPapers) return { selected_papers: true };
  tell(
    'approximated',
    'The page asks for selected papers, and none is marked.',
    'Add selected = {true} to entries of the bibliography, and "selected_papers: true" to the page.',
  );
  return {};
};

const profile: KeyReader = (value, job) => {
  const { asset } = job;
  const written = mappingOf(value);
  const about = textOf(written.more_info) ?? textOf(written.address);
  const named = textOf(written.image);
  const image = named === undefined ? undefined : asset(named, usualFolders.picture);
  const entries = Object.entries({
    align: written.align === 'left' ? 'left' : undefined,
    image,
    image_circular: flagOf(written.image_circular) === true ? true : undefined,
    alt: textOf(written.alt),
    more_info: about === undefined ? undefined : htmlOf(about, job),
  }).filter(([, one]) => one !== undefined);
  return entries.length === 0 ? {} : { profile: Object.fromEntries(entries) };
};

/** What stands in a dropdown is shown nowhere else. */
function isInMenu({ frontMatter }: KeyJob['document']): boolean {
  return flagOf(frontMatter.nav) === true;
}

/** What stands in a dropdown. */
const children: KeyReader = (value, { link: linkTo }) => {
  const items = listOf(value).flatMap((one): unknown[] => {
    const { title, permalink, url, label } = mappingOf(one);
    const name = textOf(title) ?? textOf(label);
    if (name === 'divider') return ['divider'];
    const target = textOf(permalink) ?? textOf(url);
    const address = target === undefined ? undefined : linkTo(target);
    return name === undefined || address === undefined ? [] : [{ label: name, url: address }];
  });
  const shown = items.filter(
    (item, index) =>
      item !== 'divider' ||
      (index > 0 && items[index - 1] !== 'divider' && index < items.length - 1),
  );
  return shown.length === 0 ? {} : { children: shown };
};

/** The categories of projects that a page shows, of those that there are. */
const categories: KeyReader = (value, { facts, tell }) => {
  const names = listOf(value).flatMap((one) => textOf(one) ?? []);
  const known = names.filter((name) => facts.projectCategories.has(name));
  if (known.length < names.length) {
    tell('dropped', 'A page shows a category of projects that has none; it was left out.');
  }
  return known.length === 0 ? {} : { categories: known };
};

/** What becomes of the front matter of a page, key by key. */
export const pageKeys: KeyTable = {
  ...commonKeys,
  nav: (value) => (flagOf(value) === true ? { nav: true } : {}),
  nav_order: number(),
  nav_title: line(),
  dropdown: (value, { document }) =>
    isInMenu(document) && flagOf(value) === true ? { dropdown: true } : {},
  children: (value, job) => (isInMenu(job.document) ? children(value, job) : {}),
  profile,
  social: (value) => (flagOf(value) === true ? { social: true } : {}),
  news: list('news', ({ hasNews }) => hasNews),
  announcements: list('news', ({ hasNews }) => hasNews),
  latest_posts: list('latest_posts', ({ hasPosts }) => hasPosts),
  selected_papers: selected,
  cv_pdf: link('cv_pdf'),
  related_posts: silent,
  // Pages of academicpages and of Jekyll's own theme.
  date: silent,
  modified: silent,
  tags: silent,
  categories: silent,
  category: silent,
  keywords: silent,
  header: silent,
  years: silent,
  pagination: silent,
  profiles: silent,
  cv_format: silent,
  display: silent,
  entries_layout: silent,
  taxonomy: silent,
  hide_description: silent,
  nav_exclude: silent,
  author: silent,
  thumbnail: silent,
  images: silent,
  img: dropped('pages have no picture in lists'),
};

/** Keys of a page that lists projects. */
export const projectListKeys: KeyTable = {
  ...pageKeys,
  display_categories: categories,
  horizontal: (value) => (flagOf(value) === true ? { as: 'list' } : {}),
};

/** Keys of a page that lists people, whose groups are read with those of the people. */
export const peopleListKeys: KeyTable = { ...pageKeys, display_categories: silent };

/** Keys of an item of another collection, which becomes a page. */
export const strayItemKeys: KeyTable = {
  ...pageKeys,
  tags: dropped('only posts and projects have tags'),
  ...Object.fromEntries(
    'type venue location institution course term instructor year author released stars isbn importance inline cover citation paperurl slidesurl bibtexurl'
      .split(' ')
      .map((key) => [key, silent]),
  ),
};
