import { textOf, type Plain } from '../source/records.ts';
import type { SourceDocument } from '../types.ts';
import type { Landing } from './landing.ts';
import { collectionOf } from './sections.ts';

/** The menu in another language. */
export interface MenuInLanguage {
  /** Octavo's name of the language. */
  name: string;
  menu: readonly Plain[];
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
  return parents.map((entry) => {
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

function addressIn(entry: Plain, { front, documents }: MenuJob): Plain {
  const written = textOf(entry.url) ?? textOf(entry.pageRef);
  if (written === undefined) return {};
  if (/^(?:https?:|mailto:)/.test(written)) return { url: written };
  const id = /^\/?#(.+)$/.exec(written)?.[1];
  if (id === undefined) return { url: `/${written.replace(/^\//, '')}` };
  const target = front?.ids.get(id);
  if (target === undefined || ('list' in target && target.list === '')) return { url: '/' };
  if ('heading' in target) return { url: `/#${target.heading}` };
  const name = collectionOf(target.list) ?? target.list;
  const list = documents.find(
    ({ kind, body }) =>
      kind === 'page' && body.includes(`site.${name} `) && body.trim().startsWith('{%'),
  );
  return { url: list?.address ?? `/${target.list}/` };
}
