import type { Note, SourceDocument, SourceSite } from '../types.ts';
import { isRecord, textOf } from './records.ts';

const HEADING = /^[ \t]*#{1,6}[ \t]+([^\n{]+?)[ \t]*#*[ \t]*$|<h([1-6])\b[^<>]*>([^<>{]+)<\/h\2>/gm;
/** A loop over publications that takes some of them, or an author's `if` within one. */
const CHOSEN = [
  /\bsite\.publications\s*\|\s*where\s*:\s*["']([\w-]+)["']\s*,\s*["']([^"']+)["']/,
  /\bsite\.publications\b[\s\S]*?\{%-?\s*if\s+\w+\.([\w-]+)\s*==\s*["']([^"']+)["']/,
];

/** Papers of one kind, under the heading that a page gives them. */
interface Group {
  heading: string;
  /** Place of the heading in its page. */
  start: number;
  end: number;
  key: string;
  value: string;
}

/**
 * Has the headings between which a page of academicpages lists its publications, each by what their front
 * matter says, be categories, as newer ones have them in their settings.
 */
export function withPublicationGroups(
  documents: readonly SourceDocument[],
  config: SourceSite['config'],
  note: (note: Note) => void,
): { documents: SourceDocument[]; config: SourceSite['config'] } {
  const papers = documents.filter(({ collection }) => collection === 'publications');
  const pages = documents.filter(({ kind }) => kind === 'page');
  for (const page of isRecord(config.publication_category) ? [] : pages) {
    const groups = groupsIn(page.body).filter(({ key, value }) =>
      papers.some(({ frontMatter }) => textOf(frontMatter[key]) === value),
    );
    const [first, second] = groups;
    if (first === undefined || second === undefined) continue;
    if (groups.some(({ key }) => key !== first.key)) continue;
    note({
      level: 'converted',
      file: page.path,
      line: page.bodyLine,
      message:
        'The headings between which papers stood are their categories, which divide the list.',
    });
    return {
      config: {
        ...config,
        publication_category: Object.fromEntries(
          groups.map(({ value, heading }) => [value, { title: heading }]),
        ),
      },
      documents: documents.map((document) => {
        if (document === page) return withoutHeadings(page, groups);
        const category = textOf(document.frontMatter[first.key]);
        const isPaper = document.collection === 'publications' && category !== undefined;
        const frontMatter = { ...document.frontMatter, category };
        return isPaper ? { ...document, frontMatter } : document;
      }),
    };
  }
  return { documents: [...documents], config };
}

function groupsIn(body: string): Group[] {
  const headings = [...body.matchAll(HEADING)];
  return headings.flatMap((match, index): Group[] => {
    const [whole, marked, , tagged] = match;
    const start = match.index;
    const end = start + whole.length;
    const below = body.slice(end, headings[index + 1]?.index);
    const chosen = CHOSEN.map((pattern) => pattern.exec(below)).find((one) => one !== null);
    const [, key, value] = chosen ?? [];
    const heading = (marked ?? tagged ?? '').trim();
    if (key === undefined || value === undefined || heading === '') return [];
    return [{ heading, start, end, key, value }];
  });
}

function withoutHeadings(page: SourceDocument, groups: readonly Group[]): SourceDocument {
  let { body } = page;
  for (const { start, end } of groups.toReversed()) {
    body = `${body.slice(0, start)}${body.slice(end)}`;
  }
  return { ...page, body };
}
