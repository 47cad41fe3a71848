import { Tag, type Context, type Emitter, type Liquid } from 'liquidjs';
import { sourceOf, type LiquidRun } from './run.ts';
import type { TagHandler } from './tag-handler.ts';

const NAME = /\{%-?\s*([\w-]+)/g;

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

/** Has a tag of this name be what a handler makes of it. */
export function register(liquid: Liquid, name: string, handler: TagHandler, run: LiquidRun): void {
  class Handled extends Tag {
    async render(scope: Context, emitter: Emitter): Promise<void> {
      const call = { written: this.token.args, source: sourceOf(this), run, liquid, scope };
      emitter.write(await handler(call));
    }
  }
  liquid.registerTag(name, Handled);
}
