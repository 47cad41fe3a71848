import type { ContentError } from '../site/content-error.ts';
import type { Entry } from '../site/entry.ts';
import { didYouMean } from '../site/did-you-mean.ts';
import type { Site } from '../site/read-site.ts';
import { usualSections } from './cv/plan-sections.ts';

/** Finds collections without a list, lists without items, and settings of no collection. */
export function collectionErrors(site: Site): ContentError[] {
  const { collections, entries } = site;
  const items = entries.filter((entry) => entry.kind === 'item');
  const pages = entries.filter((entry) => entry.kind === 'page');
  const firstOf = new Map(items.toReversed().map((item) => [item.collection, item]));
  const listed = new Set(pages.map(({ collection }) => collection));
  if (pages.some(({ frontMatter }) => (frontMatter.news ?? frontMatter.announcements)?.enabled)) {
    listed.add('news');
  }
  for (const { frontMatter } of pages) {
    if (frontMatter.layout !== 'cv') continue;
    for (const name of frontMatter.cv?.sections ?? usualSections) listed.add(name);
  }
  const unlisted = collections.flatMap(({ name }): ContentError[] => {
    const first = firstOf.get(name);
    return first === undefined || listed.has(name) ? [] : [notListed(name, first, pages)];
  });
  const empty = pages.flatMap((page): ContentError[] =>
    page.collection === undefined || firstOf.has(page.collection) ? [] : [nothingToList(page)],
  );
  return [
    ...unlisted,
    ...empty,
    ...listMistakes(site, items, pages),
    ...notShown(site, items, pages),
    ...unknownSettings(site),
  ];
}

/** What pages say of items that are not there. */
function listMistakes(
  { collections }: Site,
  items: readonly Entry<'item'>[],
  pages: readonly Entry<'page'>[],
): ContentError[] {
  return collections.flatMap(({ name, listMistakes: find }) => {
    if (find === undefined) return [];
    const fields = items.filter(({ collection }) => collection === name).map((item) => item.fields);
    return pages
      .filter(({ collection }) => collection === name)
      .flatMap(({ file, locate, fields: ofPage }) =>
        find(ofPage, fields).map(({ kind = 'nothing-to-show', keys, message, fix }) => {
          const position = locate(keys);
          return { severity: 'warning', kind, file, position, message, fix };
        }),
      );
  });
}

/** Items of which the pages that list their collection choose others. */
function notShown(
  { collections }: Site,
  items: readonly Entry<'item'>[],
  pages: readonly Entry<'page'>[],
): ContentError[] {
  return items.flatMap(({ collection: name, fields, file, locate }): ContentError[] => {
    const find = collections.find((collection) => collection.name === name)?.notShown;
    const ofPages = pages
      .filter(({ collection }) => collection === name)
      .map((page) => page.fields);
    const mistake = find?.(fields, ofPages);
    if (mistake === undefined) return [];
    const { kind = 'not-listed', keys, message, fix } = mistake;
    return [{ severity: 'warning', kind, file, position: locate(keys), message, fix }];
  });
}

function notListed(
  name: string,
  { file, locate }: Entry<'item'>,
  pages: readonly Entry<'page'>[],
): ContentError {
  const page = `content/pages/${name}.md`;
  const isThere = pages.some(({ id }) => id === `pages/${name}`);
  return {
    severity: 'warning',
    kind: 'not-listed',
    file,
    position: locate([]),
    message: `No page lists what is in content/${name}/.`,
    fix: isThere
      ? `Write "layout: ${name}" into the front matter of ${page}.`
      : `Add a page with "layout: ${name}", for example ${page}.`,
  };
}

function nothingToList(page: Entry<'page'>): ContentError {
  const name = page.collection ?? '';
  return {
    severity: 'warning',
    kind: 'nothing-to-show',
    file: page.file,
    position: page.locate(['layout']),
    message: `This page lists the collection "${name}", but there is nothing in it.`,
    fix: `Add files to content/${name}/, or give the page another layout.`,
  };
}

function unknownSettings({ collections, settings, configFile, locateSetting }: Site) {
  const known = collections.map(({ name }) => name);
  return Object.keys(settings.collections)
    .filter((name) => !known.includes(name))
    .map((name): ContentError => {
      return {
        severity: 'error',
        kind: 'unknown-key',
        file: configFile,
        position: locateSetting(['collections', name], 'key'),
        message: `There is no collection "${name}".`,
        fix: didYouMean(name, known, `Use one of: ${known.join(', ')}.`),
      };
    });
}
