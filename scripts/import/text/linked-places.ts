import type { OpenedSite } from '../types.ts';

const FRAGMENT = /#([^\s"'()<>\]\\]+)/g;

/** What stands behind a `#` in a text: ids of places, if it is that of a link. */
export function fragmentsIn(text: string): string[] {
  return [...text.matchAll(FRAGMENT)].map(([, name = '']) => name);
}

/**
 * All that the texts, the data and the settings of a site may link to as a place of a page.
 *
 * @param menu that of the new site, which may have stood in a layout
 */
export function linkedPlacesOf(
  { documents, data, config }: Pick<OpenedSite, 'documents' | 'data' | 'config'>,
  menu: unknown,
): ReadonlySet<string> {
  const texts = documents.flatMap(({ body, frontMatter }) => [body, JSON.stringify(frontMatter)]);
  const others = JSON.stringify([[...data.values()], config, menu]);
  return new Set([...texts, others].flatMap(fragmentsIn));
}
