import { slug } from 'github-slugger';
import { textOf, type Plain } from '../source/records.ts';
import type { Block } from './blocks.ts';
import { writtenBlock, type LandingJob } from './written-blocks.ts';

/** What a page of blocks becomes. */
export interface Landing {
  body: string;
  /** Keys for the front page. */
  keys: Plain;
  /** Where an id leads: to the address of a list, or to a heading of the page. */
  ids: ReadonlyMap<string, { list: string } | { heading: string }>;
  /** Whether it says who the owner of the site is; the front page of a lab may not. */
  showsOwner: boolean;
}

/** Writes the blocks of a page one below the other, as headings with words, lists and links. */
export function landingOf(blocks: readonly Block[], job: LandingJob): Landing {
  const ids = new Map<string, { list: string } | { heading: string }>();
  const headings = new Map(blocks.toReversed().map((block) => [block.id, block]));
  let keys: Plain = {};
  // Where posts are listed with schools, the schools need not stand beside the biography.
  const hasSchools = blocks.some(
    ({ kind, content }) => kind.endsWith('experience') && content.items === undefined,
  );
  const parts = blocks.map((block) => {
    const written = writtenBlock(block, { ...job, hasSchools });
    keys = { ...keys, ...written.keys };
    const title = textOf(block.content.title) ?? written.title;
    if (block.id !== undefined) {
      const hasHeading = title !== undefined && written.text !== '' && written.isWhole !== true;
      const target = written.list ?? (hasHeading ? undefined : '');
      if (!ids.has(block.id))
        ids.set(block.id, target === undefined ? { heading: block.id } : { list: target });
    }
    if (title === undefined || written.text === '' || written.isWhole === true) return written.text;
    const heading = title.replaceAll('&shy;', '');
    // Of two blocks with one id, links lead to the first.
    const isFirst = block.id !== undefined && headings.get(block.id) === block;
    const isNamed = isFirst && /^[\w-]+$/.test(block.id ?? '') && slug(heading) !== block.id;
    return `## ${heading}${isNamed ? ` {#${block.id ?? ''}}` : ''}\n\n${written.text}`;
  });
  const showsOwner = blocks.length === 0 || keys.profile === true;
  return { body: parts.filter((part) => part.trim() !== '').join('\n\n'), keys, ids, showsOwner };
}
