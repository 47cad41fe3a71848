import { isEmpty, lineOf, mappingOf, listOf, textOf } from '../front-matter/values.ts';
import type { OpenedSite, SourceDocument } from '../types.ts';

/**
 * A list of the texts of a collection that Octavo does not have, as Markdown.
 *
 * @param addressOf the address of a text in the new site
 */
export function listText(
  collection: string,
  documents: readonly SourceDocument[],
  addressOf: (target: string) => string | undefined,
): string {
  const lines = documents
    .filter(
      (document) => document.collection === collection && !isEmpty(document.frontMatter.title),
    )
    .map(({ path, frontMatter }) => {
      const title = escaped(lineOf(frontMatter.title) ?? '');
      const address = addressOf(path);
      const name = address === undefined ? title : `[${title}](${address})`;
      const facts = ['author', 'type', 'venue', 'year']
        .map((key) => lineOf(frontMatter[key]))
        .filter((fact) => fact !== undefined);
      return `- ${[name, ...facts.map(escaped)].join(', ')}`;
    });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** The people and repositories at GitHub that al-folio draws on its page `repositories`. */
export function repositoriesText({ data }: OpenedSite): string {
  const { github_users: users, github_repos: repositories } = mappingOf(data.get('repositories'));
  const list = (written: unknown): string[] =>
    listOf(written).flatMap((one) => {
      const name = textOf(one);
      return name === undefined || !/^[\w.-]+(?:\/[\w.-]+)?$/.test(name)
        ? []
        : [`- [${name}](https://github.com/${name})`];
    });
  return [...list(users), ...list(repositories)].map((line) => `${line}\n`).join('');
}

/** Text in which no sign means anything to Markdown. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>]/g, '\\$&');
}
