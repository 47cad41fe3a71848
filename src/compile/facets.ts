import { collationOf } from '../site/i18n/collation.ts';
import type { Texts } from '../site/i18n/texts.ts';
import type { Facet } from '../site/schemas/publications.ts';
import { nameText } from '../bibliography/people/name-text.ts';
import { slugify } from '../routes/permalink.ts';
import type { CompiledWork } from './compiled-work.ts';

/** One thing by which a reader can narrow a list, with the values that it can have. */
export interface FacetChoice {
  facet: Exclude<Facet, 'code'>;
  label: string;
  options: { value: string; label: string; count: number }[];
}

/** What a list of works can be narrowed by. */
export interface Facets {
  choices: FacetChoice[];
  /** How many have code; undefined when that tells nothing apart. */
  withCode: number | undefined;
  /** The values of a work, such as `year:2026 venue:neurips code`, by its key. */
  tokens: ReadonlyMap<string, string>;
}

/** Where more values than this exist, those of a single work are left out: words find them. */
const MANY = 24;

/**
 * Collects the values of the facets that a page offers.
 *
 * @param language of the page, which orders names
 */
export function collectFacets(
  works: readonly CompiledWork[],
  wanted: readonly Facet[],
  texts: Texts,
  language: string,
): Facets {
  const choices = wanted
    .filter((facet) => facet !== 'code')
    .map((facet) => ({
      facet,
      label: labels(texts)[facet],
      options: options(works, facet, texts, collationOf(language)),
    }))
    // One value for all narrows nothing.
    .filter((choice) => choice.options.length > 1);
  const coded = works.filter((work) => work.hasCode).length;
  const offersCode = wanted.includes('code') && coded > 0 && coded < works.length;
  const offered = new Map(
    choices.map(({ facet, options: all }) => [facet, new Set(all.map(({ value }) => value))]),
  );
  const tokens = new Map(
    works.map((work) => {
      const values = [...offered].flatMap(([facet, known]) =>
        [...new Set(valuesOf(work, facet, texts).map(({ value }) => value))]
          .filter((value) => known.has(value))
          .map((value) => `${facet}:${value}`),
      );
      return [work.key, [...values, ...(offersCode && work.hasCode ? ['code'] : [])].join(' ')];
    }),
  );
  return { choices, withCode: offersCode ? coded : undefined, tokens };
}

function labels(texts: Texts): Record<FacetChoice['facet'], string> {
  return {
    year: texts.filterYear,
    type: texts.filterType,
    venue: texts.filterVenue,
    coauthor: texts.filterCoauthor,
    topic: texts.filterTopic,
  };
}

function options(
  works: readonly CompiledWork[],
  facet: FacetChoice['facet'],
  texts: Texts,
  compareNames: (left: string, right: string) => number,
): FacetChoice['options'] {
  const found = new Map<string, FacetChoice['options'][number]>();
  for (const work of works) {
    const seen = new Set<string>();
    for (const { value, label } of valuesOf(work, facet, texts)) {
      if (value === '' || seen.has(value)) continue;
      seen.add(value);
      const option = found.get(value) ?? { value, label, count: 0 };
      option.count += 1;
      found.set(value, option);
    }
  }
  const all = [...found.values()];
  const kept = facet !== 'year' && all.length > MANY ? all.filter(({ count }) => count > 1) : all;
  // Years come as the works do, newest first; the rest by what is most frequent.
  if (facet === 'year') return kept.sort((left, right) => (left.value < right.value ? 1 : -1));
  return kept.sort(
    (left, right) => right.count - left.count || compareNames(left.label, right.label),
  );
}

function valuesOf(
  work: CompiledWork,
  facet: FacetChoice['facet'],
  texts: Texts,
): { value: string; label: string }[] {
  const named = (label: string): { value: string; label: string } => ({
    value: slugify(label),
    label,
  });
  switch (facet) {
    case 'year':
      return work.year === undefined ? [] : [named(String(work.year))];
    case 'type':
      return [{ value: work.kind, label: texts[`kind.${work.kind}`] }];
    case 'venue':
      return work.venueName === undefined ? [] : [named(work.venueName)];
    case 'coauthor':
      return work.authors
        .filter(({ isOwner }) => !isOwner)
        .map((person) => named(nameText(person)));
    case 'topic':
      return work.keywords.map(named);
  }
}
