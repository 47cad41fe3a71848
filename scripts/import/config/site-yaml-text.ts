import { Document, isMap, isScalar, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { isRecord } from '../source/records.ts';
import type { Settings } from './settings.ts';

/** The keys of site.yaml in the order of its guide, with what stands above some of them. */
const ORDER: readonly (readonly [key: string, comment?: string])[] = [
  ['title'],
  ['description'],
  ['url', 'Where the site lives.'],
  ['languages', 'Languages of the site, the main one first.'],
  ['author', 'Whose site it is.'],
  ['nav', 'The menu.'],
  ['social', 'Where else the author is found.'],
  ['author_profile', 'Whether pages show the profile of the author beside their text.'],
  ['posts', 'How posts are addressed and listed.'],
  ['collections', 'How the items of collections are addressed.'],
  ['comments', 'Comments, kept by giscus in the discussions of a repository.'],
  ['repository', 'Where the source of the site is kept.'],
  ['bibliography', 'BibTeX files in content/ with the author’s publications.'],
  [
    'references',
    'BibTeX files in content/ with works of others, to be cited but not to be listed.',
  ],
  ['publications', 'How papers are shown.'],
  ['citation_style', 'Style of citations: the name of any CSL style, or of a .csl file.'],
  ['footer', 'What stands at the foot of every page.'],
  ['analytics', 'Who counts the visits.'],
  ['verification', 'Codes by which search engines know whose site it is.'],
];

const HEAD =
  ' What is said once for the whole site. Brought here from another generator: see import-report.md.';

/** The keys of `author:` in the same order. */
const OF_AUTHOR =
  'name native_name aliases pronouns role affiliations location email orcid picture bio'.split(' ');

/** A copy with some keys first. */
function sorted(data: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  const all = [...new Set([...keys, ...Object.keys(data)])];
  return Object.fromEntries(all.flatMap((key) => (key in data ? [[key, data[key]]] : [])));
}

/** site.yaml as an author would write it: in a usual order, with the reasons of decisions. */
export function siteYamlText(settings: Settings): string {
  const data = settings.toData();
  const { author } = data;
  if (isRecord(author)) data.author = sorted(author, OF_AUTHOR);
  const ordered = sorted(
    data,
    ORDER.map(([key]) => key),
  );
  const document = new Document(ordered, { aliasDuplicateObjects: false });
  if (!isMap(document.contents)) return '';
  const root: YAMLMap = document.contents;
  const comments = new Map<string, string | undefined>(
    ORDER.map(([key, comment]) => [key, comment]),
  );
  for (const pair of root.items) {
    const key = keyOf(pair);
    const comment = key === undefined ? undefined : comments.get(String(key.value));
    if (key === undefined || comment === undefined) continue;
    key.spaceBefore = true;
    key.commentBefore = ` ${comment}`;
  }
  for (const { path, comment } of settings.all()) {
    if (comment !== undefined) explain(root, path, comment);
  }
  document.commentBefore = HEAD;
  return document.toString({ lineWidth: 100, singleQuote: true });
}

/** Puts a reason above a key. */
function explain(root: YAMLMap, path: readonly (string | number)[], comment: string): void {
  let map: unknown = root;
  for (const [depth, name] of path.entries()) {
    if (!isMap(map)) return;
    const pair: Pair | undefined = map.items.find((item) => keyOf(item)?.value === name);
    const key = pair === undefined ? undefined : keyOf(pair);
    if (key === undefined) return;
    if (depth === path.length - 1) {
      key.commentBefore = [key.commentBefore, ` ${comment}`].filter(Boolean).join('\n');
    }
    map = pair?.value;
  }
}

function keyOf(pair: Pair): Scalar | undefined {
  return isScalar(pair.key) ? pair.key : undefined;
}
