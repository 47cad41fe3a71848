import katex from 'katex/dist/katex.min.css?url';
import blocks from '../styles/blocks.css?url';
import code from '../styles/code.css?url';
import figures from '../styles/figures.css?url';
import filter from '../styles/filter.css?url';
import math from '../styles/math.css?url';
import paper from '../styles/paper.css?url';
import sidenotes from '../styles/sidenotes.css?url';

/** Tells whether something is in a page. */
type Sign = (html: string) => boolean;

/** Elements that have one of these classes, or one that begins so where a name ends with a hyphen. */
function classed(...names: string[]): Sign {
  const whole = names.map((name) => (name.endsWith('-') ? `${name}\\w+` : name));
  const pattern = new RegExp(`class="[^"]*\\b(?:${whole.join('|')})\\b`);
  // Pages have thousands of classes: most of these names are found in none of them much sooner.
  return (html) => names.some((name) => html.includes(name)) && pattern.test(html);
}

function elements(...names: string[]): Sign {
  const pattern = new RegExp(`<(?:${names.join('|')})\\b`);
  return (html) => pattern.test(html);
}

/** Style sheets for what most pages do not show, each with what in a page needs it. */
const sheets: readonly { href: string; needed: readonly Sign[] }[] = [
  { href: katex, needed: [classed('katex')] },
  { href: math, needed: [classed('katex-display', 'theorem', 'proof')] },
  { href: code, needed: [classed('shiki', 'code')] },
  {
    href: figures,
    needed: [
      elements('figure', 'video', 'audio', 'video-embed', 'animated-image'),
      classed('dark-image', 'zoom'),
    ],
  },
  {
    href: blocks,
    needed: [classed('callout', 'details', 'task-list-item'), elements('tab-group', 'abbr')],
  },
  {
    href: sidenotes,
    needed: [classed('sidenote', 'place-', 'caption-margin', 'footnotes')],
  },
  { href: paper, needed: [elements('article class="[^"]*\\bpaper')] },
  { href: filter, needed: [elements('work-filter')] },
];

/**
 * The style sheets that a page needs beside the one that all have.
 *
 * @param html body of the page
 * @returns their addresses
 */
export function pageStyles(html: string): string[] {
  return sheets.filter(({ needed }) => needed.some((sign) => sign(html))).map(({ href }) => href);
}
