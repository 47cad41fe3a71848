import { Tag, type Context, type Emitter, type Liquid } from 'liquidjs';
import { citationTags } from './citation-tags.ts';
import { include, includeRelative } from './include-tag.ts';
import { linkTags } from './link-tags.ts';
import { mediaTags } from './media-tags.ts';
import { blockTags } from './block-tags.ts';
import { sourceOf, type LiquidRun } from './run.ts';

/** What a tag becomes: text with marks, which later stages read on. */
export type TagHandler = (call: TagCall) => string | Promise<string>;

/** A tag of Liquid that is being run. */
export interface TagCall {
  /** What stands behind the tag's name. */
  written: string;
  /** The whole tag. */
  source: string;
  run: LiquidRun;
  liquid: Liquid;
  /** The variables at this place. */
  scope: Context;
}

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

const NAME = /\{%-?\s*([\w-]+)/g;

/**
 * Teaches LiquidJS the tags of Jekyll's plugins. A tag that nobody knows becomes a comment.
 *
 * @param text all tags of which must be known to be read
 */
export function addTags(liquid: Liquid, text: string, run: LiquidRun): void {
  for (const [name, handler] of Object.entries(handlers)) register(liquid, name, handler, run);
  addUnknownTags(liquid, text, run);
}

/** Lets a text be read in which there are tags that nobody knows. */
export function addUnknownTags(liquid: Liquid, text: string, run: LiquidRun): void {
  for (const [, name = ''] of text.matchAll(NAME)) {
    if (name in liquid.tags || isPartOfTag(name)) continue;
    register(liquid, name, unknownTag(name), run);
  }
}

/** `else`, `endif` and their kin are read by the tag that they belong to. */
function isPartOfTag(name: string): boolean {
  if (['else', 'elsif', 'when', 'endraw', 'endcomment'].includes(name)) return true;
  return ['if', 'unless', 'for', 'case', 'capture', 'tablerow'].some((one) => name === `end${one}`);
}

function unknownTag(name: string): TagHandler {
  return ({ source, run }) =>
    name.startsWith('end') ? '' : run.comment(source, `"${name}" is no tag of Jekyll or al-folio`);
}

function register(liquid: Liquid, name: string, handler: TagHandler, run: LiquidRun): void {
  class Handled extends Tag {
    async render(scope: Context, emitter: Emitter): Promise<void> {
      const call = { written: this.token.args, source: sourceOf(this), run, liquid, scope };
      emitter.write(await handler(call));
    }
  }
  liquid.registerTag(name, Handled);
}
