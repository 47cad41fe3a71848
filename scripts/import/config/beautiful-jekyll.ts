import { isRecord, textOf } from '../source/records.ts';
import type { WrittenNav } from './navigation.ts';
import type { Reader } from './reading.ts';
import { takeFile } from './take-file.ts';

/**
 * What Beautiful Jekyll has in `_config.yml` and no other theme has: a menu of labels with their addresses,
 * and the picture beside it.
 *
 * @see https://github.com/daattali/beautiful-jekyll
 */
export const readBeautifulJekyll: Reader = (reading) => {
  const { settings } = reading.job;
  const links = reading.value('navbar-links');
  const items = isRecord(links) ? itemsOf(links) : [];
  if (items.length > 0 && !settings.has(['nav'])) {
    settings.set(['nav'], items, reading.origin('navbar-links'));
  }
  const avatar = reading.text('avatar');
  if (avatar === undefined || settings.has(['author', 'picture'])) return;
  const picture = takeFile(reading, ['avatar'], avatar, 'content/images');
  if (picture !== undefined) reading.pass(['avatar'], ['author', 'picture'], picture);
};

/** A label has an address, or a list of labels with theirs. */
function itemsOf(links: Readonly<Record<string, unknown>>): WrittenNav[] {
  return Object.entries(links).flatMap(([label, value]): WrittenNav[] => {
    if (Array.isArray(value)) {
      const items = value.flatMap((one) => (isRecord(one) ? itemsOf(one) : []));
      return items.length === 0 ? [] : [{ label, items }];
    }
    const url = textOf(value);
    // The name of the site leads home.
    if (url === undefined || url === '/') return [];
    return [{ label, url: /^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(url) ? url : `/${url}` }];
  });
}
