import { textOf, type Plain } from '../source/records.ts';
import type { SourceDocument } from '../types.ts';
import type { Landing } from './landing.ts';
import { collectionOf } from './sections.ts';

/** The menu in another language. */
export interface MenuInLanguage {
  /** Octavo's name of the language. */
  name: string;
  menu: readonly Plain[];
  /** What the ids of its front page lead to. */
  front: Landing | undefined;
}

interface MenuJob {
  front: Landing | undefined;
  documents: readonly SourceDocument[];
  /** Octavo's name of the main language. */
  main: string;
  others: readonly MenuInLanguage[];
}

/** The main menu; what led to a part of the front page leads to the list that stood there. */
export function menuItems(menu: readonly Plain[], job: MenuJob): Plain[] {
  const parents = menu.filter(({ parent }) => textOf(parent) === undefined);
  const items = parents.map((entry): Plain => {
    const id = textOf(entry.identifier) ?? textOf(entry.name);
    const inner = menu.filter(
      ({ parent }) => textOf(parent) !== undefined && textOf(parent) === id,
    );
    return {
      title: titleOf(entry, job),
      ...addressIn(entry, job),
      ...(inner.length > 0 && {
        children: inner.map((one) => ({ title: titleOf(one, job), ...addressIn(one, job) })),
      }),
    };
  });
  return [...items, ...job.others.flatMap((one) => onlyIn(one, menu, job))];
}

/** What the menu of another language alone leads to: Octavo has one menu for all. */
function onlyIn(
  { name, menu, front }: MenuInLanguage,
  main: readonly Plain[],
  job: MenuJob,
): Plain[] {
  return menu.flatMap((entry): Plain[] => {
    const label = textOf(entry.name);
    if (label === undefined || main.some((one) => isSame(one, entry))) return [];
    const { url } = addressIn(entry, { ...job, front, prefix: `/${name}` });
    // A part of a page that others do not have is found from there.
    const isThere = url !== undefined && url !== '/' && !url.includes('#');
    return isThere ? [{ title: label, url }] : [];
  });
}

/** Its words, by language where they differ. */
function titleOf(entry: Plain, { main, others }: MenuJob): unknown {
  const own = textOf(entry.name);
  const translated = others.flatMap(({ name, menu }): [string, string][] => {
    const title = textOf(menu.find((one) => isSame(one, entry))?.name);
    return title === undefined || title === own ? [] : [[name, title]];
  });
  return own === undefined || translated.length === 0
    ? own
    : { [main]: own, ...Object.fromEntries(translated) };
}

function isSame(one: Plain, other: Plain): boolean {
  const id = textOf(one.identifier);
  if (id !== undefined && id === textOf(other.identifier)) return true;
  const target = targetOf(one);
  return target !== undefined && target === targetOf(other);
}

function targetOf(entry: Plain): string | undefined {
  const written = textOf(entry.url) ?? textOf(entry.pageRef);
  return written?.replaceAll(/^\/|\/$/g, '').toLowerCase();
}

function addressIn(
  entry: Plain,
  { front, documents, others, prefix = '' }: MenuJob & { prefix?: string },
): { url?: string } {
  const written = textOf(entry.url) ?? textOf(entry.pageRef);
  if (written === undefined) return {};
  if (/^(?:https?:|mailto:)/.test(written)) return { url: written };
  const id = /^\/?#(.+)$/.exec(written)?.[1];
  if (id === undefined) {
    const place = written.replace(/^\//, '');
    const isPrefixed = `/${place}`.startsWith(`${prefix}/`);
    return { url: `${isPrefixed ? '' : prefix}/${place}` };
  }
  const target = front?.ids.get(id);
  if (target === undefined || ('list' in target && target.list === '')) return { url: '/' };
  if ('heading' in target) return { url: `/#${target.heading}` };
  const name = collectionOf(target.list) ?? target.list;
  const prefixes = others.map((one) => `/${one.name}/`);
  const isIn = (address: string): boolean =>
    prefix === ''
      ? prefixes.every((one) => !address.startsWith(one))
      : address.startsWith(`${prefix}/`);
  const list = documents.find(
    ({ kind, body, address = '' }) =>
      kind === 'page' &&
      isIn(address) &&
      body.includes(`site.${name} `) &&
      body.trim().startsWith('{%'),
  );
  return { url: list?.address ?? `${prefix}/${target.list}/` };
}
