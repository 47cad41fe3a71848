import type { Liquid } from 'liquidjs';
import { citationTags } from './citation-tags.ts';
import { include, includeRelative } from './include-tag.ts';
import { linkTags } from './link-tags.ts';
import { mediaTags } from './media-tags.ts';
import { blockTags } from './block-tags.ts';
import { addUnknownTags, register } from './register-tag.ts';
import type { LiquidRun } from './run.ts';
import type { TagHandler } from './tag-handler.ts';

const handlers: Readonly<Record<string, TagHandler>> = {
  include,
  include_cached: include,
  include_relative: includeRelative,
  ...blockTags,
  ...citationTags,
  ...linkTags,
  ...mediaTags,
  shortcode: ({ written, run }) =>
    run.comment(`{{< ${written.trim()} >}}`, 'Octavo has no such shortcode'),
};

/**
 * Teaches LiquidJS the tags of Jekyll's plugins. A tag that nobody knows becomes a comment.
 *
 * @param text all tags of which must be known to be read
 */
export function addTags(liquid: Liquid, text: string, run: LiquidRun): void {
  for (const [name, handler] of Object.entries(handlers)) register(liquid, name, handler, run);
  addUnknownTags(liquid, text, run);
}
