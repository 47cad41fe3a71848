import { lineOf, mappingOf, listOf, textOf } from '../front-matter/values.ts';
import type { OpenedSite, SourceDocument } from '../types.ts';
import { titled } from '../front-matter/titled.ts';
import { listedIn } from './list-order.ts';
import { stemOf } from './target-path.ts';

/**
 * A list of the texts of a collection that Octavo does not have, as Markdown, in the order that the loops
 * of its page gave it. A text without a title has the name of its file for one, as Jekyll has it.
 *
 * @param body the page with its loops
 * @param addressOf the address of a text in the new site
 */
export function listText(
  collection: string,
  body: string,
  site: OpenedSite,
  addressOf: (target: string) => string | undefined,
): string {
  return listedIn(body, collection, site)
    .filter(({ documents }) => documents.length > 0)
    .map(({ heading, documents }) => {
      const lines = documents.map((document) => `${itemOf(document, addressOf)}\n`);
      return `${heading === undefined ? '' : `${heading}\n\n`}${lines.join('')}`;
    })
    .join('\n');
}

function itemOf(
  { path, frontMatter }: SourceDocument,
  addressOf: (target: string) => string | undefined,
): string {
  const title = escaped(lineOf(frontMatter.title) ?? titled(stemOf(path)));
  const address = addressOf(path);
  const name = address === undefined ? title : `[${title}](${address})`;
  const facts = ['author', 'type', 'venue', 'year']
    .map((key) => lineOf(frontMatter[key]))
    .filter((fact) => fact !== undefined);
  return `- ${[name, ...facts.map(escaped)].join(', ')}`;
}

/**
 * The people and repositories at GitHub that al-folio draws on its page `repositories`, each list under
 * its heading.
 *
 * @param body the old page
 */
export function repositoriesText({ data }: OpenedSite, body: string): string {
  const lists = mappingOf(data.get('repositories'));
  const list = (written: unknown): string[] =>
    listOf(written).flatMap((one) => {
      const name = textOf(one);
      return name === undefined || !/^[\w.-]+(?:\/[\w.-]+)?$/.test(name)
        ? []
        : [`- [${name}](https://github.com/${name})`];
    });
  return ['github_users', 'github_repos']
    .map((key) => {
      const lines = list(lists[key]).map((line) => `${line}\n`);
      const heading = lines.length === 0 ? undefined : headingAbove(`.${key} %}`, body);
      return `${heading === undefined ? '' : `${heading}\n\n`}${lines.join('')}`;
    })
    .filter((text) => text !== '')
    .join('\n');
}

/** The heading under which a loop stands, on lines next to its condition. */
function headingAbove(loop: string, body: string): string | undefined {
  const before = body.slice(0, Math.max(0, body.lastIndexOf(loop)));
  const from = before.lastIndexOf(loop);
  return /^#{2,6}[ \t]+\S.*$/m.exec(from === -1 ? '' : before.slice(from))?.[0].trim();
}

/** Text in which no sign means anything to Markdown. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>]/g, '\\$&');
}
