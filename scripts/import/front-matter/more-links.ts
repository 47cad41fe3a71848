import { isInFull } from '../text/places.ts';
import type { KeyJob, KeyReader, Written } from './key-table.ts';
import { isEmpty, lineOf, listOf, mappingOf, textOf } from './values.ts';

/** `links:`, each with words and an address. */
export const links: KeyReader = (value, job) => {
  const written = listOf(value).flatMap((one) => linkIn(one, job));
  const leading = written.filter((link) => 'url' in link);
  return leading.length === 0 ? {} : { links: leading };
};

/** One link, by the names that themes have for its words; without address when that leads nowhere. */
export function linkIn(link: unknown, job: KeyJob): Written[] {
  const { name, label, title, url } = mappingOf(link);
  const target = textOf(url);
  const address = target === undefined ? undefined : job.link(target);
  const said = lineOf(label) ?? lineOf(name) ?? lineOf(title) ?? lineOf(link);
  return said === undefined ? [] : [withoutEmpty({ label: said, url: address })];
}

/** The links of a list in which each has words and an address; empty for any other list. */
export function linksIn(value: unknown): readonly unknown[] {
  const all = Array.isArray(value) ? listOf(value) : [];
  const isLink = (one: unknown): boolean => {
    const { name, label, title, url } = mappingOf(one);
    return textOf(url) !== undefined && [name, label, title].some((word) => !isEmpty(word));
  };
  return all.every(isLink) ? all : [];
}

/** The web addresses that a value is; empty when something of it is none. */
export function addressesIn(value: unknown): string[] {
  const texts = listOf(value).map((one) => textOf(one) ?? '');
  return texts.every((one) => isInFull(one) && !/\s/.test(one)) ? texts : [];
}

/** The keys that say something. */
export function withoutEmpty(written: Written): Written {
  return Object.fromEntries(Object.entries(written).filter(([, value]) => !isEmpty(value)));
}
