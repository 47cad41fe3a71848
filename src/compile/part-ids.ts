import type { CompiledText } from './compiled-text.ts';

/**
 * Ids of parts of a page to which no text links. They have a colon, which the id that a heading gets of
 * its words never has.
 */
export const partIds = {
  main: 'page:main',
  menu: 'page:menu',
  citeHeading: 'page:cite-heading',
  citeBibtex: 'page:cite-bibtex',
  citeFormat: 'page:cite-format',
  commentsSource: 'page:comments-source',
  wechatCode: 'page:wechat-code',
} as const;

/**
 * The id of a part that stands on a page beside its text: another where a heading of the text has it.
 *
 * @param text undefined where the page has none
 * @example besideText('news', { headings: [{ id: 'news', … }] }) // 'news-1'
 */
export function besideText(id: string, text: Pick<CompiledText, 'headings'> | undefined): string {
  const taken = new Set(text?.headings.map((heading) => heading.id));
  let free = id;
  for (let number = 1; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}
