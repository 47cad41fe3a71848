import type { FieldMistake, Fields, GroupedItem, GroupHeading } from '../../site/collection.ts';
import type { GroupRule } from '../group-rules.ts';

/** What decides where a project stands in the list. */
export interface Placed {
  categories: readonly string[];
  /** Small numbers first. */
  importance: number | undefined;
  /** Its date, or the year in which it began; sorts as text. */
  day: string;
  title: string;
  /** In which the categories are said. */
  language: string;
}

/** Projects under one heading. */
export interface Group<Project> {
  /** Undefined for projects that have no heading above them. */
  title: string | undefined;
  /** Of the title; undefined for the page's own. */
  language: string | undefined;
  projects: readonly Project[];
}

/** The categories that a project says, whatever the key. */
export function categoriesOf({ category, categories }: Fields): readonly string[] {
  return ((category ?? categories) as readonly string[] | undefined) ?? [];
}

/** The groups that a page chooses, whatever the key; undefined when it does not choose. */
export function rulesOf({ categories, display_categories: ofAlFolio }: Fields) {
  return (categories ?? ofAlFolio) as readonly GroupRule[] | undefined;
}

/**
 * Sorts projects by importance, then the newest first, then by title.
 *
 * @param language by whose alphabet titles are sorted
 */
export function sortProjects<Project extends Placed>(
  projects: readonly Project[],
  language: string,
): Project[] {
  const { compare } = new Intl.Collator(language);
  return projects.toSorted(
    (left, right) =>
      // Of two that say nothing, neither comes first: the difference of infinities is no number.
      (left.importance ?? Infinity) - (right.importance ?? Infinity) ||
      compareText(right.day, left.day) ||
      compare(left.title, right.title),
  );
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * Puts projects into their categories: first those that have none, then the categories that the page
 * chooses, in its order; or all of them in the order in which they come, where it does not choose.
 *
 * @param rules the choice of the page; an empty one is a list without groups
 * @param language of the page
 */
export function groupProjects<Project extends Placed>(
  projects: readonly Project[],
  rules: readonly GroupRule[] | undefined,
  language: string,
): Group<Project>[] {
  const sorted = sortProjects(projects, language);
  if (rules?.length === 0) return [{ title: undefined, language: undefined, projects: sorted }];
  const chosen = rules ?? named(sorted);
  const groups: Group<Project>[] = [
    {
      title: undefined,
      language: undefined,
      projects: sorted.filter(({ categories }) => categories.length === 0),
    },
    ...chosen.map(({ name, title }) => {
      const members = sorted.filter(({ categories }) => isIn(categories, { name, title }));
      const own = rules === undefined ? members[0]?.language : undefined;
      return { title: title ?? name, language: own, projects: members };
    }),
  ];
  const filled = groups.filter((group) => group.projects.length > 0);
  // A page for one category says in its own title which.
  return rules?.length === 1 && filled.length === 1
    ? filled.map((group) => ({ ...group, title: undefined }))
    : filled;
}

/** The headings of a page that lists projects. */
export function projectHeadings(
  page: Fields,
  items: readonly GroupedItem[],
  language: string,
): GroupHeading[] {
  const rules = rulesOf(page);
  const projects = items.map(({ fields, language: own }) => ({
    categories: categoriesOf(fields),
    importance: undefined,
    day: '',
    title: '',
    language: own,
  }));
  return groupProjects(projects, rules, language).flatMap(({ title }) => {
    if (title === undefined) return [];
    return [{ title, name: rules?.find((rule) => rule.title === title)?.name ?? title }];
  });
}

function named(projects: readonly Placed[]): GroupRule[] {
  const names = new Set(projects.flatMap(({ categories }) => categories));
  return [...names].map((name) => ({ name }));
}

/** A project says the category by its name, or in its own language as the heading does. */
function isIn(categories: readonly string[], { name, title }: GroupRule): boolean {
  return categories.includes(name) || (title !== undefined && categories.includes(title));
}

/** The categories that a page chooses and no project has. */
export function unknownCategories(page: Fields, projects: readonly Fields[]): FieldMistake[] {
  const key = page.categories === undefined ? 'display_categories' : 'categories';
  const known = projects.flatMap(categoriesOf);
  return (rulesOf(page) ?? []).flatMap((rule, index) =>
    isIn(known, rule)
      ? []
      : [
          {
            keys: [key, index],
            message: `No project is in the category "${rule.name}".`,
            fix:
              known.length === 0
                ? 'No project has a category: add "category: …" to some, or remove the line.'
                : `The categories are: ${[...new Set(known)].join(', ')}.`,
          },
        ],
  );
}

/** What is to say of a project that none of the pages chooses. */
export function notChosen(project: Fields, pages: readonly Fields[]): FieldMistake | undefined {
  const categories = categoriesOf(project);
  const choices = pages.map(rulesOf);
  const isShown = (rules: readonly GroupRule[] | undefined): boolean =>
    rules === undefined || rules.length === 0 || rules.some((rule) => isIn(categories, rule));
  if (categories.length === 0 || choices.length === 0 || choices.some(isShown)) return undefined;
  const names = [...new Set(choices.flatMap((rules) => rules ?? []).map(({ name }) => name))];
  return {
    keys: [project.category === undefined ? 'categories' : 'category'],
    message: `No page shows projects of the category "${categories.join('", "')}".`,
    fix: `Give it one of: ${names.join(', ')}; or name its category in a page.`,
  };
}
