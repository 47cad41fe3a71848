import { toSitePath } from '../../../src/routes/url.ts';
import type { ImportJob } from '../job.ts';
import { hasPlace } from '../text/kramdown/heading-ids.ts';
import { isRecord } from '../source/records.ts';
import { menuFile, type WrittenNav } from './navigation.ts';
import type { Origin } from './settings.ts';

const IN_FULL = /^(?:https?|mailto|tel):/i;

/** Takes out of the menu and the footer what would lead nowhere, which a build would refuse. */
export function rejectDeadLinks(job: ImportJob): void {
  const { settings, note } = job;
  const leads = whatLeads(job);
  const tell = (origin: Origin, subject: string): void => {
    const message =
      'A link of the menu or the footer leads to no page of the new site; it was left out.';
    note({ ...origin, level: 'problem', message, subject });
  };
  for (const { path, value, origin } of settings.all()) {
    const name = path.join('.');
    if (name === 'footer.imprint.url' && leads(String(value)) === undefined) {
      settings.remove(path);
      tell(origin, String(value));
    }
    if (name !== 'nav') continue;
    const kept = (value as WrittenNav[]).flatMap((item) =>
      withLiveLinks(
        item,
        (url) => withPlace(leads(url), job, origin),
        (url) => {
          tell(placeOf(url, job) ?? origin, url);
        },
      ),
    );
    settings.remove(path);
    if (kept.length > 0) settings.set(path, kept, origin);
  }
}

/**
 * Makes what says where a link leads: to a page or file of the new site, to another host, or to the one
 * to which the page of the old site led on; undefined for nowhere.
 */
function whatLeads({ addresses, files }: ImportJob): (url: string) => string | undefined {
  const away = new Map(
    addresses.flatMap(({ from, to }) =>
      to !== undefined && IN_FULL.test(to) ? [[toSitePath(from), to] as const] : [],
    ),
  );
  const known = new Set([
    ...addresses.flatMap(({ to }) => (to === undefined ? [] : [toSitePath(to)])),
    ...files.flatMap(({ path }) =>
      path.startsWith('public/') ? [path.slice('public'.length)] : [],
    ),
  ]);
  return (url) => {
    const [path = ''] = url.split(/[?#]/);
    const place = toSitePath(path);
    return IN_FULL.test(url) || known.has(place) ? url : away.get(place);
  };
}

/** A link of the menu without a place that no page has. */
function withPlace(
  url: string | undefined,
  { files, note }: ImportJob,
  origin: Origin,
): string | undefined {
  const [, page = '', place] = /^(\/[^#]*)#(.+)$/.exec(url ?? '') ?? [];
  if (place === undefined) return url;
  const isThere = files.some(
    (file) => 'text' in file && file.path.endsWith('.md') && hasPlace(file.text, place),
  );
  if (isThere) return url;
  const message =
    'A link of the menu names a place that its page does not have; it leads to the page.';
  note({ ...origin, level: 'problem', message, subject: url ?? page });
  return page;
}

/** Where the file of the menu names an address. */
function placeOf(url: string, { site }: ImportJob): Origin | undefined {
  const menu = site.dataFiles.get(menuFile(site) ?? '');
  const keys = menu === undefined ? undefined : keysOf(menu.value, url);
  if (menu === undefined || keys === undefined) return undefined;
  return { file: menu.file, line: menu.lineOf(keys) };
}

function keysOf(value: unknown, wanted: string): (string | number)[] | undefined {
  if (value === wanted) return [];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item])
    : isRecord(value)
      ? Object.entries(value)
      : [];
  for (const [key, inner] of entries) {
    const keys = keysOf(inner, wanted);
    if (keys !== undefined) return [key, ...keys];
  }
  return undefined;
}

function withLiveLinks(
  item: WrittenNav,
  leads: (url: string) => string | undefined,
  tell: (url: string) => void,
): WrittenNav[] {
  if ('items' in item) {
    const items = item.items.flatMap((inner) => withLiveLinks(inner, leads, tell));
    // Octavo's menus are no deeper than this.
    const flat = items.flatMap((inner) => ('items' in inner ? inner.items : [inner]));
    return flat.length === 0 ? [] : [{ label: item.label, items: flat }];
  }
  const url = leads(item.url);
  if (url !== undefined) return [{ label: item.label, url }];
  tell(item.url);
  return [];
}
