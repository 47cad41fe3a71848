import { START_OF_FILE, type ContentError } from '../site/content-error.ts';
import type { Entry } from '../site/entry.ts';
import type { RouteTable } from '../routes/table.ts';
import type { CompiledWork } from './compiled-work.ts';

/** What a front page can list, and when there is something of it. */
interface Wish {
  key: string;
  what: string;
  fix: string;
  isWished: (frontMatter: Entry<'page'>['frontMatter']) => boolean;
  isThere: (entries: readonly Entry[], works: readonly CompiledWork[]) => boolean;
}

const wishes: readonly Wish[] = [
  {
    key: 'selected_papers',
    what: 'selected papers, but no work of the bibliography is marked',
    fix: 'Add selected = {true} to entries of papers.bib, or remove the line.',
    isWished: (frontMatter) => frontMatter.selected_papers === true,
    isThere: (_, works) => works.some(({ selected }) => selected !== false),
  },
  {
    key: 'news',
    what: 'news, but there are none',
    fix: 'Add files to content/news/, or remove the line.',
    isWished: (frontMatter) => frontMatter.news?.enabled === true,
    isThere: (entries) => entries.some(({ collection }) => collection === 'news'),
  },
  {
    key: 'latest_posts',
    what: 'the latest posts, but there are none',
    fix: 'Add files to content/posts/, or remove the line.',
    isWished: (frontMatter) => frontMatter.latest_posts?.enabled === true,
    isThere: (entries) => entries.some(({ kind }) => kind === 'post'),
  },
];

/** Warns when nothing answers at the address of the site itself. */
export function frontPageMissing(table: RouteTable, configFile: string): ContentError[] {
  if (table.byPath.has('/')) return [];
  return [
    {
      severity: 'warning',
      kind: 'no-front-page',
      file: configFile,
      position: START_OF_FILE,
      message: 'The site has no front page: nothing is at the address "/".',
      fix: 'Add content/pages/about.md, or "permalink: /" to another page.',
    },
  ];
}

/** Warns where a page asks for a list that would be empty and so is not shown. */
export function emptyWishes(
  entries: readonly Entry[],
  works: readonly CompiledWork[],
): ContentError[] {
  const pages = entries.filter((entry) => entry.kind === 'page');
  return pages.flatMap((page) =>
    wishes
      .filter((wish) => wish.isWished(page.frontMatter) && !wish.isThere(entries, works))
      .map(({ key, what, fix }): ContentError => ({
        severity: 'warning',
        kind: 'nothing-to-show',
        file: page.file,
        position: page.locate([key]),
        message: `This page asks for ${what}.`,
        fix,
      })),
  );
}
