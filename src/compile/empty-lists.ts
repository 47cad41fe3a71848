import type { ContentError } from '../site/content-error.ts';
import type { Entry } from '../site/entry.ts';
import { textsFor } from '../site/i18n/texts.ts';
import { nearest } from '../site/nearest.ts';
import type { PublicationList } from '../site/schemas/publications.ts';
import type { SiteSettings } from '../site/settings.ts';
import { fold } from '../bibliography/people/fold.ts';
import { WORK_KINDS } from '../bibliography/work-kind.ts';
import type { CompiledWork } from './compiled-work.ts';
import { groupWorks, listedWorks } from './publication-list.ts';

/**
 * The types of entries that BibTeX and biblatex document (biblatex manual, section 2.1), less those
 * that are no works.
 */
const BIBTEX_TYPES: readonly string[] =
  `article book mvbook inbook bookinbook suppbook booklet collection mvcollection incollection
  suppcollection conference dataset manual mastersthesis mathesis bathesis misc online electronic
  www patent periodical suppperiodical phdthesis proceedings mvproceedings inproceedings reference
  mvreference inreference report techreport software thesis unpublished`.split(/\s+/);

/** Warns where the rules of a list of publications name what no work answers. */
export function emptyListErrors(
  entries: readonly Entry[],
  works: readonly CompiledWork[],
  settings: SiteSettings,
): ContentError[] {
  return entries.flatMap((page): ContentError[] => {
    if (page.kind !== 'page') return [];
    const list = page.frontMatter.publications;
    const showsWorks = ['publications', 'cv'].includes(page.frontMatter.layout ?? '');
    if (list === undefined || !showsWorks) return [];
    const errors = [
      ...unanswered(page, 'types', list.types, 'type', [
        ...BIBTEX_TYPES,
        ...WORK_KINDS,
        ...works.map(({ entryType }) => entryType),
      ]),
      ...unanswered(
        page,
        'categories',
        list.categories,
        'category',
        works.flatMap(({ category }) => category ?? []),
      ),
      ...unanswered(
        page,
        'keywords',
        list.keywords,
        'keyword',
        works.flatMap(({ keywords }) => keywords),
      ),
    ];
    const listed = listedWorks(works, list);
    if (listed.length > 0) return [...errors, ...unmatchedGroups(page, list, listed, settings)];
    return works.length === 0 ? errors : [...errors, emptyList(page)];
  });
}

function unanswered(
  page: Entry<'page'>,
  key: 'types' | 'categories' | 'keywords',
  words: readonly string[] = [],
  noun: string,
  known: readonly string[],
): ContentError[] {
  const names = [...new Map(known.map((name) => [fold(name), name])).values()];
  const folded = new Set(names.map(fold));
  return words.flatMap((word, index): ContentError[] => {
    if (folded.has(fold(word))) return [];
    const meant = nearest(fold(word), names);
    return [
      {
        severity: 'warning',
        kind: 'nothing-to-show',
        file: page.file,
        position: page.locate(['publications', key, index]),
        message:
          noun === 'type'
            ? `"${word}" is neither a type of BibTeX entry nor a kind of work.`
            : `No work of the bibliography has the ${noun} "${word}".`,
        fix: adviceOn(noun, meant, names),
      },
    ];
  });
}

function adviceOn(noun: string, meant: string | undefined, names: readonly string[]): string {
  if (meant !== undefined) return `Did you mean "${meant}"?`;
  if (noun === 'type') {
    return `Name types of BibTeX, such as article, or kinds: ${WORK_KINDS.join(', ')}.`;
  }
  if (names.length === 0) {
    return `No entry has the field ${noun === 'keyword' ? 'keywords' : noun}: add it, or remove the word.`;
  }
  return `Correct the word; there are ${someOf(names)}.`;
}

function unmatchedGroups(
  page: Entry<'page'>,
  list: PublicationList,
  listed: readonly CompiledWork[],
  settings: SiteSettings,
): ContentError[] {
  const texts = textsFor(page.language, settings);
  const groups = groupWorks(listed, list, texts, page.language).flatMap(
    ({ heading }) => heading ?? [],
  );
  // A kind of which there is no work yet is no mistake.
  const kinds = list.group_by === 'type' ? WORK_KINDS.map((kind) => texts[`kind.${kind}`]) : [];
  const known = new Set([...groups, ...kinds].map(fold));
  return list.group_order.flatMap((name, index): ContentError[] => {
    if (known.has(fold(name))) return [];
    const meant = nearest(name, [...groups, ...kinds]);
    const position = page.locate(['publications', 'group_order', index]);
    const isDivided = list.group_by !== 'none';
    return [
      {
        severity: 'warning',
        kind: 'unknown-group',
        file: page.file,
        position,
        message: isDivided
          ? `The list has no group "${name}".`
          : `The list has no groups, so "${name}" has no effect.`,
        fix: !isDivided
          ? 'Remove group_order, or say in group_by what the list is divided by.'
          : meant === undefined
            ? `Name a group by its heading; there are ${someOf(groups)}.`
            : `Did you mean "${meant}"? There are ${someOf(groups)}.`,
      },
    ];
  });
}

/** So many names are still read. */
const MOST_NAMES = 12;

function someOf(names: readonly string[]): string {
  const quoted = names.slice(0, MOST_NAMES).map((name) => `"${name}"`);
  return [...quoted, ...(names.length > MOST_NAMES ? ['more'] : [])].join(', ');
}

function emptyList(page: Entry<'page'>): ContentError {
  return {
    severity: 'warning',
    kind: 'nothing-to-show',
    file: page.file,
    position: page.locate(['publications'], 'key'),
    message: 'This page lists no work: none has all that types, categories and keywords ask for.',
    fix: 'A work must answer each of the three that are there; correct or remove one.',
  };
}
