import { lookUp } from '../../site/look-up.ts';
import { endMatter } from './appendix.ts';
import { audio } from './audio.ts';
import { callouts } from './callout.ts';
import { full, wide } from './columns.ts';
import { details } from './details.ts';
import type { Directive } from './directive.ts';
import { embed } from './embed.ts';
import { figure } from './figure.ts';
import { kbd } from './kbd.ts';
import { logos } from './logos.ts';
import { margin } from './margin.ts';
import { notebook } from './notebook.ts';
import { tab, tabs } from './tabs.ts';
import { theorems } from './theorem.ts';
import { video } from './video.ts';

/** Every directive by its name; a new one is a file in this folder and a row here. */
export const directives: Readonly<Record<string, Directive>> = {
  audio,
  ...endMatter,
  ...callouts,
  details,
  figure,
  full,
  kbd,
  logos,
  margin,
  notebook,
  tab,
  tabs,
  video,
  wide,
  ...theorems,
  vimeo: embed('vimeo'),
  youtube: embed('youtube'),
};

/** The directive of a name that an author wrote, which may be one that every object has. */
export function directiveNamed(name: string): Directive | undefined {
  return lookUp(directives, name);
}
