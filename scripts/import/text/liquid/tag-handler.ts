import type { Context, Liquid } from 'liquidjs';
import type { LiquidRun } from './run.ts';

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
