import type { BuiltSite } from '../built/built-site.ts';
import type { PageFacts } from '../built/page-facts.ts';
import type { Fault } from '../fault.ts';

const START = { line: 1, column: 1 };

/** What search engines show of a page: its title and its description, which should tell it apart. */
export function descriptionFaults({ pages }: Pick<BuiltSite, 'pages'>): Fault[] {
  const places = pages.filter(({ isRedirect, isIndexed }) => isIndexed && !isRedirect);
  return [
    ...places.flatMap(missing),
    ...twice(places, 'title', ({ title }) => title),
    ...twice(places, 'description', ({ description }) => description ?? ''),
  ];
}

function missing({ file, title, description }: PageFacts): Fault[] {
  const fault = (kind: string, message: string, fix: string): Fault => {
    return { severity: 'warning', kind, builtFile: file, place: START, message, fix, seek: [] };
  };
  return [
    ...(title === ''
      ? [fault('no-title', 'The page has no title.', 'Write title: … in its front matter.')]
      : []),
    ...((description ?? '').trim() === ''
      ? [
          fault(
            'no-description',
            'The page has no description: search engines show a random piece of it.',
            'Write description: … in its front matter.',
          ),
        ]
      : []),
  ];
}

/**
 * Translations may have one title: each language is looked at by itself. So may two works, which
 * differ in when they appeared.
 */
function twice(
  pages: readonly PageFacts[],
  what: 'title' | 'description',
  valueOf: (page: PageFacts) => string,
): Fault[] {
  const groups = Map.groupBy(pages, (page) =>
    [page.language, valueOf(page), what === 'title' ? dateOfWork(page) : undefined].join('\n'),
  );
  return [...groups.values()].flatMap((group): Fault[] => {
    const [first, second] = group;
    if (first === undefined || second === undefined || valueOf(first) === '') return [];
    return [
      {
        severity: 'warning',
        kind: `duplicate-${what}`,
        builtFile: second.file,
        pages: group.map(({ path }) => path),
        place: START,
        message: `${group.length} pages have one ${what}: "${shortened(valueOf(first))}".`,
        fix: `Give each a ${what} of its own: that is how readers tell them apart in a list of results.`,
        seek: [],
      },
    ];
  });
}

function dateOfWork({ reading }: PageFacts): string | undefined {
  return reading.metas.find(({ name }) => name === 'citation_publication_date')?.content;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
