import type { PublicationList } from '../site/schemas/publications.ts';
import { publicationListSchema } from '../site/schemas/publications.ts';
import { collationOf } from '../site/i18n/collation.ts';
import type { Texts } from '../site/i18n/texts.ts';
import { fold } from '../bibliography/people/fold.ts';
import { WORK_KINDS } from '../bibliography/work-kind.ts';
import { slugify } from '../routes/permalink.ts';
import type { CompiledWork } from './compiled-work.ts';
import { yearText } from './work-date.ts';

/** Works under one heading. */
export interface WorkGroup {
  /** Undefined for a list that is not divided. */
  heading: string | undefined;
  id: string;
  works: CompiledWork[];
}

/** The rules of a page that says nothing about its list. */
export const usualList: PublicationList = publicationListSchema.parse({});

/** The works that a page lists, by the rules of its front matter. */
export function listedWorks(works: readonly CompiledWork[], list: PublicationList): CompiledWork[] {
  const allows = (allowed: readonly string[] | undefined, has: readonly string[]): boolean => {
    const folded = allowed?.map(fold);
    return folded?.some((word) => has.map(fold).includes(word)) ?? true;
  };
  return works.filter(
    (work) =>
      allows(list.types, [work.entryType, work.kind]) &&
      allows(list.categories, work.category === undefined ? [] : [work.category]) &&
      allows(list.keywords, work.keywords),
  );
}

/**
 * Divides and sorts the works of a list.
 *
 * @param language of the page, which orders titles and names
 */
export function groupWorks(
  works: readonly CompiledWork[],
  list: PublicationList,
  texts: Texts,
  language: string,
): WorkGroup[] {
  const sorted = sortWorks(works, list.sort, collationOf(language));
  const grouping = list.group_by;
  if (grouping === 'none') return [{ heading: undefined, id: 'works', works: sorted }];
  const groups = Map.groupBy(sorted, (work) => groupName(work, grouping, texts));
  // Years follow each other, whatever the order of the works within them.
  const isByName = grouping === 'year' && (list.sort === 'title' || list.sort === 'author');
  const names = isByName ? works.map((work) => groupName(work, grouping, texts)) : groups.keys();
  const rank = groupRank([...new Set(names)], list, texts);
  return [...groups]
    .sort(([left], [right]) => rank(left) - rank(right))
    .map(([heading, ofGroup]) => ({ heading, id: groupId(heading, list, texts), works: ofGroup }));
}

function groupId(heading: string, list: PublicationList, texts: Texts): string {
  const name = heading === texts.undated ? 'undated' : slugify(heading);
  return `${list.group_by}-${name}`;
}

function groupName(
  work: CompiledWork,
  grouping: Exclude<PublicationList['group_by'], 'none'>,
  texts: Texts,
): string {
  switch (grouping) {
    case 'year':
      // What took several years stands under the first of them.
      return work.year === undefined ? yearText(work, texts) : String(work.year);
    case 'type':
      return texts[`kind.${work.kind}`];
    case 'venue':
      return work.venueName ?? texts.otherWorks;
    case 'category':
      return work.category ?? texts.otherWorks;
  }
}

/** The author's order first, then the usual one of types, then as the sorted works come. */
function groupRank(
  names: readonly string[],
  list: PublicationList,
  texts: Texts,
): (name: string) => number {
  const kinds: readonly string[] = WORK_KINDS.map((kind) => texts[`kind.${kind}`]);
  const wanted = list.group_order.map(fold);
  const order = [...names].sort((left, right) => {
    const place = (name: string): number => {
      const index = wanted.indexOf(fold(name));
      return index === -1 ? wanted.length : index;
    };
    const usual = (name: string): number =>
      list.group_by === 'type'
        ? kinds.indexOf(name)
        : name === texts.otherWorks
          ? names.length
          : names.indexOf(name);
    return place(left) - place(right) || usual(left) - usual(right);
  });
  const ranks = new Map(order.map((name, index) => [name, index]));
  return (name) => ranks.get(name) ?? order.length;
}

/** The works come newest first. */
function sortWorks(
  works: readonly CompiledWork[],
  sort: PublicationList['sort'],
  compare: (left: string, right: string) => number,
): CompiledWork[] {
  const byText = (textOf: (work: CompiledWork) => string): CompiledWork[] =>
    works
      .map((work) => ({ work, text: textOf(work) }))
      .sort((left, right) => compare(left.text, right.text))
      .map(({ work }) => work);
  switch (sort) {
    case 'newest':
      return [...works];
    case 'oldest':
      return works.toReversed();
    case 'title':
      return byText(({ title }) => title);
    case 'author':
      return byText(({ authors, editors }) => {
        const [first] = authors.length > 0 ? authors : editors;
        return first?.family ?? first?.literal ?? '';
      });
  }
}

/**
 * Numbers for a numbered list, by key: the oldest work is 1, or the first one in a list by title or author.
 * Years follow each other, so that their numbers go on from one to the next; any other group is
 * counted for itself.
 *
 * @param groups in the order of the page
 */
export function workNumbers(
  groups: readonly WorkGroup[],
  { group_by, sort }: Pick<PublicationList, 'group_by' | 'sort'>,
): Map<string, number> {
  const counted =
    group_by === 'year' ? [groups.flatMap(({ works }) => works)] : groups.map(({ works }) => works);
  const isNewestFirst = sort === 'newest' || (group_by === 'year' && sort !== 'oldest');
  const number = (index: number, count: number): number =>
    isNewestFirst ? count - index : index + 1;
  return new Map(
    counted.flatMap((works) =>
      works.map(({ key }, index): [string, number] => [key, number(index, works.length)]),
    ),
  );
}
