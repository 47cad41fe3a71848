import { lineOf, listOf, textOf } from '../front-matter/values.ts';
import { newlinesIn } from '../text/pieces.ts';
import type { OpenedSite, SourceDocument } from '../types.ts';
import { octavoCollection } from './collection-names.ts';
import { withoutLoops } from './loops.ts';

/** One heading of a page, and whom the loop below it shows. */
interface Group {
  title: string;
  key: string;
  value: string;
  /** The heading as it stands in the text. */
  source: string;
}

const HEADING = /<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1\s*>|^#{1,6}[ \t]+(.+?)[ \t#]*$/gim;
const ASKED =
  /\.([\w-]+)\s*==\s*["']([^"']+)["']|\|\s*where:\s*["']([\w-]+)["']\s*,\s*["']([^"']+)["']/;

/**
 * Gives people the groups under whose headings a page lists them, one loop below each, for Octavo's page
 * of people makes these headings by itself.
 */
export function withPeopleGroups(site: OpenedSite): OpenedSite {
  const groupsOf = new Map(
    site.documents
      .filter(({ kind }) => kind === 'page')
      .map((document) => [document, groupsIn(document.body)] as const)
      .filter(([, groups]) => groups.length > 1),
  );
  const all = [...groupsOf.values()].flat();
  if (all.length === 0) return site;
  const documents = site.documents.map((document) => {
    const own = groupsOf.get(document);
    if (own !== undefined) return withoutHeadings(document, own);
    const { frontMatter } = document;
    if (!isPerson(document) || frontMatter.group !== undefined) return document;
    const titles = all
      .filter(({ key, value }) => listOf(frontMatter[key]).some((one) => textOf(one) === value))
      .map(({ title }) => title);
    if (titles.length === 0) return document;
    return { ...document, frontMatter: { ...frontMatter, group: [...new Set(titles)] } };
  });
  return { ...site, documents };
}

/** The groups that a page of people names and that somebody is in, in its order. */
export function groupsOnPage({ frontMatter }: SourceDocument, site: OpenedSite): string[] {
  const taken = new Set(
    site.documents
      .filter(isPerson)
      .flatMap((person) => listOf(person.frontMatter.group ?? person.frontMatter.category))
      .map((name) => textOf(name)),
  );
  return listOf(frontMatter.display_categories).flatMap((one) => {
    const name = textOf(one);
    return name !== undefined && taken.has(name) ? [name] : [];
  });
}

function isPerson({ collection }: SourceDocument): boolean {
  return collection !== undefined && octavoCollection(collection) === 'people';
}

/** The headings of a text that stand over nothing but a loop over some of the people. */
function groupsIn(body: string): Group[] {
  const headings = [...body.matchAll(HEADING)];
  return headings.flatMap((heading, index): Group[] => {
    const [source, , inHtml, inMarkdown] = heading;
    const below = body.slice(heading.index + source.length, headings[index + 1]?.index);
    const listed = /\bin\s+site\.([\w-]+)|=\s*site\.([\w-]+)/.exec(below);
    const isOfPeople = octavoCollection(listed?.[1] ?? listed?.[2] ?? '') === 'people';
    const asked = ASKED.exec(below);
    const title = lineOf(inHtml ?? inMarkdown);
    if (!isOfPeople || asked === null || title === undefined) return [];
    if (withoutLoops(below).trim() !== '') return [];
    const [key = '', value = ''] = [asked[1] ?? asked[3], asked[2] ?? asked[4]];
    return [{ title, key, value, source }];
  });
}

function withoutHeadings(document: SourceDocument, groups: readonly Group[]): SourceDocument {
  const body = groups.reduce(
    (text, { source }) => text.replace(source, () => '\n'.repeat(newlinesIn(source))),
    document.body,
  );
  const display_categories = groups.map(({ title }) => title);
  return { ...document, body, frontMatter: { ...document.frontMatter, display_categories } };
}
